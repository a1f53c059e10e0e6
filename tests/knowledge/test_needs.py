"""Which modules a ladder calls for, and what has to hold before a module begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.learning import is_met, may_start
from opscareer.knowledge.needs import (
    calls_for,
    first_rung_calling_for,
    needed_to_begin,
    practice_projects,
    rungs_with_levels,
)
from opscareer.knowledge.records import Module, ModuleNeeded, SkillNeeded
from tests.building import any_of, module, skill, track

SKILLS = {each.id: each for each in (skill("base"), skill("craft", {"base": 2}), skill("lead", {"craft": 1}))}


def practice(name: str, teaches: dict[str, tuple[int, int]], hours: int) -> Module:
    return module(name, teaches, steps=(hours,)).model_copy(update={"kind": "practice"})


def test_that_a_rung_calls_for_what_the_rungs_below_and_its_foundations_need() -> None:
    ladder = track("t", [{"craft": 1}, {"craft": 3, "lead": 2}])
    levels = [dict(levels) for _, levels in rungs_with_levels(ladder, SKILLS)]
    assert levels == [{"craft": 1, "base": 2}, {"craft": 3, "base": 2, "lead": 2}]


def test_that_a_rung_keeps_the_higher_level_of_one_below() -> None:
    ladder = track("t", [{"base": 3}, {"base": 1}])
    assert [levels["base"] for _, levels in rungs_with_levels(ladder, SKILLS)] == [3, 3]


def test_that_a_module_is_called_for_by_the_first_rung_above_its_beginning() -> None:
    ladder = track("t", [{"craft": 1}, {"craft": 2}])
    rung = first_rung_calling_for(module("m", {"craft": (1, 2)}), ladder, SKILLS)
    assert rung is not None
    assert rung.id == "t-2"


def test_that_a_module_of_another_skill_is_called_for_by_no_rung() -> None:
    assert first_rung_calling_for(module("m", {"lead": (0, 1)}), track("t", [{"craft": 2}]), SKILLS) is None


def test_that_a_module_beginning_at_the_level_wanted_is_not_called_for() -> None:
    assert not calls_for({"craft": 2}, module("m", {"craft": (2, 3)}))


def test_that_foundations_starting_levels_and_requirements_are_told_once_each() -> None:
    choice = any_of(SkillNeeded(skill="lead", level=1), ModuleNeeded(module="other"))
    asks = (SkillNeeded(skill="base", level=1), choice)
    needed = needed_to_begin(module("m", {"craft": (0, 1), "lead": (2, 3)}, requires=asks), SKILLS)
    assert needed == (SkillNeeded(skill="base", level=2), SkillNeeded(skill="lead", level=2), choice)


def test_that_practice_projects_come_by_the_levels_they_bring_and_then_by_length() -> None:
    ladder = track("t", [{"base": 2, "craft": 1}])
    short, long = practice("short", {"base": (0, 1)}, 2), practice("long", {"base": (0, 1)}, 5)
    both = practice("both", {"base": (0, 3), "craft": (0, 1)}, 1)
    studied, useless = module("studied", {"base": (0, 2)}), practice("useless", {"lead": (0, 4)}, 9)
    assert practice_projects(ladder, [short, studied, useless, long, both]) == [both, long, short]


@given(
    teaches=st.dictionaries(st.sampled_from(sorted(SKILLS)), st.integers(0, 3), min_size=1),
    held=st.dictionaries(st.sampled_from(sorted(SKILLS)), st.integers(1, 4)),
)
def test_that_a_module_may_start_once_everything_needed_to_begin_holds(
    teaches: dict[str, int], held: dict[str, int]
) -> None:
    begun = module("m", {name: (level, level + 1) for name, level in teaches.items()})
    if all(is_met(needed, held, frozenset()) for needed in needed_to_begin(begun, SKILLS)):
        assert may_start(begun, SKILLS, held, frozenset())
