"""An office on the tests' server: two counselors, a trainer, and somebody who does not belong there."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg
from psycopg import sql

from opscareer.records.caseload_schema import ColleagueRow
from opscareer.records.office import join_office, prepare, set_role
from opscareer.records.people import Role
from opscareer.records.schema import Base
from opscareer.records.store import Store
from tests.postgres.server import KEEPER, PASSWORD, Server

OWNER = "owner"
COLLEAGUES: dict[str, Role] = {"ann": "counselor", "bob": "counselor", "tom": "trainer"}
STRANGER = "eve"
RETENTION = 24


@dataclass(frozen=True)
class Office:
    """A database that was prepared."""

    server: Server
    database: str

    def address(self, login: str) -> str:
        return self.server.address(login, self.database)

    def join(self, login: str) -> Store:
        return join_office(self.address(login))

    def asked(self, login: str, statement: str) -> list[tuple[object, ...]]:
        """What psql would answer to a login."""
        with connected(self.server, login, self.database) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def empty(self) -> None:
        """As it was when it was prepared, but for the numbers that were given out."""
        emptied = ", ".join(name for name in Base.metadata.tables if name != ColleagueRow.__tablename__)
        with connected(self.server, OWNER, self.database) as owner:
            owner.execute(f"TRUNCATE {emptied} RESTART IDENTITY".encode())
            owner.execute("INSERT INTO setting VALUES ('retention-months', %s)", (str(RETENTION),))


def connected(server: Server, login: str, database: str) -> psycopg.Connection[tuple[object, ...]]:
    """A connection past our own program; every statement by itself."""
    return psycopg.connect(
        host=str(server.folder), user=login, password=PASSWORD, dbname=database, autocommit=True, connect_timeout=10
    )


def new_database(server: Server, name: str, encoding: str = "UTF8") -> str:
    """An empty database that belongs to the owner, who may make roles but is no superuser."""
    with connected(server, KEEPER, "postgres") as connection:
        add_login(connection, OWNER, "CREATEROLE")
        making = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING {} LOCALE 'C'")
        connection.execute(making.format(sql.Identifier(name), sql.Identifier(OWNER), sql.Literal(encoding)))
    return name


def add_login(connection: psycopg.Connection[tuple[object, ...]], login: str, right: str = "NOCREATEROLE") -> None:
    """A login, where there is none of that name yet."""
    if connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (login,)).fetchone() is None:
        making = sql.SQL("CREATE ROLE {} LOGIN {} PASSWORD {}")
        connection.execute(making.format(sql.Identifier(login), sql.SQL(right), sql.Literal(PASSWORD)))


def prepared_office(server: Server, database: str = "office") -> Office:
    """An office with all its people."""
    office = Office(server, new_database(server, database))
    with connected(server, KEEPER, "postgres") as connection:
        for login in (*COLLEAGUES, STRANGER):
            add_login(connection, login)
    prepare(office.address(OWNER))
    for login, role in COLLEAGUES.items():
        set_role(office.address(OWNER), login, role)
    return office
