"""One learner's records: what is shown, and what can be noted, put right, printed, exported and erased."""

from __future__ import annotations

import json
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from opscareer.app.caseload.printed import digest_of
from opscareer.app.demo import sample_learner
from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.learner import LearnerPage
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.pages.print_parts.making import PreviewMaking
from opscareer.gui.pages.print_parts.noting import print_note
from opscareer.gui.save_place import SavePlace
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.transactions import Transactions
from opscareer.reports.learner_record_pdf import learner_record_pdf
from opscareer.wording import written_date
from tests.records.in_memory import Memory, store_in_memory

TODAY = datetime.now(UTC).astimezone().date()
MARKUP = "<b>not bold</b> & co"


@pytest.fixture
def store() -> Store:
    return store_in_memory()


@pytest.fixture
def session(pack: Pack, store: Store) -> Session:
    """As the common one, but its store lies in memory."""
    return Session(pack, store)


@pytest.fixture
def group(store: Store) -> int:
    return store.caseload.add_group("Class 3B", "class")


@pytest.fixture
def learner(store: Store, group: int) -> int:
    return store.caseload.add(name="Sample: Li Na", code="17", stage="senior-high", groups=(group,))


@pytest.fixture
def page(window: MainWindow, learner: int, qtbot: QtBot) -> LearnerPage:
    return opened(window, learner)


def opened(window: MainWindow, learner: int) -> LearnerPage:
    window.navigate("learner", str(learner))
    page = window.current_page
    assert isinstance(page, LearnerPage)
    return page


def answer_all(store: Store, pack: Pack, learner: int) -> None:
    store.save_answers(learner, sample_learner(pack).answers, {}, pack_hash=pack.hash)


