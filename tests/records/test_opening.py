"""What is found at opening: damage always, and a store that is as it was closed without looking at every page."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from opscareer.records import opening, sqlite_file
from opscareer.records.closing_note import NOTE_NAME
from opscareer.records.opening import open_engine, open_read_only
from opscareer.records.schema import HEAD
from opscareer.records.sqlite_file import APPLICATION_ID, FILE_NAME, connect, log_of
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import BACKUPS_NAME, KEY_NAME, Vault
from opscareer.records.wrapping import new_key
from tests.effort import faults
from tests.records.filled_folder import FILLED, fill, found_in, said_in, say

PAGE = 4096
Damage = Callable[[bytearray, random.Random], None]


def flip_a_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def zero_a_page(content: bytearray, chance: random.Random) -> None:
    start = PAGE * chance.randrange(len(content) // PAGE)
    content[start : start + PAGE] = bytes(PAGE)


def cut_off(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def cut_off_whole_pages(content: bytearray, chance: random.Random) -> None:
    del content[PAGE * chance.randrange(len(content) // PAGE) :]


def bring_back_an_old_page(content: bytearray, chance: random.Random) -> None:
    """A page of somewhere else, signed with the same key."""
    source, target = chance.sample(range(1, len(content) // PAGE), 2)
    content[PAGE * target : PAGE * (target + 1)] = content[PAGE * source : PAGE * (source + 1)]


def append_zeros(content: bytearray, chance: random.Random) -> None:
    """Whole pages, as a file system may leave them behind."""
    content += bytes(PAGE * chance.randint(1, 3))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path)


def damaged(path: Path) -> Path:
    """Open the store, which has to be damaged: where it is kept now."""
    with pytest.raises(StoreProblem) as raised:
        open_engine(path.parent)
    assert raised.value.kind == "damaged"
    assert raised.value.kept is not None
    assert not path.exists()
    return raised.value.kept


def tell(path: Path, *statements: str) -> None:
    """Work on a closed store behind the program's back."""
    with closing(connect(path, Vault.of(path.parent).keys(None)[0])) as connection:
        for statement in statements:
            connection.execute(statement)


def assert_noticed(folder: Path, damage: Damage, times: int) -> None:
    """Every time the store is told to be damaged, and kept as it was."""
    path, chance = folder / FILE_NAME, random.Random(damage.__name__)  # noqa: S311 - chance, not secrets
    sound = path.read_bytes()
    for _ in range(times):
        content = bytearray(sound)
        damage(content, chance)
        path.write_bytes(content)
        kept = damaged(path)
        assert kept.read_bytes() == content
        kept.unlink()
    path.write_bytes(sound)
    assert found_in(folder) == FILLED


@pytest.mark.parametrize(
    ("damage", "times"),
    [
        (flip_a_bit, faults(300)),
        (zero_a_page, faults(300)),
        (cut_off, faults(300)),
        (cut_off_whole_pages, faults(20)),
        (bring_back_an_old_page, faults(20)),
    ],
)
def test_that_all_damage_is_noticed_and_the_damaged_file_kept_as_it_was(
    folder: Path, damage: Damage, times: int
) -> None:
    assert_noticed(folder, damage, times)


@pytest.mark.parametrize(
    "damage", [flip_a_bit, zero_a_page, cut_off, cut_off_whole_pages, bring_back_an_old_page, append_zeros]
)
def test_that_damage_to_a_large_store_is_noticed_by_the_signatures_of_its_pages_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, damage: Damage
) -> None:
    monkeypatch.setattr(opening, "LARGE", 0)
    monkeypatch.setattr(sqlite_file, "is_whole", pytest.fail)
    assert_noticed(folder, damage, faults(8))


def test_that_a_file_that_is_not_encrypted_does_not_notice_every_flipped_bit(tmp_path: Path) -> None:
    """The negative control: without signed pages the same words come back wrong, and nobody is told."""
    path, chance = tmp_path / "plain", random.Random(1)  # noqa: S311 - chance, not secrets
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT)")
        plain.executemany("INSERT INTO setting VALUES (?, ?)", FILLED.items())
    sound, silent = path.read_bytes(), 0
    for _ in range(60):
        content = bytearray(sound)
        flip_a_bit(content, chance)
        path.write_bytes(content)
        with closing(sqlite3.connect(path)) as plain:
            try:
                is_sound = plain.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
                silent += is_sound and dict(plain.execute("SELECT name, value FROM setting")) != FILLED
            except (sqlite3.Error, UnicodeDecodeError):
                continue
    assert silent > 15


