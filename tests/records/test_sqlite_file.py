from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from opscareer.records.sqlite_file import connect, make_private_file


@pytest.fixture
def empty_file(tmp_path: Path) -> Path:
    path = tmp_path / "50% of a store?#.sqlite"
    make_private_file(path)
    return path


def test_that_the_settings_that_keep_work_safe_are_in_force(empty_file: Path) -> None:
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,  # EXTRA
        "fullfsync": 1,
        "secure_delete": 1,
        "temp_store": 2,  # MEMORY
        "trusted_schema": 0,
        "cell_size_check": 1,
        "foreign_keys": 1,
    }
    with closing(connect(empty_file)) as connection:
        in_force = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert in_force == wanted


def test_that_connecting_to_a_missing_file_does_not_make_it(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "missing.sqlite")
    assert not list(tmp_path.iterdir())


def test_that_a_file_with_odd_signs_in_its_name_is_the_one_connected_to(empty_file: Path) -> None:
    with closing(connect(empty_file)) as connection:
        connection.execute("CREATE TABLE sign (id INTEGER)")
    assert empty_file.stat().st_size > 0
    assert list(empty_file.parent.iterdir()) == [empty_file]