@pytest.fixture
def visits(window: MainWindow, page: LearnerPage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are asked for from the page on, which are not opened."""
    asked: list[str] = []
    monkeypatch.setattr(window, "_show", lambda page_id, _subject: asked.append(page_id))
    return asked


def texts(page: QWidget) -> list[str]:
    QCoreApplication.sendPostedEvents()  # what was just put in is shown
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def said(page: QWidget) -> str:
    return "\n".join(texts(page))


def press(page: QWidget, name: str) -> None:
    """Clicks the one button that says or is called this."""
    QCoreApplication.sendPostedEvents()
    found = [
        button
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and name in (button.text(), button.accessibleName())
    ]
    (button,) = found
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_text(page: QWidget, text: str) -> None:
    """Types where the keyboard is."""
    focused = page.window().focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def put_into(place: SavePlace | AskedPlace, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the person chooses when they are asked where a file goes."""
    asking = "ask" if isinstance(place, SavePlace) else "ask_folder"
    monkeypatch.setattr(place, asking, lambda *_: place.chosen.emit(target))


def undo(told: list[Message]) -> None:
    assert told[-1].action == "Undo"
    assert told[-1].act is not None
    told[-1].act()


def test_that_the_head_says_who_it_is_the_crumb_leads_back_and_the_work_goes_on_where_they_are(
    page: LearnerPage, visits: list[str], session: Session, store: Store, learner: int, qtbot: QtBot
) -> None:
    assert texts(page)[:3] == ["Sample: Li Na", "17", "Class 3B · Senior high school"]
    assert page.work.text() == "Work with Sample: Li Na"
    qtbot.waitUntil(lambda: "Nothing is answered yet." in texts(page))
    press(page, "← Learners")
    QTest.mouseClick(page.work, Qt.MouseButton.LeftButton)
    assert session.who == learner
    session.work_with(None)
    answer_all(store, session.pack, learner)
    page.shown()
    QTest.mouseClick(page.work, Qt.MouseButton.LeftButton)
    assert session.who == learner
    assert visits == ["learners", "assess", "matches"]


def test_that_a_learner_who_is_not_there_is_told_of_in_a_sentence(
    window: MainWindow, store: Store, learner: int
) -> None:
    for nobody in (learner + 1, store.me()):
        page = opened(window, nobody)
        assert "This learner is not in the records any more." in texts(page)
        assert not page.work.isVisible()
        assert not page.notes.isVisible()


def test_that_what_came_out_is_told_with_its_certainty_and_the_sittings_newest_first(
    page: LearnerPage, visits: list[str], store: Store, session: Session, learner: int, qtbot: QtBot
) -> None:
    pack = session.pack
    store.save_answers(learner, dict.fromkeys(list(pack.questions)[:30], 4), {}, pack_hash=pack.hash)
    store.clear_answers(learner)
    answer_all(store, pack, learner)
    page.shown()
    qtbot.waitUntil(lambda: "Activity operation" in texts(page.outcome))
    assert "of 10 retakes. The assessment is finished." in said(page.outcome)
    names = [text for text in texts(page.sittings) if text in ("Now", written_date(TODAY, "en"))]
    assert names == ["Now", written_date(TODAY, "en")]
    press(page, "See what changed between them")
    assert visits == ["history"]
    assert session.who == learner


def test_that_a_talk_is_noted_with_a_reason_and_taken_back_with_undo(
    page: LearnerPage, store: Store, learner: int, told: list[Message]
) -> None:
    def noted() -> str | None:
        return store.caseload.entries((learner,))[0].talk

    press(page, "Note that a talk is needed")
    assert not page.outcome.talk.give.isEnabled()
    type_text(page, f"unsure {MARKUP}")
    QTest.keyClick(page.outcome.talk.field, Qt.Key.Key_Return)
    assert noted() == f"unsure {MARKUP}"
    assert f"A talk is needed: unsure {MARKUP}" in texts(page)
    press(page, "Take this back")
    assert noted() is None
    undo(told)
    assert noted() == f"unsure {MARKUP}"


def test_that_notes_are_added_by_keyboard_newest_first_and_shown_as_they_were_typed(
    page: LearnerPage, store: Store, learner: int
) -> None:
    store.caseload.add_note(learner, "talk", "earlier", date(2026, 1, 5))
    page.notes.form.text.setFocus()
    type_text(page, MARKUP)
    QTest.keyClick(page.notes.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    newest, older = store.caseload.notes(learner)
    assert (newest.text, newest.kind, newest.happened_on) == (MARKUP, "note", TODAY)
    shown = texts(page.notes)
    assert shown.index(MARKUP) < shown.index("earlier")
    assert page.notes.form.text.toPlainText() == ""
    assert older.text == "earlier"


def test_that_a_note_is_changed_in_its_place_and_removed_with_undo(
    window: MainWindow, store: Store, learner: int, told: list[Message]
) -> None:
    store.caseload.add_note(learner, "call", "calls back", date(2026, 1, 5))
    page = opened(window, learner)
    press(page, "Change: Phone call, 5 January 2026")
    type_text(page, "NB ")
    press(page, "Save the change")
    assert [note.text for note in store.caseload.notes(learner)] == ["NB calls back"]
    press(page, "Remove: Phone call, 5 January 2026")
    assert store.caseload.notes(learner) == ()
    undo(told)
    (note,) = store.caseload.notes(learner)
    assert (note.kind, note.text, note.happened_on) == ("call", "NB calls back", date(2026, 1, 5))


def test_that_what_is_typed_stays_while_something_else_is_saved_goes_with_the_learner_and_is_kept_at_the_end(
    page: LearnerPage, window: MainWindow, composition: Composition, store: Store, learner: int
) -> None:
    page.notes.form.text.setPlainText("half a thought")
    press(page, "Take out of Class 3B")
    assert page.notes.form.text.toPlainText() == "half a thought"
    other = store.caseload.add(name="Sample: Other")
    opened(window, other)
    assert page.notes.form.text.toPlainText() == ""
    page.notes.form.text.setPlainText("the other half")
    composition.live.closing.emit()
    assert [note.text for note in store.caseload.notes(other)] == ["the other half"]


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


def test_that_groups_are_left_with_undo_and_joined(
    page: LearnerPage, store: Store, learner: int, told: list[Message]
) -> None:
    def groups() -> tuple[str, ...]:
        return store.caseload.entries((learner,))[0].groups

    press(page, "Take out of Class 3B")
    assert groups() == ()
    assert "In no group." in texts(page.person)
    undo(told)
    assert groups() == ("Class 3B",)
    store.caseload.add_group("Year 1", "year")
    page.shown()
    press(page, "Add")
    assert groups() == ("Class 3B", "Year 1")


def test_that_no_window_of_its_own_flashes_up(
    composition: Composition, store: Store, pack: Pack, learner: int, qapp: QApplication
) -> None:
    """It would take the keyboard away from the one there is."""
    store.caseload.add_note(learner, "note", "to be changed", TODAY)
    composition.show()
    composition.live.adopt(Session(pack, store))
    windows = WindowsShown()
    qapp.installEventFilter(windows)
    page = opened(composition.window, learner)
    press(page, "Change")
    qapp.removeEventFilter(windows)
    assert windows.names == []


class WindowsShown(QObject):
    """The windows that come up while it listens."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_that_a_trainer_sees_neither_notes_nor_consents_and_erases_nobody(
    pack: Pack, store: Store, learner: int, composition: Composition, qtbot: QtBot
) -> None:
    store.caseload.add_note(learner, "note", "between us", TODAY)
    engine = store._transactions.engine
    as_trainer = Store(Transactions(engine, Memory(), role="trainer"), ExitStack())
    composition.show()
    composition.live.adopt(Session(pack, as_trainer))
    page = opened(composition.window, learner)
    assert page.outcome.isVisible()
    assert "Notes are for counselors alone." in texts(page.notes)
    assert "between us" not in said(page)
    assert not page.notes.form.isVisible()
    assert not page.rights.isVisible()
    assert not page.person.correct.isVisible()


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


def test_that_everything_open_at_once_fits_a_small_window_and_is_named_in_large_chinese_letters(
    page: LearnerPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.context.preferences.change(language="zh", text_size=200)
    window.resize(900, 600)
    for unfolding in (page.outcome.talk, page.consent.record, page.rights.erase):
        unfolding.link.click()
    page.person.correct.click()
    press(page, "学员的权利")
    qtbot.waitUntil(page.rights.erase.isVisible)
    scroll = page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]
    assert len(reached) > 20
    assert [widget for widget in reached if not _spoken(widget)] == []


def _spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