def whole_after_damage_to_the_log(folder: Path, killed: Path, damage: Damage, times: int) -> int:
    """In how many of so many folders of a program that was killed a damaged log leaves all that was saved."""
    opened, said = open_engine(folder), dict(FILLED)
    for number in range(5):
        said |= {f"later-{number}": "y" * 3000 * number}
        say(opened, **said)
    files = {file.name: file.read_bytes() for file in (opened.path, log_of(opened.path), folder / KEY_NAME)}
    opened.close()
    chance, whole = random.Random(2), 0  # noqa: S311 - chance, not secrets
    for number in range(times):
        here = killed / str(number)
        here.mkdir()
        log = bytearray(files[log_of(opened.path).name])
        assert len(log) > PAGE
        damage(log, chance)
        for name, content in (files | {log_of(opened.path).name: log}).items():
            (here / name).write_bytes(content)
        with suppress(StoreProblem):
            whole += found_in(here) == said
    return whole


@pytest.mark.parametrize("damage", [flip_a_bit, cut_off])
def test_that_damage_to_a_log_that_a_kill_left_behind_loses_nothing_that_was_saved(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, damage: Damage
) -> None:
    killed, times = tmp_path_factory.mktemp("killed"), faults(20)
    assert whole_after_damage_to_the_log(folder, killed, damage, times) == times


@pytest.mark.parametrize("damage", [flip_a_bit, cut_off])
def test_that_damage_to_a_log_does_lose_what_is_saved_in_it_alone(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, damage: Damage
) -> None:
    """The negative control: saves reach the file itself only now and then, as SQLite does it unasked."""
    now_and_then = "wal_autocheckpoint = 1000"
    late = tuple(now_and_then if each.startswith("wal_autocheckpoint") else each for each in sqlite_file._SETTINGS)
    monkeypatch.setattr(sqlite_file, "_SETTINGS", late)
    assert whole_after_damage_to_the_log(folder, tmp_path_factory.mktemp("killed"), damage, 4) == 0


