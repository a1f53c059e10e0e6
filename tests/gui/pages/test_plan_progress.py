"""How a plan goes on: hours logged, planned again from today, the routes beside each other, and two doors open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.plan import PlanPage
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.hours_field import HoursField
from opscareer.gui.widgets.text_table import TextTable
from opscareer.records.saved import Tick
from opscareer.records.store import Store
from tests.gui.pages.plan_page import LEFT, TODAY, TRACK, button, named, planned, texts

WEEKS_AGO = 3
THIS_MONDAY = TODAY - timedelta(days=TODAY.weekday())


@pytest.fixture
def page(window: MainWindow, session: Session, qtbot: QtBot) -> PlanPage:
    """A plan that began some weeks ago, with nothing done of it."""
    goal = session.suggested_goal(TRACK, TODAY)
    session.set_goal(replace(goal, start=THIS_MONDAY - timedelta(weeks=WEEKS_AGO)))
    window.navigate("plan")
    page = window.current_page
    assert isinstance(page, PlanPage)
    planned(page, qtbot)
    return page


def test_that_real_hours_are_logged_by_week_and_kept_that_letters_are_none_and_an_empty_field_takes_them_back(
    page: PlanPage, session: Session, tmp_path: Path
) -> None:
    field = named(page, "Hours you really spent this week")
    assert isinstance(field, HoursField)
    field.setFocus()
    QTest.keyClicks(field, "x3,5h")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.spent == {THIS_MONDAY: 3.5}
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.spent == {}
    QTest.keyClicks(field, "6.25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.spent == {THIS_MONDAY: 6.25}
    QTest.mouseClick(button(page, "Still open from week 1"), LEFT)
    assert field.hours == 0
    assert session.spent == {THIS_MONDAY: 6.25}
    session.close()
    store = Store.open(tmp_path / "data")
    assert store.work(store.me()).spent == {THIS_MONDAY: 6.25}
    store.close()


def test_that_ticks_of_tasks_and_look_backs_and_hours_say_how_the_plan_goes(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    plan = planned(page, qtbot)
    late = sum(week.hours for week in plan.weeks[:WEEKS_AGO])
    assert any(text.startswith("0 hours of your plan are done; ") for text in texts(page))
    assert any(f"{late} hours from weeks that are over" in text for text in texts(page))
    QTest.mouseClick(button(page, "Still open from week 1"), LEFT)
    box = QApplication.focusWidget()
    assert isinstance(box, QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    done = plan.weeks[0].tasks[0].hours
    assert any(text.startswith(f"{done} hours of your plan are done; ") for text in texts(page))
    session.log_hours(plan.weeks[0].start, 2 * done)
    page._results._show_course()
    assert any("one hour of the plan takes you 2 h" in text for text in texts(page))
    place = next(number for number, week in enumerate(plan.weeks) if week.reviews)
    for _ in range(place):
        QTest.mouseClick(named(page, "Week after"), LEFT)
    box = next(each for each in page.findChildren(QCheckBox) if "Review: " in each.accessibleName())
    before = session.ticks
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert session.ticks - before == {Tick(plan.weeks[place].reviews[0].module, -1, 0)}
    lines = len(plan.weeks[place].tasks) + len(plan.weeks[place].reviews)
    assert any(text.endswith(f"1 of {lines} done") for text in texts(page))


def test_that_a_plan_is_made_again_from_today_and_undone(
    page: PlanPage, session: Session, told: list[Message], tmp_path: Path, qtbot: QtBot
) -> None:
    before = planned(page, qtbot)
    task = before.weeks[0].tasks[0]
    session.tick(Tick(task.module, task.step, task.part), done=True)
    QTest.mouseClick(button(page, "Plan again from today"), LEFT)
    after = planned(page, qtbot)
    assert [(one.module, one.step) for one in after.weeks[0].tasks] == [(task.module, task.step)]
    assert after.weeks[WEEKS_AGO].hours
    assert any(text.startswith("Planned again") for text in texts(page))
    chart = page.findChild(DrawingView)
    assert chart is not None
    assert any(getattr(shape, "text", "") == "as it was" for shape in chart.drawing.shapes)
    assert told[-1].text == "Your plan is made again from today."
    saved = session.goal
    assert told[-1].act is not None
    told[-1].act()
    assert planned(page, qtbot).weeks == before.weeks
    assert saved is not None
    session.set_goal(saved)
    session.close()
    store = Store.open(tmp_path / "data")
    assert store.work(store.me()).goal == saved
    store.close()


def tables(page: PlanPage, name: str) -> list[TextTable]:
    return [
        each for each in page.findChildren(TextTable) if each.accessibleName().startswith(name) and each.isVisible()
    ]


def test_that_routes_are_compared_when_they_are_asked_for_and_a_second_door_is_kept_open_and_closed_again(
    page: PlanPage, session: Session, told: list[Message], qtbot: QtBot
) -> None:
    assert not tables(page, "Routes side by side")
    head = named(page, "Routes side by side")
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(tables(page, "Routes side by side")), timeout=20_000)
    leading = [route for route in session.pack.routes.values() if not route.leads_to or TRACK in route.leads_to]
    assert leading
    assert {route.name.en for route in leading} <= set(texts(page))
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert not tables(page, "Routes side by side")
    QTest.mouseClick(named(page, "Keep two doors open"), LEFT)
    second = named(page, "Second track")
    assert isinstance(second, QComboBox)
    assert second.findData(TRACK) == -1
    second.setCurrentIndex(second.findData("user-operation"))
    second.activated.emit(second.currentIndex())
    qtbot.waitUntil(lambda: any(text.startswith("The ways part in week") for text in texts(page)), timeout=20_000)
    assert tables(page, "What changing over to")
    QTest.mouseClick(button(page, "Use this plan"), LEFT)
    assert session.goal is not None
    assert session.goal.second_track == "user-operation"
    planned(page, qtbot)
    assert any("two doors open to week" in text for text in texts(page))
    back = "Plan for one door again"
    qtbot.waitUntil(lambda: any(each.text() == back for each in page.findChildren(QPushButton)), timeout=20_000)
    QTest.mouseClick(button(page, "Plan for one door again"), LEFT)
    assert session.goal.second_track is None
    assert told[-1].action == "Undo"
