"""Plan: choosing, planning in the background, what does not fit, and printing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app import plan_order
from opscareer.app.guidance import PlanWish
from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.classpack import ClassPackPage
from opscareer.gui.pages.plan import PlanPage
from opscareer.gui.pages.plan_parts.target_chooser import TargetCard
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.widgets.date_field import DateField
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.progress import Progress
from opscareer.records.store import Store
from tests.gui.pages.plan_page import LEFT, TODAY, TRACK, button, named, named_button, opened, planned, texts, with_plan


@pytest.fixture
def empty(window: MainWindow) -> PlanPage:
    """The page in front, without a goal."""
    window.navigate("plan")
    assert isinstance(window.current_page, PlanPage)
    return window.current_page


@pytest.fixture
def page(window: MainWindow, session: Session, qtbot: QtBot) -> PlanPage:
    """The page in front with a plan on it."""
    return with_plan(window, session, qtbot)


def test_that_an_empty_page_says_what_will_be_here_prints_nothing_and_a_card_begins_the_plan(
    empty: PlanPage, session: Session, qtbot: QtBot
) -> None:
    assert any(text.startswith("Here you will see, week by week") for text in texts(empty))
    assert not empty.print_page()
    card = next(card for card in empty.findChildren(TargetCard) if card.track == TRACK)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    plan = planned(empty, qtbot)
    assert session.goal is not None
    assert (session.goal.track, session.goal.position) == (TRACK, "activity-specialist")
    assert any(text.startswith(f"{plan.hours} hours over {len(plan.weeks)} weeks") for text in texts(empty))


def test_that_the_first_match_is_suggested_first(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.load_sample()
    first = session.result().matches[0].track
    window.navigate("plan")
    qtbot.waitUntil(lambda: "Suits you best by your answers" in texts(window.current_page), timeout=20_000)
    cards = [card for card in window.current_page.findChildren(TargetCard) if card.isVisible()]
    assert cards[0].track == first


def test_that_a_page_without_session_waits_and_then_fills(
    composition: Composition, session: Session, qtbot: QtBot
) -> None:
    composition.show()
    composition.window.navigate("plan", TRACK)
    page = composition.window.current_page
    assert "Your plan is being opened …" in texts(page)
    composition.live.adopt(session)
    assert isinstance(page, PlanPage)
    assert planned(page, qtbot).goal.track == TRACK


def test_that_another_target_takes_its_first_position_from_here_or_elsewhere_with_undo_and_any_rung_or_start_follows(
    page: PlanPage, window: MainWindow, session: Session, told: list[Message], qtbot: QtBot
) -> None:
    before = session.goal
    window.navigate("plan", "user-operation")
    assert session.goal is not None
    assert (session.goal.track, session.goal.position) == ("user-operation", "user-specialist")
    assert planned(page, qtbot).goal.track == "user-operation"
    assert (told[-1].text, told[-1].action) == ("Your plan leads to User operation now.", "Undo")
    assert told[-1].act is not None
    told[-1].act()
    assert session.goal == before
    assert planned(page, qtbot).goal.track == TRACK
    target, position = named(page, "Target"), named(page, "Position")
    assert isinstance(target, QComboBox)
    assert isinstance(position, QComboBox)
    target.setFocus()
    target.setCurrentIndex(target.findData("product-operation"))
    target.activated.emit(target.currentIndex())
    assert session.goal.position == "product-operation-specialist"
    specialist = planned(page, qtbot)
    position.setFocus()
    QTest.keyClick(position, Qt.Key.Key_Down)
    assert session.goal.position == "product-operation-manager"
    assert planned(page, qtbot).hours > specialist.hours
    start = named(page, "Start")
    assert isinstance(start, DateField)
    monday = date(2027, 3, 1)
    start.set_day(monday)
    assert session.goal.start == monday
    assert planned(page, qtbot).weeks[0].start == monday


def wheel_over(field: QWidget) -> None:
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(field.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)


def test_that_turning_the_hours_saves_at_once_and_plans_anew_but_the_wheel_over_them_is_for_the_page(
    page: PlanPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    before = planned(page, qtbot)
    hours = named(page, "Hours a week")
    assert isinstance(hours, NumberField)
    hours.clearFocus()
    wheel_over(hours)
    assert hours.value() == before.goal.hours_per_week
    hours.setFocus()
    for _ in range(8):
        QTest.keyClick(hours, Qt.Key.Key_Up)
    assert session.goal is not None
    assert session.goal.hours_per_week == before.goal.hours_per_week + 8
    assert "Working out the shortest plan …" in texts(page)
    after = planned(page, qtbot)
    assert len(after.weeks) < len(before.weeks)
    assert any(f" over {len(after.weeks)} weeks" in text for text in texts(page))
    session.close()
    store = Store.open(tmp_path / "data")
    saved = store.work(store.me()).goal
    store.close()
    assert saved is not None
    assert saved.hours_per_week == before.goal.hours_per_week + 8


def test_that_a_deadline_too_close_offers_the_least_changes(page: PlanPage, session: Session, qtbot: QtBot) -> None:
    assert session.goal is not None
    QTest.keyClick(named(page, "I have a deadline"), Qt.Key.Key_Space)
    assert session.goal.deadline is not None
    assert planned(page, qtbot).feasible
    deadline = named(page, "Deadline")
    assert isinstance(deadline, DateField)
    deadline.set_day(session.goal.start + timedelta(weeks=8))
    late = planned(page, qtbot)
    assert not late.feasible
    more, later = late.relaxations
    assert any(text.startswith("With these hours it does not fit in before") for text in texts(page))
    QTest.mouseClick(button(page, f"Study {more.hours} hours a week"), LEFT)
    assert session.goal.hours_per_week == more.hours
    assert planned(page, qtbot).feasible
    assert not any(text.startswith("With these hours") for text in texts(page))
    session.set_goal(replace(session.goal, hours_per_week=late.goal.hours_per_week))
    page.context.live.goal_changed.emit()
    planned(page, qtbot)
    QTest.mouseClick(button(page, "Move the deadline to"), LEFT)
    assert session.goal.deadline == later.day
    assert planned(page, qtbot).feasible


def test_that_nothing_left_to_learn_is_said_plainly_and_the_next_rung_offered(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    for skill, level in session.pack.tracks[TRACK].first_position.requires.items():
        session.rate_skill(skill, level)
    page.context.live.answers_changed.emit()
    qtbot.waitUntil(lambda: "You already hold every level this position asks for." in texts(page), timeout=20_000)
    QTest.mouseClick(button(page, "Plan for Activity"), LEFT)
    assert session.goal is not None
    assert session.goal.position == "activity-manager"
    assert planned(page, qtbot).weeks


def test_that_an_unreachable_target_names_the_missing_skills(
    window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> StudyPlan:
        raise Unreachable({"copywriting": 4})

    monkeypatch.setattr(plan_order, "plan_for", refuse)
    page = opened(window, session, session.suggested_goal(TRACK, TODAY))
    name = session.pack.skills["copywriting"].name.en
    qtbot.waitUntil(lambda: any(f"{name} at level 4" in text for text in texts(page)), timeout=20_000)
    assert not page.print_page()


class SlowPlans:
    """Takes the place of the planner: work goes on until it is let go, and hears of being cancelled."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.wanted: list[int] = []

    def __call__(self, _pack: object, _learner: object, wish: object, progress: Progress) -> StudyPlan:
        assert isinstance(wish, PlanWish)
        self.wanted.append(wish.hours_per_week)
        while not self.go_on.wait(0.01):
            progress(0.3, "select")
        raise Unreachable({})


