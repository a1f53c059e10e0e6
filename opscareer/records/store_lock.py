"""The lock of a data folder: whoever holds it may work on the store and on all that lies beside it."""

from __future__ import annotations

from pathlib import Path

from opscareer.records.process_lock import HeldElsewhere, ProcessLock
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store_problem import StoreProblem

LOCK_NAME = "records.lock"


def locked(folder: Path) -> ProcessLock:
    """Take the lock of a folder, which is made where it is missing.

    Raises StoreProblem `locked`, naming the holder, or `unwritable`.
    """
    path = folder / FILE_NAME
    with plainly_told(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            return ProcessLock.take(folder / LOCK_NAME)
        except HeldElsewhere as held:
            raise StoreProblem("locked", path, holder=held.holder) from held
