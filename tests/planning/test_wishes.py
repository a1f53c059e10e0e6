"""What must hold for every plan, whatever the catalogue, the person, their time and their wishes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Goal, StudyPlan, Unreachable
from opscareer.planning.planner import applied, make_plan
from tests.planning.catalogues import fewer
from tests.planning.plan_checker import faults, most_levels_within
from tests.planning.wishes import catalogues_with_life, wishes


def plan_or_none(pack: Pack, goal: Goal) -> StudyPlan | None:
    try:
        return make_plan(pack, goal)
    except Unreachable:
        return None


@fewer
@given(st.data(), catalogues_with_life())
def test_that_every_plan_is_valid(data: st.DataObject, pack: Pack) -> None:
    plan = plan_or_none(pack, data.draw(wishes(pack)))
    if plan is not None:
        assert plan.proven
        assert faults(pack, plan) == []


@fewer
@given(st.data(), catalogues_with_life())
def test_that_each_least_change_holds_the_deadline_and_no_smaller_one_does(data: st.DataObject, pack: Pack) -> None:
    goal = data.draw(wishes(pack))
    plan = plan_or_none(pack, goal)
    if plan is None or plan.feasible:
        return
    for change in plan.relaxations:
        held = make_plan(pack, applied(goal, change))
        assert held.feasible
        assert faults(pack, held) == []
        if change.hours is not None:
            assert not make_plan(pack, goal.with_hours(change.hours - 1)).feasible or change.hours - 1 == (
                goal.hours_per_week
            )
        if change.day is not None:
            assert held.finish == change.day


@fewer
@given(st.data(), catalogues_with_life())
def test_that_no_more_of_a_target_can_be_reached_in_time_than_is_said(data: st.DataObject, pack: Pack) -> None:
    goal = data.draw(wishes(pack))
    plan = plan_or_none(pack, goal)
    if plan is None or plan.feasible:
        return
    most = most_levels_within(pack, plan)
    assert most == (plan.reachable.reached if plan.reachable else 0)
    if plan.reachable is not None:
        assert plan.reachable.proven
        held = make_plan(pack, applied(goal, plan.reachable))
        assert held.feasible
        assert faults(pack, held) == []


@fewer
@given(st.data(), catalogues_with_life())
def test_that_the_same_wish_gives_the_same_plan(data: st.DataObject, pack: Pack) -> None:
    goal = data.draw(wishes(pack))
    assert plan_or_none(pack, goal) == plan_or_none(pack, goal)


@fewer
@given(st.data(), catalogues_with_life())
def test_that_more_hours_on_the_same_days_never_finish_later(data: st.DataObject, pack: Pack) -> None:
    goal = data.draw(wishes(pack))
    plan, faster = plan_or_none(pack, goal), plan_or_none(pack, goal.with_hours(goal.hours_per_week + 1))
    if plan is not None and faster is not None:
        assert faster.finish <= plan.finish


@fewer
@given(st.data(), catalogues_with_life())
def test_that_a_project_costs_no_more_than_the_target_and_the_project_apart(data: st.DataObject, pack: Pack) -> None:
    goal = replace(data.draw(wishes(pack)), with_project=True)
    plan, alone = plan_or_none(pack, goal), plan_or_none(pack, replace(goal, with_project=False))
    assert (plan is None) == (alone is None)
    if plan is not None and alone is not None:
        assert plan.effort.study == alone.hours
        assert plan.effort.project == plan.hours - alone.hours >= 0
        assert (plan.without_project is None) == (plan.hours == alone.hours)
