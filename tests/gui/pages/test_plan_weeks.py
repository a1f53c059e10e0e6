"""The weeks of a plan on the page: ticking, turning, the table of all of them, the chart and what it says in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.plan import PlanPage
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.knowledge.records import Stage
from opscareer.planning.plan import StudyPlan
from opscareer.records.saved import SavedGoal, Tick
from opscareer.records.store_problem import StoreProblem
from tests.gui.pages.plan_page import LEFT, TODAY, TRACK, button, named, named_button, opened, planned, texts, with_plan


@pytest.fixture
def page(window: MainWindow, session: Session, qtbot: QtBot) -> PlanPage:
    """The page in front with a plan on it."""
    return with_plan(window, session, qtbot)


def test_that_a_tick_by_key_or_click_is_saved_and_counted_and_one_that_could_not_be_saved_is_not_shown(
    page: PlanPage, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StoreProblem("unwritable", tmp_path)

    week = planned(page, qtbot).weeks[0]
    tasks = [box for box in page.findChildren(QCheckBox) if ", " in box.accessibleName() and box.isVisible()]
    assert len(tasks) == len(week.tasks)
    with monkeypatch.context() as patched:
        patched.setattr(session, "tick", refuse)
        QTest.keyClick(tasks[0], Qt.Key.Key_Space)
    assert not tasks[0].isChecked()
    assert session.ticks == frozenset()
    tasks[0].setFocus()
    QTest.keyClick(tasks[0], Qt.Key.Key_Space)
    first, second = (Tick(task.module, task.step, task.part) for task in week.tasks[:2])
    assert session.ticks == {first}
    row = tasks[1].parentWidget()
    assert row is not None
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    assert session.ticks == {first, second}
    assert any(text.endswith(f"2 of {len(week.tasks)} done") for text in texts(page))
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    assert session.ticks == {first}


def test_that_weeks_are_turned_and_all_of_them_however_many_are_a_table_to_jump_in(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    plan = planned(page, qtbot)
    assert not named_button(page, "Week before").isEnabled()
    QTest.mouseClick(named_button(page, "Week after"), LEFT)
    assert any(text.startswith("Week 2 · ") for text in texts(page))
    QTest.mouseClick(button(page, "Show all weeks"), LEFT)
    table = named(page, "All weeks")
    assert isinstance(table, QTableView)
    assert table.model().rowCount() == len(plan.weeks)
    assert table.currentIndex().row() == 1
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert any(text.startswith("Week 3 · ") for text in texts(page))
    session.set_goal(SavedGoal(TRACK, "activity-director", date(2027, 1, 4), 1))
    page.context.live.goal_changed.emit()
    plan = planned(page, qtbot)
    assert len(plan.weeks) > 400
    assert table.model().rowCount() == len(plan.weeks)
    assert len(page.findChildren(QWidget)) < 2_000
    QTest.mouseClick(button(page, "Hide the list of weeks"), LEFT)
    assert not table.isVisible()


def test_that_the_week_of_today_comes_first_and_points_to_what_was_left(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    goal = session.suggested_goal(TRACK, TODAY)
    page = opened(window, session, replace(goal, start=TODAY - timedelta(days=TODAY.weekday() + 14)))
    planned(page, qtbot)
    assert any(text.startswith("Week 3 · ") for text in texts(page))
    QTest.mouseClick(button(page, "Still open from week 1"), LEFT)
    assert any(text.startswith("Week 1 · ") for text in texts(page))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QCheckBox)


def test_that_chart_milestones_and_project_are_told_in_words_and_all_the_keyboard_reaches_has_a_name(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    plan = planned(page, qtbot)
    chart = page.findChild(DrawingView)
    assert chart is not None
    assert len(chart.drawing.twin) >= len(plan.modules)
    assert chart.accessibleName()
    QTest.mouseClick(button(page, "Show all weeks"), LEFT)
    QTest.mouseClick(button(page, "As text"), LEFT)
    assert not chart.isVisible()
    said = texts(page)
    assert {*chart.drawing.twin, *words_of_milestones(plan, session)} <= set(said)
    name, stages = words_of_project(plan, session)
    assert {name, *(stage.name.en for stage in stages)} <= set(said)
    assert all(any(stage.duties[TRACK][0].text.en in text for text in said) for stage in stages)
    tab = Qt.FocusPolicy.TabFocus
    reached = [each for each in page.findChildren(QWidget) if each.isVisible() and each.focusPolicy() & tab]
    assert reached
    assert [each for each in reached if not each.accessibleName() and not each.objectName().startswith("qt_")] == []
    QTest.mouseClick(button(page, "As a picture"), LEFT)
    assert chart.isVisible()


def words_of_milestones(plan: StudyPlan, session: Session) -> set[str]:
    """What each is to deliver and how it is checked."""
    modules = [session.pack.modules[milestone.module] for milestone in plan.milestones]
    assert modules
    return {words for each in modules for words in (each.deliverable.en, f"How to check: {each.check.en}")}


def words_of_project(plan: StudyPlan, session: Session) -> tuple[str, list[Stage]]:
    """How it is called, and the stages that it goes through."""
    assert plan.project is not None
    stages = [stage for stage in session.pack.stages.values() if TRACK in stage.duties]
    assert stages
    return f"Practice project: {session.pack.modules[plan.project].name.en}", stages
