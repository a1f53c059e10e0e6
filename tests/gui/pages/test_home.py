"""Home: the next step, the first start, and what was looked at lately."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.home import Door
from opscareer.gui.pages.settings import SettingsPage
from opscareer.gui.pages.visits import VisitRow
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from tests.gui.pages.sample_caseload import NAMES, fill


def _doors(window: MainWindow) -> dict[str, Door]:
    return {door.accessibleName(): door for door in window.current_page.findChildren(Door)}


def _button(window: MainWindow, text: str) -> QPushButton:
    return next(button for button in window.current_page.findChildren(QPushButton) if button.text() == text)


def _shown(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.current_page.findChildren(PlainText) if label.isVisible())


def test_that_the_doors_are_there_before_the_data_are_open(composition: Composition) -> None:
    composition.show()
    assert list(_doors(composition.window)) == ["Find my direction", "Explore the tracks", "Plan my study"]
    assert not any(door.is_picked for door in _doors(composition.window).values())


def test_that_a_first_start_picks_the_direction_and_offers_the_sample(window: MainWindow) -> None:
    assert _doors(window)["Find my direction"].is_picked
    assert _button(window, "Look around with a sample learner").isVisible()


def test_that_the_door_says_where_to_go_on(window: MainWindow, session: Session, composition: Composition) -> None:
    for question in list(session.pack.questions)[:3]:
        session.answer(question, 4)
    composition.live.answers_changed.emit()
    assert "Go on with statement 4" in _shown(window)
    assert "Look around with a sample learner" not in _shown(window)


def test_that_a_goal_picks_the_plan(window: MainWindow, session: Session, composition: Composition) -> None:
    session.set_goal(session.suggested_goal(next(iter(session.pack.tracks)), date(2027, 1, 4)))
    composition.live.goal_changed.emit()
    assert _doors(window)["Plan my study"].is_picked
    assert not _doors(window)["Find my direction"].is_picked


def test_that_the_sample_can_be_left_again(window: MainWindow, session: Session, composition: Composition) -> None:
    _button(window, "Look around with a sample learner").click()
    assert session.is_sample
    assert composition.preferences.current.sample_seen
    assert "Nothing here is saved" in _shown(window)
    _button(window, "Back to my own work").click()
    assert not session.is_sample
    assert session.is_empty


def test_that_the_language_can_be_chosen_at_the_first_start(window: MainWindow, composition: Composition) -> None:
    _button(window, "中文").click()
    assert composition.preferences.current.language == "zh"
    assert composition.languages.current == "zh"


def test_that_recent_work_opens_again_by_keyboard(window: MainWindow, session: Session) -> None:
    session.note_visit("settings")
    window.navigate("help")
    window.navigate("home")
    QApplication.processEvents()
    rows = window.current_page.findChildren(VisitRow)
    assert [row.accessibleName().split(",")[0] for row in rows if row.isVisible()] == ["Settings"]
    QTest.keyClick(rows[-1], Qt.Key.Key_Return)
    assert isinstance(window.current_page, SettingsPage)


def test_that_a_counselor_sees_who_has_not_finished_and_goes_on_with_them(
    window: MainWindow, session: Session, pack: Pack
) -> None:
    assert session.store is not None
    fill(session.store, pack)
    window.navigate("home")
    assert "Your learners" in _shown(window)
    row = next(each for each in window.current_page.findChildren(ClickableCard) if NAMES[1] in each.accessibleName())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert session.learner.name == NAMES[1]
    assert type(window.current_page).__name__ == "AssessPage"
