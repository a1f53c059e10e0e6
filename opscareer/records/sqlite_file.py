"""A store as one encrypted SQLite file: how it is connected to, copied, checked, and how its errors are told.

`sqlcipher3` is imported here and nowhere else. Every page bears a signature made with the data key, so damage is
noticed wherever a page is read.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Dialect, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, StaticPool
from sqlalchemy.util import LRUCache

from opscareer.progress import Progress, silent
from opscareer.records.store_problem import ProblemKind, StoreProblem
from opscareer.records.whole_files import make_private_file, move_for_good, unfinished_name

try:
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]
except ImportError:  # told by `require_driver`; without it nothing is ever opened
    dbapi2 = None
driver: Any = dbapi2

Link: TypeAlias = sqlite3.Connection
"""A connection of sqlcipher3, which has no types of its own and the same interface."""

FILE_NAME = "records.opscareer"
APPLICATION_ID = int.from_bytes(b"OpsC")
"""What a store bears in its header, so that another program's file is not taken for one."""
OLDEST_SQLITE = (3, 51, 3)
"""Before it a write-ahead log could corrupt a database when it was reset."""

_SIDE_FILES = ("-wal", "-shm", "-journal")
_PAGES_AT_ONCE = 1024
_SETTINGS = (
    "cipher_compatibility = 4",  # how the file is encrypted, whatever a later SQLCipher does by itself
    "cipher_log_level = NONE",
    "temp_store = MEMORY",  # no person's words in temporary files
    "cache_size = -32768",  # kilobytes: what lists of thousands read is decrypted once
    "secure_delete = ON",  # what is deleted is overwritten
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "locking_mode = EXCLUSIVE",  # before the log is first touched: then there is no shared memory file
    "journal_mode = WAL",
    "synchronous = FULL",
    "checkpoint_fullfsync = ON",  # macOS: write through the drive's own cache; of no effect elsewhere
    # Every save is in the file itself when it is called saved: damage to a log that a kill left behind loses nothing.
    "wal_autocheckpoint = 1",
    f"journal_size_limit = {1 << 22}",  # bytes that the log keeps after something large was saved
)
_READING = (
    "cipher_compatibility = 4",
    "cipher_log_level = NONE",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "query_only = ON",
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
_ERRORS = (DBAPIError, sqlite3.Error) if driver is None else (DBAPIError, sqlite3.Error, driver.Error)


_COMPILED: LRUCache[Any, Any] = LRUCache(500)
"""Statements put together so far."""


class DataKey:
    """The 32 bytes that an engine connects with; set anew when its file gets another key."""

    def __init__(self, value: bytes) -> None:
        self.value = value


def require_driver(path: Path) -> None:
    """Raises StoreProblem `no-encryption` where the encrypting SQLite is missing or too old."""
    if driver is None or driver.sqlite_version_info < OLDEST_SQLITE:
        raise StoreProblem("no-encryption", path)


def connect(path: Path, key: bytes, *, foreign_keys: bool = True, read_only: bool = False) -> Link:
    """A connection to an existing file, ready for work and usable from any thread, one at a time.

    A wrong key is only noticed by the first reading, as SQLITE_NOTADB. `read_only` changes nothing in the folder; it
    does not see what still lies in a log beside the file.
    """
    mode = "mode=ro&immutable=1" if read_only else "mode=rw"  # a file that vanished must not come back empty
    connection: Link = driver.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=2,  # the window may be waiting
        isolation_level=None,  # transactions begin where we say so, DDL included
        check_same_thread=False,
    )
    settings = _READING if read_only else (*_SETTINGS, f"foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    try:
        for setting in (f"""key = "x'{key.hex()}'" """, *settings):
            connection.execute(f"PRAGMA {setting}").close()
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(path: Path, key: DataKey, *, foreign_keys: bool = True, read_only: bool = False) -> Engine:
    """An engine with one connection to an existing file; every transaction that may write begins as BEGIN IMMEDIATE.

    After `dispose` it connects again, with the key of that moment. `foreign_keys=False` is for migrations, which
    rebuild tables that others refer to. Beginning and ending a transaction raise OSError where the file is gone.
    """
    place = _Place(path)

    def connected() -> Link:
        connection = connect(path, key.value, foreign_keys=foreign_keys, read_only=read_only)
        place.remember()
        return connection

    engine = engine_on(connected, driver)
    for moment in ("begin", "commit"):
        event.listen(engine, moment, place.require)
    event.listen(engine, "begin", _begin if read_only else _begin_immediate)
    return engine


def engine_on(connected: Callable[[], Any], module: Any) -> Engine:
    """An engine on one connection of a driver; statements put together for one engine are known to the next.

    Putting them together anew takes longer than all else of an opening.
    """
    engine = create_engine(
        "sqlite://",
        module=module,
        creator=connected,
        poolclass=StaticPool,
        hide_parameters=True,  # what a person typed stays out of errors and logs
        execution_options={"compiled_cache": _COMPILED},
    )
    engine.dialect = _dialect(module)
    return engine


@cache
def _dialect(module: Any) -> Dialect:
    """What puts statements together for a driver; they are kept by it."""
    engine = create_engine("sqlite://", module=module, creator=lambda: module.connect(":memory:"), poolclass=NullPool)
    engine.connect().close()  # the first connection tells the dialect what it has to do with
    return engine.dialect


class _Place:
    """Which file a path named when it was connected to.

    SQLite goes on writing into a file whose folder was taken away, and what is saved there would be lost.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = (0, 0)

    def remember(self) -> None:
        self._file = self._found()

    def require(self, _connection: Connection) -> None:
        if self._found() != self._file:
            raise FileNotFoundError(errno.ENOENT, "another file has taken its place", str(self._path))

    def _found(self) -> tuple[int, int]:
        found = self._path.stat()
        return found.st_dev, found.st_ino


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


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
    except _ERRORS as error:
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


def fits(path: Path, key: bytes) -> bool:
    """Whether the key opens the file. Raises SQLite's errors where it cannot be read at all."""
    try:
        # With a log not for reading only: a power cut may have left the first page whole in the log alone.
        with closing(connect(path, key, read_only=not log_of(path).exists())) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.DatabaseError as error:
        if _result_code(error) == sqlite3.SQLITE_NOTADB:
            return False
        raise
    return True


def is_signed(connection: Link) -> bool:
    """Whether every page of the file bears its signature; what still lies in the log is not looked at."""
    return connection.execute("PRAGMA cipher_integrity_check").fetchone() is None


def is_whole(connection: Link) -> bool:
    """Whether the file is marked as ours, every page is signed, and indexes and constraints hold."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    return (
        mark == APPLICATION_ID
        and is_signed(connection)
        and connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    )


def _nothing() -> None:
    """What is done where nothing is asked for."""


def copy_whole(
    path: Path, key: bytes, target: Path, *, new_key: bytes | None = None, progress: Progress = silent
) -> None:
    """A checked copy of a store that nobody has open, under its final name or none; with `new_key`, under that key.

    Raises StoreProblem `damaged` where the copy is not sound.
    """
    with _copy_under_way(target) as unfinished, closing(connect(path, key)) as source:
        _copy(source, unfinished, new_key or key, progress)
        _require_whole(unfinished, new_key or key)


def copy_open(
    engine: Engine, key: bytes, target: Path, progress: Progress = silent, *, copied: Callable[[], None] = _nothing
) -> None:
    """The same of the store behind an engine of `make_engine`; `copied` is called when it is not needed any more.

    No transaction may be under way until then, but where `progress` is told: what changes there is copied too.
    """
    with _copy_under_way(target) as unfinished:
        with closing(engine.raw_connection()) as connection:
            source: Any = connection.driver_connection
            _copy(source, unfinished, key, progress)
        copied()
        _require_whole(unfinished, key)


@contextmanager
def _copy_under_way(target: Path) -> Iterator[Path]:
    """A private file under another name, which gets its final one when the block ends, or goes if it fails."""
    unfinished = unfinished_name(target)
    remove(unfinished)
    try:
        make_private_file(unfinished)
        yield unfinished
        move_for_good(unfinished, target)
    except BaseException:
        with suppress(OSError):
            remove(unfinished)
        raise


def _copy(source: Link, target: Path, key: bytes, progress: Progress) -> None:
    def told(_status: int, remaining: int, total: int) -> None:
        progress(1 - remaining / max(total, 1), "")

    with closing(connect(target, key)) as copy:
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=told)


def _require_whole(path: Path, key: bytes) -> None:
    with closing(connect(path, key)) as copy:
        if not is_whole(copy):
            raise StoreProblem("damaged", path)


def side_files(path: Path) -> tuple[Path, ...]:
    """The names of the log and the like that belong to a store."""
    return tuple(path.with_name(path.name + ending) for ending in _SIDE_FILES)


def log_of(path: Path) -> Path:
    """The write-ahead log of a store: the two belong together."""
    return side_files(path)[0]


def remove(path: Path) -> None:
    """Delete a store and all that belongs to it, if it is there."""
    for file in (path, *side_files(path)):
        file.unlink(missing_ok=True)
