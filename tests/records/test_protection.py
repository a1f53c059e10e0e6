"""Passphrase, recovery code and keyring of an open store; the change of its key comes through every fault."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoBackend
from typing_extensions import override

from opscareer.records import sqlite_file
from opscareer.records.opening import OpenedFile, open_engine
from opscareer.records.protection import Protection
from opscareer.records.sqlite_file import FILE_NAME, fits
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import BACKUPS_NAME, KEY_NAME, FromKeyring, Passphrase, RecoveryCode, Secret, Vault
from tests.records.failing_disk import STEP, Killed, failing_disk
from tests.records.filled_folder import FILLED, fill, found_in, said_in, say

OURS, NEW, WRONG = "three words of ours", "other words of ours", "three words of yours"

pytestmark = pytest.mark.usefixtures("cheap_guesses")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with two backups, one of them damaged, and one of before an upgrade."""
    return with_backups(fill(tmp_path))


@pytest.fixture
def opened(folder: Path) -> Iterator[OpenedFile]:
    opened = open_engine(folder)
    yield opened
    opened.close()


def with_backups(folder: Path) -> Path:
    store = folder / FILE_NAME
    for copy in copies(folder):
        shutil.copy(store, copy)
    (folder / BACKUPS_NAME / "damaged.opscareer").write_bytes(store.read_bytes()[:-4096])
    return folder


def copies(folder: Path) -> tuple[Path, Path]:
    return folder / BACKUPS_NAME / "whole.opscareer", folder / f"{FILE_NAME}.before-0005-20260101T000000Z"


def refused(folder: Path, secret: Secret | None) -> str:
    with pytest.raises(StoreProblem) as raised:
        open_engine(folder, secret)
    return raised.value.kind


def test_that_protected_records_open_with_their_secrets_alone_and_so_do_their_backups(
    opened: OpenedFile, folder: Path
) -> None:
    before, times = opened.key, [copy.stat().st_mtime_ns for copy in copies(folder)]
    protection = Protection(opened)
    code = protection.protect(OURS)
    assert (protection.is_protected, protection.is_unfinished, protection.has_keyring) == (True, False, False)
    assert said_in(opened) == FILLED
    say(opened, after="the change")
    opened.close()

    assert not any(fits(file, before) for file in (opened.path, *copies(folder)))
    assert all(fits(file, opened.key) for file in (opened.path, *copies(folder)))
    assert [copy.stat().st_mtime_ns for copy in copies(folder)] == times
    for secret in (Passphrase(OURS), RecoveryCode(code), RecoveryCode(code.lower().replace("-", " "))):
        assert found_in(folder, secret) == FILLED | {"after": "the change"}
    assert refused(folder, None) == "sealed"
    for wrong in (Passphrase(WRONG), RecoveryCode(OURS), RecoveryCode("")):
        assert refused(folder, wrong) == "wrong-secret"
    assert refused(folder, FromKeyring()) == "no-keyring"


def test_that_a_wrong_secret_changes_nothing(opened: OpenedFile, folder: Path) -> None:
    Protection(opened).protect(OURS)
    opened.close()
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    for secret in (None, Passphrase(WRONG), RecoveryCode("0000"), FromKeyring()):
        refused(folder, secret)
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_that_damage_to_protected_records_is_told_as_such_and_not_as_a_wrong_secret(
    opened: OpenedFile, folder: Path
) -> None:
    Protection(opened).protect(OURS)
    opened.close()
    opened.path.write_bytes(b"\x01" + opened.path.read_bytes()[1:])
    assert refused(folder, Passphrase(WRONG)) == "wrong-secret"
    assert refused(folder, Passphrase(OURS)) == "damaged"


def test_that_each_secret_can_be_exchanged_and_the_one_before_opens_nothing(opened: OpenedFile, folder: Path) -> None:
    protection = Protection(opened)
    first_code = protection.protect(OURS)
    protection.change_passphrase(OURS, NEW)
    second_code = protection.new_recovery_code(NEW)
    protection.change_passphrase(RecoveryCode(second_code), OURS + NEW)
    opened.close()
    for secret in (Passphrase(OURS + NEW), RecoveryCode(second_code)):
        assert found_in(folder, secret) == FILLED
    for secret in (Passphrase(OURS), Passphrase(NEW), RecoveryCode(first_code)):
        assert refused(folder, secret) == "wrong-secret"


def test_that_only_the_owner_can_change_what_opens_the_records(opened: OpenedFile, folder: Path) -> None:
    protection = Protection(opened)
    protection.protect(OURS)
    before = (folder / KEY_NAME).read_bytes()
    for kind, attempt in (
        ("wrong-secret", lambda: protection.change_passphrase(WRONG, NEW)),
        ("wrong-secret", lambda: protection.new_recovery_code(WRONG)),
        ("wrong-secret", lambda: protection.unprotect(WRONG)),
        ("wrong-secret", lambda: protection.use_keyring(True, WRONG)),
        ("short-passphrase", lambda: protection.change_passphrase(OURS, " 234567 ")),
    ):
        with pytest.raises(StoreProblem) as raised:
            attempt()
        assert raised.value.kind == kind
    with pytest.raises(ValueError, match="protected already"):
        protection.protect(NEW)
    assert (folder / KEY_NAME).read_bytes() == before


def test_that_a_short_passphrase_protects_nothing(opened: OpenedFile) -> None:
    with pytest.raises(StoreProblem) as raised:
        Protection(opened).protect("1234567")
    assert raised.value.kind == "short-passphrase"
    assert not Protection(opened).is_protected


