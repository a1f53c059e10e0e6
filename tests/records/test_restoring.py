"""Putting a store back to a backup: whole or not at all, and without those who were erased since."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from opscareer.progress import Cancelled
from opscareer.records import restoring, sqlite_file
from opscareer.records.backup_files import backups_in, last_before_damage, next_backup, note_damage, replaced_in
from opscareer.records.ledger import LEDGER_NAME
from opscareer.records.opening import open_engine
from opscareer.records.process_lock import ProcessLock
from opscareer.records.schema import HEAD
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store import LOCK_NAME, Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Passphrase, Vault
from opscareer.records.whole_files import NEW
from tests.effort import EFFORT
from tests.records.failing_disk import Killed, failing_disk
from tests.records.filled_folder import FILLED, Said, fill, found_in, said_in, say
from tests.records.new_store import open_new_store
from tests.records.released_stores import RELEASED, restore_encrypted
from tests.records.test_backups import answer, answered_in, of

NOW = datetime(2027, 1, 4, 10, 11, 12, tzinfo=UTC)
LATER: Said = {**FILLED, "later": "said after the backup"}
STEP = 1 if EFFORT >= 100 else 5


@pytest.fixture
def next_start() -> Iterator[Callable[[], None]]:
    """Makes the process one that has restored nothing yet."""
    yield restoring._restored.clear
    restoring._restored.clear()


def test_that_a_restored_store_is_that_of_the_backup_and_the_one_so_far_is_kept(store: Store, tmp_path: Path) -> None:
    answer(store, 2)
    backup = of(store).make()
    answer(store, 5)
    kept = of(store).restore(backup)
    store.close()
    store = Store.open(tmp_path)
    assert store.work(store.me()).learner.answers == {"q": 2}
    assert store.privacy.first_break() is None
    assert kept is not None
    assert kept.name.startswith("replaced-")
    assert answered_in(tmp_path, kept) == 5
    assert replaced_in(tmp_path) == (kept,)
    again = of(store).restore(backup)
    assert {again, kept} == set(replaced_in(tmp_path))
    store.close()


def test_that_what_was_replaced_can_be_put_back_too(store: Store, tmp_path: Path) -> None:
    backup = of(store).make()
    answer(store, 5)
    kept = of(store).restore(backup)
    store.close()
    assert kept is not None
    restoring.restore(tmp_path, kept)
    with closing(Store.open(tmp_path)) as back:
        assert back.work(back.me()).learner.answers == {"q": 5}


def test_that_after_a_restore_no_backup_is_made_or_goes_until_the_next_start(
    store: Store, tmp_path: Path, next_start: Callable[[], None]
) -> None:
    backup = of(store).make()
    of(store).restore(backup)
    store.close()
    store = Store.open(tmp_path)
    answer(store, 5)
    assert of(store).if_due(NOW + timedelta(days=900)) is None
    next_start()
    assert of(store).if_due(NOW + timedelta(days=900)) is not None
    store.close()


def with_two_learners(folder: Path) -> tuple[Store, int, str]:
    """A store with a learner beside the person whose program it is."""
    store = open_new_store(folder)
    store.privacy.set_retention(12)
    learner = store.caseload.add(name="Łukasz Żółć")
    return store, learner, store.privacy.uid(learner)


@pytest.mark.parametrize("has_ledger", [True, False])
def test_that_whoever_was_erased_stays_erased_after_a_restore_by_the_ledger(
    tmp_path: Path,
    has_ledger: bool,  # noqa: FBT001 - without it is the negative control
) -> None:
    store, learner, uid = with_two_learners(tmp_path)
    backup = of(store).make()
    elsewhere = Path(shutil.copy2(backup.path, tmp_path / "copied-elsewhere"))
    store.privacy.erase(learner)
    store.close()
    if not has_ledger:
        (tmp_path / LEDGER_NAME).unlink()
    restoring.restore(tmp_path, elsewhere)
    with closing(Store.open(tmp_path)) as restored, restored._transactions.begin() as session:
        known = set(session.connection().exec_driver_sql("SELECT uid FROM learner").scalars())
    assert (uid in known) is not has_ledger


@pytest.mark.parametrize("dump", RELEASED[-2:], ids=lambda dump: dump.stem)
def test_that_a_backup_of_an_older_schema_is_brought_to_the_newest(store: Store, tmp_path: Path, dump: Path) -> None:
    """Copies of older schemas are left by upgrades."""
    store.close()
    older, key = tmp_path / "older", key_of(tmp_path)
    restore_encrypted(dump, older, key)
    assert revision_of(older / FILE_NAME, key) < HEAD
    restoring.restore(tmp_path, older / FILE_NAME)
    assert revision_of(tmp_path / FILE_NAME, key) == HEAD
    with closing(Store.open(tmp_path)) as restored:
        assert restored.work(restored.me()).learner.answers


def key_of(folder: Path) -> bytes:
    return Vault.seen(folder).keys(None)[0]


def revision_of(file: Path, key: bytes) -> str:
    with closing(sqlite_file.connect(file, key, read_only=True)) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)


def test_that_a_backup_of_a_newer_schema_is_refused(tmp_path: Path) -> None:
    store = open_new_store(tmp_path)
    backup, key = of(store).make(), of(store)._keys[0]
    store.close()
    with closing(sqlite_file.connect(backup.path, key)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreProblem) as raised:
        restoring.restore(tmp_path, backup.path)
    assert raised.value.kind == "newer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed store in which more was said after its one backup."""
    return prepare(tmp_path / "data")


