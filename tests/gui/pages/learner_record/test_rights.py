"""What a learner's page does for the rights of the learner: consent, corrections, export, erasing, what was printed."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from opscareer.app.caseload.printed import digest_of
from opscareer.app.demo import sample_learner
from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.learner import LearnerPage
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.pages.print_parts.making import PreviewMaking
from opscareer.gui.pages.print_parts.noting import print_note
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.transactions import Transactions
from opscareer.reports.learner_record_pdf import learner_record_pdf
from opscareer.wording import written_date
from tests.gui.pages.learner_record.driving import (
    MARKUP,
    TODAY,
    answer_all,
    opened,
    press,
    put_into,
    said,
    texts,
    type_text,
)
from tests.records.in_memory import Memory


def test_that_the_consent_form_is_printed_a_consent_recorded_and_withdrawing_it_locks_the_questions(
    page: LearnerPage,
    store: Store,
    pack: Pack,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learner, target = page.changes.learner, tmp_path / "form.pdf"
    put_into(page.files.writing.place, target, monkeypatch)
    press(page, "Print the consent form")
    qtbot.waitUntil(lambda: bool(store.caseload.prints(learner)))
    assert target.read_bytes().startswith(b"%PDF")
    assert store.caseload.prints(learner)[0].kind == "consent-form"
    assert "No consent is on record." in texts(page.consent)
    press(page, "Record a consent")
    type_text(page, "Sample: Li Wei")
    page.consent.record.role.setCurrentIndex(1)
    press(page, "Record it")
    day = written_date(TODAY, "en")
    assert f"Given by Sample: Li Wei (parent) on {day}." in texts(page.consent)
    (kept,) = store.privacy.consents(learner)
    assert (kept.role, kept.given_on) == ("parent", TODAY)
    assert kept.text_version
    press(page, "Withdraw the consent")
    assert "No question can be answered any more" in said(page.consent)
    press(page, "Withdraw it and lock the questions")
    assert f"Withdrawn on {day}: the questions are locked." in said(page.consent)
    with pytest.raises(StoreProblem, match="consent"):
        answer_all(store, pack, learner)


def test_that_putting_something_right_asks_why_and_is_listed_and_what_a_colleague_changed_meanwhile_is_told(
    page: LearnerPage, store: Store, learner: int, told: list[Message]
) -> None:
    press(page, "Put something right")
    form = page.person.form
    form.code.setText("18")
    form.stage.setCurrentIndex(form.stage.findData("bachelor"))
    assert not form.save.isEnabled()
    form.reason.setText("typed wrongly")
    press(page, "Put it right")
    assert [(each.field, each.before, each.after) for each in store.privacy.corrections(learner)] == [
        ("stage", "senior-high", "bachelor"),
        ("code", "17", "18"),
    ]
    assert "Code: 17 → 18" in texts(page.corrections)
    assert f"{written_date(TODAY, 'en')} · typed wrongly" in texts(page.corrections)
    assert "18" in texts(page)[:2]
    engine = store._transactions.engine
    colleague = Store(Transactions(engine, Memory()), ExitStack())
    colleague.privacy.correct(learner, "code", "99", "by a colleague")
    press(page, "Put something right")
    page.person.form.name.setText("Sample: Li Nana")
    page.person.form.reason.setText("misspelt")
    press(page, "Put it right")
    assert told[-1].level == "error"
    assert page.person.form.isVisible()
    assert "Code: 18 → 99" in texts(page.corrections)
    press(page, "Put it right")
    assert "Sample: Li Nana" in texts(page)[:1]


def test_that_a_print_is_remembered_for_the_learner_worked_with_and_for_nobody_else(
    window: MainWindow, session: Session, learner: int, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PreviewMaking, "ask", lambda *_: None)
    store, pack = session.store, session.pack
    assert store is not None
    print_note(window.context.live, "results", Print("en", TODAY))()
    assert store.caseload.prints(store.me()) == ()
    answer_all(store, pack, learner)
    session.work_with(learner)
    window.navigate("print", "results")
    page = window.current_page
    assert isinstance(page, PrintPage)
    put_into(page.files.place, tmp_path / "theirs.md", monkeypatch)
    page._write("md")
    session.work_with(None)  # while it is written
    qtbot.waitUntil(lambda: bool(store.caseload.prints(learner)))
    session.work_with(learner)
    session.load_sample()
    print_note(window.context.live, "results", Print("en", TODAY))()
    (noted,) = store.caseload.prints(learner)
    assert (noted.kind, noted.language, noted.pack_hash) == ("markdown", "en", pack.hash)
    assert noted.digest == digest_of(sample_learner(pack))
    assert store.caseload.prints(store.me()) == ()


def test_that_everything_is_exported_in_one_step(
    page: LearnerPage, learner: int, tmp_path: Path, told: list[Message], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.context.live.store is not None
    page.context.live.store.caseload.add_note(learner, "note", MARKUP, TODAY)
    put_into(page.files.folder_place, tmp_path, monkeypatch)
    press(page, "Their rights")
    press(page, "Export everything…")
    qtbot.waitUntil(lambda: bool(told))
    pdf, data = sorted(tmp_path.iterdir(), reverse=True)
    assert str(tmp_path) in told[-1].text
    assert pdf.read_bytes().startswith(b"%PDF")
    assert MARKUP in {note["text"] for note in json.loads(data.read_text(encoding="utf-8"))["tables"]["note"]}
    assert "Copy of everything that is kept" in texts(page.prints)


def test_that_an_export_can_be_cancelled_and_leaves_no_file(
    page: LearnerPage, tmp_path: Path, told: list[Message], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, goes_on = Event(), Event()

    def slow(*given: Any, progress: Progress, **_: Any) -> bytes:
        began.set()
        assert goes_on.wait(60)
        return learner_record_pdf(*given, progress=progress)

    monkeypatch.setattr("opscareer.reports.learner_record_pdf.learner_record_pdf", slow)
    put_into(page.files.folder_place, tmp_path, monkeypatch)
    press(page, "Their rights")
    press(page, "Export everything…")
    qtbot.waitUntil(began.is_set)
    assert page.rights.strip.isVisible()
    press(page, "Cancel")
    goes_on.set()
    qtbot.waitUntil(lambda: not page.rights.strip.isVisible())
    assert (list(tmp_path.iterdir()), told) == ([], [])
    assert page.rights.export.isEnabled()


def test_that_erasing_asks_for_the_name_and_offers_a_certificate_and_the_way_back(
    page: LearnerPage, visits: list[str], learner: int, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = page.context.live
    live.work_with(learner)
    press(page, "Their rights")
    press(page, "Erase this learner…")
    assert "It cannot be undone." in said(page.rights)
    assert "It cannot reach what has left OpsCareer" in said(page.rights)
    type_text(page, "Sample: Li")
    assert not page.rights.erase.give.isEnabled()
    type_text(page, " Na")
    press(page, "Erase Sample: Li Na for good")
    qtbot.waitUntil(page.erased.isVisible)
    assert live.store is not None
    assert live.store.caseload.entries((learner,)) == ()
    assert "Li Na" not in said(page.window())
    assert live.session is not None
    assert live.session.is_own
    target = tmp_path / "certificate.pdf"
    put_into(page.files.writing.place, target, monkeypatch)
    press(page, "Save the certificate")
    qtbot.waitUntil(target.exists)
    press(page, "Back to Learners")
    assert visits == ["learners"]


def test_that_somebody_else_can_be_looked_at_while_a_learner_is_erased(
    page: LearnerPage, window: MainWindow, store: Store, learner: int, told: list[Message], qtbot: QtBot
) -> None:
    other = store.caseload.add(name="Sample: Other")
    press(page, "Their rights")
    press(page, "Erase this learner…")
    type_text(page, "17")
    press(page, "Erase Sample: Li Na for good")
    opened(window, other)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1].action == "Save the certificate"
    assert store.caseload.entries((learner,)) == ()
    assert texts(page)[0] == "Sample: Other"
    assert page.work.isEnabled()
    assert page.rights.erase.isEnabled()
