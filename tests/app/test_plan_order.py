"""Plans worked out from what a person saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from opscareer.app.guidance import read_learner, wish_of, write_learner
from opscareer.app.plan_order import PlanOrder, as_lines, on_the_way, work_done
from opscareer.app.session import Session
from opscareer.app.wishes import work_of
from opscareer.assessment.learner import Learner
from opscareer.planning.availability import DaysOff, Rhythm, Span, Weekdays
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.planning.work import lines_of, standing
from opscareer.records.saved import MadeAgain, SavedGoal, Tick
from tests.shipped import pack

MONDAY = date(2027, 1, 4)
GOAL = SavedGoal("activity-operation", "activity-specialist", MONDAY, 8)


def order(goal: SavedGoal) -> PlanOrder:
    return PlanOrder(pack(), Learner(), goal)


def ticks_of(plan: StudyPlan, weeks: int, lines: int = 99) -> frozenset[Tick]:
    """The first lines of each of the first weeks."""
    return frozenset(
        Tick(line.module, line.step, line.part)
        for week in plan.weeks[:weeks]
        for line, _ in list(lines_of(week))[:lines]
    )


def test_that_every_wish_reaches_the_plan() -> None:
    off = DaysOff.of([Span(date(2027, 2, 1), date(2027, 2, 7))])
    weekdays = Weekdays((0, 0, 0, 0, 0, 5, 4))
    goal = replace(GOAL, hours_per_week=9, weekdays=weekdays, off=off, rhythm=Rhythm(0, 0))
    plan = order(goal).work_out()
    assert (plan.goal.weekdays, plan.goal.off, plan.effort.review) == (weekdays, off, 0)
    assert plan.weeks[4].capacity == 0
    assert not any(week.is_catch_up for week in plan.weeks)


def test_that_modules_done_and_refused_are_not_in_the_plan() -> None:
    first, *_ = order(GOAL).work_out().modules
    without = order(replace(GOAL, done=frozenset({first.module}))).work_out()
    assert first.module not in {one.module for one in without.modules}


def test_that_as_much_as_fits_is_done_by_the_deadline() -> None:
    deadline = MONDAY + timedelta(weeks=7, days=-1)
    late = order(replace(GOAL, deadline=deadline)).work_out()
    assert not late.feasible
    partly = order(replace(GOAL, deadline=deadline, as_much_as_fits=True)).work_out()
    assert partly.feasible
    assert partly.finish <= deadline
    assert late.reachable is not None
    assert partly.goal.levels == late.reachable.levels


def test_that_as_much_as_fits_changes_nothing_where_all_of_it_fits() -> None:
    goal = replace(GOAL, deadline=date(2028, 1, 1))
    assert order(replace(goal, as_much_as_fits=True)).work_out() == order(goal).work_out()


def test_that_a_second_door_costs_no_hour_and_keeps_the_deadline() -> None:
    goal = replace(GOAL, deadline=date(2028, 1, 1), second_track="user-operation")
    made = order(goal).make()
    assert made.doors is not None
    assert made.plan.hours == order(GOAL).work_out().hours
    assert (made.plan.feasible, made.plan.goal.deadline) == (True, date(2028, 1, 1))


def test_that_a_second_door_that_nothing_leads_to_is_left_aside() -> None:
    made = order(replace(GOAL, second_track="no-such-track")).make()
    assert made.doors is None
    assert made.plan == order(GOAL).work_out()


def test_that_making_a_plan_again_keeps_what_is_done_and_tells_what_moved() -> None:
    before = order(GOAL).work_out()
    ticked = ticks_of(before, weeks=2, lines=1)
    day = MONDAY + timedelta(weeks=3)
    made = order(replace(GOAL, made_again=(MadeAgain(day, ticked),))).make()
    assert made.before == before
    assert made.change is not None
    kept = {line for week in made.plan.weeks[:3] for line, _ in lines_of(week)}
    assert {Tick(line.module, line.step, line.part) for line in kept} == ticked
    assert {one.module for one in made.plan.modules} == {one.module for one in before.modules}


def test_that_other_hours_since_then_leave_the_past_alone() -> None:
    before = order(GOAL).work_out()
    again = MadeAgain(MONDAY + timedelta(weeks=3), ticks_of(before, weeks=3))
    plan = order(replace(GOAL, made_again=(again,)).with_hours(20)).work_out()
    assert [week.capacity for week in plan.weeks[:3]] == [8, 8, 8]
    assert plan.weeks[4].capacity == 20
    assert plan.finish < before.finish


def test_that_other_hours_on_the_way_hold_from_that_day_and_leave_the_past_alone() -> None:
    day = MONDAY + timedelta(weeks=4)
    arranged = order(GOAL).work_out()
    ticks = ticks_of(arranged, 4)
    changed = on_the_way(GOAL, GOAL.with_hours(4), ticks, day)
    made = order(changed).make()
    assert made.plan.weeks[:4] == arranged.weeks[:4]
    assert made.change is not None
    assert {week.capacity for week in made.plan.weeks[4:]} == {4}
    further = on_the_way(changed, changed.with_hours(5), ticks, day)
    assert [again.hours_per_week for again in further.made_again] == [5]
    later = on_the_way(further, further.with_hours(8), ticks_of(arranged, 5), day + timedelta(weeks=1))
    assert [again.hours_per_week for again in later.made_again] == [5, 8]
    assert order(later).make().plan.weeks[:5] == order(further).make().plan.weeks[:5]


@pytest.mark.parametrize(
    ("changed", "ticks", "day"),
    [
        (GOAL.with_hours(4), 0, MONDAY),
        (GOAL.with_hours(4), 1, MONDAY - timedelta(days=1)),
        (replace(GOAL, hours_per_week=7, weekdays=Weekdays((7, 0, 0, 0, 0, 0, 0))), 1, MONDAY),
        (replace(GOAL, start=MONDAY + timedelta(weeks=1)).with_hours(4), 1, MONDAY),
        (replace(GOAL, deadline=MONDAY + timedelta(weeks=30)), 1, MONDAY),
    ],
    ids=["nothing done", "before the start", "other days", "another start", "no other hours"],
)
def test_that_what_is_no_change_of_hours_on_the_way_stays_as_said(changed: SavedGoal, ticks: int, day: date) -> None:
    assert on_the_way(GOAL, changed, frozenset({Tick("m", 0, 0)} if ticks else ()), day) == changed


def test_that_undoing_a_change_of_hours_on_the_way_brings_the_goal_of_before_back() -> None:
    ticks = frozenset({Tick("m", 0, 0)})
    changed = on_the_way(GOAL, GOAL.with_hours(4), ticks, MONDAY)
    assert on_the_way(changed, GOAL, ticks, MONDAY) == GOAL


def test_that_hours_of_a_week_are_shared_among_what_was_ticked_in_it() -> None:
    plan = order(GOAL).work_out()
    ticked = ticks_of(plan, weeks=1, lines=2)
    done = work_done(plan, ticked, {MONDAY: 6.0, MONDAY - timedelta(weeks=1): 50.0})
    assert sum(one.hours for one in done.logged) == pytest.approx(6)
    assert {one.module for one in done.logged} == {tick.module for tick in ticked}
    found = standing(plan, done, MONDAY + timedelta(days=6))
    assert found.pace == pytest.approx(6 / found.done)
    assert found.weeks[0].logged == pytest.approx(6)


def test_that_an_impossible_mix_is_told() -> None:
    with pytest.raises(Unreachable) as told:
        order(replace(GOAL, kinds=frozenset({"study"}))).work_out()
    assert told.value.give_back


def test_that_a_learner_file_tells_the_same_wishes(tmp_path: Path) -> None:
    weekdays = Weekdays((0, 0, 0, 0, 0, 5, 4))
    off = DaysOff.of([Span(date(2027, 2, 1), date(2027, 2, 7)), Span(date(2027, 5, 1), date(2027, 5, 1))])
    goal = replace(GOAL, hours_per_week=9, weekdays=weekdays, off=off, rhythm=Rhythm(0, 4), deadline=date(2027, 12, 31))
    plan = order(GOAL).work_out()
    goal = replace(goal, done=frozenset({plan.modules[0].module}), refused=frozenset({plan.modules[1].module}))
    ticks = ticks_of(plan, weeks=3) | {Tick(plan.modules[0].module, -1, 0)}
    session = Session(pack(), None)
    session.set_goal(goal)
    for tick in ticks:
        session.tick(tick, done=True)
    file = tmp_path / "me.yaml"
    write_learner(file, session.learner_to_write)
    again = read_learner(file, pack())
    told = replace(wish_of(again, goal.track, goal.start), position=goal.position, hours_per_week=weekdays.total)
    assert told == order(goal).wish
    assert work_of(again, plan).ticked == as_lines(ticks) & {line for week in plan.weeks for line, _ in lines_of(week)}
