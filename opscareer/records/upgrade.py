"""Bringing a store to the newest schema, step by step. Imports Alembic: load this module only when a step is due."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from opscareer.records import sqlite_file
from opscareer.records.schema import HEAD
from opscareer.records.sqlite_file import DataKey
from opscareer.records.store_problem import StoreProblem


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of Alembic's steps and the revision to which they lead."""

    folder: Path
    head: str

    def known(self) -> frozenset[str]:
        """The ids of all revisions, oldest to newest."""
        return frozenset(step.revision for step in ScriptDirectory(str(self.folder)).walk_revisions())

    def run(self, connection: Connection) -> None:
        """Take every step that is due, inside the transaction that the connection is in."""
        config = Config(attributes={"connection": connection}, config_args={"path_separator": "os"})
        config.set_main_option("script_location", str(self.folder).replace("%", "%%"))
        command.upgrade(config, self.head)


SHIPPED = Migrations(Path(__file__).with_name("migrations"), HEAD)


def begin(path: Path, key: bytes, migrations: Migrations = SHIPPED) -> None:
    """Make a store of an empty file."""
    _take_steps(path, key, migrations)


def upgrade(path: Path, key: bytes, revision: str, backup: Path | None, migrations: Migrations = SHIPPED) -> None:
    """Bring a store from its `revision` to the newest schema, all steps or none.

    It is first copied to `backup`, which only a copy does without. Raises StoreProblem `newer` for a revision that is
    not among the steps.
    """
    if revision not in migrations.known():
        raise StoreProblem("newer", path)
    if backup is not None:
        sqlite_file.copy_whole(path, key, backup)
    _take_steps(path, key, migrations)


def _take_steps(path: Path, key: bytes, migrations: Migrations) -> None:
    engine = sqlite_file.make_engine(path, DataKey(key), foreign_keys=False)
    try:
        with engine.begin() as connection:
            migrations.run(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError(f"the steps to revision {migrations.head} leave rows that refer to nothing")
            connection.exec_driver_sql(f"PRAGMA application_id = {sqlite_file.APPLICATION_ID}")
    finally:
        engine.dispose()
