"""The practice project that walks a product through its life, and the rhythm of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import SkillNeeded
from opscareer.planning.availability import Rhythm
from opscareer.planning.plan import Bound, Effort, Goal, Review
from opscareer.planning.planner import make_plan
from opscareer.planning.project import life_of_product, projects_of
from tests import shipped
from tests.building import module, project, skill, small_pack, stage, track
from tests.planning.plan_checker import faults

GOAL = Goal("job", "job-1", date(2027, 1, 4), 4)
STAGES = ("young", "old")


@pytest.fixture
def pack() -> Pack:
    """The craft takes 3 hours; a project of 4, which needs 2 for the base before it, brings the craft as well."""
    walk = module("walk", {"craft": (0, 1)}, [1], [SkillNeeded(skill="base", level=1)])
    return small_pack(
        skills=[skill("craft"), skill("base")],
        modules=[
            module("lesson", {"craft": (0, 1)}, [3]),
            module("basics", {"base": (0, 1)}, [2]),
            project("job", STAGES, walk),
        ],
        tracks=[track("job", [{"craft": 1}]), track("art", [{"base": 1}])],
        stages=[stage(name, "job") for name in STAGES],
    )


def test_that_the_plan_is_the_shortest_that_holds_a_project_and_says_what_it_adds(pack: Pack) -> None:
    plan = make_plan(pack, GOAL)
    assert [one.module for one in plan.modules] == ["basics", "walk"]
    assert (plan.project, plan.hours, plan.lower_bound, plan.proven) == ("walk", 6, 6, True)
    assert plan.without_project == Bound(3, 3, proven=True)
    assert plan.effort == Effort(study=3, project=3, review=2)
    assert plan.effort.total == sum(week.hours for week in plan.weeks) == 8
    assert faults(pack, plan) == []


@pytest.mark.parametrize(
    "change",
    [
        {"with_project": False},
        {"refused": frozenset({"walk"})},
        {"refused": frozenset({"basics"})},
        {"kinds": frozenset({"study"})},
    ],
)
def test_that_a_project_not_wanted_or_out_of_reach_is_left_out(pack: Pack, change: dict[str, object]) -> None:
    plan = make_plan(pack, replace(GOAL, **change))  # type: ignore[arg-type]
    assert [one.module for one in plan.modules] == ["lesson"]
    assert (plan.project, plan.without_project, plan.effort.project) == (None, None, 0)


def test_that_who_did_a_project_needs_none_again(pack: Pack) -> None:
    higher = replace(pack, tracks={**pack.tracks, "job": track("job", [{"craft": 1, "base": 1}])})
    plan = make_plan(higher, replace(GOAL, done=frozenset({"walk"})))
    assert [one.module for one in plan.modules] == ["basics"]
    assert faults(higher, plan) == []


def test_that_who_has_nothing_to_learn_gets_no_project(pack: Pack) -> None:
    assert make_plan(pack, replace(GOAL, held={"craft": 1})).modules == ()


def test_that_a_project_goes_through_every_stage_in_which_the_track_has_duties(pack: Pack) -> None:
    assert projects_of(pack, "job") == ("walk",)
    assert projects_of(pack, "art") == ()
    longer = replace(pack, stages={**pack.stages, "dead": stage("dead", "job")})
    assert projects_of(longer, "job") == ()


def test_that_the_life_of_a_product_is_told_with_steps_and_duties(pack: Pack) -> None:
    life = life_of_product(pack, pack.modules["walk"])
    assert [(one.stage, one.steps, [duty.en for duty in one.duties]) for one in life] == [
        ("young", (0,), ["job in young"]),
        ("old", (1,), ["job in old"]),
    ]


@pytest.mark.parametrize("name", list(shipped.pack().tracks))
def test_that_every_plan_of_the_shipped_pack_holds_a_project_through_all_stages(name: str) -> None:
    pack = shipped.pack()
    for position in pack.tracks[name].positions:
        plan = make_plan(pack, Goal(name, position.id, date(2027, 1, 4), 8))
        assert plan.project is not None
        assert pack.modules[plan.project].practises == name
        life = life_of_product(pack, pack.modules[plan.project])
        assert [one.stage for one in life] == list(pack.stages)
        assert all(one.duties and one.steps for one in life)


def test_that_a_module_is_looked_back_at_first_thing_in_the_week_after(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, hours_per_week=3, rhythm=Rhythm(review_hours=2, catch_up_every=0)))
    looked_back = [(week.number, review) for week in plan.weeks for review in week.reviews]
    assert looked_back == [(2, Review("basics", 2)), (3, Review("walk", 1)), (4, Review("walk", 1, part=1))]
    assert [week.hours for week in plan.weeks] == [3, 3, 3, 1]


def test_that_reviews_and_weeks_to_catch_up_in_can_be_left_out(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, rhythm=Rhythm(0, 0)))
    assert plan.effort.review == 0
    assert not any(week.reviews or week.is_catch_up for week in plan.weeks)


def test_that_a_week_to_catch_up_in_has_hours_and_no_work(pack: Pack) -> None:
    plan = make_plan(pack, replace(GOAL, hours_per_week=2, rhythm=Rhythm(1, 2)))
    assert [(week.capacity, week.hours, week.is_catch_up) for week in plan.weeks[:3]] == [
        (2, 2, False),
        (2, 0, True),
        (2, 2, False),
    ]
    assert faults(pack, plan) == []