def test_that_long_work_can_be_stopped_and_taken_up_again_and_gives_way_to_a_newer_choice(
    page: PlanPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = SlowPlans()
    with monkeypatch.context() as patched:
        patched.setattr(plan_order, "plan_for", slow)
        assert session.goal is not None
        session.set_goal(replace(session.goal, hours_per_week=5))
        page.context.live.goal_changed.emit()
        strip = page.findChild(ProgressStrip)
        assert strip is not None
        qtbot.waitUntil(strip.isVisible, timeout=20_000)
        assert named(page, "Target").isEnabled()
        QTest.mouseClick(button(strip, "Cancel"), LEFT)
        assert not strip.isVisible()
        assert "You stopped the planning. What you chose is kept." in texts(page)
    QTest.mouseClick(button(page, "Work it out"), LEFT)
    qtbot.waitUntil(lambda: any(" over " in text for text in texts(page)), timeout=20_000)
    assert planned(page, qtbot).goal.hours_per_week == 5
    slow = SlowPlans()
    with monkeypatch.context() as patched:
        patched.setattr(plan_order, "plan_for", slow)
        session.set_goal(replace(session.goal, hours_per_week=6))
        page.context.live.goal_changed.emit()
        qtbot.waitUntil(lambda: slow.wanted == [6], timeout=20_000)
    session.set_goal(replace(session.goal, hours_per_week=7))
    page.context.live.goal_changed.emit()
    assert planned(page, qtbot).goal.hours_per_week == 7
    assert any(text.startswith("Week 1 · ") for text in texts(page))


def widest_too_much(page: PlanPage) -> int:
    """By how many pixels something is wider than the window."""
    QCoreApplication.processEvents()
    area = page.findChild(QScrollArea)
    assert area is not None
    return area.horizontalScrollBar().maximum()


def test_that_language_theme_and_size_change_where_one_is_and_nothing_gets_wider_than_the_narrowest_window(
    page: PlanPage, window: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    QTest.mouseClick(button(page, "Show all weeks"), LEFT)
    QTest.mouseClick(named_button(page, "Week after"), LEFT)
    window.resize(window.minimumSize())
    composition.preferences.change(language="zh", theme="dark", text_size=200)
    qtbot.waitUntil(lambda: any(text.startswith("第 2 周") for text in texts(page)))
    assert button(page, "打印计划").isEnabled()
    assert any("前达到" in text for text in texts(page))
    assert widest_too_much(page) == 0
    composition.preferences.change(language="en", theme="light")
    qtbot.waitUntil(lambda: any(text.startswith("Week 2 · ") for text in texts(page)))
    assert any(" by " in text for text in texts(page))
    assert widest_too_much(page) == 0


@pytest.mark.usefixtures("no_preview")
def test_that_ctrl_p_and_the_buttons_lead_to_the_pages_to_print_and_to_plans_for_a_class(
    page: PlanPage, window: MainWindow
) -> None:
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    printing = window.current_page
    assert isinstance(printing, PrintPage)
    window.back()
    assert page.isVisible()
    assert not printing.isVisible()
    QTest.mouseClick(button(page, "Print plan"), LEFT)
    assert printing.isVisible()
    window.back()
    QTest.mouseClick(button(page, "Plans for a class"), LEFT)
    assert isinstance(window.current_page, ClassPackPage)
