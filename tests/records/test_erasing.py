"""An erased learner is in no file the program keeps: not a byte, whatever was interrupted, whatever is restored."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from opscareer.progress import Cancelled
from opscareer.records import erasing
from opscareer.records.ledger import Ledger
from opscareer.records.people import CaseloadQuery
from opscareer.records.privacy import Privacy
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.records.full_learner import add_full_learner
from tests.records.new_store import open_new_store
from tests.records.readable_store import back_up, bytes_of, connect, readable_store

LEARNERS = 100


def add(store: Store, *names: str) -> list[int]:
    with store._transactions.writing() as session:
        return [add_full_learner(session, name) for name in names]


def names(prefix: str, count: int = LEARNERS) -> list[str]:
    return [f"{prefix}-{os.urandom(6).hex()}" for _ in range(count)]


def readable(folder: Path, wanted: Sequence[str]) -> list[str]:
    """Which of the names are found in the bytes of the folder."""
    content = bytes_of(folder)
    return [name for name in wanted if name.encode() in content]


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Store]:
    store = readable_store(tmp_path)
    yield store
    store.close()


def test_that_not_a_byte_of_a_hundred_erased_learners_is_left_in_any_file(plain: Store, tmp_path: Path) -> None:
    gone, stay = names("gone"), names("stay", 20)
    learners = add(plain, *gone)
    back_up(tmp_path, "records-000001-20270104T101112Z.opscareer")
    add(plain, *stay)
    for name in ("records-000002-20270104T111112Z.opscareer", "replaced-20270104T111112Z.opscareer"):
        back_up(tmp_path, name)
    shutil.copy(tmp_path / "backups" / "replaced-20270104T111112Z.opscareer", tmp_path / f"{FILE_NAME}.before-0006-x")
    assert len(readable(tmp_path, gone)) == LEARNERS

    erasures = plain.privacy.erase_all(learners)

    assert readable(tmp_path, gone) == []
    assert readable(tmp_path, stay) == stay
    assert [erasure.number for erasure in erasures] == list(range(1, LEARNERS + 1))
    assert erasures[0].copies.cleaned == 4
    assert plain.caseload.counts(None)["not-started"] == 0
    assert len(plain.caseload.ids(CaseloadQuery())) == len(stay)


def test_that_deleting_without_the_recipe_leaves_most_of_them_readable(tmp_path: Path) -> None:
    """The negative control: what SQLite leaves where nobody tells it otherwise."""
    store = readable_store(tmp_path)
    gone = names("gone")
    add(store, *gone)
    store.close()
    with closing(connect(tmp_path / FILE_NAME, secure_delete=False)) as connection:
        connection.execute("DELETE FROM learner WHERE NOT is_me")
    assert len(readable(tmp_path, gone)) >= 50


def test_that_a_backup_brought_from_elsewhere_does_not_bring_erased_learners_back(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    folder.mkdir()
    store = readable_store(folder)
    gone, stay = names("gone", 5), names("stay", 5)
    learners = add(store, *gone)
    add(store, *stay)
    shutil.copy(back_up(folder, "records-000001-20270104T101112Z.opscareer"), elsewhere)
    store.privacy.erase_all(learners)
    store.close()
    shutil.copy(elsewhere, folder / FILE_NAME)
    shutil.copy(elsewhere, folder / "backups" / "records-000002-20270104T101112Z.opscareer")
    assert readable(folder, gone) == gone

    store = readable_store(folder)

    assert len(store.caseload.ids(CaseloadQuery())) == len(stay)
    assert readable(folder, gone) == []
    assert readable(folder, stay) == stay
    store.close()


class Stopped(Exception):  # noqa: N818 - stands for a kill
    """The program is gone at this point."""


@pytest.mark.parametrize("place", ["_erase_rows", "_scrub", "clean_copies"])
def test_that_the_next_opening_finishes_what_was_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    store = readable_store(tmp_path)
    gone, stay = names("gone", 3), names("stay", 3)
    learners = add(store, *gone)
    add(store, *stay)
    back_up(tmp_path, "records-000001-20270104T101112Z.opscareer")

    def stop(*_arguments: object) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr(Privacy, place, stop)
        with pytest.raises(Stopped):
            store.privacy.erase_all(learners)
    store.close()
    assert readable(tmp_path, gone)

    store = readable_store(tmp_path)
    assert readable(tmp_path, gone) == []
    assert readable(tmp_path, stay) == stay
    assert store.privacy.first_break() is None
    store.close()


def test_that_a_store_from_elsewhere_is_cleaned_although_it_is_stopped_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    folder.mkdir()
    store = readable_store(folder)
    gone = names("gone", 2)
    learners = add(store, *gone)
    store.close()
    shutil.copy(folder / FILE_NAME, elsewhere)
    store = readable_store(folder)
    store.privacy.erase_all(learners)
    store.close()
    shutil.copy(elsewhere, folder / FILE_NAME)

    def full(*_arguments: object) -> None:
        raise StoreProblem("full", folder)

    with monkeypatch.context() as patched:
        patched.setattr(Privacy, "_scrub", full)
        readable_store(folder).close()
    assert not Ledger(folder).read().is_clean
    readable_store(folder).close()
    assert Ledger(folder).read().is_clean
    assert readable(folder, gone) == []


def test_that_cancelling_between_backups_leaves_the_rest_for_the_next_opening(plain: Store, tmp_path: Path) -> None:
    gone = names("gone", 2)
    learners = add(plain, *gone)
    for number in range(1, 4):
        back_up(tmp_path, f"records-00000{number}-20270104T101112Z.opscareer")

    def cancel_at_the_second(share: float, _doing: str) -> None:
        if share > 0.3:
            raise Cancelled

    copies = plain.privacy.erase_all(learners, cancel_at_the_second)[0].copies
    assert (copies.cleaned, copies.remaining) == (1, 2)
    assert readable(tmp_path / "backups", gone) == gone
    plain.privacy.catch_up()
    assert readable(tmp_path, gone) == []


def test_that_a_backup_is_the_old_or_the_new_one_whole(
    plain: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (learner,) = add(plain, "gone")
    backup = back_up(tmp_path, "records-000001-20270104T101112Z.opscareer")
    before = backup.read_bytes()
    uid = plain.privacy.uid(learner)

    def fail(*_arguments: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(erasing, "move_for_good", fail)
    with pytest.raises(OSError, match="no room"):
        erasing.clean_copy(backup, connect, [uid])
    assert backup.read_bytes() == before
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]


def test_that_a_backup_without_them_is_left_alone(plain: Store, tmp_path: Path) -> None:
    backup = back_up(tmp_path, "records-000001-20270104T101112Z.opscareer")
    before = backup.stat()
    (learner,) = add(plain, "late")
    plain.privacy.erase(learner)
    after = backup.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_that_what_cannot_be_rewritten_is_named_and_can_be_deleted(plain: Store, tmp_path: Path) -> None:
    damaged = tmp_path / f"{FILE_NAME}.damaged-20270104T101112Z"
    old = tmp_path / f"{FILE_NAME}.before-0005-20270104T101112Z"
    damaged.write_bytes(b"gone, and damaged")
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE TABLE learner (id INTEGER, name TEXT)")
    assert plain.privacy.leftovers() == ()
    (learner,) = add(plain, "gone")

    assert plain.privacy.erase(learner).copies.leftovers == (damaged, old)

    assert plain.privacy.delete_leftovers() == 2
    assert not damaged.exists()
    assert not old.exists()
    assert plain.privacy.leftovers() == ()


def test_that_a_restored_backup_of_the_encrypted_store_is_without_them(tmp_path: Path) -> None:
    store = open_new_store(tmp_path)
    gone, stay = add(store, "gone", "stay")
    assert store.backups is not None
    backup = store.backups.make()
    store.privacy.erase(gone)
    store.backups.restore(backup)
    store.close()
    store = Store.open(tmp_path)
    assert store.caseload.ids(CaseloadQuery()) == (stay,)
    assert store.privacy.first_break() is None
    assert "restore" in [entry.action for entry in store.audit.entries()]
    store.close()


def test_that_an_encrypted_store_put_back_by_hand_loses_them_again(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    store = open_new_store(folder)
    gone, stay = add(store, "gone", "stay")
    store.close()
    shutil.copytree(folder, elsewhere)
    store = Store.open(folder)
    store.privacy.erase(gone)
    store.close()
    for file in elsewhere.iterdir():
        if file.is_file() and file.name != "erasures":
            shutil.copy(file, folder)

    store = Store.open(folder)
    assert store.caseload.ids(CaseloadQuery()) == (stay,)
    store.close()


def test_that_a_lost_ledger_is_made_again_from_the_store(tmp_path: Path) -> None:
    store = open_new_store(tmp_path)
    uids = [store.privacy.erase(learner).uid for learner in add(store, "a", "b")]
    store.close()
    (tmp_path / "erasures").unlink()
    store = Store.open(tmp_path)
    assert sorted(Ledger(tmp_path).read().erased) == sorted(uids)
    store.close()


def test_that_nobody_is_erased_inside_other_work(plain: Store) -> None:
    (learner,) = add(plain, "x")
    with pytest.raises(RuntimeError, match="under way"), plain.together():
        plain.privacy.erase(learner)
    assert plain.caseload.ids(CaseloadQuery()) == (learner,)


def test_that_a_learner_who_is_not_there_erases_nobody(plain: Store, tmp_path: Path) -> None:
    (learner,) = add(plain, "x")
    with pytest.raises(KeyError):
        plain.privacy.erase_all([learner, 999])
    assert plain.caseload.ids(CaseloadQuery()) == (learner,)
    assert Ledger(tmp_path).read().erased == ()


def test_that_the_person_whose_program_it_is_begins_anew(plain: Store, tmp_path: Path) -> None:
    me = plain.me()
    plain.save_about(me, name="gone-me", stage="bachelor", major=None, hours_per_week=None)
    plain.save_answer(me, "q", 3)
    plain.privacy.erase(me)
    assert plain.me() == me
    assert plain.work(me).learner.answers == {}
    plain.save_answer(me, "q", 4)
    assert readable(tmp_path, ["gone-me"]) == []


def test_that_a_ledger_that_cannot_be_written_keeps_everybody(plain: Store, tmp_path: Path) -> None:
    (learner,) = add(plain, "x")
    (tmp_path / "erasures").unlink()
    (tmp_path / "erasures").mkdir()
    with pytest.raises(StoreProblem):
        plain.privacy.erase(learner)
    assert plain.caseload.ids(CaseloadQuery()) == (learner,)
