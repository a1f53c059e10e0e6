"""A store as one SQLite file: how it is connected to, and how SQLite's errors become a `StoreProblem`.

`connect` is the only place that names the driver: an encrypted store exchanges it there.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from opscareer.records.store_problem import ProblemKind, StoreProblem

APPLICATION_ID = int.from_bytes(b"OpsC")
"""What a store bears in its header, so that another program's file is not taken for one."""

_SETTINGS = (
    # Before SQLite 3.51.3 (3.50.7, 3.44.6) a write-ahead log can corrupt a database when it is reset, and Python's own
    # SQLite is often older (3.40.1 on Debian 12): a rollback journal, then.
    "journal_mode = DELETE",
    # FULL, and the folder too once the journal is deleted: with FULL alone a power cut just after a commit may bring
    # the journal back, and the next start would roll back a save that was called saved.
    "synchronous = EXTRA",
    "fullfsync = ON",  # macOS: write through the drive's own cache; of no effect elsewhere
    "secure_delete = ON",  # what is deleted is overwritten
    "temp_store = MEMORY",  # no person's words in temporary files
    "trusted_schema = OFF",
    "cell_size_check = ON",
)

_KINDS: dict[int, ProblemKind] = {
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "unwritable",
    sqlite3.SQLITE_IOERR: "unwritable",
    sqlite3.SQLITE_CANTOPEN: "unwritable",
    sqlite3.SQLITE_PERM: "unwritable",
    sqlite3.SQLITE_PROTOCOL: "unwritable",
}


def connect(path: Path, *, foreign_keys: bool = True) -> sqlite3.Connection:
    """A connection to an existing file, ready for work and usable from any thread, one at a time."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",  # a file that vanished must not come back empty
        uri=True,
        timeout=2,  # the window may be waiting
        isolation_level=None,  # transactions begin where we say so, DDL included
        check_same_thread=False,
    )
    try:
        for setting in (*_SETTINGS, f"foreign_keys = {'ON' if foreign_keys else 'OFF'}"):
            connection.execute(f"PRAGMA {setting}").close()
    except BaseException:  # a damaged file may end in a UnicodeDecodeError: SQLite's message then quotes it
        connection.close()
        raise
    return connection


def make_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine with one connection to an existing file; every transaction begins as BEGIN IMMEDIATE.

    `foreign_keys=False` is for migrations, which rebuild tables that others refer to.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, foreign_keys=foreign_keys),
        poolclass=StaticPool,
        hide_parameters=True,  # what a person typed stays out of errors and logs
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    """Take the right to write at once: a transaction that asks for it midway can be refused without a wait."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def plainly_told(path: Path, misfit: ProblemKind | None = None) -> Iterator[None]:
    """Turn the errors of SQLite and of the file system into a StoreProblem.

    Where statement and store do not fit each other, a table missing for one, the problem is of the kind `misfit`; if
    that is None it is our own mistake, and SQLite's error is raised as it is.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        code = _result_code(error)
        kind = misfit if code == sqlite3.SQLITE_ERROR else _KINDS.get(code)
        if kind is None:
            raise
        raise StoreProblem(kind, path) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise StoreProblem("full" if full else "unwritable", path) from error


def _result_code(error: Exception) -> int:
    """SQLite's primary result code behind an error, SQLITE_ERROR where there is none."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code: int = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF


def make_private_file(path: Path) -> None:
    """An empty file that only its owner may read; raises FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def move_for_good(source: Path, target: Path) -> None:
    """Rename so that the new name survives a power cut."""
    source.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def journal_of(path: Path) -> Path:
    """The rollback journal of a store: the two belong together."""
    return path.with_name(f"{path.name}-journal")
