"""The way from every released schema to the newest one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from opscareer.records import sqlite_file
from opscareer.records.opening import open_engine
from opscareer.records.people import CaseloadQuery
from opscareer.records.schema import HEAD, Base
from opscareer.records.sqlite_file import FILE_NAME, connect
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.upgrade import SHIPPED, Migrations, upgrade
from opscareer.records.vault import Vault
from tests.records.filled_folder import FILLED, fill, found_in
from tests.records.released_stores import PLAIN, RELEASED, restore_encrypted

NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"


def upgrade():
    with op.batch_alter_table("setting") as setting:
        setting.alter_column("value", new_column_name="words", existing_type=sa.Text())
    {then}
"""

Steps = Callable[[str], Migrations]


@pytest.fixture
def steps(tmp_path: Path) -> Steps:
    """The shipped steps and one more, which rebuilds a table and then does something of its own."""

    def and_then(then: str) -> Migrations:
        folder = tmp_path / "50% more steps"
        copytree(SHIPPED.folder, folder, ignore=ignore_patterns("__pycache__"))
        (folder / "versions" / "next.py").write_text(NEXT_STEP.format(head=HEAD, then=then), encoding="utf-8")
        return Migrations(folder, "next")

    return and_then


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "data")


def key_of(folder: Path) -> bytes:
    return Vault.of(folder).keys(None)[0]


def revision_of(path: Path, key: bytes) -> str:
    with closing(connect(path, key)) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)


def test_that_the_steps_lead_to_the_tables_of_the_schema(folder: Path) -> None:
    opened = open_engine(folder)
    with opened.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    opened.close()


def test_that_every_revision_before_this_one_has_a_released_store_to_be_tested_with() -> None:
    assert {dump.stem for dump in RELEASED} | {HEAD} == SHIPPED.known()


@pytest.mark.parametrize("dump", [dump for dump in RELEASED if dump not in PLAIN], ids=lambda dump: dump.stem)
def test_that_opening_a_released_store_keeps_its_people_and_a_copy_of_before(folder: Path, dump: Path) -> None:
    (folder / FILE_NAME).unlink()
    restore_encrypted(dump, folder, key_of(folder))
    with closing(Store.open(folder)) as store:
        people = store.caseload.entries(store.caseload.ids(CaseloadQuery()))
        assert [person.name for person in people] == ["Ann", "李明", "Łukasz Żółć"]
        assert len(store.history(store.me())) == 1
        assert [note.text for note in store.caseload.notes(people[1].id)] == ["talked with 李明"]
        assert store.privacy.first_break() is None
    (before,) = folder.glob(f"{FILE_NAME}.before-{HEAD}-*")
    assert revision_of(before, key_of(folder)) == dump.stem


def test_that_an_upgrade_keeps_everything_and_a_copy_from_before(folder: Path, steps: Steps) -> None:
    path, backup, key = folder / FILE_NAME, folder / "backup", key_of(folder)
    upgrade(path, key, HEAD, backup, steps("pass"))
    assert revision_of(path, key) == "next"
    with closing(connect(path, key)) as connection:
        assert dict(connection.execute("SELECT name, words FROM setting")) == FILLED
        assert sqlite_file.is_whole(connection)

    backup.rename(path)
    assert found_in(folder) == FILLED


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ('op.execute("no such statement")', 'near "no": syntax error'),
        (
            """op.execute("INSERT INTO spent VALUES (77, '2027-01-04', 1)")""",
            "leave rows that refer to nothing",
        ),
    ],
)
def test_that_an_upgrade_that_fails_midway_leaves_the_store_as_it_was(
    folder: Path, steps: Steps, then: str, told: str
) -> None:
    with pytest.raises(Exception, match=told):
        upgrade(folder / FILE_NAME, key_of(folder), HEAD, folder / "backup", steps(then))
    assert revision_of(folder / FILE_NAME, key_of(folder)) == HEAD
    assert found_in(folder) == FILLED


def test_that_a_revision_nobody_knows_is_refused_before_anything_is_done(folder: Path) -> None:
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(StoreProblem) as raised:
        upgrade(folder / FILE_NAME, key_of(folder), "9999", folder / "backup")
    assert raised.value.kind == "newer"
    assert (folder / FILE_NAME).read_bytes() == before
    assert not (folder / "backup").exists()
