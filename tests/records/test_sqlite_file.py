"""The encrypted file: its settings, its copies, and what it says when something is wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from opscareer.records import sqlite_file
from opscareer.records.opening import open_engine
from opscareer.records.sqlite_file import FILE_NAME, connect, copy_open, copy_whole, fits, log_of, plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Vault
from opscareer.records.whole_files import make_private_file
from opscareer.records.wrapping import new_key
from tests.records.failing_disk import failing_disk
from tests.records.filled_folder import FILLED, SPOKEN, fill, say

KEY = new_key()


@pytest.fixture
def empty_file(tmp_path: Path) -> Path:
    path = tmp_path / "50% of a store?#.sqlite"
    make_private_file(path)
    return path


def key_of(folder: Path) -> bytes:
    return Vault.of(folder).keys(None)[0]


def test_that_the_settings_that_keep_work_safe_are_in_force(empty_file: Path) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "checkpoint_fullfsync": 1,
        "wal_autocheckpoint": 1,
        "locking_mode": "exclusive",
        "secure_delete": 1,
        "temp_store": 2,  # MEMORY
        "trusted_schema": 0,
        "cell_size_check": 1,
        "foreign_keys": 1,
        "cipher_use_hmac": "1",
        "cipher_log_level": "NONE",
    }
    with closing(connect(empty_file, KEY)) as connection:
        in_force = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert in_force == wanted


def test_that_connecting_to_a_missing_file_does_not_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="cannot be read or written"), plainly_told(tmp_path):
        connect(tmp_path / "missing.sqlite", KEY)
    assert not list(tmp_path.iterdir())


def test_that_a_file_with_odd_signs_in_its_name_is_the_one_connected_to(empty_file: Path) -> None:
    with closing(connect(empty_file, KEY)) as connection:
        connection.execute("CREATE TABLE sign (id INTEGER)")
    assert empty_file.stat().st_size > 0
    assert list(empty_file.parent.iterdir()) == [empty_file]


def test_that_what_is_saved_is_in_the_file_itself_and_readable_by_nobody_without_the_key(tmp_path: Path) -> None:
    opened = open_engine(fill(tmp_path))
    say(opened, last=f"{SPOKEN} last")
    (tmp_path / "copy").write_bytes(opened.path.read_bytes())  # without the log
    with closing(connect(tmp_path / "copy", opened.key)) as copy:
        assert copy.execute("SELECT value FROM setting WHERE name = 'last'").fetchone() == (f"{SPOKEN} last",)
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    opened.close()
    assert SPOKEN.encode() not in kept
    assert b"SQLite format" not in kept


def test_that_only_its_own_key_fits_a_file_and_a_wrong_one_changes_nothing(tmp_path: Path) -> None:
    path = fill(tmp_path) / FILE_NAME
    before = path.read_bytes()
    assert fits(path, key_of(tmp_path))
    assert not fits(path, new_key())
    assert path.read_bytes() == before
    assert not log_of(path).exists()


def test_that_a_connection_for_reading_leaves_no_trace_and_changes_nothing(tmp_path: Path) -> None:
    path = fill(tmp_path) / FILE_NAME
    before = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    with closing(connect(path, key_of(tmp_path), read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM setting").fetchone() == (len(FILLED),)
        with pytest.raises(StoreProblem, match="cannot be read or written"), plainly_told(path):
            connection.execute("DELETE FROM setting")
    assert {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before


def test_that_a_copy_of_an_open_store_is_whole_and_so_is_one_under_another_key(tmp_path: Path) -> None:
    opened = open_engine(fill(tmp_path))
    key, other = opened.key, new_key()
    shares: list[float] = []
    copy_open(opened.engine, key, tmp_path / "copy", lambda share, _: shares.append(share))
    say(opened, after="the copy")
    opened.close()
    copy_whole(tmp_path / "copy", key, tmp_path / "other", new_key=other)
    for path, fitting in ((tmp_path / "copy", key), (tmp_path / "other", other)):
        with closing(connect(path, fitting)) as connection:
            assert dict(connection.execute("SELECT name, value FROM setting")) == FILLED
    assert not fits(tmp_path / "other", key)
    assert shares[-1] == 1
    assert not list(tmp_path.glob("*.new*"))


def test_that_a_copy_is_there_whole_or_not_at_all_whichever_operation_fails(tmp_path: Path) -> None:
    path, target = fill(tmp_path) / FILE_NAME, tmp_path / "copy"
    target.write_bytes(b"the copy before")
    number = 0
    while True:
        number += 1
        with failing_disk(fails_at=number, kills=False) as disk:
            try:
                copy_whole(path, key_of(tmp_path), target)
            except OSError:
                assert target.read_bytes() == b"the copy before" or fits(target, key_of(tmp_path))
        assert not list(tmp_path.glob("*.new*"))
        if not disk.has_failed:
            break
    assert number > 4
    assert fits(target, key_of(tmp_path))


def test_that_a_damaged_store_has_no_copy(tmp_path: Path) -> None:
    path = fill(tmp_path) / FILE_NAME
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(StoreProblem, match="damaged"), plainly_told(path):
        copy_whole(path, key_of(tmp_path), tmp_path / "copy")
    assert not list(tmp_path.glob("copy*"))


@pytest.mark.parametrize("driver", [None, SimpleNamespace(sqlite_version_info=(3, 51, 2))])
def test_that_nothing_is_kept_where_the_encryption_is_missing_or_too_old(
    driver: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "driver", driver)
    with pytest.raises(StoreProblem) as raised:
        open_engine(tmp_path)
    assert raised.value.kind == "no-encryption"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("error", [sqlite3.Error, sqlite_file.driver.Error])
def test_that_an_error_without_a_code_is_our_own_mistake_unless_the_store_may_not_fit(error: type[Exception]) -> None:
    with pytest.raises(error, match="ours"), plainly_told(Path("store")):
        raise error("ours")
    with pytest.raises(StoreProblem) as raised, plainly_told(Path("store"), misfit="damaged"):
        raise error("the store's")
    assert raised.value.kind == "damaged"
