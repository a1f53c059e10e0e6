"""The choices of the Plan page beyond target and time, and what the page says where they do not fit together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.plan import PlanPage
from opscareer.gui.pages.plan_parts.plan_lists import SetAsideButton
from opscareer.gui.widgets.date_field import DateField
from opscareer.gui.widgets.number_field import NumberField
from opscareer.planning.availability import Span, Weekdays
from opscareer.records.store import Store
from tests.gui.pages.plan_page import LEFT, TODAY, TRACK, button, named, named_button, planned, texts


@pytest.fixture
def page(window: MainWindow, session: Session, qtbot: QtBot) -> PlanPage:
    """The page in front with a plan on it, all choices unfolded."""
    session.set_goal(session.suggested_goal(TRACK, TODAY))
    window.navigate("plan")
    page = window.current_page
    assert isinstance(page, PlanPage)
    planned(page, qtbot)
    QTest.mouseClick(button(page, "More choices"), LEFT)
    return page


def undo(told: list[Message]) -> None:
    assert told[-1].action == "Undo"
    assert told[-1].act is not None
    told[-1].act()


def test_that_hours_can_be_told_by_weekday_but_the_last_hour_stays(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    QTest.mouseClick(button(page, "On which days?"), LEFT)
    assert session.goal is not None
    assert session.goal.weekdays is not None
    assert session.goal.weekdays.total == session.goal.hours_per_week
    saturday = named(page, "Hours on Saturday")
    assert isinstance(saturday, NumberField)
    saturday.setFocus()
    for _ in range(3):
        QTest.keyClick(saturday, Qt.Key.Key_Up)
    plan = planned(page, qtbot)
    assert plan.goal.weekdays == session.goal.weekdays
    whole = named(page, "Hours a week")
    assert isinstance(whole, NumberField)
    assert whole.value() == plan.goal.hours_per_week == session.goal.weekdays.total
    QTest.mouseClick(button(page, "On any day"), LEFT)
    assert session.goal.weekdays is None
    session.set_goal(replace(session.goal, hours_per_week=1, weekdays=Weekdays((0, 0, 0, 0, 0, 1, 0))))
    page.context.live.goal_changed.emit()
    planned(page, qtbot)
    saturday.setFocus()
    QTest.keyClick(saturday, Qt.Key.Key_Down)
    assert saturday.value() == 1
    assert session.goal.hours_per_week == 1


def test_that_choices_that_make_no_sense_together_are_told_in_the_language_of_the_window(
    page: PlanPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    assert session.goal is not None
    session.set_goal(replace(session.goal, kinds=frozenset()))
    page.context.live.goal_changed.emit()
    english = "A plan needs modules of one kind at least: study, practice or work."
    qtbot.waitUntil(lambda: english in texts(page))
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: "计划至少需要一类模块：学习、实践或工作。" in texts(page))


def test_that_days_off_are_added_told_when_folded_and_taken_back(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    assert session.goal is not None
    first, last = named(page, "First day off"), named(page, "Last day off")
    assert isinstance(first, DateField)
    assert isinstance(last, DateField)
    begin = session.goal.start + timedelta(weeks=1)
    first.set_day(begin)
    last.set_day(begin + timedelta(days=6))
    QTest.mouseClick(button(page, "Add days off"), LEFT)
    assert session.goal.off.spans == (Span(begin, begin + timedelta(days=6)),)
    assert planned(page, qtbot).weeks[1].capacity == 0
    QTest.mouseClick(button(page, "Fewer choices"), LEFT)
    assert "Days off and holidays" not in texts(page)
    QTest.mouseClick(button(page, "More choices (some are set)"), LEFT)
    assert "Days off and holidays" in texts(page)
    cross = next(each for each in page.findChildren(QPushButton) if each.accessibleName().startswith("Study on"))
    QTest.mouseClick(cross, LEFT)
    after = planned(page, qtbot)
    assert not after.goal.off.spans
    assert after.weeks[1].capacity == after.goal.hours_per_week


def test_that_reviews_and_catch_up_weeks_can_be_turned_off_and_all_choices_survive_a_restart(
    page: PlanPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    before = planned(page, qtbot)
    assert before.effort.review
    assert any(text.startswith(f"{before.effort.total} hours in all") for text in texts(page))
    QTest.keyClick(named(page, "Look back at each module"), Qt.Key.Key_Space)
    every = named(page, "A week free to catch up")
    assert isinstance(every, QComboBox)
    every.setCurrentIndex(every.findData(0))
    every.activated.emit(every.currentIndex())
    after = planned(page, qtbot)
    assert after.effort.review == 0
    assert not any(week.is_catch_up for week in after.weeks)
    assert after.finish < before.finish
    QTest.mouseClick(button(page, "On which days?"), LEFT)
    QTest.mouseClick(button(page, "Add days off"), LEFT)
    QTest.mouseClick(page.findChildren(SetAsideButton)[0], LEFT)
    planned(page, qtbot)
    goal = session.goal
    assert goal is not None
    assert goal.weekdays
    assert goal.off.spans
    assert goal.done
    assert goal.rhythm == after.goal.rhythm
    session.close()
    store = Store.open(tmp_path / "data")
    saved = store.work(store.me()).goal
    store.close()
    assert saved == goal


def test_that_a_mix_that_cannot_do_names_what_to_take_back_in(
    page: PlanPage, session: Session, told: list[Message], qtbot: QtBot
) -> None:
    for kind in ("Practice", "Work"):
        QTest.keyClick(named(page, kind), Qt.Key.Key_Space)
    assert session.goal is not None
    assert session.goal.kinds == {"study"}
    assert not named(page, "Study").isEnabled()
    qtbot.waitUntil(lambda: any("nothing leads to this position" in text for text in texts(page)), timeout=20_000)
    assert any(text.startswith("Nothing that may be in the plan gives") for text in texts(page))
    QTest.mouseClick(button(page, "Take "), LEFT)
    assert planned(page, qtbot).weeks
    undo(told)
    assert session.goal.kinds == {"study"}


def test_that_a_module_is_set_aside_as_done_or_left_out_and_taken_back(
    page: PlanPage, session: Session, told: list[Message], qtbot: QtBot
) -> None:
    for words, field in (("I have done this", "done"), ("Leave it out", "refused")):
        assert session.goal is not None
        way = next(each for each in page.findChildren(SetAsideButton) if each.text() == words)
        module = way.module
        QTest.mouseClick(way, LEFT)
        assert getattr(session.goal, field) == {module}
        assert module not in {one.module for one in planned(page, qtbot).modules}
        undo(told)
        assert getattr(session.goal, field) == frozenset()
        session.set_goal(replace(session.goal, **{field: frozenset({module})}))  # type: ignore[arg-type]
        page.context.live.goal_changed.emit()
        planned(page, qtbot)
        name = session.pack.modules[module].name.en
        QTest.mouseClick(named_button(page, f"Take {name} into the plan again"), LEFT)
        assert getattr(session.goal, field) == frozenset()


def test_that_the_most_of_it_by_the_deadline_is_a_button_with_a_way_back(
    page: PlanPage, session: Session, told: list[Message], qtbot: QtBot
) -> None:
    assert session.goal is not None
    deadline = session.goal.start + timedelta(weeks=7)
    session.set_goal(replace(session.goal, deadline=deadline))
    page.context.live.goal_changed.emit()
    assert not planned(page, qtbot).feasible
    QTest.mouseClick(button(page, "Do the most of it by then"), LEFT)
    partly = planned(page, qtbot)
    assert partly.feasible
    assert partly.finish <= deadline
    qtbot.waitUntil(lambda: any(text.startswith("Left for later: ") for text in texts(page)), timeout=20_000)
    QTest.mouseClick(button(page, "Plan all of it"), LEFT)
    assert not planned(page, qtbot).feasible
    undo(told)
    assert session.goal.as_much_as_fits
