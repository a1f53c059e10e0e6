"""Planning again from a day on: what is done stays, the order stays, and no more moves than must."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.planning.availability import Rhythm
from opscareer.planning.plan import Goal, StudyPlan, Unreachable
from opscareer.planning.planner import applied, make_plan
from opscareer.planning.replan import replan
from opscareer.planning.work import REVIEW, Line, Logged, WorkDone, lines_of, standing
from tests.building import module, skill, small_pack, track
from tests.planning.catalogues import fewer
from tests.planning.plan_checker import faults_of_change, faults_of_replan
from tests.planning.test_wishes import plan_or_none
from tests.planning.wishes import catalogues_with_life, wishes

GOAL = Goal("job", "job-1", date(2027, 1, 4), 4, rhythm=Rhythm(1, 4))
DAY = timedelta(days=1)


@pytest.fixture
def pack() -> Pack:
    """Two modules of 6 hours, one after the other, and another way to the second one's skill."""
    return small_pack(
        skills=[skill("craft"), skill("art", {"craft": 1})],
        modules=[
            module("craft", {"craft": (0, 1)}, [2, 2, 2]),
            module("art", {"art": (0, 1)}, [2, 2, 2]),
            module("studio", {"art": (0, 1)}, [4, 4]),
        ],
        tracks=[track("job", [{"craft": 1, "art": 1}])],
    )


def all_lines(plan: StudyPlan) -> list[list[Line]]:
    return [[line for line, _ in lines_of(week)] for week in plan.weeks]


def in_weeks(plan: StudyPlan) -> list[list[str]]:
    return [[f"{line.module} {line.step} {part.hours}h" for line, part in lines_of(week)] for week in plan.weeks]


def test_that_a_week_that_was_lost_is_made_up_in_the_week_to_catch_up_in(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    assert in_weeks(plan) == [
        ["craft 0 2h", "craft 1 2h"],
        ["craft 2 2h", "art 0 2h"],
        ["art 1 2h", "art 2 1h", "craft -1 1h"],
        [],
        ["art 2 1h", "art -1 1h"],
    ]
    found = replan(pack, plan, WorkDone(frozenset(all_lines(plan)[0])), date(2027, 1, 18))
    assert in_weeks(found.plan) == [
        ["craft 0 2h", "craft 1 2h"],
        [],
        ["craft 2 2h", "art 0 2h"],
        ["art 1 2h", "art 2 1h", "craft -1 1h"],
        ["art 2 1h", "art -1 1h"],
    ]
    assert found.plan.finish == plan.finish
    assert (found.disruption.hours, sum(one.hours for one in found.disruption.late)) == (4, 4)


def test_that_nothing_moves_where_everything_was_done_in_time(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    done = WorkDone(frozenset(line for lines in all_lines(plan)[:2] for line in lines))
    found = replan(pack, plan, done, date(2027, 1, 18))
    assert found.plan == plan
    assert found.disruption.hours == 0


def test_that_work_done_early_leaves_its_week_and_the_rest_alone(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    done = WorkDone(frozenset(line for lines in all_lines(plan)[:3] for line in lines))
    assert replan(pack, plan, done, date(2027, 1, 11)).plan == plan


def test_that_a_module_refused_now_is_replaced_and_those_under_way_stay(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    done = WorkDone(frozenset(all_lines(plan)[0]))
    goal = replace(GOAL, refused=frozenset({"art"}))
    found = replan(pack, plan, done, date(2027, 1, 11), goal)
    assert (found.disruption.dropped, found.disruption.added) == (("art",), ("studio",))
    assert found.plan.hours == 14
    assert [one.module for one in found.plan.modules] == ["craft", "studio"]
    again = replan(pack, plan, WorkDone(frozenset(all_lines(plan)[0] + all_lines(plan)[1])), date(2027, 1, 18), goal)
    assert again.plan.hours == 6 + 2 + 8


def test_that_the_deadline_is_held_by_bringing_work_forward_or_the_least_change_is_told(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    sooner = replace(GOAL, deadline=date(2027, 1, 31))
    found = replan(pack, plan, WorkDone(frozenset(all_lines(plan)[0])), date(2027, 1, 18), sooner)
    assert not found.plan.feasible
    for change in found.plan.relaxations:
        held = replan(pack, plan, WorkDone(frozenset(all_lines(plan)[0])), date(2027, 1, 18), applied(sooner, change))
        assert held.plan.feasible
    early = replan(pack, plan, WorkDone(frozenset(all_lines(plan)[0])), date(2027, 1, 11), sooner)
    assert early.plan.feasible


def test_that_this_week_has_only_the_days_that_are_left(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, hours_per_week=28))
    sunday = replan(pack, plan, WorkDone(), date(2027, 1, 10))
    assert [week.hours for week in sunday.plan.weeks] == [10, 4]


def test_that_a_plan_is_set_against_what_was_done(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    ticked = frozenset(all_lines(plan)[0]) | {Line("craft", 2, 0), Line("art", 1, 0)}
    logged = (Logged(date(2027, 1, 5), "craft", 6.5), Logged(date(2027, 1, 12), "craft", 2.5))
    found = standing(plan, WorkDone(ticked, logged), date(2027, 1, 18))
    assert (found.due, found.done, found.late, found.early, found.left) == (8, 8, 2, 0, 6)
    assert (found.logged, found.pace) == (9.0, 1.5)
    assert [(one.planned, one.done, one.logged) for one in found.weeks[:3]] == [(4, 4, 6.5), (4, 2, 2.5), (4, 2, 0)]
    assert found.finish == date(2027, 2, 7)


@fewer
@given(st.data(), catalogues_with_life())
def test_that_every_plan_made_again_is_valid_and_moves_no_more_than_it_must(data: st.DataObject, pack: Pack) -> None:
    goal = replace(data.draw(wishes(pack)), deadline=None)
    plan = plan_or_none(pack, goal)
    if plan is None or not plan.weeks:
        return
    lines = [line for of_week in all_lines(plan) for line in of_week if line.step != REVIEW]
    finished = data.draw(st.integers(0, len(lines)))
    work = WorkDone(frozenset(lines[:finished]))
    day = goal.start + DAY * data.draw(st.integers(-3, 7 * len(plan.weeks) + 30))
    found = replan(pack, plan, work, day)
    assert faults_of_replan(pack, plan, work, day, found) == []


@fewer
@given(st.data(), catalogues_with_life())
def test_that_a_plan_made_again_without_a_module_is_valid_and_keeps_what_is_done_and_under_way(
    data: st.DataObject, pack: Pack
) -> None:
    goal = replace(data.draw(wishes(pack)), deadline=None)
    plan = plan_or_none(pack, goal)
    if plan is None or not plan.weeks:
        return
    lines = [line for of_week in all_lines(plan) for line in of_week if line.step != REVIEW]
    work = WorkDone(frozenset(lines[: data.draw(st.integers(0, len(lines)))]))
    begun = {line.module for line in work.ticked}
    refused = data.draw(st.sampled_from(list(pack.modules)).filter(lambda name: name not in begun | goal.done))
    changed = replace(goal, refused=goal.refused | {refused})
    day = goal.start + DAY * data.draw(st.integers(0, 7 * len(plan.weeks)))
    try:
        found = replan(pack, plan, work, day, changed)
    except Unreachable:
        assert plan_or_none(pack, changed) is None
        return
    assert faults_of_change(pack, plan, work, found) == []
    assert begun <= {one.module for one in found.plan.modules}
