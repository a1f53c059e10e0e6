"""The one door: dates, weeks, deadlines and goals that make no sense."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date

import pytest

from opscareer.knowledge.pack import Pack
from opscareer.planning.availability import DaysOff, Rhythm, Span, Weekdays
from opscareer.planning.plan import Goal, Relaxation, Task, Unreachable
from opscareer.planning.planner import BadGoal, applied, make_plan
from opscareer.progress import Cancelled
from tests.building import module, skill, small_pack, track
from tests.planning.plan_checker import faults
from tests.told_in_both import faults_of

MONDAY = date(2027, 1, 4)
WEDNESDAY = date(2027, 1, 6)
SUNDAY = date(2027, 1, 10)


@pytest.fixture
def pack() -> Pack:
    """Craft and base in 10 hours; the second rung asks for 6 hours more of craft and, again, less of base."""
    return small_pack(
        skills=[skill("craft"), skill("base", foundation=True), skill("side")],
        modules=[
            module("craft-1", {"craft": (0, 1)}, [4, 2]),
            module("craft-2", {"craft": (1, 2)}, [6]),
            module("basics", {"base": (0, 2)}, [2, 2]),
        ],
        tracks=[track("job", [{"craft": 1, "base": 2}, {"craft": 2, "base": 1}]), track("art", [{"side": 1}])],
    )


GOAL = Goal("job", "job-1", MONDAY, hours_per_week=4)


def test_that_an_upper_rung_includes_the_levels_of_those_below(pack: Pack) -> None:
    assert pack.tracks["job"].levels_needed("job-1") == {"craft": 1, "base": 2}
    assert pack.tracks["job"].levels_needed("job-2") == {"craft": 2, "base": 2}


def test_that_foundations_come_first_and_a_long_step_goes_on_in_the_next_week(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, hours_per_week=3))
    tasks = [task for week in plan.weeks for task in week.tasks]
    assert tasks[0].module == "basics"
    assert any(task.part == 1 for task in tasks)
    assert faults(pack, plan) == []


def test_that_a_module_that_waits_may_begin_in_the_week_its_prerequisite_ends() -> None:
    chain = small_pack(
        skills=[skill("craft")],
        modules=[module("one", {"craft": (0, 1)}, [2]), module("two", {"craft": (1, 2)}, [2])],
        tracks=[track("job", [{"craft": 2}])],
    )
    plan = make_plan(chain, GOAL)
    assert plan.weeks[0].tasks == (
        Task("one", 0, 0, 2, finishes_module=True),
        Task("two", 0, 0, 2, finishes_module=True),
    )


def test_that_a_first_week_cut_short_has_its_share_of_the_hours(pack: Pack) -> None:
    weeks = make_plan(pack, replace(GOAL, start=WEDNESDAY, hours_per_week=10)).weeks
    assert [(week.start, week.end, week.capacity) for week in weeks] == [
        (WEDNESDAY, SUNDAY, 7),
        (date(2027, 1, 11), date(2027, 1, 17), 10),
    ]


def test_that_a_start_on_a_sunday_has_an_hour(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, start=SUNDAY, hours_per_week=2))
    assert plan.weeks[0].capacity == 1
    assert faults(pack, plan) == []


def test_that_who_holds_everything_gets_an_empty_proven_plan(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, held={"craft": 1, "base": 4}))
    assert (plan.hours, plan.lower_bound, plan.proven, plan.weeks, plan.finish) == (0, 0, True, (), MONDAY)


def test_that_an_empty_plan_after_its_deadline_is_only_late(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, held={"craft": 1, "base": 4}, deadline=date(2026, 1, 1)))
    assert not plan.feasible
    assert plan.relaxations == (Relaxation("deadline", day=MONDAY),)


def test_that_a_deadline_too_early_is_answered_with_the_fewest_hours_and_the_day(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, deadline=SUNDAY))
    assert not plan.feasible
    assert plan.finish == date(2027, 1, 24)
    assert plan.relaxations == (Relaxation("hours-per-week", hours=12), Relaxation("deadline", day=plan.finish))
    assert not make_plan(pack, replace(GOAL, deadline=SUNDAY, hours_per_week=11)).feasible
    assert make_plan(pack, replace(GOAL, deadline=SUNDAY, hours_per_week=12)).feasible


def test_that_the_most_of_a_target_that_fits_is_found_with_the_fewest_hours(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, deadline=date(2027, 1, 17)))
    assert plan.reachable is not None
    found = plan.reachable
    assert (found.reached, found.wanted, found.at_most, found.proven) == (2, 3, 2, True)
    assert (found.hours, dict(found.levels)) == (4, {"base": 2})
    part = make_plan(pack, applied(plan.goal, found))
    assert part.feasible
    assert [one.module for one in part.modules] == ["basics"]


def test_that_nothing_is_offered_where_no_level_fits_in(pack: Pack) -> None:
    assert make_plan(pack, replace(GOAL, deadline=date(2027, 1, 5))).reachable is None


def test_that_without_a_solver_the_beginning_of_the_plan_is_offered_unproven(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("highspy", *(f"opscareer.planning.{name}" for name in ("program", "search", "core", "optimum"))):
        monkeypatch.setitem(sys.modules, name, None)
    plan = make_plan(pack, replace(GOAL, deadline=date(2027, 1, 17)))
    assert plan.reachable is not None
    assert (plan.reachable.reached, plan.reachable.at_most, plan.reachable.proven) == (2, 3, False)
    assert make_plan(pack, applied(plan.goal, plan.reachable)).feasible


def test_that_modules_refused_and_kinds_not_wanted_are_left_out(pack: Pack) -> None:
    spare = module("spare", {"base": (0, 2)}, [9], kind="work")
    wider = replace(pack, modules={**pack.modules, "spare": spare})
    without = make_plan(wider, replace(GOAL, refused=frozenset({"basics"})))
    assert {one.module for one in without.modules} == {"craft-1", "spare"}
    with pytest.raises(Unreachable) as caught:
        make_plan(wider, replace(GOAL, refused=frozenset({"basics"}), kinds=frozenset({"study"})))
    assert caught.value.missing == {"base": 2}


def test_that_no_hours_are_advised_where_none_would_do(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, deadline=date(2026, 1, 1)))
    assert plan.relaxations == (Relaxation("deadline", day=plan.finish),)
    assert plan.reachable is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"track": "nothing-like-it"}, "There is no track 'nothing-like-it'."),
        ({"position": "nothing-like-it"}, "job has no position 'nothing-like-it'."),
        ({"track": "jab"}, "There is no track 'jab'; did you mean 'job'?"),
        ({"position": "job-9"}, "job has no position 'job-9'; did you mean 'job-2'?"),
        ({"hours_per_week": 0}, "0 hours a week cannot be planned; choose 1 to 80."),
        ({"hours_per_week": 81}, "81 hours a week cannot be planned; choose 1 to 80."),
        ({"start": date(2201, 1, 1)}, "A plan cannot start after 2200-12-31."),
        ({"weekdays": Weekdays((1, 0, 0, 0, 0, 2, 0))}, "The weekdays have 3 hours together, not 4."),
        ({"weekdays": Weekdays((4,))}, "Each of the seven weekdays has 0 to 24 hours."),
        ({"weekdays": Weekdays((-1, 5, 0, 0, 0, 0, 0))}, "Each of the seven weekdays has 0 to 24 hours."),
        ({"off": DaysOff.of([Span(SUNDAY, date(2201, 1, 1))])}, "Days off cannot lie after 2200-12-31."),
        ({"kinds": frozenset()}, "A plan needs modules of one kind at least: study, practice or work."),
        ({"rhythm": Rhythm(review_hours=9)}, "A review of 9 hours cannot be planned; choose 0 to 8."),
        (
            {"rhythm": Rhythm(catch_up_every=1)},
            "A week to catch up in can come every 2 weeks at most; choose 2 or more, or 0 for none.",
        ),
    ],
)
def test_that_a_goal_without_sense_is_refused_in_a_sentence(
    pack: Pack, change: dict[str, object], message: str
) -> None:
    with pytest.raises(BadGoal) as caught:
        make_plan(pack, replace(GOAL, **change))  # type: ignore[arg-type]
    assert str(caught.value) == message
    assert list(faults_of(caught.value.said)) == []


def test_that_planning_can_be_cancelled(pack: Pack) -> None:
    def cancel(share: float, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_plan(pack, GOAL, cancel)
