"""Bringing a store to the newest schema, step by step. Imports Alembic: load this module only when a step is due."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from opscareer.records import sqlite_file
from opscareer.records.schema import HEAD
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


def upgrade(path: Path, revision: str | None, backup: Path, migrations: Migrations = SHIPPED) -> None:
    """Bring the store to the newest schema, all steps or none; `revision` is its present one, None an empty file.

    A store with something in it is first copied to `backup`. Raises StoreProblem `newer` for a revision that is not
    among the steps.
    """
    if revision is not None:
        if revision not in migrations.known():
            raise StoreProblem("newer", path)
        _copy(path, backup)
    engine = sqlite_file.make_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            migrations.run(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError(f"the steps to revision {migrations.head} leave rows that refer to nothing")
            connection.exec_driver_sql(f"PRAGMA application_id = {sqlite_file.APPLICATION_ID}")
    finally:
        engine.dispose()


def _copy(path: Path, target: Path) -> None:
    """A whole copy of the store under its final name, or none."""
    unfinished = target.with_name(f"{target.name}.new")
    unfinished.unlink(missing_ok=True)
    sqlite_file.make_private_file(unfinished)
    with closing(sqlite_file.connect(path)) as store, closing(sqlite_file.connect(unfinished)) as copy:
        store.backup(copy)
    sqlite_file.move_for_good(unfinished, target)
