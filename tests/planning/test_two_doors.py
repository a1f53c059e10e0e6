"""The plan that keeps two doors open: the longest common part, where the ways part, what changing over costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.planning.availability import Rhythm
from opscareer.planning.plan import Goal, Unreachable
from opscareer.planning.two_doors import two_doors
from tests import shipped
from tests.building import module, skill, small_pack, track
from tests.planning.catalogues import SKILLS, catalogues, fewer, goals
from tests.planning.plan_checker import faults, learn, may_begin

MONDAY = date(2027, 1, 4)
GOAL = Goal("job", "job-1", MONDAY, 4, rhythm=Rhythm(0, 0))
OTHER = replace(GOAL, track="art", position="art-1")


@pytest.fixture
def pack() -> Pack:
    """Both tracks need the base; the job could take a course that serves it alone in just as many hours."""
    return small_pack(
        skills=[skill("base"), skill("craft", {"base": 1}), skill("art", {"base": 1})],
        modules=[
            module("course", {"base": (0, 1), "craft": (0, 1)}, [4, 4]),
            module("basics", {"base": (0, 1)}, [4]),
            module("craft", {"craft": (0, 1)}, [4]),
            module("art", {"art": (0, 1)}, [4, 2]),
        ],
        tracks=[track("job", [{"craft": 1}]), track("art", [{"art": 1}])],
    )


def test_that_of_equally_short_ways_the_one_that_serves_both_is_taken(pack: Pack) -> None:
    found = two_doors(pack, GOAL, OTHER)
    assert [one.module for one in found.plan.modules] == ["basics", "craft"]
    assert (found.common, found.common_hours, found.proven) == (("basics",), 4, True)
    assert (found.parting_week, found.parting_day) == (2, date(2027, 1, 11))
    assert (found.first_left, found.second_left) == (4, 6)
    assert [(one.module, one.week, one.hours_lost) for one in found.changing_over] == [("craft", 2, 4)]
    assert faults(pack, found.plan) == []


def test_that_ways_to_the_same_target_never_part(pack: Pack) -> None:
    found = two_doors(pack, GOAL, GOAL)
    assert (found.parting_week, found.parting_day, found.changing_over) == (None, None, ())
    assert found.common_hours == found.plan.hours == 8


def test_that_who_is_there_already_has_nothing_in_common_to_do(pack: Pack) -> None:
    found = two_doors(pack, replace(GOAL, held={"craft": 1}), replace(OTHER, held={"craft": 1, "art": 1}))
    assert (found.plan.modules, found.common, found.proven) == ((), (), True)


def test_that_without_a_solver_what_both_plans_have_in_common_is_told_unproven(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opscareer.planning.two_doors.shared_way", lambda *_: None)
    found = two_doors(pack, OTHER, OTHER)
    assert (found.common_hours, found.proven) == (10, False)
    assert faults(pack, found.plan) == []


@pytest.mark.parametrize("second", ["user-operation", "web-front-end"])
def test_that_two_doors_of_the_shipped_pack_stay_open_for_the_same_hours_from_either_side(second: str) -> None:
    pack = shipped.pack()
    first, other = (
        Goal(name, pack.tracks[name].first_position.id, MONDAY, 8) for name in ("content-operation", second)
    )
    here, there = two_doors(pack, first, other), two_doors(pack, other, first)
    assert here.proven
    assert here.common_hours == there.common_hours
    assert (here.first_left, here.second_left) == (there.second_left, there.first_left)
    assert faults(pack, here.plan) == []


@st.composite
def forks(draw: st.DrawFn) -> Pack:
    """Any pack with a second track."""
    pack = draw(catalogues())
    levels = draw(st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 2), min_size=1, max_size=3))
    return replace(pack, tracks={**pack.tracks, "art": track("art", [levels])})


@fewer
@given(st.data(), forks())
def test_that_no_longer_common_part_is_without_waste(data: st.DataObject, pack: Pack) -> None:
    first = replace(data.draw(goals(pack)), deadline=None)
    second = replace(first, track="art", position="art-1")
    try:
        found = two_doors(pack, first, second)
    except Unreachable:
        return
    assert found.proven
    assert faults(pack, found.plan) == []
    assert found.common_hours == longest_common(pack, first, second)
    lost = [one.hours_lost for one in found.changing_over]
    assert all(hours >= 0 for hours in lost)


def longest_common(pack: Pack, first: Goal, second: Goal) -> int:
    """By exhaustive search over all sets of modules."""
    names = [name for name in pack.modules if name not in first.done]
    subsets = [frozenset(subset) for size in range(len(names) + 1) for subset in combinations(names, size)]
    learned = {subset: _learned(pack, first, subset) for subset in subsets}
    common = [subset for subset in subsets if learned[subset][1] == subset]
    for goal in (first, second):
        wanted = pack.tracks[goal.track].levels_needed(goal.position)
        ways = [one for one in subsets if all(learned[one][0].get(key, 0) >= top for key, top in wanted.items())]
        fewest = min(_hours(pack, way) for way in ways)
        shortest = [way for way in ways if _hours(pack, way) == fewest]
        common = [subset for subset in common if any(subset <= way for way in shortest)]
    return max(_hours(pack, subset) for subset in common)


def _learned(pack: Pack, goal: Goal, subset: frozenset[str]) -> tuple[dict[str, int], frozenset[str]]:
    levels, done, waiting = dict(goal.held), set(goal.done), set(subset)
    for name in goal.done:
        learn(pack.modules[name], levels)
    while able := {name for name in waiting if may_begin(pack, pack.modules[name], levels, done)}:
        for name in able:
            learn(pack.modules[name], levels)
        done |= able
        waiting -= able
    return levels, frozenset(done - goal.done)


def _hours(pack: Pack, names: frozenset[str]) -> int:
    return sum(pack.modules[name].hours for name in names)
