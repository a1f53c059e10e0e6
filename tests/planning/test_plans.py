"""What must hold for every plan, whatever the catalogue and the person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.planning import selection
from opscareer.planning.plan import Goal, StudyPlan, Unreachable
from opscareer.planning.planner import make_plan
from tests import shipped
from tests.planning.catalogues import MONDAY, SKILLS, best_choice, catalogues, circles, fewer, fewest_hours, goals
from tests.planning.plan_checker import faults


def plan_or_none(pack: Pack, goal: Goal) -> StudyPlan | None:
    try:
        return make_plan(pack, goal)
    except Unreachable:
        return None


@fewer
@given(st.data(), catalogues())
def test_that_every_plan_is_valid_and_the_very_one_that_exhaustive_search_finds(
    data: st.DataObject, pack: Pack
) -> None:
    goal = data.draw(goals(pack))
    plan = plan_or_none(pack, goal)
    best = best_choice(pack, goal, pack.tracks[goal.track].levels_needed(goal.position))
    assert (None if plan is None else {one.module for one in plan.modules}) == (None if best is None else set(best))
    if plan is not None:
        assert plan.proven
        assert faults(pack, plan) == []


@fewer
@given(circles())
def test_that_modules_in_a_circle_never_stand_for_each_other_s_beginning(pack: Pack) -> None:
    plan = make_plan(pack, Goal("job", "job-1", MONDAY, hours_per_week=5))
    assert plan.hours == fewest_hours(pack, plan.goal, pack.tracks["job"].levels_needed("job-1"))
    assert plan.proven
    assert faults(pack, plan) == []


@fewer
@given(st.data(), catalogues())
def test_that_a_search_without_time_still_leads_there_and_claims_no_more_than_it_proved(
    data: st.DataObject, pack: Pack
) -> None:
    goal = data.draw(goals(pack))
    wanted = pack.tracks[goal.track].levels_needed(goal.position)
    try:
        found = selection.select_modules(pack, goal, wanted, seconds=0.0)
    except Unreachable:
        assert fewest_hours(pack, goal, wanted) is None
        return
    least = fewest_hours(pack, goal, wanted)
    assert least is not None
    assert found.lower_bound <= least <= found.hours
    assert not found.proven or found.hours == least


@fewer
@given(st.data(), catalogues())
def test_that_the_same_goal_gives_the_same_plan(data: st.DataObject, pack: Pack) -> None:
    goal = data.draw(goals(pack))
    assert plan_or_none(pack, goal) == plan_or_none(pack, goal)


@fewer
@given(st.data(), catalogues())
def test_that_more_hours_a_week_never_finish_later(data: st.DataObject, pack: Pack) -> None:
    goal = data.draw(goals(pack))
    plan, faster = plan_or_none(pack, goal), plan_or_none(pack, replace(goal, hours_per_week=goal.hours_per_week + 1))
    if plan is not None and faster is not None:
        assert faster.finish <= plan.finish


@fewer
@given(st.data(), catalogues(), st.sampled_from(SKILLS))
def test_that_holding_more_never_needs_more_hours(data: st.DataObject, pack: Pack, more: str) -> None:
    goal = data.draw(goals(pack))
    plan = plan_or_none(pack, goal)
    if plan is not None:
        better = replace(goal, held={**goal.held, more: goal.held.get(more, 0) + 1})
        assert make_plan(pack, better).hours <= plan.hours


@pytest.mark.parametrize("track", list(shipped.pack().tracks))
def test_that_every_position_of_the_shipped_pack_has_a_valid_proven_plan(track: str) -> None:
    pack = shipped.pack()
    for position in pack.tracks[track].positions:
        plan = make_plan(pack, Goal(track, position.id, MONDAY, hours_per_week=7))
        assert plan.proven
        assert faults(pack, plan) == []