def prepare(folder: Path) -> Path:
    opened = open_engine(fill(folder))
    sqlite_file.copy_open(opened.engine, opened.key, next_backup(folder, NOW))
    say(opened, later=LATER["later"])
    opened.close()
    return folder


def backup_in(folder: Path) -> Path:
    return backups_in(folder)[0].path


def test_that_a_damaged_backup_is_refused_and_nothing_has_changed(folder: Path) -> None:
    content = bytearray(backup_in(folder).read_bytes())
    content[len(content) // 2] ^= 1
    backup_in(folder).write_bytes(content)
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(StoreProblem) as raised:
        restoring.restore(folder, backup_in(folder))
    assert (raised.value.kind, raised.value.path) == ("damaged", backup_in(folder))
    assert (folder / FILE_NAME).read_bytes() == before
    assert not list(folder.glob(f"{restoring.STAGED_NAME}*"))
    assert replaced_in(folder) == ()


def test_that_a_restore_can_be_cancelled_and_nothing_has_changed(folder: Path) -> None:
    def cancel(share: float, _doing: str) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        restoring.restore(folder, backup_in(folder), progress=cancel)
    assert found_in(folder) == LATER
    assert not list(folder.glob(f"{restoring.STAGED_NAME}*"))


def test_that_a_store_that_somebody_has_open_is_not_restored(folder: Path) -> None:
    lock = ProcessLock.take(folder / LOCK_NAME)
    with pytest.raises(StoreProblem) as raised:
        restoring.restore(folder, backup_in(folder))
    assert raised.value.kind == "locked"
    lock.release()
    restoring.restore(folder, backup_in(folder))
    assert found_in(folder) == FILLED


def test_that_protected_records_are_restored_with_the_secret_alone(tmp_path: Path, cheap_guesses: None) -> None:
    with closing(open_new_store(tmp_path)) as store:
        assert store.protection is not None
        backup = of(store).make()
        store.protection.protect("correct horse")
        answer(store, 5)
    for secret, kind in ((None, "sealed"), (Passphrase("wrong horse"), "wrong-secret")):
        with pytest.raises(StoreProblem) as raised:
            restoring.restore(tmp_path, backup.path, secret)
        assert raised.value.kind == kind
    restoring.restore(tmp_path, backup.path, Passphrase("correct horse"))
    with closing(Store.open(tmp_path, Passphrase("correct horse"))) as store:
        assert store.work(store.me()).learner.answers == {}


def test_that_the_log_of_the_store_so_far_is_not_played_into_the_restored_one(folder: Path) -> None:
    opened = open_engine(folder)
    say(opened, **{f"more-{number}": "x" * 3000 for number in range(40)})
    killed = folder.with_name("killed")
    shutil.copytree(folder, killed)
    opened.close()
    assert sqlite_file.log_of(killed / FILE_NAME).stat().st_size > 0
    restoring.restore(killed, backup_in(killed))
    assert found_in(killed) == FILLED


def test_that_a_restore_ends_the_mark_of_a_damage(folder: Path) -> None:
    note_damage(folder)
    assert last_before_damage(folder) == 1
    restoring.restore(folder, backup_in(folder))
    assert last_before_damage(folder) is None


Restore = Callable[[Path], object]


def restored(folder: Path) -> object:
    return restoring.restore(folder, backup_in(folder))


def overwritten(folder: Path) -> object:
    """Restoring without care, the negative control: the store makes room, then the backup is copied into its place."""
    with plainly_told(folder):
        (folder / FILE_NAME).unlink()
        unfinished = folder / f"{FILE_NAME}{NEW}"
        shutil.copyfile(backup_in(folder), unfinished)
        return unfinished.replace(folder / FILE_NAME)


def found_after_failures(
    place: Path, restore: Restore, *, kills: bool, step: int = STEP
) -> Iterator[tuple[Said, Path]]:
    """What is found when every operation in turn has failed, and in which folder."""
    fails_at, has_failed = 1, True
    while has_failed:
        folder = prepare(place / str(fails_at))
        with failing_disk(fails_at=fails_at, kills=kills) as disk, suppress(StoreProblem, Killed):
            restore(folder)
        has_failed = disk.has_failed
        restoring.finish(folder)
        yield found_in(folder), folder
        fails_at += step


@pytest.mark.parametrize("kills", [True, False])
def test_that_a_restore_that_is_broken_off_leaves_the_store_of_before_or_of_after(
    tmp_path: Path,
    kills: bool,  # noqa: FBT001 - as the disk is told
) -> None:
    found = []
    for said, folder in found_after_failures(tmp_path, restored, kills=kills):
        assert said in (FILLED, LATER)
        found.append(said)
        assert not list(folder.glob(f"{restoring.STAGED_NAME}*"))
        assert not (folder / restoring.NOTE_NAME).exists()
        assert restoring.is_sound(backup_in(folder), [key_of(folder)])
        assert [found_in_file(folder, kept) for kept in replaced_in(folder)] == [LATER] * (said == FILLED)
    assert found == sorted(found, key=lambda said: said == FILLED), "once it is decided it is done"
    assert len(found) > 5


def found_in_file(folder: Path, file: Path) -> Said:
    from opscareer.records.opening import open_read_only

    opened = open_read_only(folder, file)
    try:
        return said_in(opened)
    finally:
        opened.close()


def test_that_restoring_without_care_would_leave_neither(tmp_path: Path) -> None:
    found = [said for said, _ in found_after_failures(tmp_path, overwritten, kills=True, step=1)]
    assert any(said not in (FILLED, LATER) for said in found), "the control did not fail"
