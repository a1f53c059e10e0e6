from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from opscareer.cli import secret_input
from opscareer.records import restoring
from opscareer.records.process_lock import ProcessLock
from opscareer.records.recovery_code import read_code
from opscareer.records.store import FILE_NAME, LOCK_NAME, Store
from opscareer.records.vault import Passphrase
from tests.cli.test_commands import Capture, as_json, called
from tests.records.new_store import open_new_store

SECRET = "correct horse"  # noqa: S105 - of the tests' own stores

pytestmark = pytest.mark.usefixtures("cheap_guesses")


@pytest.fixture
def not_the_first_start() -> None:
    """These commands open no pack."""


@pytest.fixture(autouse=True)
def nothing_restored_yet() -> Iterator[None]:
    """Each command is a start of the program, though not in a test."""
    restoring._restored.clear()
    yield
    restoring._restored.clear()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A store with an answer in it."""
    folder = tmp_path / "data"
    with closing(open_new_store(folder)) as store:
        store.save_answer(store.me(), "q", 2)
    return folder


def records(capsys: Capture, action: str, data: Path, *arguments: str) -> tuple[int, str, str]:
    return called(capsys, "records", action, *arguments, "--data", str(data))


def records_json(capsys: Capture, action: str, data: Path, *arguments: str) -> dict[str, Any]:
    return as_json(capsys, "records", action, *arguments, "--data", str(data))


def answers(data: Path, secret: Passphrase | None = None) -> dict[str, int]:
    with closing(Store.open(data, secret)) as store:
        return dict(store.work(store.me()).learner.answers)


def file_with(tmp_path: Path, text: str) -> str:
    file = tmp_path / "secret.txt"
    file.write_text(f"{text}\n", encoding="utf-8")
    return str(file)


def spoil(store: Path) -> None:
    content = bytearray(store.read_bytes())
    content[len(content) // 2] ^= 1
    store.write_bytes(content)


def test_that_the_status_tells_that_nothing_is_kept_yet_and_begins_nothing(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = records(capsys, "status", tmp_path)
    assert (code, err) == (0, "")
    assert "Nothing is kept there yet." in out
    assert list(tmp_path.iterdir()) == []


def test_that_the_status_tells_protection_backups_and_who_has_the_records_open(capsys: Capture, data: Path) -> None:
    made = records_json(capsys, "backup", data)
    lock = ProcessLock.take(data / LOCK_NAME)
    state = records_json(capsys, "status", data)
    lock.release()
    assert state["backups"][0] == made
    assert (state["protected"], state["keyring"], state["damaged"], state["open"]) == (False, False, False, True)
    assert isinstance(state["holder"], int)
    code, out, _ = records(capsys, "status", data, "--lang", "zh")
    assert code == 0
    assert "未受保护" in out


def test_that_backups_are_made_listed_and_restored(capsys: Capture, data: Path) -> None:
    first = records_json(capsys, "backup", data)
    with closing(Store.open(data)) as store:
        store.save_answer(store.me(), "q", 5)
    second = records_json(capsys, "backup", data)
    assert records_json(capsys, "backups", data)["backups"] == [second, first]
    assert [line.split()[0] for line in records(capsys, "backups", data)[1].splitlines()] == ["2", "1"]

    restored = records_json(capsys, "restore", data, "1")
    assert restored["restored"] == first["file"]
    assert answers(data) == {"q": 2}
    records(capsys, "restore", data, restored["kept"])
    assert answers(data) == {"q": 5}
    code, out, _ = records(capsys, "restore", data)
    assert code == 0
    assert "The records so far are kept as" in out
    code, out, err = records(capsys, "restore", data, "77")
    assert (code, out) == (2, "")
    assert "there is no backup 77" in err


def test_that_a_folder_that_is_not_there_is_wrong_usage_and_not_made(capsys: Capture, tmp_path: Path) -> None:
    code, _, err = records(capsys, "verify", tmp_path / "mistyped")
    assert code == 2
    assert "there is no folder" in err
    assert not (tmp_path / "mistyped").exists()


def test_that_verifying_tells_what_is_sound_and_what_is_damaged(capsys: Capture, data: Path) -> None:
    records(capsys, "backup", data)
    assert records_json(capsys, "verify", data)["log"] is None
    spoil(next((data / "backups").glob("records-*")))
    code, out, _ = records(capsys, "verify", data)
    assert code == 1
    assert [line.split(":")[0] for line in out.splitlines()[:2]] == ["sound", "damaged"]


def test_that_damage_is_told_with_the_backup_there_is_and_the_command_that_restores_it(
    capsys: Capture, data: Path
) -> None:
    records(capsys, "backup", data)
    spoil(data / FILE_NAME)
    code, out, err = records(capsys, "verify", data)
    assert (code, out) == (1, "")
    kept = next(data.glob(f"{FILE_NAME}.damaged-*"))
    assert str(kept) in err
    assert "The newest sound backup is of" in err
    assert "opscareer records restore" in err
    assert records(capsys, "restore", data)[0] == 0
    assert answers(data) == {"q": 2}
    assert str(kept) in records_json(capsys, "status", data)["kept"]


def test_that_a_store_somebody_has_open_is_told_with_the_holder(capsys: Capture, data: Path) -> None:
    with closing(Store.open(data)):
        code, out, err = records(capsys, "backup", data)
    assert (code, out) == (1, "")
    assert "(process " in err


def test_that_records_are_protected_and_open_with_passphrase_and_code(
    capsys: Capture, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(secret_input.NEW_VARIABLE, SECRET)
    code = records_json(capsys, "protect", data)["recovery_code"]
    assert read_code(code) == code
    assert records(capsys, "verify", data)[0] == 1, "nobody can be asked"
    assert records(capsys, "verify", data, "--passphrase-file", file_with(tmp_path, "another"))[0] == 1
    for secret in (SECRET, code.lower()):
        assert records(capsys, "verify", data, "--passphrase-file", file_with(tmp_path, secret))[0] == 0

    monkeypatch.setenv(secret_input.VARIABLE, SECRET)
    assert records(capsys, "protect", data)[0] == 2, "they are already"
    monkeypatch.setenv(secret_input.NEW_VARIABLE, "battery staple")
    assert records(capsys, "passphrase", data)[0] == 0
    assert records(capsys, "verify", data)[0] == 1
    monkeypatch.setenv(secret_input.VARIABLE, "battery staple")
    newer = records_json(capsys, "recovery-code", data)["recovery_code"]
    assert newer != code
    assert records_json(capsys, "unprotect", data) == {"protected": False}
    monkeypatch.delenv(secret_input.VARIABLE)
    assert answers(data) == {"q": 2}
    assert records(capsys, "unprotect", data)[0] == 2, "they are not protected"


def test_that_protected_records_are_restored_by_their_secret(
    capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records(capsys, "backup", data)
    monkeypatch.setenv(secret_input.NEW_VARIABLE, SECRET)
    records(capsys, "protect", data)
    spoil(data / FILE_NAME)
    code, _, err = records(capsys, "restore", data)
    assert code == 1
    assert "protected" in err
    monkeypatch.setenv(secret_input.VARIABLE, SECRET)
    assert records(capsys, "restore", data)[0] == 0
    assert answers(data, Passphrase(SECRET)) == {"q": 2}


def test_that_whoever_sits_at_a_terminal_is_asked(capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter([SECRET, SECRET, SECRET, "battery staple", "battery stable"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(secret_input, "getpass", lambda _prompt, _stream: next(said))
    assert records(capsys, "protect", data)[0] == 0
    assert records(capsys, "verify", data)[0] == 0
    monkeypatch.setenv(secret_input.VARIABLE, SECRET)
    code, _, err = records(capsys, "passphrase", data)
    assert code == 2
    assert "not the same" in err
    assert answers(data, Passphrase(SECRET)) == {"q": 2}


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\xfa"])
def test_that_a_file_without_a_passphrase_is_wrong_usage(
    capsys: Capture, data: Path, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes(content)
    code, out, err = records(capsys, "verify", data, "--passphrase-file", str(file))
    assert (code, out) == (2, "")
    assert str(file) in err


def test_that_no_action_takes_a_secret_as_an_argument(capsys: Capture) -> None:
    for action in ("protect", "passphrase", "unprotect", "restore"):
        shown = called(capsys, "records", action, "--help")[1]
        assert "--passphrase-file" in shown
        assert "--passphrase " not in shown
        assert "PASSPHRASE]" not in shown
