"""`opscareer privacy`: what people may ask for, from the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from pypdf import PdfReader

from opscareer.__main__ import main
from opscareer.cli import privacy_arguments, privacy_command
from opscareer.records import wrapping
from opscareer.records.audit import Action
from opscareer.records.corrections import CORRECTED_FIELDS
from opscareer.records.ledger import Ledger
from opscareer.records.people import CONSENT_ROLES
from opscareer.records.privacy import RETENTION_MONTHS
from opscareer.records.store import Store
from opscareer.wording import phrase, phrase_keys
from tests.records.new_store import open_new_store


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a caseload of two, kept for three years."""
    monkeypatch.setenv("OPSCAREER_HOME", str(tmp_path))
    folder = tmp_path / "data"
    store = open_new_store(folder)
    store.privacy.set_retention(36)
    for name in ("Li Ming", "Wang Fang"):
        store.caseload.add(name=name, stage="bachelor")
    store.close()
    return folder


def privacy(*arguments: object) -> int:
    return main(["privacy", *map(str, arguments)])


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    assert privacy(*arguments, "--json") == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("data")
def test_that_a_consent_is_recorded_listed_and_withdrawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "consent", "Li Ming") == {"consents": []}
    given = ("consent", "Li Ming", "--by", "Li Gang", "--role", "parent", "--day", "2026-09-01")
    (consent,) = told(capsys, *given)["consents"]
    assert (consent["given_by"], consent["role"], consent["text_version"]) == ("Li Gang", "parent", "opscareer-1")
    (withdrawn,) = told(capsys, "withdraw", "Li Ming", "--day", "2026-10-01")["consents"]
    assert withdrawn["withdrawn_on"] == "2026-10-01"
    assert privacy("withdraw", "Wang Fang") == 2
    assert "no consent to withdraw" in capsys.readouterr().err


@pytest.mark.usefixtures("data")
def test_that_something_is_put_right_with_its_history(capsys: pytest.CaptureFixture[str]) -> None:
    (correction,) = told(capsys, "correct", "Li Ming", "hours-per-week", "8", "--reason", "asked")["corrections"]
    assert (correction["field"], correction["before"], correction["after"]) == ("hours_per_week", "", "8")
    assert privacy("correct", "Li Ming", "major", "nothing-of-the-kind") == 2
    assert privacy("correct", "Li Ming", "--lang", "zh") == 0
    assert "每周小时: – → 8  asked" in capsys.readouterr().out


def test_that_everything_about_one_and_about_all_is_written(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    files = told(capsys, "export", "Li Ming", "--out", out, "--print-lang", "en")["files"]
    assert "Li Ming" in PdfReader(files[0]).pages[0].extract_text()
    (everybody,) = told(capsys, "export-all", "--out", out)["files"]
    assert len(json.loads(Path(everybody).read_text(encoding="utf-8"))["learners"]) == 2
    assert privacy("export-group", "--out", out / "group") == 1
    assert "fewer than 5" in capsys.readouterr().err
    assert privacy("export", "Nobody", "--out", out) == 2


@pytest.mark.parametrize("place", ["reports.learner_record_pdf.learner_record_pdf", "app.privacy.exports._json"])
@pytest.mark.usefixtures("data")
def test_that_an_export_stopped_by_ctrl_c_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    out = tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(f"opscareer.{place}", interrupted)
        assert privacy("export", "Li Ming", "--out", out) == 130
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "stopped; no unfinished file is left\n")
    assert list(out.iterdir()) == []
    assert privacy("export", "Li Ming", "--out", out) == 0
    assert len(list(out.iterdir())) == 2


