"""Taking learners out of the files of a store, so that not a byte of them is left: in the store and in every backup.

Deleted rows are overwritten (`secure_delete`), the file is written anew without its gaps (VACUUM) and its log is cut
to nothing. A backup is rewritten under another name and takes the old one's place when it is whole and checked.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from opscareer.progress import Cancelled, Progress, silent
from opscareer.records import sqlite_file
from opscareer.records.backup_files import REPLACED
from opscareer.records.ledger import Ledger
from opscareer.records.reserve import Reserve
from opscareer.records.sqlite_file import plainly_told, remove
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import BACKUPS_NAME
from opscareer.records.whole_files import make_private_file, move_for_good, unfinished_name

STORE_ENDING = ".opscareer"
_SIDE_ENDINGS = ("-wal", "-shm", "-journal")
BEFORE, DAMAGED = ".before-", ".damaged-"
"""In the names of files that were put aside: stores of before an upgrade, and damaged ones."""

Connect: TypeAlias = Callable[[Path], sqlite3.Connection]
"""Opens an existing file of a store with the key that fits it."""


def connecting_with(keys: Callable[[], Iterable[bytes]]) -> Connect:
    """Connects with the first of the keys that fits; StoreProblem `damaged` where none does."""

    def connect(path: Path) -> sqlite3.Connection:
        for key in keys():
            if sqlite_file.fits(path, key):
                return sqlite_file.connect(path, key)
        raise StoreProblem("damaged", path)

    return connect


@dataclass(frozen=True, slots=True)
class CleanedCopies:
    """What became of the backups: how many do not hold those who were erased (any more), how many are still to be
    rewritten, and which files cannot be rewritten and may be deleted instead."""

    cleaned: int = 0
    remaining: int = 0
    leftovers: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Erasure:
    """A learner who was erased: the name that says nothing, when, how many rows of each table, and the number in the
    list of all who were."""

    uid: str
    erased_at: datetime
    rows: Mapping[str, int]
    number: int
    copies: CleanedCopies = field(default_factory=CleanedCopies)


@dataclass(frozen=True, slots=True)
class StoreFiles:
    """All files that a store in a folder keeps, as far as erasing goes."""

    folder: Path
    connect: Connect

    @property
    def ledger(self) -> Ledger:
        """Who was erased from this store."""
        return Ledger(self.folder)

    @property
    def reserve(self) -> Reserve:
        """Room to erase in when the disk is full."""
        return Reserve(self.folder / sqlite_file.FILE_NAME)

    def copies(self) -> tuple[Path, ...]:
        """The backups, the stores that gave way to one, and those of before an upgrade."""
        backups = self.folder / BACKUPS_NAME
        names = (
            (backups, f"*{STORE_ENDING}"),
            (self.folder, f"{REPLACED}*{STORE_ENDING}"),
            (self.folder, f"*{BEFORE}*"),
        )
        found = (path for place, name in names for path in sorted(place.glob(name)))
        return tuple(path for path in found if not path.name.endswith(_SIDE_ENDINGS))

    def damaged(self) -> tuple[Path, ...]:
        """What was set aside because it is damaged: nobody can rewrite it."""
        places = (self.folder, self.folder / BACKUPS_NAME)
        return tuple(path for place in places for path in sorted(place.glob(f"*{DAMAGED}*")))

    def clean_copies(self, uids: Sequence[str], progress: Progress = silent) -> CleanedCopies:
        """Rewrite every backup that holds one of these learners. Cancelling leaves the rest for the next time."""
        copies = self.copies()
        unreadable: list[Path] = []
        for done, path in enumerate(copies):
            try:
                progress(done / len(copies), path.name)
            except Cancelled:
                return CleanedCopies(done - len(unreadable), len(copies) - done, (*self.damaged(), *unreadable))
            try:
                with plainly_told(path, misfit="damaged"):
                    clean_copy(path, self.connect, uids)
            except StoreProblem as problem:
                if not path.exists():  # thinned out meanwhile
                    continue
                if problem.kind != "damaged":
                    raise
                unreadable.append(path)  # or too old to know uids, or under a key that nobody has any more
        return CleanedCopies(len(copies) - len(unreadable), 0, (*self.damaged(), *unreadable))


def clean_copy(path: Path, connect: Connect, uids: Sequence[str]) -> bool:
    """Rewrite one file, which nobody has open, without these learners; False where it holds none of them.

    The file is the old one or the new one, whole, at any moment. Raises OSError and SQLite's errors.
    """
    with closing(connect(path)) as connection:
        if not _held(connection, uids):
            return False
    unfinished = unfinished_name(path)
    remove(unfinished)
    try:
        make_private_file(unfinished)
        shutil.copyfile(path, unfinished)
        with closing(connect(unfinished)) as copy:
            delete_learners(copy, uids)
            scrub(copy)
            _check(copy, path)
        shutil.copystat(path, unfinished)
        _sync(unfinished)
        move_for_good(unfinished, path)
    except BaseException:
        with suppress(OSError):
            remove(unfinished)
        raise
    return True


def delete_learners(connection: sqlite3.Connection, uids: Iterable[str]) -> None:
    """Delete the learners and all that goes with them, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany("DELETE FROM learner WHERE uid = ?", [(uid,) for uid in uids])
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def scrub(connection: sqlite3.Connection) -> None:
    """Leave no byte of what was deleted in the file or in its log."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _check(copy: sqlite3.Connection, path: Path) -> None:
    if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise StoreProblem("damaged", path)


def _held(connection: sqlite3.Connection, uids: Sequence[str]) -> bool:
    """Whether one of the learners is in the file."""
    known = {uid for (uid,) in connection.execute("SELECT uid FROM learner")}
    return not known.isdisjoint(uids)


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
