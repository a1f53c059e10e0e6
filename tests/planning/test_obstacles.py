"""Why a target cannot be reached, in the person's terms, and what would have to be given back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from opscareer.knowledge.records import AnyOf, Module, ModuleNeeded, SkillNeeded
from opscareer.planning.obstacles import Obstacle
from opscareer.planning.plan import Goal, Unreachable
from opscareer.planning.rules import Finished, SkillAt
from opscareer.planning.selection import select_modules
from tests.building import all_of, any_of, module, skill, small_pack

GOAL = Goal("job", "job-1", date(2027, 1, 4), 5)


def refused(modules: list[Module], wanted: dict[str, int], goal: Goal = GOAL) -> Unreachable:
    skills = [skill("s"), skill("t"), skill("deep", {"s": 1})]
    with pytest.raises(Unreachable) as caught:
        select_modules(small_pack(skills=skills, modules=modules), goal, wanted)
    return caught.value


def needs(*names: str) -> AnyOf:
    return any_of(*(ModuleNeeded(module=name) for name in names))


def test_that_a_target_that_no_module_teaches_is_named_itself() -> None:
    level = SkillAt("t", 1)
    assert refused([module("one", {"s": (0, 1)})], {"t": 1}).obstacles == (Obstacle(level, level, None),)


def test_that_a_requirement_nobody_supplies_is_named_with_the_module_that_asks_for_it() -> None:
    asking = module("one", {"s": (0, 1)}, [1], [SkillNeeded(skill="t", level=2)])
    found = refused([asking, module("t", {"t": (0, 1)})], {"s": 1})
    assert found.obstacles == (Obstacle(SkillAt("s", 1), SkillAt("t", 2), "one"),)


def test_that_the_nearest_requirement_is_named_not_all_of_them() -> None:
    far = module("far", {"t": (0, 1)}, [1], [SkillNeeded(skill="deep", level=4)])
    near = module(
        "near", {"s": (0, 1)}, [1], [any_of(SkillNeeded(skill="t", level=1), SkillNeeded(skill="t", level=3))]
    )
    assert refused([far, near], {"s": 1}).obstacles == (Obstacle(SkillAt("s", 1), SkillAt("t", 3), "near"),)


def test_that_a_requirement_inside_an_all_of_is_put_down_to_its_module() -> None:
    both = all_of(SkillNeeded(skill="t", level=1), SkillNeeded(skill="t", level=2))
    found = refused([module("one", {"s": (0, 1)}, [1], [any_of(both, both)])], {"s": 1})
    assert [(one.requirement, one.asked_by) for one in found.obstacles] == [(SkillAt("t", 1), "one")]


def test_that_a_closed_circle_is_named_in_order() -> None:
    modules = [
        module("a", {"s": (0, 1)}, [1], [needs("b")]),
        module("b", {"t": (0, 1)}, [1], [needs("c")]),
        module("c", {"t": (0, 1)}, [1], [needs("b")]),
    ]
    found = refused(modules, {"s": 1})
    assert found.obstacles == (Obstacle(SkillAt("s", 1), Finished("b"), "a", ("b", "c")),)
    assert found.missing == {"s": 1}


def test_that_an_alternative_out_of_the_circle_makes_the_target_reachable() -> None:
    modules = [
        module("a", {"s": (0, 1)}, [1], [needs("b", "c")]),
        module("b", {"t": (0, 1)}, [1], [needs("a")]),
        module("c", {"t": (0, 1)}, [1]),
    ]
    found = select_modules(small_pack(skills=[skill("s"), skill("t")], modules=modules), GOAL, {"s": 1})
    assert found.after == {"c": (), "a": ("c",)}


def test_that_the_fewest_refusals_are_named_that_stand_in_the_way() -> None:
    modules = [
        module("one", {"s": (0, 1)}),
        module("two", {"s": (1, 2)}),
        module("both", {"s": (0, 2)}, [9]),
        module("other", {"t": (0, 1)}),
    ]
    goal = replace(GOAL, refused=frozenset({"one", "two", "both", "other"}))
    assert refused(modules, {"s": 2}, goal).give_back == {"both"}


def test_that_refusals_are_not_blamed_for_what_cannot_be_reached_anyway() -> None:
    goal = replace(GOAL, refused=frozenset({"one"}))
    found = refused([module("one", {"s": (0, 1)})], {"s": 1, "t": 1}, goal)
    assert found.give_back == frozenset()


def test_that_a_refused_module_is_never_chosen() -> None:
    modules = [module("short", {"s": (0, 1)}, [1]), module("long", {"s": (0, 1)}, [9])]
    pack = small_pack(skills=[skill("s")], modules=modules)
    assert list(select_modules(pack, replace(GOAL, refused=frozenset({"short"})), {"s": 1}).after) == ["long"]
