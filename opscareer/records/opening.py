"""From a path to a sound store of the newest schema: created, examined, upgraded, or set aside where it is damaged."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from opscareer.records import sqlite_file
from opscareer.records.schema import HEAD, Base
from opscareer.records.sqlite_file import plainly_told
from opscareer.records.store_problem import StoreProblem


def open_engine(path: Path) -> Engine:
    """An engine on the store at `path`, which is created where it is missing.

    Call it while holding the store's lock. Raises StoreProblem; a damaged store is renamed first.
    """
    with plainly_told(path):
        if not path.exists():
            _create(path)
        try:
            with plainly_told(path):
                return _examined(path)
        except StoreProblem as problem:
            if problem.kind != "damaged":
                raise
            raise StoreProblem("damaged", path, kept=_set_aside(path)) from problem


def _create(path: Path) -> None:
    """Make a new store under another name and rename it when it is whole: an empty store is a damaged one."""
    unfinished = path.with_name(f"{path.name}.new")
    for leftover in (unfinished, sqlite_file.journal_of(unfinished)):
        leftover.unlink(missing_ok=True)
    if sqlite_file.journal_of(path).exists():  # of a store that was taken away; it would be played into the new one
        _set_aside(path)
    sqlite_file.make_private_file(unfinished)
    _upgrade(unfinished, None)
    sqlite_file.move_for_good(unfinished, path)


def _examined(path: Path) -> Engine:
    engine = sqlite_file.make_engine(path)
    revision = None
    try:
        revision = _sound_revision(engine, path)
    finally:
        if revision != HEAD:
            engine.dispose()
    if revision is None:
        raise StoreProblem("damaged", path)
    if revision != HEAD:
        _upgrade(path, revision)
    return engine


def _sound_revision(engine: Engine, path: Path) -> str | None:
    """The schema's revision, or None if this is not a sound store of ours.

    Everything is read once: some milliseconds for one person's work. It cannot see one letter of a text turned into
    another; only an encrypted store, which signs its pages, can.
    """
    try:
        # Without a commit: a look must not change a damaged file.
        with plainly_told(path, misfit="damaged"), engine.connect() as connection:
            if not _is_whole(connection):
                return None
            revision: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            return None if revision == HEAD and not _is_readable(connection) else revision
    except (TypeError, ValueError):  # a date that is none, or an error of SQLite that quotes what is no text
        return None


def _is_whole(connection: Connection) -> bool:
    """Whether the file is marked as ours and its pages, indexes and constraints hold."""
    return (
        connection.exec_driver_sql("PRAGMA application_id").scalar() == sqlite_file.APPLICATION_ID
        and connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
    )


def _is_readable(connection: Connection) -> bool:
    """Whether every table is there and every value in it is of its column's type; SQLite itself takes any."""
    for table in Base.metadata.sorted_tables:
        types = [column.type.python_type for column in table.columns]
        for row in connection.execute(select(table)):
            if not all(value is None or isinstance(value, kind) for value, kind in zip(row, types, strict=True)):
                return False
    return True


def _upgrade(path: Path, revision: str | None) -> None:
    from opscareer.records.upgrade import upgrade  # loads Alembic, which most starts do without

    upgrade(path, revision, _free_name(path, f"before-{HEAD}"))


def _set_aside(path: Path) -> Path:
    """Rename a damaged store, its journal too, so that nothing of it is lost; returns the new name."""
    kept = _free_name(path, "damaged")
    for file, target in ((path, kept), (sqlite_file.journal_of(path), sqlite_file.journal_of(kept))):
        if file.exists():
            sqlite_file.move_for_good(file, target)
    return kept


def _free_name(path: Path, reason: str) -> Path:
    """A name beside the store that is not taken: `records.sqlite.damaged-20270104T101112Z`, then with `-2`."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    first = path.with_name(f"{path.name}.{reason}-{stamp}")
    names = chain([first], (first.with_name(f"{first.name}-{number}") for number in count(2)))
    return next(name for name in names if not name.exists() and not sqlite_file.journal_of(name).exists())
