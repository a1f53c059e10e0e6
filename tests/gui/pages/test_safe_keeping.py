"""Settings: backups, the privacy of learners, the office's address; and the log of what was done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.backup_rounds import BackupRounds
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.settings_parts.backups_card import BackupsCard
from opscareer.gui.pages.settings_parts.caseload_export import CaseloadExport
from opscareer.gui.pages.settings_parts.office_card import OfficeCard
from opscareer.gui.pages.settings_parts.privacy_card import PrivacyCard
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.buttons import Button
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.caseload_schema import AuditRow
from opscareer.records.office import OfficeState
from opscareer.records.people import Role
from opscareer.records.schema import HEAD, LearnerRow
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Passphrase
from tests.gui.pages.protected_records import NAME, PASSPHRASE, enter, own_session, protected

pytestmark = pytest.mark.usefixtures("cheap_guesses")

LONG_AGO = datetime.now(UTC) - timedelta(days=400)


@pytest.fixture
def session(pack: Pack) -> Session:
    return own_session(pack)


@pytest.fixture
def store(session: Session) -> Store:
    assert session.store is not None
    return session.store


def _card(window: MainWindow, kind: type[RecordsCard], subject: str) -> RecordsCard:
    window.navigate("settings", subject)
    card = window.current_page.findChild(kind)
    assert isinstance(card, kind)
    return card


def _said(part: QWidget) -> str:
    return "\n".join(text.text() for text in part.findChildren(PlainText) if text.isVisible())


def _press(part: QWidget, label: str) -> None:
    QCoreApplication.sendPostedEvents()  # what was just put into a layout is shown by an event
    button = next(button for button in part.findChildren(Button) if button.isVisible() and label in button.text())
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_that_one_goes_back_to_a_backup_only_after_being_told_what_that_means(
    qtbot: QtBot, window: MainWindow, session: Session, told: list[Message]
) -> None:
    card = _card(window, BackupsCard, "backups")
    assert isinstance(card, BackupsCard)
    assert "There is no backup yet." in _said(card)
    _press(card, "Back up now")
    qtbot.waitUntil(lambda: "Last backup:" in _said(card))
    session.save_about(name="Later", stage=None, major=None, hours_per_week=None)
    _press(card, "Go back to it")
    assert "What was done since is not in it" in _said(card)
    _press(card, "Leave everything")
    assert "What was done since is not in it" not in _said(card)
    _press(card, "Go back to it")
    live = window.context.live
    with qtbot.waitSignal(live.opened):
        _press(card._meaning, "Go back")
    assert live.session is not None
    assert live.session.learner.name == NAME
    assert "again" in told[-1].text


def test_that_whoever_was_kept_too_long_is_shown_before_being_erased(
    qtbot: QtBot, window: MainWindow, store: Store, told: list[Message], tmp_path: Path
) -> None:
    card = _card(window, PrivacyCard, "privacy")
    assert isinstance(card, PrivacyCard)
    months = card.findChild(QSpinBox)
    assert isinstance(months, QSpinBox)
    assert months.text() == "not chosen yet"
    months.setValue(12)
    assert store.privacy.retention_months == 12
    assert "Nobody has been kept" in _said(card)
    old, new = (store.caseload.add(name=name) for name in ("Old Acquaintance", "New One"))
    with store._transactions.writing() as writing:
        writing.execute(update(LearnerRow).where(LearnerRow.id == old).values(changed_at=LONG_AGO))
    window.navigate("settings", "privacy")
    assert "Old Acquaintance" not in _said(card)
    _press(card, "Show who")
    assert "Old Acquaintance" in _said(card)
    assert "New One" not in _said(card)
    with qtbot.waitSignal(window.context.messages.told):
        _press(card, "for good")
    assert "erased" in told[-1].text
    assert [entry.id for entry in store.caseload.entries((old, new))] == [new]
    card._write_certificates(tmp_path)
    qtbot.waitUntil(lambda: "certificates are written" in told[-1].text)
    assert list(tmp_path.glob("*.pdf"))


def test_that_everything_is_exported_only_for_whoever_knows_the_passphrase(
    qtbot: QtBot, window: MainWindow, session: Session, store: Store, told: list[Message], tmp_path: Path
) -> None:
    protected(session)
    store.privacy.set_retention(12)
    store.caseload.add(name="Somebody")
    card = _card(window, PrivacyCard, "privacy")
    export = card.findChild(CaseloadExport)
    assert isinstance(export, CaseloadExport)
    asked: list[object] = []
    export.place.ask_folder = lambda *words: asked.append(words)  # type: ignore[method-assign]
    _press(export, "Export everything")
    field = next(field for field in export.findChildren(QLineEdit) if field.isVisible())
    enter(field, "not the passphrase")
    assert asked
    export.place.chosen.emit(tmp_path)
    qtbot.waitUntil(lambda: "neither the passphrase" in _said(export))
    assert list(tmp_path.iterdir()) == []
    enter(field, PASSPHRASE)
    export.place.chosen.emit(tmp_path)
    qtbot.waitUntil(lambda: bool(told) and "Whoever has it can read it" in told[-1].text)
    (file,) = tmp_path.iterdir()
    assert "Somebody" in file.read_text(encoding="utf-8")


def test_that_the_export_of_everything_can_be_cancelled_and_leaves_no_file(
    qtbot: QtBot, window: MainWindow, store: Store, told: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.privacy.set_retention(12)
    store.caseload.add(name="Somebody")
    began, goes_on = Event(), Event()

    def slow(learner: int) -> dict[str, object]:
        began.set()
        assert goes_on.wait(60)
        return {"learner": learner}

    monkeypatch.setattr(store.privacy, "everything", slow)
    card = _card(window, PrivacyCard, "privacy")
    export = card.findChild(CaseloadExport)
    assert isinstance(export, CaseloadExport)
    for _ in range(2):  # it is the export of now that is cancelled
        began.clear()
        goes_on.clear()
        export.place.chosen.emit(tmp_path)
        qtbot.waitUntil(began.is_set)
        assert export.strip.isVisible()
        _press(export, "Cancel")
        goes_on.set()
        qtbot.waitUntil(lambda: not export.strip.isVisible())
        assert (list(tmp_path.iterdir()), told) == ([], [])


def test_that_the_log_names_nobody_and_tells_what_was_tampered_with(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    store.privacy.set_retention(12)
    learner = store.caseload.add(name="Somebody")
    store.privacy.give_consent(
        learner, given_by="Her mother", role="parent", purpose="advice", text_version="1", given_on=date(2027, 1, 4)
    )
    window.navigate("audit")
    page = window.current_page
    said = _said(page)
    assert said.index("A consent was noted") < said.index("How long records are kept was chosen")
    assert "Somebody" not in said
    assert "mother" not in said
    _press(page, "Check the log")
    qtbot.waitUntil(lambda: "The log is whole" in _said(page))
    with store._transactions.writing() as writing:
        writing.execute(update(AuditRow).where(AuditRow.action == "consent").values(detail="role=self"))
    _press(page, "Check the log")
    qtbot.waitUntil(lambda: "is not as it was written" in _said(page))


def test_that_the_log_of_an_office_tells_who_did_it(window: MainWindow, store: Store) -> None:
    store.privacy.set_retention(12)
    window.navigate("audit")
    assert "Who" not in _said(window.current_page).splitlines()
    with store._transactions.writing() as writing:
        writing.execute(update(AuditRow).where(AuditRow.action == "retention").values(detail="months=12 by=wang"))
    window.navigate("home")
    window.navigate("audit")
    said = _said(window.current_page).splitlines()
    assert {"Who", "wang", "How long records are kept was chosen (12 months)"} <= set(said)


def test_that_an_office_is_only_joined_once_it_answered(
    qtbot: QtBot, window: MainWindow, composition: Composition, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    probed: list[str] = []

    def answer(address: str, _password: str | None, _progress: object) -> tuple[str, OfficeState]:
        probed.append(address)
        if "wrong" in address:
            raise StoreProblem("unreachable", Path("office"))
        role: Role | None = "counselor" if "anna" in address else None
        return address, OfficeState(address, "18", "anna", is_encrypted=False, schema="ready", revision=HEAD, role=role)

    monkeypatch.setattr("opscareer.gui.pages.settings_parts.office_card._probed", answer)
    opened: list[tuple[str, Passphrase | None]] = []
    monkeypatch.setattr(composition.live, "open_records", lambda office, secret: opened.append((office, secret)))
    card = _card(window, OfficeCard, "office")
    field, password = card.findChildren(QLineEdit)
    enter(field, "http://example.org")
    assert "not the address" in told[-1].text
    assert probed == []
    enter(field, "postgresql+psycopg://wrong@host/records")
    qtbot.waitUntil(lambda: told[-1].text == "This was not done.")
    assert "Off: you work on this computer alone." in _said(card)
    enter(field, "postgresql+psycopg://stranger@host/records")
    qtbot.waitUntil(lambda: "is no colleague in it yet" in _said(card))
    address = "postgresql+psycopg://anna@host/records"
    enter(field, address)
    qtbot.waitUntil(lambda: "You are anna in it. The connection to it is not encrypted." in _said(card))
    assert composition.preferences.current.office == ""
    QTest.keyClicks(password, "typed")
    assert not any(button.isVisible() for button in card.findChildren(Button) if "Work with the" in button.text())
    QTest.keyClick(password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "You are anna in it" in _said(card))
    _press(card, "Work with the office")
    assert composition.preferences.current.office == address
    assert password.text() == ""
    _press(card, "Work on this computer alone")
    assert composition.preferences.current.office == ""
    assert opened == [(address, Passphrase("typed")), ("", None)]


def test_that_backups_are_made_while_work_goes_on_and_a_failure_is_told_once(
    qtbot: QtBot,
    window: MainWindow,
    composition: Composition,
    store: Store,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rounds = composition.rounds
    assert isinstance(rounds, BackupRounds)
    assert store.backups is not None
    with qtbot.waitSignal(rounds.made):
        rounds.go()
    assert len(store.backups.list()) == 1

    def fail() -> None:
        raise StoreProblem("full", Path("records"))

    monkeypatch.setattr(store.backups, "if_due", fail)
    for _ in range(2):
        rounds.go()
        qtbot.waitUntil(lambda: rounds._task is None)
    assert [message.text for message in told] == ["No backup could be made. Your records themselves are saved."]


def test_that_a_change_a_colleague_was_faster_with_is_named_and_the_learner_shown_anew(
    window: MainWindow, session: Session, store: Store, told: list[Message]
) -> None:
    live = window.context.live
    with store._transactions.writing() as writing:
        writing.execute(update(LearnerRow).values(name="By a colleague", version=LearnerRow.version + 1))
    question = next(iter(session.pack.questions))
    assert not live.change(lambda session: session.answer(question, 5), live.answers_changed)
    assert "so your last answer was not saved" in told[-1].text
    assert session.learner.name == "By a colleague"
    assert live.change(lambda session: session.answer(question, 5), live.answers_changed)
