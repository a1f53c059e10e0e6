"""An office of several counselors: one store in a PostgreSQL database, joined by everybody under a login of their own.

Whoever keeps the database prepares it once (`prepare`), and again for a later version of the schema; whoever joins it
never changes the schema. Colleagues are told apart by their PostgreSQL logins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from opscareer.records import upgrade
from opscareer.records.audit import Audit
from opscareer.records.caseload_schema import ColleagueRow
from opscareer.records.office_access import OfficeAccess
from opscareer.records.office_database import OfficeDatabase, asks_for_password, error_code
from opscareer.records.people import Role
from opscareer.records.roles import NO_SUCH_LOGIN, RIGHTS, SET_ROLE, grant_roles, rights_given
from opscareer.records.schema import HEAD
from opscareer.records.store import Store
from opscareer.records.transactions import Transactions
from opscareer.records.upgrade import SHIPPED, Migrations

SchemaState: TypeAlias = Literal["ready", "empty", "older", "newer"]

_TURN = 0x4F707343  # "OpsC"
"""The advisory lock of whoever prepares the database or joins it: one at a time."""


@dataclass(frozen=True, slots=True)
class OfficeState:
    """What a database says of itself: `address` is without the password, `role` None for a login that is no colleague's
    and in a database that is not ready, `revision` that of the schema, None for none."""

    address: str
    server: str
    login: str
    is_encrypted: bool
    schema: SchemaState
    revision: str | None
    role: Role | None


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works on an office's store."""

    login: str
    role: Role


def probe(address: str, password: str | None = None) -> OfficeState:
    """Ask a database whether it answers and what is in it; changes nothing. Raises StoreProblem."""
    with _connected(address, password) as (_, connection):
        revision = _revision(connection)
        schema = _schema_state(connection, revision)
        login = _login(connection)
        return OfficeState(
            address=OfficeDatabase.at(address).shown,
            server=_shown(connection, "server_version"),
            login=login,
            is_encrypted=_is_encrypted(connection),
            schema=schema,
            revision=revision,
            role=_role(connection, login) if schema == "ready" and _may_read(connection) else None,
        )


def join_office(address: str, password: str | None = None) -> Store:
    """The store of an office, open under the login of the address.

    Raises StoreProblem: `unprepared` and `newer` for another schema, `refused` for a login that is no colleague's.
    """
    database = OfficeDatabase.at(address, password)
    engine, held = database.engine(), ExitStack()
    held.callback(engine.dispose)
    try:
        with database.told(), engine.begin() as connection:
            _take_turn(connection)  # or two programs of one person would both begin a record of their own
            login, role = _admitted(database, connection)
            transactions = Transactions(engine, database, role=role, reading=_of_one_moment(engine))
            store = Store(transactions, held, login=login)
            store.office = OfficeAccess(login, asks_for_password(connection))
        store.audit.note("open", detail=f"role={role}")
    except BaseException:
        held.close()
        raise
    return store


def prepare(address: str, password: str | None = None, migrations: Migrations = SHIPPED) -> str | None:
    """Bring a database to the newest schema, all steps or none, and give each role its rights; the revision of before.

    For its owner, who may make roles. Preparing what is prepared changes nothing. Raises StoreProblem, and ValueError
    where the database's name is too long.
    """
    with _connected(address, password) as (database, connection):
        _take_turn(connection)
        if _shown(connection, "server_encoding") != "UTF8":
            raise database.problem("not-utf8")
        revision = _revision(connection)
        if (revision is not None and revision not in migrations.known()) or rights_given(connection) > RIGHTS:
            raise database.problem("newer")
        if revision != migrations.head:
            migrations.run(connection)
        grant_roles(connection, cast("str", database.url.database))
        return revision


def colleagues(address: str, password: str | None = None) -> tuple[Colleague, ...]:
    """Who works on an office's store, by login. Raises StoreProblem."""
    with _connected(address, password) as (_, connection):
        found = connection.execute(select(ColleagueRow.login, ColleagueRow.role).order_by(ColleagueRow.login))
        return tuple(Colleague(login, cast("Role", role)) for login, role in found)


def set_role(address: str, login: str, role: Role | None, password: str | None = None) -> None:
    """Make a login of the server a colleague's, give it another role, or let it in no more (None).

    For counselors and the owner of the database. Raises KeyError for a login that the server does not know, and
    StoreProblem, `not-allowed` for anybody else.
    """
    database = OfficeDatabase.at(address, password)
    with ExitStack() as held:
        engine = database.engine()
        held.callback(engine.dispose)
        transactions = Transactions(engine, database)
        with transactions.writing() as session:
            try:
                session.connection().exec_driver_sql(f"SELECT {SET_ROLE}(%s, %s)", (login, role))
            except DBAPIError as error:
                if error_code(error) == NO_SUCH_LOGIN:
                    raise KeyError(login) from error
                raise
            Audit(transactions).note("role", detail=f"role={role or 'none'}")


@contextmanager
def _connected(address: str, password: str | None) -> Iterator[tuple[OfficeDatabase, Connection]]:
    """One transaction on a connection of its own."""
    database = OfficeDatabase.at(address, password)
    engine = database.engine()
    try:
        with database.told(), engine.begin() as connection:
            yield database, connection
    finally:
        engine.dispose()


def _of_one_moment(engine: Engine) -> Engine:
    """The same connections for transactions that see all tables as they were when they began."""
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _take_turn(connection: Connection) -> None:
    """Wait for whoever prepares or joins the database just now; until the end of the transaction."""
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_TURN,))


def _admitted(database: OfficeDatabase, connection: Connection) -> tuple[str, Role]:
    """The login and its role. Raises StoreProblem."""
    state = _schema_state(connection, _revision(connection))
    if state != "ready":
        raise database.problem("newer" if state == "newer" else "unprepared")
    login = _login(connection)
    role = _role(connection, login) if _may_read(connection) else None
    if role is None:
        raise database.problem("refused")
    return login, role


def _revision(connection: Connection) -> str | None:
    """The revision of the schema; that of this program where the login may not see it; None where there is none."""
    there, readable = connection.exec_driver_sql(
        "SELECT to_regclass('public.alembic_version') IS NOT NULL,"
        " has_table_privilege(to_regclass('public.alembic_version'), 'SELECT')"
    ).one()
    if not there:
        return None
    if not readable:
        return HEAD
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _schema_state(connection: Connection, revision: str | None) -> SchemaState:
    """Also a database of this schema is not ready where the rights of another version hold in it."""
    if revision is None:
        return "empty"
    if revision == HEAD:
        given = rights_given(connection)
        return "ready" if given == RIGHTS else "older" if given < RIGHTS else "newer"
    return "older" if revision in upgrade.SHIPPED.known() else "newer"


def _may_read(connection: Connection) -> bool:
    """Whether the login may see who the colleagues are."""
    found = connection.exec_driver_sql("SELECT has_table_privilege('colleague', 'SELECT')").scalar()
    return bool(found)


def _login(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT session_user").scalar())


def _role(connection: Connection, login: str) -> Role | None:
    found = connection.scalar(select(ColleagueRow.role).where(ColleagueRow.login == login))
    return cast("Role | None", found)


def _shown(connection: Connection, setting: str) -> str:
    return str(connection.exec_driver_sql(f"SHOW {setting}").scalar())


def _is_encrypted(connection: Connection) -> bool:
    """Whether what goes to and fro could be read on the way; a socket of this computer goes no way."""
    found = connection.exec_driver_sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").scalar()
    return bool(found)