def test_that_a_first_page_torn_by_a_power_cut_comes_back_from_the_log(folder: Path) -> None:
    path, key = folder / FILE_NAME, Vault.of(folder).keys(None)[0]
    with closing(connect(path, key)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("CREATE TABLE another (id INTEGER)")  # changes the first page, in the log alone
        file, log = bytearray(path.read_bytes()), log_of(path).read_bytes()
    file[PAGE // 2 : PAGE] = bytes(PAGE // 2)
    path.write_bytes(file)
    log_of(path).write_bytes(log)
    (folder / NOTE_NAME).unlink()
    assert found_in(folder) == FILLED


def test_that_a_store_that_is_as_it_was_closed_is_not_looked_at_page_by_page(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[object] = []
    is_whole = sqlite_file.is_whole

    def seen(connection: sqlite3.Connection) -> bool:
        looked_at.append(connection)
        return is_whole(connection)

    monkeypatch.setattr(sqlite_file, "is_whole", seen)
    assert found_in(folder) == FILLED
    assert not looked_at
    (folder / NOTE_NAME).unlink()
    opened = open_engine(folder)
    say(opened, more="words")
    opened.engine.dispose()  # without a note, as after a kill
    found_in(folder)
    assert len(looked_at) == 2


def test_that_a_new_store_is_private_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    for leftover in (f"{FILE_NAME}.new", f"{FILE_NAME}.new-wal", f"{KEY_NAME}.new"):
        (tmp_path / leftover).write_bytes(b"of a start that was killed")
    open_engine(tmp_path).close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.name for path in files} == {FILE_NAME, KEY_NAME, NOTE_NAME}
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        assert stat.S_IMODE((tmp_path / BACKUPS_NAME).stat().st_mode) == 0o700


def test_that_two_damaged_stores_of_one_second_are_both_kept_and_a_new_one_is_begun(folder: Path) -> None:
    for content in (b"first", b"second", b""):
        (folder / FILE_NAME).write_bytes(content)
        damaged(folder / FILE_NAME)
    assert {path.read_bytes() for path in folder.glob("*.damaged-*")} == {b"first", b"second", b""}
    assert found_in(folder) == {}


@pytest.mark.parametrize(
    "statement", ["PRAGMA application_id = 7", "DROP TABLE alembic_version", "DELETE FROM alembic_version"]
)
def test_that_a_sound_file_of_something_else_is_not_taken_for_a_store(folder: Path, statement: str) -> None:
    tell(folder / FILE_NAME, statement)
    damaged(folder / FILE_NAME)


def test_that_a_store_under_an_unknown_key_is_kept(folder: Path) -> None:
    sqlite_file.copy_whole(folder / FILE_NAME, Vault.of(folder).keys(None)[0], folder / "other", new_key=new_key())
    (folder / "other").replace(folder / FILE_NAME)
    damaged(folder / FILE_NAME)


def test_that_the_log_of_a_store_that_was_taken_away_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    log_of(tmp_path / FILE_NAME).write_bytes(b"of another store")
    open_engine(tmp_path).close()
    assert [path.read_bytes() for path in tmp_path.glob("*.damaged-*-wal")] == [b"of another store"]


def test_that_a_store_of_a_newer_program_is_left_alone_and_can_be_looked_at(folder: Path) -> None:
    tell(folder / FILE_NAME, "UPDATE alembic_version SET version_num = '9999'")
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(StoreProblem, match="written by a newer OpsCareer") as raised:
        open_engine(folder)
    assert raised.value.kind == "newer"
    opened = open_read_only(folder, folder / FILE_NAME)
    assert said_in(opened) == FILLED
    opened.close()
    assert (folder / FILE_NAME).read_bytes() == before
    assert not list(folder.glob("*before-*"))


def test_that_looking_at_a_store_with_a_log_sees_what_was_saved_last_and_changes_nothing(folder: Path) -> None:
    opened = open_engine(folder)
    with opened.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
    say(opened, last="in the log alone")
    killed = folder / "killed"
    shutil.copytree(folder, killed, ignore=shutil.ignore_patterns("killed"))
    opened.close()

    before = {path: path.read_bytes() for path in killed.rglob("*") if path.is_file()}
    looked_at = open_read_only(killed, killed / FILE_NAME)
    assert said_in(looked_at) == FILLED | {"last": "in the log alone"}
    with pytest.raises(StoreProblem, match="cannot be read or written"), sqlite_file.plainly_told(looked_at.path):
        say(looked_at, more="words")
    with looked_at.engine.connect() as connection:
        copy = Path(connection.exec_driver_sql("PRAGMA database_list").one()[2])
        assert copy.exists()
    looked_at.close()
    assert {path: path.read_bytes() for path in killed.rglob("*") if path.is_file()} == before
    assert not copy.exists()


def test_that_looking_at_a_damaged_backup_is_told_and_leaves_it(folder: Path) -> None:
    backup = folder / BACKUPS_NAME / "some.opscareer"
    backup.write_bytes((folder / FILE_NAME).read_bytes()[:-PAGE])
    with pytest.raises(StoreProblem) as raised:
        open_read_only(folder, backup)
    assert (raised.value.kind, raised.value.kept) == ("damaged", None)
    assert backup.exists()


def test_that_opening_a_store_again_and_again_leaves_it_byte_for_byte(folder: Path) -> None:
    before = (folder / FILE_NAME).read_bytes()
    for _ in range(3):
        assert found_in(folder) == FILLED
    assert (folder / FILE_NAME).read_bytes() == before
    with closing(connect(folder / FILE_NAME, Vault.of(folder).keys(None)[0])) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)


@pytest.mark.parametrize("is_replaced", [False, True])
def test_that_nothing_is_called_saved_in_a_file_that_was_taken_away(tmp_path: Path, *, is_replaced: bool) -> None:
    folder, away = fill(tmp_path / "data"), tmp_path / "away"
    opened = open_engine(folder)
    say(opened, before="the folder went")
    shutil.move(folder, away)
    if is_replaced:
        shutil.copytree(away, folder)
    with pytest.raises(StoreProblem, match="cannot be read or written"), sqlite_file.plainly_told(opened.path):
        say(opened, meanwhile="lost, if it were called saved")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.move(away, folder)
    say(opened, after="it is back")
    opened.close()
    assert found_in(folder) == FILLED | {"before": "the folder went", "after": "it is back"}


def test_that_a_save_during_which_the_file_is_taken_away_is_undone(folder: Path) -> None:
    opened = open_engine(folder)

    def delete_all_meanwhile() -> None:
        with sqlite_file.plainly_told(opened.path), opened.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM setting")
            opened.path.rename(folder / "away")

    with pytest.raises(StoreProblem, match="cannot be read or written"):
        delete_all_meanwhile()
    (folder / "away").rename(opened.path)
    assert said_in(opened) == FILLED
    opened.close()