def test_that_an_erasure_is_told_first_and_then_done_and_certified(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    certificate = tmp_path / "certificate.pdf"
    assert privacy("erase", "Li Ming", "--certificate", certificate) == 1
    assert "--yes" in capsys.readouterr().out
    assert not certificate.exists()
    said = told(capsys, "erase", "Li Ming", "--certificate", certificate, "--yes")
    (erased,) = said["erased"]
    assert Ledger(data).read().erased == (erased["uid"],)
    shown = PdfReader(certificate).pages[0].extract_text()
    assert erased["uid"] in shown
    assert "Li Ming" not in shown
    assert privacy("export", "Li Ming", "--out", tmp_path) == 2


def test_that_those_over_the_time_are_listed_and_erased_together(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(capsys, "due") == {"due": []}

    monkeypatch.setattr(privacy_command, "today", lambda: date(2031, 1, 1))
    assert [one["name"] for one in told(capsys, "due")["due"]] == ["Li Ming", "Wang Fang"]
    assert privacy("due", "--erase") == 1
    capsys.readouterr()
    folder = tmp_path / "certificates"
    assert len(told(capsys, "due", "--erase", "--yes", "--certificates", folder)["erased"]) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["erasure-0001.pdf", "erasure-0002.pdf"]
    assert told(capsys, "due") == {"due": []}


@pytest.mark.usefixtures("data")
def test_that_the_time_records_are_kept_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "retention", "12") == {"months": 12}
    assert privacy("retention") == 0
    assert "12 months" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        privacy("retention", "121")


def test_that_the_log_is_shown_and_a_cut_one_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = told(capsys, "audit")
    assert before["first_break"] is None
    assert before["length"] == before["entries"][0]["number"]
    store = Store.open(data)
    with store._transactions.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM audit WHERE id = 2")
    store.close()
    assert privacy("audit") == 1
    assert "entry 2" in capsys.readouterr().out


def test_that_files_put_aside_are_told_and_deleted_on_demand(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    aside = data / "records.opscareer.damaged-20270104T101112Z"
    aside.write_bytes(b"x")
    assert told(capsys, "leftovers") == {"leftovers": []}
    assert str(aside) in told(capsys, "erase", "Li Ming", "--yes")["leftovers"]
    assert told(capsys, "leftovers", "--delete") == {"leftovers": [str(aside)]}
    assert told(capsys, "leftovers", "--delete", "--yes") == {"deleted": [str(aside)]}
    assert not aside.exists()


def test_that_a_form_is_printed_and_its_text_given_to_be_changed(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert privacy("consent-form", "--out", tmp_path / "form.pdf", "--print-lang", "zh") == 0
    assert "36" in PdfReader(tmp_path / "form.pdf").pages[0].extract_text()
    assert privacy("consent-text", "--out", tmp_path / "text.toml") == 0
    assert str(data / "consent.toml") in capsys.readouterr().out
    (data / "consent.toml").write_text('version = "x"', encoding="utf-8")
    assert privacy("consent-form", "--out", tmp_path / "other.pdf") == 1
    assert "consent.toml:1:1" in capsys.readouterr().err


def test_that_a_protected_caseload_asks_for_the_passphrase(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(wrapping, "COST", wrapping.Cost(rounds=1, kib=8, lanes=1))
    store = Store.open(data)
    assert store.protection is not None
    store.protection.protect("correct horse battery")
    store.close()
    assert privacy("export-all", "--out", tmp_path) == 1
    monkeypatch.setenv("OPSCAREER_PASSPHRASE", "another one entirely")
    assert privacy("audit") == 1
    capsys.readouterr()
    monkeypatch.setenv("OPSCAREER_PASSPHRASE", "correct horse battery")
    assert privacy("export-all", "--out", tmp_path) == 0
    capsys.readouterr()
    actions = [entry["action"] for entry in told(capsys, "audit")["entries"]]
    assert {"export-all", "unlock-failed"} <= set(actions)


def test_that_what_can_be_typed_is_what_the_records_know() -> None:
    assert set(privacy_arguments.ROLES) == set(CONSENT_ROLES)
    assert [field.replace("-", "_") for field in privacy_arguments.FIELDS] == list(CORRECTED_FIELDS)
    assert RETENTION_MONTHS[-1] == privacy_arguments.MOST_MONTHS


def test_that_every_action_of_the_log_has_a_name() -> None:

    assert {f"privacy.action-{action}" for action in get_args(Action)} <= set(phrase_keys())
    assert phrase("privacy.action-erase", "zh") == "删除了一位学员"
