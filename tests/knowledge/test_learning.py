from __future__ import annotations

import pytest

from opscareer.knowledge.learning import is_met, may_start, reachable
from opscareer.knowledge.records import AllOf, AnyOf, ModuleNeeded, Requirement, SkillNeeded
from tests.shipped import pack

HELD = {"copywriting": 2}
FINISHED = {"first-texts"}


def skill(level: int, name: str = "copywriting") -> SkillNeeded:
    return SkillNeeded(skill=name, level=level)


def module(name: str) -> ModuleNeeded:
    return ModuleNeeded(module=name)


@pytest.mark.parametrize(
    ("requirement", "met"),
    [
        (skill(2), True),
        (skill(3), False),
        (skill(1, "planning"), False),
        (module("first-texts"), True),
        (module("second-texts"), False),
        (AnyOf.model_validate({"any-of": (skill(3), module("first-texts"))}), True),
        (AnyOf.model_validate({"any-of": (skill(3), module("second-texts"))}), False),
        (AllOf.model_validate({"all-of": (skill(2), module("first-texts"))}), True),
        (AllOf.model_validate({"all-of": (skill(2), module("second-texts"))}), False),
    ],
)
def test_that_a_requirement_is_met_by_what_is_held_and_finished(requirement: Requirement, met: bool) -> None:  # noqa: FBT001
    assert is_met(requirement, HELD, FINISHED) is met


def test_that_a_module_that_begins_at_a_level_waits_for_it() -> None:
    second = next(one for one in pack().modules.values() if one.teaches[0].from_ > 0)
    teaching = second.teaches[0]
    needed = dict.fromkeys(pack().skills, 4)
    finished = set(pack().modules)
    assert may_start(second, pack().skills, needed, finished)
    assert not may_start(second, pack().skills, {**needed, teaching.skill: teaching.from_ - 1}, finished)


def test_that_a_skill_is_begun_only_on_its_foundations() -> None:
    begun = next(
        one
        for one in pack().modules.values()
        if any(teaching.from_ == 0 and pack().skills[teaching.skill].prerequisites for teaching in one.teaches)
    )
    finished = set(pack().modules)
    taught = {teaching.skill: 0 for teaching in begun.teaches if teaching.from_ == 0}
    foundations = dict.fromkeys(pack().skills, 4) | taught
    assert may_start(begun, pack().skills, foundations, finished)
    needed = {before for name in taught for before in pack().skills[name].prerequisites}
    assert not may_start(begun, pack().skills, {**foundations, **dict.fromkeys(needed, 0)}, finished)


def test_that_learning_never_lowers_a_level_that_is_held() -> None:
    levels, _ = reachable(pack().modules.values(), pack().skills, dict.fromkeys(pack().skills, 4))
    assert set(levels.values()) == {4}
