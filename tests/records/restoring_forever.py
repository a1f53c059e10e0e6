"""What the processes do that `test_killing_backups` kills, for ever: backups, or restoring one of two backups."""

from __future__ import annotations

from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

import opscareer.records.upgrade  # noqa: F401 - loaded once, before any process begins
from opscareer.records import restoring
from opscareer.records.backup_files import backups_in
from opscareer.records.store import Store


def back_up_for_ever(folder: Path, acknowledgements: Connection) -> None:
    """Answers a question with the number of the backup that follows, and acknowledges each backup by its number."""
    store = Store.open(folder)
    assert store.backups is not None
    while True:
        newest = next(iter(store.backups.list()), None)
        number = newest.number + 1 if newest else 1
        store.save_answer(store.me(), f"q-{number}", 1)
        acknowledgements.send(store.backups.make().number)


def restore_for_ever(folder: Path, acknowledgements: Connection) -> None:
    """Restores the newest two backups in turn, and acknowledges each by its number."""
    for turn in count():
        backup = backups_in(folder)[turn % 2]
        restoring.restore(folder, backup.path)
        acknowledgements.send(backup.number)
