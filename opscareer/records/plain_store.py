"""Taking over a store of an OpsCareer that did not encrypt: `records.sqlite`, of the schemas 0001 to 0004.

What is in it goes into an encrypted store and is compared there, row by row. Only then the old file is overwritten and
deleted, with the copies that upgrades made of it. A kill at any moment leaves the one or the other, whole. Plain files
that were set aside as damaged stay: nobody could compare them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path

from opscareer.records import sqlite_file
from opscareer.records.setting_aside import set_aside
from opscareer.records.sqlite_file import APPLICATION_ID, FILE_NAME, Link, plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.whole_files import make_private_file, move_for_good, unfinished_name, wipe

PLAIN_NAME = "records.sqlite"
_REVISIONS = ("0001", "0002", "0003", "0004")
_TAKEN_OVER = f"{PLAIN_NAME}.taken-over"
_TYPES: Mapping[str, type] = {"INTEGER": int, "BOOLEAN": int, "DOUBLE": float}


def take_over(folder: Path, key: bytes) -> None:
    """Make the encrypted store of a folder from its plain one, if there is one and nothing else took its place.

    Raises StoreProblem: `damaged`, after renaming it, `newer`, and what files may say.
    """
    plain, store = folder / PLAIN_NAME, folder / FILE_NAME
    with plainly_told(plain):
        if plain.exists():
            if not store.exists():
                _export(plain, store, key)
            elif not _holds_the_same(plain, store, key):
                return  # an older OpsCareer began it anew beside our store: not ours to delete
            move_for_good(plain, folder / _TAKEN_OVER)
        for left in _to_wipe(folder):
            wipe(left)


def left_in_clear(folder: Path) -> tuple[Path, ...]:
    """Plain files of an older OpsCareer that are still there, readable by everyone who can read the folder."""
    return tuple(sorted(folder.glob(f"{PLAIN_NAME}*")))


def _to_wipe(folder: Path) -> Iterator[Path]:
    yield from folder.glob(f"{PLAIN_NAME}-*")  # its journal
    yield from folder.glob(f"{PLAIN_NAME}.before-*")
    yield from folder.glob(f"{_TAKEN_OVER}*")


def _export(plain: Path, store: Path, key: bytes) -> None:
    unfinished = unfinished_name(store)
    make_private_file(unfinished)
    try:
        with plainly_told(plain, misfit="damaged"), closing(_beside(plain, unfinished, key)) as both:
            _require_sound(both, plain)
            both.execute("BEGIN IMMEDIATE")
            both.execute("SELECT sqlcipher_export('main', 'plain')")
            both.execute(f"PRAGMA main.application_id = {APPLICATION_ID}")
            both.execute("COMMIT")
            is_the_same = _are_the_same(both)
        with closing(sqlite_file.connect(unfinished, key)) as made:
            is_the_same = is_the_same and sqlite_file.is_whole(made)
    except StoreProblem as problem:
        sqlite_file.remove(unfinished)
        if problem.kind != "damaged":
            raise
        raise StoreProblem("damaged", plain, kept=set_aside(plain)) from problem
    if not is_the_same:
        raise StoreProblem("unwritable", store)
    move_for_good(unfinished, store)


def _beside(plain: Path, store: Path, key: bytes) -> Link:
    """A connection to the encrypted store with the plain one attached as `plain`."""
    connection = sqlite_file.connect(store, key, foreign_keys=False)
    try:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    except BaseException as fault:
        connection.close()
        if isinstance(fault, UnicodeDecodeError):  # SQLite's error quotes a schema that is no text any more
            raise StoreProblem("damaged", plain) from fault
        raise
    return connection


def _require_sound(both: Link, plain: Path) -> None:
    """Raises StoreProblem unless the plain store is one of ours and every value in it is of its column's type."""
    try:
        revision = _revision(both)
        is_sound = revision is not None and all(_is_sensible(both, table) for table in _tables(both, "plain"))
    except (TypeError, ValueError):  # a date that is none, or an error of SQLite that quotes what is no text
        is_sound = False
    if not is_sound:
        raise StoreProblem("damaged", plain)
    if revision not in _REVISIONS:
        raise StoreProblem("newer", plain)


def _revision(both: Link) -> str | None:
    """The revision of the plain store; None if its pages, indexes or constraints do not hold, or it is not ours."""
    (mark,) = both.execute("PRAGMA plain.application_id").fetchone()
    if mark != APPLICATION_ID or both.execute("PRAGMA plain.integrity_check(1)").fetchone() != ("ok",):
        return None
    row = both.execute("SELECT version_num FROM plain.alembic_version").fetchone()
    return None if row is None else str(row[0])


def _is_sensible(both: Link, table: str) -> bool:
    """Whether each value of a plain table is what its column holds; SQLite itself takes any. May raise ValueError."""
    columns = [(name, kind) for _, name, kind, *_ in both.execute(f"PRAGMA plain.table_info({table})")]
    return all(
        _is_of_type(name, kind, value)
        for row in both.execute(f"SELECT * FROM plain.{table}")  # noqa: S608 - a name of ours
        for (name, kind), value in zip(columns, row, strict=True)
    )


def _is_of_type(name: str, kind: str, value: object) -> bool:
    if value is None or not kind:  # SQLite's own tables name no types
        return True
    if not isinstance(value, _TYPES.get(kind, str)):
        return False
    if kind == "DATE":
        date.fromisoformat(str(value))
    elif name.endswith("_at"):
        datetime.fromisoformat(str(value))
    return True


def _holds_the_same(plain: Path, store: Path, key: bytes) -> bool:
    with plainly_told(store), closing(_beside(plain, store, key)) as both:
        return _are_the_same(both)


def _are_the_same(both: Link) -> bool:
    """Whether the two hold the same tables with the same rows in the same order."""
    if _tables(both, "main") != _tables(both, "plain"):
        return False
    for table in _tables(both, "plain"):
        rows = (both.execute(f"SELECT * FROM {name}.{table} ORDER BY rowid") for name in ("main", "plain"))  # noqa: S608
        if any(ours != theirs for ours, theirs in zip_longest(*rows)):
            return False
    return True


def _tables(both: Link, name: str) -> list[str]:
    """All tables of one of the two, SQLite's own counting of learners among them."""
    found = both.execute(f"SELECT name FROM {name}.sqlite_master WHERE type = 'table' ORDER BY name")  # noqa: S608
    return [table for (table,) in found if table.isidentifier()]
