"""What is offered where the records cannot be opened, and that it can be carried out."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from opscareer.app.recovery import ways_out
from opscareer.records import sqlite_file
from opscareer.records.backup_files import backups_in
from opscareer.records.store import FILE_NAME, Store
from opscareer.records.store_problem import PROBLEM_KINDS, ProblemKind, StoreProblem
from opscareer.records.vault import Passphrase, Vault
from opscareer.wording import LANGUAGES, written_moment
from tests.records.new_store import open_new_store

SECRET = Passphrase("correct horse")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with two backups: the question was answered with 1, then with 2, then with 3."""
    folder = tmp_path / "data"
    with closing(open_new_store(folder)) as store:
        assert store.backups is not None
        for value in (1, 2):
            store.save_answer(store.me(), "q", value)
            store.backups.make()
        store.save_answer(store.me(), "q", 3)
    return folder


def spoil(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def answered(store: Store) -> int:
    with closing(store):
        return store.work(store.me()).learner.answers["q"]


def problem_of(folder: Path, secret: Passphrase | None = None) -> StoreProblem:
    with pytest.raises(StoreProblem) as raised:
        Store.open(folder, secret)
    return raised.value


def content_of(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_that_of_a_damaged_store_the_newest_sound_backup_is_offered_with_its_date(folder: Path) -> None:
    newest, older = backups_in(folder)
    spoil(folder / FILE_NAME)
    spoil(newest.path)
    recovery = ways_out(problem_of(folder), folder)
    assert (recovery.backup, recovery.is_checked) == (older, True)
    assert recovery.offers == ("restore", "read-backup", "begin-anew")
    for language in LANGUAGES:
        said = " ".join(recovery.said(language))
        assert str(recovery.problem.kept) in said
        assert written_moment(older.made, language) in said
    assert answered(recovery.way_to_read()(None)) == 1
    recovery.restore()
    assert answered(Store.open(folder)) == 1


def test_that_a_second_copy_of_the_program_says_who_holds_the_store_and_reads_the_backup(folder: Path) -> None:
    with closing(Store.open(folder)) as store:
        before = content_of(folder)
        problem = problem_of(folder)
        assert problem.holder == os.getpid()
        recovery = ways_out(problem, folder)
        assert recovery.offers == ("read-backup", "try-again")
        backup = recovery.way_to_read()(None)
        assert backup.is_read_only
        with pytest.raises(StoreProblem) as refused:
            backup.save_answer(backup.me(), "q", 5)
        assert refused.value.kind == "read-only"
        assert answered(backup) == 2
        assert content_of(folder) == before
        store.save_answer(store.me(), "q", 4)


def test_that_a_store_of_a_newer_program_can_be_looked_at(folder: Path) -> None:
    (key,) = Vault.seen(folder).keys(None)
    with closing(sqlite_file.connect(folder / FILE_NAME, key)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("ALTER TABLE learner ADD COLUMN star_sign TEXT")
    recovery = ways_out(problem_of(folder), folder)
    assert recovery.offers == ("read-store", "read-backup")
    assert answered(recovery.way_to_read()(None)) == 3


def test_that_what_cannot_be_looked_into_without_the_secret_is_offered_unchecked(
    folder: Path, cheap_guesses: None
) -> None:
    with closing(Store.open(folder)) as store:
        assert store.protection is not None
        store.protection.protect(SECRET.text)
    assert ways_out(problem_of(folder), folder).offers == ("give-secret",)
    spoil(folder / FILE_NAME)
    problem = problem_of(folder, SECRET)
    recovery = ways_out(problem, folder)
    assert (recovery.backup, recovery.is_checked) == (backups_in(folder)[0], False)
    assert ways_out(problem, folder, SECRET).is_checked
    with pytest.raises(StoreProblem) as raised:
        recovery.restore()
    assert raised.value.kind == "sealed"
    recovery.restore(SECRET)
    assert answered(Store.open(folder, SECRET)) == 2


def test_that_where_no_backup_is_sound_none_is_offered(folder: Path) -> None:
    for backup in backups_in(folder):
        spoil(backup.path)
    spoil(folder / FILE_NAME)
    recovery = ways_out(problem_of(folder), folder)
    assert (recovery.backup, recovery.offers) == (None, ("begin-anew",))
    for carry_out in (recovery.restore, recovery.way_to_read):
        with pytest.raises(ValueError, match=r"nothing|no backup"):
            carry_out()


def test_that_looking_for_a_backup_tells_how_far_it_is(folder: Path) -> None:
    for backup in backups_in(folder):
        spoil(backup.path)
    shares: list[float] = []
    ways_out(StoreProblem("locked", folder / FILE_NAME), folder, progress=lambda share, _doing: shares.append(share))
    assert shares == [0, 0.5]


@pytest.mark.parametrize("kind", PROBLEM_KINDS)
def test_that_for_every_problem_something_can_be_said_in_both_languages(folder: Path, kind: ProblemKind) -> None:
    recovery = ways_out(StoreProblem(kind, folder / FILE_NAME), folder)
    for language in LANGUAGES:
        assert len(recovery.said(language)) == 1 + len(recovery.offers)
