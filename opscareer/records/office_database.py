"""The database of an office: how its address is read and shown, how it is connected to, how its errors are told.

psycopg is imported here and nowhere else; it is an optional part of the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from opscareer.records.store_problem import ProblemKind, StoreProblem

try:
    import psycopg
except ImportError:  # told by `OfficeDatabase.at`
    driver: Any = None
else:
    driver = psycopg

SCHEME = "postgresql+psycopg"
"""What the address of an office begins with."""
_HERE = ("localhost", "127.0.0.1", "::1")
_NOT_SAID = "?"

_SETTINGS: Mapping[str, object] = {
    "application_name": "opscareer",
    "connect_timeout": 5,  # seconds; the window may be waiting
    "gssencmode": "disable",  # or the library would ask a Kerberos server, another address
    "hostaddr": "",  # or a variable of the environment could name another address
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "port": 5432,  # for the same reason
    "tcp_user_timeout": 15_000,  # milliseconds until a network that is gone is noticed
}
"""How libpq connects, where the address does not say otherwise."""

_OPTIONS = (
    "search_path=public,pg_temp",  # a table of that name elsewhere must not be taken for ours
    "lock_timeout=5s",  # a colleague's save takes a moment, never that long
    "idle_in_transaction_session_timeout=5min",  # a computer that fell asleep must not hold up its colleagues
    "standard_conforming_strings=on",
)

_KINDS: Mapping[str, ProblemKind] = {
    "08": "unreachable",
    "25006": "read-only",
    "25P03": "unreachable",
    "28": "refused",
    "3D": "refused",
    "40": "changed",  # two transactions that could not both be, or waited for each other
    "42501": "not-allowed",
    "42703": "unprepared",
    "42P01": "unprepared",
    "23503": "changed",  # a colleague erased what this refers to
    "23505": "changed",  # or added the same
    "53": "unreachable",
    "53100": "full",
    "55P03": "locked",
    "57P": "unreachable",
    "XX001": "damaged",
    "XX002": "damaged",
}
"""By how PostgreSQL's error codes begin."""

Address: TypeAlias = str


@dataclass(frozen=True, slots=True)
class OfficeDatabase:
    """A store in an office's database; see `transactions.Database`."""

    url: URL

    @classmethod
    def at(cls, address: Address, password: str | None = None) -> OfficeDatabase:
        """The database of an address; a `password` takes the place of the one in it. Connects to nothing.

        Raises StoreProblem `bad-address` where it does not name a login, a host and a database, and `no-driver`.
        """
        try:
            url = make_url(address.strip())
        except (ArgumentError, ValueError):
            raise StoreProblem("bad-address", PurePosixPath(_NOT_SAID)) from None  # it may hold a password
        database = cls(url if password is None else url.set(password=password))
        if url.drivername != SCHEME or not (url.username and url.database and database.host):
            raise database.problem("bad-address")
        if driver is None:
            raise database.problem("no-driver")
        return database

    @property
    def host(self) -> str:
        """The computer, or the folder of a socket on this one; empty where the address names none."""
        named = self.url.query.get("host", "")
        return self.url.host or (named if isinstance(named, str) else ",".join(named))

    @property
    def shown(self) -> str:
        """The address without its password."""
        port = f":{self.url.port}" if self.url.port else ""
        parts = (self.url.username, f"{self.host}{port}", self.url.database)
        login, place, database = (part or _NOT_SAID for part in parts)
        return f"{login}@{place}/{database}"

    def engine(self) -> Engine:
        """An engine that connects when it is first used, and anew where a connection was lost meanwhile."""
        return create_engine(
            self.url,
            connect_args=self._connect_args(),
            pool_size=1,
            max_overflow=1,
            pool_pre_ping=True,
            hide_parameters=True,  # what a person typed stays out of errors and logs
        )

    def _connect_args(self) -> dict[str, object]:
        said = {**self.url.query, **({"port": str(self.url.port)} if self.url.port else {})}
        settings = {name: value for name, value in _SETTINGS.items() if name not in said}
        is_here = self.host.startswith("/") or self.host in _HERE
        if not is_here and "sslmode" not in said:
            settings["sslmode"] = "require"  # people's words cross no network unencrypted unless the address says so
        options = " ".join(f"-c {option}" for option in _OPTIONS)
        typed = said.get("options", "")
        settings["options"] = f"{options} {typed if isinstance(typed, str) else ' '.join(typed)}".strip()
        return settings

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turns the errors of the database and of the way to it into a `StoreProblem`; our own mistakes are raised as
        they are."""
        try:
            yield
        except DBAPIError as error:
            kind = _kind_of(error)
            if kind is None:
                raise
            raise self.problem(kind) from error

    def problem(self, kind: ProblemKind) -> StoreProblem:
        """A problem that names the address, without its password."""
        return StoreProblem(kind, PurePosixPath(self.shown))


def holds_password(address: Address) -> bool:
    """Whether a password stands in an address; False for what is no address."""
    try:
        return bool(make_url(address.strip()).password)
    except (ArgumentError, ValueError):
        return False


def asks_for_password(connection: Connection) -> bool:
    """Whether the server asked for a password to let this connection in, and had it from the address or from a person:
    not from the environment or a file of passwords, which would let in whoever sits at this computer."""
    driven: Any = connection.connection.driver_connection
    return bool(driven.pgconn.used_password and connection.engine.url.password)


def error_code(error: DBAPIError) -> str:
    """PostgreSQL's code of an error, empty where the server gave none."""
    return getattr(error.orig, "sqlstate", None) or ""


def _kind_of(error: DBAPIError) -> ProblemKind | None:
    if code := error_code(error):
        fitting = (code[:length] for length in (5, 3, 2))
        return next((_KINDS[start] for start in fitting if start in _KINDS), None)
    cause: Any = error.orig
    if not isinstance(cause, driver.OperationalError | driver.InterfaceError):
        return None
    if cause.pgconn is not None and cause.pgconn.needs_password:
        return "no-password"
    return "refused" if _was_turned_away(cause) else "unreachable"


def _was_turned_away(cause: Any) -> bool:
    """Whether a server answered and said no: libpq hands out no code for that."""
    attempt = cause.pgconn
    if attempt is not None and attempt.used_password:
        return True
    text = str(cause)
    return "FATAL:" in text and "the database system is" not in text  # starting up, shutting down
