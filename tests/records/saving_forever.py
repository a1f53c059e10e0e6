"""What the processes do that `test_killing` kills: each saves for ever and acknowledges every save that has returned.

`store`: the real store, edits from a number on. `first-start`: a new store in the folder of a number, then of the next.
`naive`, the negative control: a JSON file that is overwritten in place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

import opscareer.records.upgrade  # noqa: F401 - a first start needs it: loaded once, before any process begins
from opscareer.records.store import Store
from tests.records.remembered_work import make_edit

NAIVE_FILE = "naive.json"
PADDING = b"x" * 4_000_000

Acknowledge: TypeAlias = Callable[[int], None]


def save_edits(folder: Path, first: int, acknowledge: Acknowledge) -> None:
    store = Store.open(folder)
    for number in count(first):
        make_edit(store, store.me(), number)
        acknowledge(number)


def start_stores(folder: Path, first: int, acknowledge: Acknowledge) -> None:
    for number in count(first):
        store = Store.open(folder / str(number))
        make_edit(store, store.me(), 0)
        store.close()
        acknowledge(number)


def overwrite(folder: Path, first: int, acknowledge: Acknowledge) -> None:
    for number in count(first):
        (folder / NAIVE_FILE).write_bytes(b'{"number": %d, "padding": "%s"}' % (number, PADDING))
        acknowledge(number)


MODES: Mapping[str, Callable[[Path, int, Acknowledge], None]] = {
    "store": save_edits,
    "first-start": start_stores,
    "naive": overwrite,
}


def save_for_ever(mode: str, folder: Path, first: int, acknowledgements: Connection) -> None:
    """The work of a process, from its first to its last moment."""
    MODES[mode](folder, first, acknowledgements.send)
