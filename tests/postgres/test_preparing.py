"""Preparing a database: the same schema from every revision there ever was, by whoever keeps it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Boolean, Connection, MetaData, create_engine, select
from sqlalchemy.pool import StaticPool

from opscareer.records.office import join_office, prepare, probe, set_role
from opscareer.records.office_database import OfficeDatabase
from opscareer.records.schema import HEAD, Base
from opscareer.records.store_problem import StoreProblem
from opscareer.records.upgrade import SHIPPED, Migrations
from tests.postgres.offices import OWNER, STRANGER, Office, connected, new_database
from tests.postgres.server import KEEPER, Server
from tests.records.released_stores import RELEASED

REVISIONS = sorted(SHIPPED.known())
ODD_NAME = """Büro "5%" o'clock"""

_numbers = count()


@pytest.fixture
def address(server: Server) -> str:
    """The owner's address of a database in which nothing was ever done."""
    return server.address(OWNER, new_database(server, f"empty{next(_numbers)}"))


def in_database(address: str, work: Callable[[Connection], object]) -> None:
    engine = OfficeDatabase.at(address).engine()
    with engine.begin() as connection:
        work(connection)
    engine.dispose()


def contents(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but for names made up at random."""
    found = {}
    for table in Base.metadata.sorted_tables:
        columns = [column for column in table.columns if column.name != "uid"]
        found[table.name] = sorted((tuple(row) for row in connection.execute(select(*columns))), key=repr)
    return found


def released_tables(dump: Path) -> Iterator[tuple[str, list[dict[str, object]]]]:
    with closing(sqlite3.connect(":memory:")) as old:
        old.executescript(dump.read_text(encoding="utf-8"))
        old.row_factory = sqlite3.Row
        names = [name for (name,) in old.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
        for name in names:
            if not name.startswith(("sqlite_", "alembic_")):
                yield name, [dict(row) for row in old.execute(f"SELECT * FROM {name}").fetchall()]  # noqa: S608


def fill(connection: Connection, dump: Path) -> None:
    """The rows of a released store in a database of the same revision."""
    Migrations(SHIPPED.folder, dump.stem).run(connection)
    old = MetaData()
    old.reflect(connection)
    rows = dict(released_tables(dump))
    for table in old.sorted_tables:
        flags = [column.name for column in table.columns if isinstance(column.type, Boolean)]
        for row in rows.get(table.name, []):
            connection.execute(table.insert(), row | {flag: bool(row[flag]) for flag in flags})


def as_in_a_file(dump: Path) -> dict[str, list[tuple[object, ...]]]:
    """What becomes of the same rows on SQLite."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        connection.connection.driver_connection.executescript(dump.read_text(encoding="utf-8"))  # type: ignore[union-attr]
        SHIPPED.run(connection)
        found = contents(connection)
    engine.dispose()
    return found


def test_that_an_empty_database_gets_the_tables_of_the_schema(address: str) -> None:
    assert probe(address).schema == "empty"
    assert prepare(address) is None
    assert probe(address).schema == "ready"
    differences: list[object] = []
    in_database(
        address,
        lambda connection: differences.extend(compare_metadata(MigrationContext.configure(connection), Base.metadata)),
    )
    assert differences == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_that_every_revision_is_brought_to_the_newest(address: str, revision: str) -> None:
    in_database(address, Migrations(SHIPPED.folder, revision).run)
    assert prepare(address) == revision
    state = probe(address)
    assert (state.schema, state.revision) == ("ready", HEAD)


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_that_nothing_kept_is_lost_on_the_way(address: str, dump: Path) -> None:
    in_database(address, lambda connection: fill(connection, dump))
    prepare(address)
    found: dict[str, list[tuple[object, ...]]] = {}
    in_database(address, lambda connection: found.update(contents(connection)))
    assert found == as_in_a_file(dump)
    assert found["learner"]


def test_that_preparing_again_changes_nothing(office: Office) -> None:
    before = office.asked(OWNER, "SELECT relname, relacl::text FROM pg_class ORDER BY oid")
    assert prepare(office.address(OWNER)) == HEAD
    assert office.asked(OWNER, "SELECT relname, relacl::text FROM pg_class ORDER BY oid") == before


def test_that_a_step_that_fails_leaves_the_database_as_it_was(address: str, tmp_path: Path) -> None:
    in_database(address, Migrations(SHIPPED.folder, "0004").run)
    folder = tmp_path / "steps"
    copytree(SHIPPED.folder, folder, ignore=ignore_patterns("__pycache__"))
    step = f"revision, down_revision = 'next', '{HEAD}'\n\n\ndef upgrade():\n    raise ArithmeticError\n"
    (folder / "versions" / "next.py").write_text(step, encoding="utf-8")
    with pytest.raises(ArithmeticError):
        prepare(address, migrations=Migrations(folder, "next"))
    assert probe(address).revision == "0004"
    assert prepare(address) == "0004"


def test_that_a_newer_schema_is_left_alone(address: str) -> None:
    prepare(address)
    in_database(address, lambda connection: connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'x'"))
    assert probe(address).schema == "newer"
    for ask in (join_office, prepare):
        with pytest.raises(StoreProblem) as raised:
            ask(address)
        assert raised.value.kind == "newer"


def test_that_rights_of_another_version_are_told_before_anybody_joins(address: str) -> None:
    """The schema alone does not say who may do what: a database prepared before would let trainers read too much."""
    prepare(address)
    set_role(address, OWNER, "counselor")
    for noted, schema, kind in (
        ("'1'", "older", "unprepared"),
        ("NULL", "older", "unprepared"),
        ("'99'", "newer", "newer"),
    ):
        note_rights(address, noted)
        assert probe(address).schema == schema
        with pytest.raises(StoreProblem) as raised:
            join_office(address)
        assert raised.value.kind == kind
    with pytest.raises(StoreProblem) as newer:
        prepare(address)
    assert newer.value.kind == "newer"
    note_rights(address, "'1'")
    prepare(address)
    assert probe(address).schema == "ready"


def note_rights(address: str, noted: str) -> None:
    statement = f"COMMENT ON FUNCTION opscareer_set_role(text, text) IS {noted}"
    in_database(address, lambda connection: connection.exec_driver_sql(statement))


@pytest.mark.parametrize("revision", [None, "0004"])
def test_that_nobody_joins_what_is_not_prepared(address: str, revision: str | None) -> None:
    if revision is not None:
        in_database(address, Migrations(SHIPPED.folder, revision).run)
    with pytest.raises(StoreProblem) as raised:
        join_office(address)
    assert raised.value.kind == "unprepared"
    assert probe(address).revision == revision


def test_that_a_name_of_odd_characters_is_a_name(server: Server) -> None:
    address = server.address(OWNER, new_database(server, ODD_NAME))
    prepare(address)
    set_role(address, OWNER, "counselor")
    store = join_office(address)
    assert not store.is_read_only
    store.close()


def test_that_a_name_that_leaves_no_room_for_the_roles_is_refused(server: Server) -> None:
    address = server.address(OWNER, new_database(server, "d" * 60))
    with pytest.raises(ValueError, match="too long"):
        prepare(address)
    assert probe(address).schema == "empty"


def test_that_an_encoding_of_some_languages_is_refused(server: Server) -> None:
    address = server.address(OWNER, new_database(server, "western", "LATIN1"))
    with pytest.raises(StoreProblem) as raised:
        prepare(address)
    assert raised.value.kind == "not-utf8"


def test_that_a_stranger_prepares_nothing(server: Server, office: Office) -> None:
    with connected(server, KEEPER, office.database) as connection:
        connection.execute(f"GRANT CONNECT ON DATABASE {office.database} TO {STRANGER}".encode())
        with pytest.raises(StoreProblem) as raised:
            prepare(office.address(STRANGER))
        with pytest.raises(StoreProblem) as joining:
            join_office(office.address(STRANGER))
        connection.execute(f"REVOKE CONNECT ON DATABASE {office.database} FROM {STRANGER}".encode())
    assert (raised.value.kind, joining.value.kind) == ("not-allowed", "refused")
