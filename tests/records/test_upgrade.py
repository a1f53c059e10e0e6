"""The way from every released schema to the newest one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import OperationalError

from opscareer.records.schema import HEAD, Base
from opscareer.records.sqlite_file import APPLICATION_ID
from opscareer.records.store import FILE_NAME, Store
from opscareer.records.upgrade import SHIPPED, Migrations, upgrade
from tests.records.remembered_work import RememberedWork, make_edit

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))
EDITS_IN_A_RELEASED_STORE = 400
FIRST_WITH_AN_ORDER = "0003"

NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"


def upgrade():
    with op.batch_alter_table("learner") as learner:
        learner.alter_column("name", new_column_name="full_name", existing_type=sa.Text())
    {then}
"""


def restore(dump: Path, folder: Path) -> None:
    """Make a store from its dump; a dump does not hold the mark in the header."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def revision_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)


def order_of_last_answers(dump: Path, folder: Path) -> tuple[str, ...]:
    """The questions of the open sitting of a dump as its answers were last given."""
    folder.mkdir()
    restore(dump, folder)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        rows = connection.execute(
            "SELECT question FROM answer JOIN sitting ON sitting.id = sitting_id"
            " WHERE finished_at IS NULL ORDER BY answered_at"
        )
        return tuple(question for (question,) in rows)


def test_that_the_steps_lead_to_the_tables_of_the_schema(store: Store) -> None:
    with store._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_that_every_revision_has_a_released_store_to_be_tested_with() -> None:
    assert {dump.stem for dump in RELEASED} == SHIPPED.known()
    assert HEAD in SHIPPED.known()


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_that_a_store_of_every_released_schema_opens_with_all_that_is_in_it(dump: Path, tmp_path: Path) -> None:
    restore(dump, tmp_path)
    remembered = RememberedWork()
    for number in range(EDITS_IN_A_RELEASED_STORE):
        make_edit(remembered, 1, number)

    store = Store.open(tmp_path)
    work = store.work(store.me())
    if dump.stem < FIRST_WITH_AN_ORDER:
        assert work.asked_order == order_of_last_answers(dump, tmp_path / "before")
        work = replace(work, asked_order=remembered.work().asked_order)
    assert work == remembered.work()
    assert [sitting.answers for sitting in store.history(store.me())] == remembered.put_away
    store.close()
    assert revision_of(tmp_path / FILE_NAME) == HEAD


def steps_of_tomorrow(folder: Path, then: str) -> Migrations:
    """The shipped steps and one more, which rebuilds a table that others refer to."""
    copytree(SHIPPED.folder, folder, ignore=ignore_patterns("__pycache__"))
    (folder / "versions" / "next.py").write_text(NEXT_STEP.format(head=HEAD, then=then), encoding="utf-8")
    return Migrations(folder, "next")


def test_that_an_upgrade_keeps_everything_and_a_copy_from_before(store: Store, tmp_path: Path) -> None:
    for number in range(30):
        make_edit(store, store.me(), number)
    work = store.work(store.me())
    store.close()
    path, backup = tmp_path / FILE_NAME, tmp_path / "backup"
    upgrade(path, HEAD, backup, steps_of_tomorrow(tmp_path / "50% more steps", "pass"))

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT full_name FROM learner").fetchone() == (work.learner.name,)
        (answers,) = connection.execute("SELECT count(*) FROM answer").fetchone()
        assert answers == len(work.learner.answers) + len(work.skipped)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert revision_of(path) == "next"

    backup.rename(path)
    store = Store.open(tmp_path)
    assert store.work(store.me()) == work
    store.close()


def test_that_an_upgrade_that_fails_midway_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    store.save_answer(store.me(), "q", 5)
    work = store.work(store.me())
    store.close()
    steps = steps_of_tomorrow(tmp_path / "steps", 'op.execute("no such statement")')
    with pytest.raises(OperationalError):
        upgrade(tmp_path / FILE_NAME, HEAD, tmp_path / "backup", steps)

    assert revision_of(tmp_path / FILE_NAME) == HEAD
    store = Store.open(tmp_path)
    assert store.work(store.me()) == work
    store.close()


def test_that_an_upgrade_that_breaks_a_reference_is_undone(store: Store, tmp_path: Path) -> None:
    store.save_answer(store.me(), "q", 5)
    store.close()
    steps = steps_of_tomorrow(tmp_path / "steps", 'op.execute("DELETE FROM sitting")')
    with pytest.raises(RuntimeError, match="leave rows that refer to nothing"):
        upgrade(tmp_path / FILE_NAME, HEAD, tmp_path / "backup", steps)
    assert revision_of(tmp_path / FILE_NAME) == HEAD