def test_that_unprotected_records_open_again_by_themselves_and_protecting_anew_takes_a_new_key(
    opened: OpenedFile, folder: Path
) -> None:
    protection = Protection(opened)
    protection.protect(OURS)
    protection.unprotect(OURS)
    assert not protection.is_protected
    lay_open = opened.key
    opened.close()
    assert found_in(folder) == FILLED
    again = open_engine(folder)
    Protection(again).protect(NEW)
    again.close()
    assert again.key != lay_open
    assert not any(fits(file, lay_open) for file in (again.path, *copies(folder)))
    assert found_in(folder, Passphrase(NEW)) == FILLED


@pytest.mark.parametrize("kills", [False, True], ids=["an error of the disk", "a kill"])
def test_that_records_are_protected_or_not_whichever_operation_of_the_change_fails(
    tmp_path_factory: pytest.TempPathFactory, *, kills: bool
) -> None:
    """After each fault the folder opens with the passphrase or without one, whole, and the change ends either way."""
    number, has_failed, outcomes = 0, True, set()
    while has_failed:
        number += STEP
        folder = with_backups(fill(tmp_path_factory.mktemp("folder")))
        opened = open_engine(folder)
        old, is_told = opened.key, False
        with failing_disk(fails_at=number, kills=kills) as disk:
            try:
                Protection(opened).protect(OURS)
                is_told = True
            except (StoreProblem, OSError, Killed):
                pass
        if not kills:
            assert said_in(opened) == FILLED
            assert is_told == Protection(opened).is_protected
        opened.close()

        secret = secret_of(folder)
        assert secret is not None or not is_told
        assert found_in(folder, secret) == FILLED
        vault = Vault.of(folder)
        newest = vault.keys(secret)[0]
        assert not vault.is_changing
        assert vault.needs_secret == (secret is not None)
        assert all(fits(copy, newest) for copy in copies(folder))
        assert (newest == old) == (secret is None)
        outcomes.add(secret)
        has_failed = disk.has_failed
    assert outcomes == {None, Passphrase(OURS)}
    assert number > 20


def secret_of(folder: Path) -> Secret | None:
    """The passphrase, if the records need one now."""
    try:
        open_engine(folder).close()
    except StoreProblem as problem:
        return Passphrase(OURS) if problem.kind == "sealed" else None
    return None


def test_that_a_backup_of_before_the_passphrase_that_is_put_in_the_stores_place_gets_its_key(
    opened: OpenedFile, folder: Path
) -> None:
    shutil.copy(folder / FILE_NAME, folder / "kept on a stick")
    old = opened.key
    Protection(opened).protect(OURS)
    opened.close()
    (folder / "kept on a stick").replace(folder / FILE_NAME)
    assert found_in(folder, Passphrase(OURS)) == FILLED
    assert not fits(folder / FILE_NAME, old)


def test_that_a_full_disk_while_protecting_leaves_all_as_it_was(
    opened: OpenedFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(sqlite_file, "make_private_file", full)
        with pytest.raises(StoreProblem, match="no room left") as raised:
            Protection(opened).protect(OURS)
    assert raised.value.kind == "full"
    assert not Protection(opened).is_unfinished
    say(opened, after="the failure")
    opened.close()
    assert found_in(folder) == FILLED | {"after": "the failure"}


class MemoryKeyring(KeyringBackend):
    """A keyring for one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def systems_keyring() -> Iterator[MemoryKeyring]:
    before, own = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


def test_that_the_keyring_opens_the_records_only_where_it_is_wished(
    opened: OpenedFile, folder: Path, systems_keyring: MemoryKeyring
) -> None:
    protection = Protection(opened)
    protection.protect(OURS)
    assert not systems_keyring.kept
    protection.use_keyring(True, OURS)
    assert protection.has_keyring
    assert found_in_after(opened, folder, FromKeyring()) == FILLED
    (kept,) = systems_keyring.kept.values()
    assert kept not in (folder / KEY_NAME).read_text(encoding="ascii")

    again = open_engine(folder, Passphrase(OURS))
    Protection(again).use_keyring(False, OURS)
    again.close()
    assert not systems_keyring.kept
    assert refused(folder, FromKeyring()) == "no-keyring"


@pytest.mark.parametrize("kept", [None, "not base64", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="])
def test_that_a_keyring_that_lost_or_changed_the_key_leaves_the_passphrase_to_open_the_records(
    opened: OpenedFile, folder: Path, systems_keyring: MemoryKeyring, kept: str | None
) -> None:
    protection = Protection(opened)
    protection.protect(OURS)
    protection.use_keyring(True, OURS)
    systems_keyring.kept = {name: kept for name in systems_keyring.kept if kept is not None}
    opened.close()
    assert refused(folder, FromKeyring()) == "no-keyring"
    assert found_in(folder, Passphrase(OURS)) == FILLED


def test_that_a_system_without_a_keyring_is_told_and_the_passphrase_stays(
    opened: OpenedFile, folder: Path, systems_keyring: MemoryKeyring
) -> None:
    protection = Protection(opened)
    protection.protect(OURS)
    keyring.set_keyring(NoBackend())  # type: ignore[no-untyped-call]
    with pytest.raises(StoreProblem) as raised:
        protection.use_keyring(True, OURS)
    assert raised.value.kind == "no-keyring"
    assert not protection.has_keyring
    assert found_in_after(opened, folder, Passphrase(OURS)) == FILLED


def test_that_unprotecting_takes_the_key_out_of_the_keyring(opened: OpenedFile, systems_keyring: MemoryKeyring) -> None:
    protection = Protection(opened)
    protection.protect(OURS)
    protection.use_keyring(True, OURS)
    protection.unprotect(OURS)
    assert not systems_keyring.kept
    assert not protection.has_keyring


def found_in_after(opened: OpenedFile, folder: Path, secret: Secret) -> dict[str, str]:
    opened.close()
    return found_in(folder, secret)
