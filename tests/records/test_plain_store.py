"""Stores of programs that did not encrypt: taken over whole, and gone from the folder only then."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from opscareer.records.opening import open_engine, sweep
from opscareer.records.plain_store import PLAIN_NAME, left_in_clear, take_over
from opscareer.records.sqlite_file import FILE_NAME, connect
from opscareer.records.store_problem import StoreProblem
from opscareer.records.wrapping import new_key
from tests.effort import examples
from tests.records.failing_disk import STEP, Killed, failing_disk
from tests.records.released_stores import PLAIN, restore_plain

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]

SPOKEN = "王小明".encode()
"""Part of a name that all released stores hold."""
OLD_TABLES = ("answer", "goal", "sitting", "skill_level", "spent", "tick", "visit")


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return restore_plain(PLAIN[-1], tmp_path)


def rows_of(ask: Callable[[str], Any]) -> Rows:
    there = {name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")}
    statements = {table: f"SELECT * FROM {table}" for table in OLD_TABLES if table in there}  # noqa: S608
    return {table: sorted(map(tuple, ask(statement)), key=repr) for table, statement in statements.items()}


def rows_of_plain(path: Path) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        return rows_of(connection.execute)


def rows_found(folder: Path) -> Rows:
    opened = open_engine(folder)
    try:
        with opened.engine.connect() as connection:
            return rows_of(lambda statement: connection.exec_driver_sql(statement).all())
    finally:
        opened.close()


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("dump", PLAIN, ids=lambda dump: dump.stem)
def test_that_every_released_plain_store_is_taken_over_and_none_of_its_words_stays_in_clear(
    dump: Path, tmp_path: Path
) -> None:
    before = rows_of_plain(restore_plain(dump, tmp_path))
    (tmp_path / f"{PLAIN_NAME}.before-0004-20260101T000000Z").write_bytes(SPOKEN)
    assert SPOKEN in bytes_in(tmp_path)

    found = rows_found(tmp_path)
    for table, rows in before.items():
        assert [row[: len(rows[0])] for row in found[table]] == rows or dump.stem < "0004"
        assert len(found[table]) == len(rows)
    assert SPOKEN not in bytes_in(tmp_path)
    assert not left_in_clear(tmp_path)
    assert len(list(tmp_path.glob(f"{FILE_NAME}.before-*"))) == 1
    assert rows_found(tmp_path) == found


def test_that_what_is_deleted_was_overwritten_first(plain: Path) -> None:
    linked = plain.with_name("linked")
    linked.hardlink_to(plain)
    size = plain.stat().st_size
    rows_found(plain.parent)
    assert linked.read_bytes() == bytes(size)


@pytest.mark.parametrize("kills", [False, True], ids=["an error of the disk", "a kill"])
def test_that_nothing_is_lost_whichever_operation_of_the_taking_over_fails(
    plain: Path, tmp_path_factory: pytest.TempPathFactory, *, kills: bool
) -> None:
    before, key, number, has_failed = rows_of_plain(plain), new_key(), 0, True
    while has_failed:
        number += STEP
        folder = tmp_path_factory.mktemp("folder")
        shutil.copy(plain, folder)
        with failing_disk(fails_at=number, kills=kills) as disk, suppress(StoreProblem, Killed):
            take_over(folder, key)
        assert (folder / FILE_NAME).exists() or rows_of_plain(folder / PLAIN_NAME) == before
        sweep(folder)
        take_over(folder, key)
        with closing(connect(folder / FILE_NAME, key)) as taken_over:
            assert rows_of(taken_over.execute) == before
        assert not left_in_clear(folder)
        has_failed = disk.has_failed
    assert number > 10


def test_that_a_store_that_an_older_program_began_anew_is_not_deleted(plain: Path) -> None:
    kept = plain.read_bytes()
    rows_found(plain.parent)
    plain.write_bytes(kept)
    with closing(sqlite3.connect(plain)) as connection, connection:
        connection.execute("UPDATE learner SET name = 'somebody else'")
    anew = plain.read_bytes()
    rows_found(plain.parent)
    assert plain.read_bytes() == anew
    assert left_in_clear(plain.parent) == (plain,)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 7",
        "DELETE FROM alembic_version",
        "DROP TABLE alembic_version",
        "UPDATE sitting SET started_at = 'no time'",
        "UPDATE sitting SET learner_id = 77",
        "UPDATE goal SET start = '2027-02-30'",
        "UPDATE learner SET name = x'ff'",
        "UPDATE learner SET name = CAST(x'ff' AS TEXT)",
    ],
)
def test_that_a_plain_store_that_makes_no_sense_is_set_aside(plain: Path, statement: str) -> None:
    with closing(sqlite3.connect(plain, isolation_level=None)) as connection:
        connection.execute(statement)
    content = plain.read_bytes()
    with pytest.raises(StoreProblem) as raised:
        open_engine(plain.parent)
    kept = raised.value.kept
    assert raised.value.kind == "damaged"
    assert kept is not None
    assert kept.read_bytes() == content
    assert left_in_clear(plain.parent) == (kept,)
    assert not any(rows_found(plain.parent).values())


def test_that_a_plain_store_whose_schema_is_no_text_is_set_aside(plain: Path) -> None:
    """SQLite quotes it in an error that cannot be read as text either."""
    content = plain.read_bytes().replace(b"CREATE TABLE answer", b"CREATE TABL\xf3 answer")
    plain.write_bytes(content)
    with pytest.raises(StoreProblem) as raised:
        open_engine(plain.parent)
    kept = raised.value.kept
    assert raised.value.kind == "damaged"
    assert kept is not None
    assert kept.read_bytes() == content


def test_that_a_damaged_plain_store_is_set_aside_or_still_readable(
    plain: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content, chance = plain.read_bytes(), random.Random(3)  # noqa: S311 - chance, not secrets
    used = [place for place, byte in enumerate(content) if byte]
    found, told = [], set()
    for _ in range(examples(60)):
        folder = tmp_path_factory.mktemp("folder")
        changed = bytearray(content)
        changed[chance.choice(used)] ^= 1 << chance.randrange(8)
        (folder / PLAIN_NAME).write_bytes(changed)
        try:
            found.append(str(sorted(rows_found(folder))))
        except StoreProblem as problem:
            told.add(problem.kind)
            kept = problem.kept or folder / PLAIN_NAME
            assert kept.read_bytes() == changed
    assert found
    assert told <= {"damaged", "newer", "unwritable"}


def test_that_a_plain_store_of_no_released_schema_is_left_alone(plain: Path) -> None:
    with closing(sqlite3.connect(plain)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0005'")
    content = plain.read_bytes()
    with pytest.raises(StoreProblem) as raised:
        open_engine(plain.parent)
    assert raised.value.kind == "newer"
    assert plain.read_bytes() == content
    assert not (plain.parent / FILE_NAME).exists()
