"""What the tests of the Plan page do with it: open it, wait for its plan, find what stands on it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.plan import PlanPage
from opscareer.gui.widgets.text import PlainText
from opscareer.planning.plan import StudyPlan
from opscareer.records.saved import SavedGoal

TRACK = "activity-operation"
LEFT = Qt.MouseButton.LeftButton
TODAY = date.today()  # noqa: DTZ011 - the page takes the person's own day, too


def texts(page: QWidget) -> list[str]:
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def named(page: QWidget, name: str) -> QWidget:
    found = [each for each in page.findChildren(QWidget) if each.accessibleName() == name and each.isVisible()]
    return next(each for each in found if each.focusPolicy() != Qt.FocusPolicy.NoFocus)


def named_button(page: QWidget, name: str) -> QPushButton:
    found = named(page, name)
    assert isinstance(found, QPushButton)
    return found


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text().startswith(text) and each.isVisible())


def may_print(page: PlanPage) -> bool:
    buttons = [each for each in page.findChildren(QPushButton) if each.text() == "Print plan" and each.isVisible()]
    return bool(buttons) and buttons[0].isEnabled()


def planned(page: PlanPage, qtbot: QtBot) -> StudyPlan:
    """The plan on show, once it belongs to the choices."""
    session = page.context.live.session
    assert session is not None
    qtbot.waitUntil(lambda: may_print(page), timeout=20_000)
    plan = session.plan()
    assert plan is not None
    return plan


def opened(window: MainWindow, session: Session, goal: SavedGoal) -> PlanPage:
    """The page in front, with a goal of which the plan is being worked out."""
    session.set_goal(goal)
    window.navigate("plan")
    page = window.current_page
    assert isinstance(page, PlanPage)
    return page


def with_plan(window: MainWindow, session: Session, qtbot: QtBot) -> PlanPage:
    """The page in front with the plan of a goal on it."""
    page = opened(window, session, session.suggested_goal(TRACK, TODAY))
    planned(page, qtbot)
    return page
