"""A learner's page: what came out, talks, notes, groups, and who sees what."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.learner import LearnerPage
from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store
from opscareer.records.transactions import Transactions
from opscareer.wording import written_date
from tests.gui.pages.learner_record.driving import (
    MARKUP,
    TODAY,
    answer_all,
    opened,
    press,
    said,
    texts,
    type_text,
    undo,
)
from tests.records.in_memory import Memory


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


def test_that_a_trainer_who_takes_back_a_talk_is_offered_no_undo_for_a_reason_they_do_not_know(
    pack: Pack, store: Store, learner: int, composition: Composition, told: list[Message]
) -> None:
    store.caseload.note_talk(learner, "between us")
    composition.show()
    composition.live.adopt(Session(pack, as_trainer(store)))
    press(opened(composition.window, learner), "Take this back")
    assert store.caseload.entries((learner,))[0].talk is None
    assert (told[-1].text, told[-1].action) == ("It is no longer noted that a talk is needed.", "")


def as_trainer(store: Store) -> Store:
    return Store(Transactions(store._transactions.engine, Memory(), role="trainer"), ExitStack())


def test_that_a_trainer_sees_neither_notes_nor_consents_and_erases_nobody(
    pack: Pack, store: Store, learner: int, composition: Composition, qtbot: QtBot
) -> None:
    store.caseload.add_note(learner, "note", "between us", TODAY)
    composition.show()
    composition.live.adopt(Session(pack, as_trainer(store)))
    page = opened(composition.window, learner)
    assert page.outcome.isVisible()
    assert "Notes are for counselors alone." in texts(page.notes)
    assert "between us" not in said(page)
    assert not page.notes.form.isVisible()
    assert not page.rights.isVisible()
    assert not page.person.correct.isVisible()


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
