"""A stand-in for sqlcipher3 whose file layer can be replaced: the store runs on it unchanged, SQL, pragmas and all.

It writes the same encrypted files, so that what a fault leaves behind is opened by the real driver.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import unquote, urlsplit

import apsw

_CIPHER = ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4")
_ERRORS = (
    "Warning",
    "Error",
    "InterfaceError",
    "DatabaseError",
    "DataError",
    "OperationalError",
    "IntegrityError",
    "InternalError",
    "ProgrammingError",
    "NotSupportedError",
)


@contextmanager
def _told() -> Iterator[None]:
    """The errors as the standard driver names them, with SQLite's own code."""
    try:
        yield
    except apsw.Error as error:
        kind = sqlite3.IntegrityError if isinstance(error, apsw.ConstraintError) else sqlite3.OperationalError
        told = kind(str(error))
        told.sqlite_errorcode = getattr(error, "extendedresult", 0) or sqlite3.SQLITE_ERROR
        raise told from error


class Cursor:
    """A cursor as the Python database interface has it."""

    arraysize = 1

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._cursor = connection.cursor()
        self._cursor.exec_trace = self._note_columns
        self.description: tuple[tuple[Any, ...], ...] | None = None
        self.rowcount = -1
        self.lastrowid = 0

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Cursor:
        self.description = None
        with _told():
            before = self._connection.total_changes()
            self._cursor.execute(statement, tuple(values))
            self.rowcount = self._connection.total_changes() - before
            self.lastrowid = self._connection.last_insert_rowid()
        return self

    def executemany(self, statement: str, rows: Iterable[Sequence[Any]]) -> Cursor:
        changed = 0
        for values in rows:
            changed += self.execute(statement, values).rowcount
        self.rowcount = changed
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        with _told():
            return self._cursor.fetchone()

    def fetchmany(self, size: int | None = None) -> list[tuple[Any, ...]]:
        with _told():
            return [row for _, row in zip(range(size or self.arraysize), self._cursor, strict=False)]

    def fetchall(self) -> list[tuple[Any, ...]]:
        with _told():
            return self._cursor.fetchall()

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.fetchall())

    def close(self) -> None:
        self._cursor.close(True)

    def _note_columns(self, cursor: apsw.Cursor, _statement: str, _values: object) -> bool:
        """Called before the first row is looked for: afterwards nobody knows the columns of a result without rows."""
        columns = cursor.get_description()
        self.description = tuple((name, None, None, None, None, None, None) for name, *_ in columns) or None
        return True


class Link:
    """A connection as the Python database interface has it."""

    isolation_level = None

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def cursor(self, *_: Any) -> Cursor:
        return Cursor(self.connection)

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Cursor:
        return self.cursor().execute(statement, values)

    def create_function(self, *_: Any, **__: Any) -> None:
        """No statement of the store calls a function of Python."""

    def commit(self) -> None:
        self._end("COMMIT")

    def rollback(self) -> None:
        self._end("ROLLBACK")

    def close(self) -> None:
        with _told():
            self.connection.close(True)

    def _end(self, statement: str) -> None:
        with _told():
            if self.connection.in_transaction:
                self.connection.execute(statement)


class ReplaceableDriver:
    """What `records.sqlite_file` calls its driver, on the file layer of that name."""

    paramstyle = "qmark"
    sqlite_version = apsw.sqlite_lib_version()
    sqlite_version_info = tuple(map(int, sqlite_version.split(".")))

    def __init__(self, layer: str) -> None:
        self._layer = layer
        self._links: list[Link] = []
        for name in _ERRORS:
            setattr(self, name, getattr(sqlite3, name))

    def connect(self, place: str, **_: Any) -> Link:
        path = unquote(urlsplit(place).path)
        with _told():
            connection = apsw.Connection(path, vfs=f"multipleciphers-{self._layer}", flags=apsw.SQLITE_OPEN_READWRITE)
            for statement in _CIPHER:
                connection.execute(statement)
        self._links.append(Link(connection))
        return self._links[-1]

    def drop_all(self) -> None:
        """Let go of every connection that is still there, whatever it says to that."""
        for link in self._links:
            with suppress(apsw.Error):
                link.connection.close(True)
        self._links.clear()
