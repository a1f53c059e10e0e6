"""Backups while work goes on: when they are made, that they are sound, and which go."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from opscareer.records import backup_files, sqlite_file, whole_files
from opscareer.records.backup_files import Backup
from opscareer.records.backups import Backups
from opscareer.records.reserve import RESERVE_NAME
from opscareer.records.store import FILE_NAME, Store
from opscareer.records.store_problem import StoreProblem
from tests.effort import EFFORT
from tests.records.failing_disk import Killed, failing_disk
from tests.records.new_store import open_new_store

NOW = datetime(2027, 1, 4, 10, 11, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
STEP = 1 if EFFORT >= 100 else 3
"""Every operation is made to fail at `make soak`, some of them at `make test`."""


class Usage(NamedTuple):
    """As `shutil.disk_usage` tells it."""

    total: int
    used: int
    free: int


def nearly_full(_path: Path) -> Usage:
    return Usage(10_000_000_000, 9_995_000_000, 5_000_000)


def never(_connection: object) -> bool:
    return False


def of(store: Store) -> Backups:
    assert store.backups is not None
    return store.backups


def answer(store: Store, value: int) -> None:
    store.save_answer(store.me(), "q", value)


def numbers(store: Store) -> list[int]:
    return [backup.number for backup in of(store).list()]


def answered_in(folder: Path, backup: Backup | Path) -> int | None:
    """What the question was answered with, as a backup tells."""
    file = backup.path if isinstance(backup, Backup) else backup
    opened = Store.open_read_only(folder, file=file)
    try:
        return opened.work(opened.me()).learner.answers.get("q")
    finally:
        opened.close()


def test_that_a_backup_is_made_when_something_changed_and_half_an_hour_went_by(store: Store, tmp_path: Path) -> None:
    first = of(store).if_due(NOW)
    assert first is not None
    assert first.path.name == "records-000001-20270104T101112Z.opscareer"
    assert of(store).if_due(NOW + HOUR) is None, "nothing changed"
    answer(store, 4)
    assert of(store).if_due(NOW + 29 * MINUTE) is None
    second = of(store).if_due(NOW + 30 * MINUTE)
    assert second is not None
    assert of(store).if_due(NOW + HOUR) is None
    assert of(store).list() == (second, first)
    assert [answered_in(tmp_path, backup) for backup in (first, second)] == [None, 4]


def test_that_what_was_saved_before_the_program_was_killed_is_backed_up_after_the_next_start(
    store: Store, tmp_path: Path
) -> None:
    of(store).if_due(NOW)
    answer(store, 4)
    store.close()
    store = Store.open(tmp_path)
    assert of(store).if_due(NOW + MINUTE) is None
    assert of(store).if_due(NOW + HOUR) is not None
    store.close()


def test_that_starting_the_program_alone_makes_no_backup(store: Store, tmp_path: Path) -> None:
    answer(store, 4)
    of(store).if_due(NOW)
    for start in range(1, 4):
        store.close()
        store = Store.open(tmp_path)
        assert of(store).if_due(NOW + start * HOUR) is None
    store.close()


@pytest.mark.parametrize("jump", [timedelta(days=-3653), timedelta(days=3653)])
def test_that_the_last_backup_is_the_newest_whatever_the_clock_says(store: Store, jump: timedelta) -> None:
    of(store).if_due(NOW)
    answer(store, 4)
    made = of(store).if_due(NOW + jump)
    assert made is not None
    assert of(store).list()[0] == made
    answer(store, 5)
    of(store).if_due(NOW + HOUR)
    assert numbers(store) == [3, 2, 1]


def test_that_a_backup_is_for_its_owner_alone_and_bears_nobodys_name(store: Store) -> None:
    store.save_about(store.me(), name="Łukasz Żółć", stage=None, major=None, hours_per_week=None)
    path = of(store).make().path
    assert "Łukasz".encode() not in path.read_bytes()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def spoil(path: Path, place: int = 9000) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def forget_what_was_read(store: Store) -> None:
    """What is still in memory is sound: let the store read its file again."""
    with store._transactions.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA shrink_memory")


def test_that_a_damaged_store_gives_no_backup_and_pushes_none_out(store: Store, tmp_path: Path) -> None:
    for hour in range(5):
        answer(store, hour % 5 + 1)
        of(store).if_due(NOW + hour * HOUR)
    later = NOW + 30 * DAY
    answer(store, 5)
    for place in range(9000, (tmp_path / FILE_NAME).stat().st_size, 4096):
        spoil(tmp_path / FILE_NAME, place)
    forget_what_was_read(store)
    with pytest.raises(StoreProblem) as raised:
        of(store).if_due(later)
    assert raised.value.kind == "damaged"
    assert numbers(store) == [5, 4, 3, 2, 1]
    assert not list((tmp_path / "backups").glob(f"*{whole_files.NEW}*"))
    store.close()

    with pytest.raises(StoreProblem) as raised:
        Store.open(tmp_path)
    assert raised.value.kept is not None
    store = Store.open(tmp_path)  # a new, empty one
    for day in range(6):
        answer(store, day % 5 + 1)
        of(store).if_due(later + day * DAY)
    assert {1, 2, 3, 4, 5} <= set(numbers(store))
    store.close()


def test_that_without_the_mark_of_the_damage_the_good_backups_would_go(store: Store, tmp_path: Path) -> None:
    for hour in range(5):
        answer(store, hour % 5 + 1)
        of(store).if_due(NOW + hour * HOUR)
    for day in range(30, 36):
        answer(store, day % 5 + 1)
        of(store).if_due(NOW + day * DAY)
    assert {1, 2, 3, 4, 5} & set(numbers(store)) == {5}


def test_that_a_copy_that_is_not_sound_never_becomes_a_backup(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    of(store).make()
    monkeypatch.setattr(sqlite_file, "is_whole", never)
    with pytest.raises(StoreProblem) as raised:
        of(store).make()
    assert raised.value.kind == "damaged"
    assert numbers(store) == [1]


@pytest.fixture
def many(store: Store, tmp_path: Path) -> Store:
    """A store with twenty backups of a morning long ago."""
    of(store).if_due(NOW)
    for number in range(2, 21):
        moment = NOW + number * 10 * MINUTE
        shutil.copy2(of(store).list()[0].path, backup_files.next_backup(tmp_path, moment))
    return store


def test_that_one_backup_goes_at_a_time_and_one_of_the_day_stays(many: Store) -> None:
    for left in range(20, 1, -1):
        assert len(numbers(many)) == left
        assert of(many).if_due(NOW + 10 * DAY) is None
        assert 20 in numbers(many)
    of(many).if_due(NOW + 10 * DAY)
    assert numbers(many) == [20]


def test_that_backups_go_when_the_time_is_over_for_which_records_may_be_kept(many: Store) -> None:
    many.privacy.set_retention(1)
    answer(many, 1)
    for run in range(25):
        of(many).if_due(NOW + 31 * DAY + run * MINUTE)
    assert numbers(many) == [21]


def test_that_saving_goes_on_while_backups_are_made_and_nothing_is_lost(store: Store, tmp_path: Path) -> None:
    def save() -> None:
        for number in range(60):
            store.save_answer(store.me(), f"q-{number}", 1)

    saving = Thread(target=save)
    saving.start()
    made = [of(store).make() for _ in range(6)]
    saving.join()
    assert len(store.work(store.me()).learner.answers) == 60
    assert all(of(store).verify().values())
    assert [backup.number for backup in made] == [1, 2, 3, 4, 5, 6]


def test_that_a_save_does_not_wait_for_the_check_of_a_backup(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def checked(connection: sqlite_file.Link) -> bool:
        saving = Thread(target=answer, args=(store, 3))
        saving.start()
        saving.join(60)
        assert not saving.is_alive()
        return is_whole(connection)

    is_whole = sqlite_file.is_whole
    monkeypatch.setattr(sqlite_file, "is_whole", checked)
    backup = of(store).make()
    assert store.work(store.me()).learner.answers == {"q": 3}
    assert of(store).if_due(backup.made + HOUR) is not None, "what was saved meanwhile is not in it"


def test_that_closing_the_store_breaks_a_backup_off(store: Store, tmp_path: Path) -> None:
    def close_meanwhile(_share: float, _doing: str) -> None:
        closing.start()
        while closing.is_alive():
            store._transactions.let_others()

    closing = Thread(target=store.close)
    with pytest.raises(ValueError, match="closed"):
        of(store).make(close_meanwhile)
    closing.join()
    assert {path.name for path in (tmp_path / "backups").iterdir()} == {"records.key"}
    with contextlib.closing(Store.open(tmp_path)) as again:
        assert again.work(again.me()).learner.answers == {}


def test_that_a_backup_inside_a_transaction_is_refused_instead_of_waited_for(store: Store) -> None:
    with store.together(), pytest.raises(RuntimeError, match="transaction"):
        of(store).make()
    assert of(store).make().number == 1


def test_that_verifying_finds_what_is_damaged(store: Store, tmp_path: Path) -> None:
    spoilt, whole = of(store).make(), of(store).make()
    spoil(spoilt.path)
    assert of(store).verify() == {tmp_path / FILE_NAME: True, whole.path: True, spoilt.path: False}


def test_that_nothing_is_written_where_the_disk_is_nearly_full(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(store, 4)
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", nearly_full)
        with pytest.raises(StoreProblem) as raised:
            of(store).if_due(NOW)
    assert raised.value.kind == "full"
    assert {path.name for path in (tmp_path / "backups").iterdir()} == {"records.key"}
    assert not (tmp_path / RESERVE_NAME).exists()
    assert of(store).if_due(NOW) is not None
    assert (tmp_path / RESERVE_NAME).exists()


def under_its_own_name(path: Path) -> Path:
    return path


@pytest.fixture(params=["error", "kill"])
def broken_off(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[int], bool]:
    """Makes a backup on a disk that fails at an operation; whether it was reached."""

    told: list[BaseException] = []

    def make(fails_at: int) -> bool:
        store = open_new_store(tmp_path / str(fails_at))
        answer(store, 4)
        with failing_disk(fails_at=fails_at, kills=request.param == "kill") as disk:
            try:
                of(store).make()
            except (StoreProblem, Killed) as broken:
                told.append(broken)
        store.close()
        assert all(isinstance(broken, Killed) or "cannot be read or written" in str(broken) for broken in told)
        return disk.has_failed

    return make


def points(broken_off: Callable[[int], bool], folder: Path) -> Iterator[Path]:
    """The folders in which an operation failed, one after the other."""
    fails_at = 1
    while broken_off(fails_at):
        yield folder / str(fails_at)
        fails_at += STEP


def test_that_a_backup_that_was_broken_off_is_whole_or_not_there(
    broken_off: Callable[[int], bool], tmp_path: Path
) -> None:
    reached = 0
    for folder in points(broken_off, tmp_path):
        reached += 1
        store = Store.open(folder)
        assert store.work(store.me()).learner.answers == {"q": 4}
        assert all(of(store).verify().values())
        assert not list(folder.rglob(f"*{whole_files.NEW}*"))
        store.close()
    assert reached * STEP > 8


def test_that_a_backup_that_is_written_under_its_own_name_would_be_left_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "unfinished_name", under_its_own_name)
    for fails_at in range(1, 20):
        store = open_new_store(tmp_path / str(fails_at))
        with failing_disk(fails_at=fails_at, kills=True), pytest.raises(Killed):
            of(store).make()
        if not all(of(store).verify().values()):
            store.close()
            return
        store.close()
    pytest.fail("the control did not fail: this test cannot see half a backup")
