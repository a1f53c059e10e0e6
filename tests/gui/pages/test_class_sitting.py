"""Assessing a class at one machine: who is next, the page between two people, sheets from paper, and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.guidance import write_learner
from opscareer.app.keyed_folder import save_person
from opscareer.app.session import Session
from opscareer.assessment.learner import ForPlans, Learner, ToldGoal
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.pages.class_sitting import ClassSittingPage
from opscareer.gui.pages.learners_parts.subjects import Wanted
from opscareer.gui.widgets.answer_row import AnswerRow
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from tests.gui.pages.sample_caseload import NAMES, fill

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def store(session: Session) -> Store:
    assert session.store is not None
    return session.store


@pytest.fixture
def page(window: MainWindow, store: Store, pack: Pack, qtbot: QtBot) -> ClassSittingPage:
    """The page with a class of which the first has answered everything and the second a little."""
    group, _ = fill(store, pack)
    window.show()
    window.navigate("class-sitting", Wanted(group).subject)
    shown = window.current_page
    assert isinstance(shown, ClassSittingPage)
    settle(shown, qtbot)
    return shown


def settle(page: ClassSittingPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)


def click(part: QWidget, text: str) -> None:
    found = next(each for each in part.findChildren(QAbstractButton) if each.text() == text and each.isVisible())
    QTest.mouseClick(found, LEFT)


def words(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(PlainText) if label.isVisible())


def learner(store: Store, name: str) -> int:
    (found,) = store.caseload.ids(CaseloadQuery(sought=name))
    return found


def test_that_the_machine_goes_from_one_to_the_next_and_nobody_sees_anybody_else(
    page: ClassSittingPage, window: MainWindow, session: Session, store: Store, qtbot: QtBot
) -> None:
    assert f"{NAMES[1]} goes on" in words(page)
    click(page, f"Hand over to {NAMES[1]}")
    assert not window._rail.isVisible()
    click(page, f"I am {NAMES[1]}: begin")
    assess = window.current_page
    assert isinstance(assess, AssessPage)
    assert f"{NAMES[1]} is answering here" in words(window)
    for forbidden in ("learners", "home", "settings", "keying"):
        window.navigate(forbidden)
        assert window.current_page is assess
    qtbot.waitUntil(lambda: any(part.isVisible() for part in assess.findChildren(AnswerRow)), timeout=PATIENCE)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_2)
    assert len(store.work(learner(store, NAMES[1])).learner.answers) == 5
    click(window, "I am done: hand the machine on")
    settle(page, qtbot)
    assert session.is_own
    assert page.hand_over.isVisible()
    assert not page.turns.isVisible()
    assert NAMES[1] not in words(window)
    following = page._next
    assert following is not None
    click(page, "Not here: the next one")
    assert page._next not in (None, following)
    click(page, "Stop here: back to the list")
    assert window._rail.isVisible()
    assert "Skipped for now: 1" in words(page.turns)


def test_that_a_keyed_sheet_becomes_the_sitting_of_the_learner(
    page: ClassSittingPage, store: Store, pack: Pack, qtbot: QtBot
) -> None:
    click(page, "Key in their sheet")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "3" * len(pack.questions))
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(page, qtbot)
    who = learner(store, NAMES[1])
    assert store.work(who).learner.answers == dict.fromkeys(pack.questions, 3)
    assert [len(sitting.answers) for sitting in store.history(who)] == [4]
    assert store.work(who).learner.name == NAMES[1]
    assert "Done: 2" in words(page.turns)


def test_that_files_from_home_are_taken_in_and_what_cannot_be_used_is_named(
    page: ClassSittingPage, store: Store, pack: Pack, tmp_path: Path, qtbot: QtBot
) -> None:
    answers = dict.fromkeys(list(pack.questions)[:9], 5)
    good = save_person(tmp_path, Learner(name=NAMES[4], answers=answers), pack)
    bad = tmp_path / "bad.yaml"
    bad.write_text("name: [", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (good, bad)])
    copy = Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), copy, data, LEFT, none))
    settle(page, qtbot)
    assert "1 updated + 1 not usable = 2 files" in words(page.files)
    assert "bad.yaml:2:1: error" in words(page.files)
    assert dict(store.work(learner(store, NAMES[4])).learner.answers) == answers
    assert "had no goal here" not in words(page.files)


def test_that_a_goal_taken_from_a_file_is_said(
    page: ClassSittingPage, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "home.yaml"
    told = ForPlans(goal=ToldGoal("user-operation"))
    write_learner(file, Learner(name=NAMES[4], for_plans=told))
    page.places.chosen.emit((file,))
    settle(page, qtbot)
    assert "1 learner had no goal here and has that of their file now." in words(page.files)
    goal = store.work(learner(store, NAMES[4])).goal
    assert goal is not None
    assert goal.track == "user-operation"
