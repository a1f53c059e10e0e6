"""`opscareer office`, and the other commands with an office's records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from opscareer.__main__ import main
from opscareer.cli import office_arguments
from opscareer.records.office import set_role
from opscareer.records.people import ROLES
from opscareer.records.schema import HEAD
from opscareer.wording import phrase, phrase_keys
from tests.postgres.offices import OWNER, STRANGER, Office, new_database
from tests.postgres.server import PASSWORD

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def as_ann(office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The office of a counselor whose environment names it; whoever is added meanwhile is removed."""
    monkeypatch.setenv(office_arguments.VARIABLE, office.address("ann"))
    yield office
    set_role(office.address(OWNER), STRANGER, None)


def told(capsys: Capture, *arguments: object) -> Any:
    assert main([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys: Capture, code: int, *arguments: object) -> str:
    assert main([*map(str, arguments)]) == code
    out, error = capsys.readouterr()
    assert out == ""
    return error


def test_that_the_roles_are_those_of_the_records() -> None:
    assert office_arguments.ROLES == ROLES


def test_that_every_sentence_is_used() -> None:
    code = "".join(file.read_text() for file in Path(office_arguments.__file__).parent.glob("office_*.py"))
    states = ("schema-", "you-are-", "role-", "is-now-")
    keys = [key.removeprefix("office.") for key in phrase_keys() if key.startswith("office.")]
    assert [key for key in keys if key not in code and not key.startswith(states)] == []


def test_the_way_from_an_empty_database_to_the_first_learner(office: Office, capsys: Capture) -> None:
    server, database = office.server, new_database(office.server, "command")
    owner, ann = (server.address(login, database) for login in (OWNER, "ann"))
    assert told(capsys, "office", "probe", "--office", owner)["schema"] == "empty"
    assert told(capsys, "office", "prepare", "--office", owner) == {"before": None, "now": HEAD}
    assert main(["office", "prepare", "--office", owner]) == 0
    assert "add LOGIN" in capsys.readouterr().out
    assert told(capsys, "office", "add", "ann", "--office", owner) == {"login": "ann", "role": "counselor"}
    assert told(capsys, "privacy", "retention", 36, "--office", ann) == {"months": 36}
    assert main(["learners", "add", "--name", "Li Ming", "--office", ann]) == 0
    capsys.readouterr()
    (learner,) = told(capsys, "learners", "list", "--office", ann)
    assert learner["name"] == "Li Ming"


def test_that_colleagues_are_added_changed_and_removed(as_ann: Office, capsys: Capture) -> None:
    assert told(capsys, "office", "add", STRANGER, "--role", "trainer")["role"] == "trainer"
    assert {"login": STRANGER, "role": "trainer"} in told(capsys, "office", "colleagues")["colleagues"]
    assert "already" in refused(capsys, 2, "office", "add", STRANGER)
    assert told(capsys, "office", "role", STRANGER, "counselor")["role"] == "counselor"
    assert told(capsys, "office", "remove", STRANGER)["role"] is None
    assert "no colleague" in refused(capsys, 2, "office", "role", STRANGER, "trainer")
    assert "CREATE ROLE" in refused(capsys, 2, "office", "add", "nobody-of-that-name")


def test_that_a_trainer_is_refused_in_words(as_ann: Office, capsys: Capture) -> None:
    tom = as_ann.address("tom")
    assert told(capsys, "privacy", "audit")["entries"]
    assert "only a counselor" in refused(capsys, 1, "office", "add", STRANGER, "--office", tom)
    assert "只有咨询师" in refused(capsys, 1, "privacy", "audit", "--office", tom, "--lang", "zh")
    assert main(["learners", "list", "--office", tom]) == 0


def test_that_a_password_may_come_from_a_file(as_ann: Office, capsys: Capture, tmp_path: Path) -> None:
    address = as_ann.server.address("ann", as_ann.database, "")
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSWORD}\n")
    assert told(capsys, "office", "probe", "--office", address, "--password-file", secret)["login"] == "ann"
    assert "asks for a password" in refused(capsys, 1, "office", "probe", "--office", address)
    secret.write_text("another")
    error = refused(capsys, 1, "learners", "list", "--office", address, "--password-file", secret)
    assert "does not let you in" in error
    assert "another" not in error


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_the_state_is_told_in_both_languages(as_ann: Office, capsys: Capture, language: str) -> None:
    assert main(["office", "probe", "--lang", language]) == 0
    out = capsys.readouterr().out
    assert phrase("office.you-are-counselor", "zh" if language == "zh" else "en", login="ann") in out
    assert PASSWORD not in out


def test_that_no_address_is_wrong_usage(capsys: Capture) -> None:
    assert office_arguments.VARIABLE in refused(capsys, 2, "office", "probe")


def test_that_a_named_folder_comes_before_the_environment(as_ann: Office, capsys: Capture, tmp_path: Path) -> None:
    assert main(["learners", "list", "--data", str(tmp_path)]) == 0
    assert (tmp_path / "records.opscareer").exists()
