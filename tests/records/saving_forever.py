"""The process that `test_killing` kills: it saves for ever and acknowledges each save on standard output.

    python -m tests.records.saving_forever MODE FOLDER NUMBER

MODE `store`: the real store, edits from NUMBER on. `first-start`: a new store in FOLDER/NUMBER, FOLDER/NUMBER+1, ...
`naive`, the negative control: a JSON file that is overwritten in place. An acknowledgement is the edit's number in a
line of its own, written when the save has returned.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from opscareer.records.store import Store
from tests.records.remembered_work import make_edit

NAIVE_FILE = "naive.json"
PADDING = b"x" * 4_000_000


def save_edits(folder: Path, first: int) -> None:
    store = Store.open(folder)
    for number in count(first):
        make_edit(store, store.me(), number)
        acknowledge(number)


def start_stores(folder: Path, first: int) -> None:
    for number in count(first):
        store = Store.open(folder / str(number))
        make_edit(store, store.me(), 0)
        store.close()
        acknowledge(number)


def overwrite(folder: Path, first: int) -> None:
    for number in count(first):
        (folder / NAIVE_FILE).write_bytes(b'{"number": %d, "padding": "%s"}' % (number, PADDING))
        acknowledge(number)


def acknowledge(number: int) -> None:
    os.write(1, b"%d\n" % number)


MODES: dict[str, Callable[[Path, int], None]] = {
    "store": save_edits,
    "first-start": start_stores,
    "naive": overwrite,
}

if __name__ == "__main__":
    mode, place, start = sys.argv[1:]
    MODES[mode](Path(place), int(start))
