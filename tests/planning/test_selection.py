"""The choice of modules: least hours, circles, ties, and what cannot be reached."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from opscareer.knowledge.records import AnyOf, Module, ModuleNeeded, SkillNeeded
from opscareer.planning.plan import Goal, Unreachable
from opscareer.planning.selection import Selection, select_modules
from tests.building import all_of, any_of, module, skill, small_pack
from tests.planning.catalogues import fewest_hours

GOAL = Goal("job", "job-1", date(2027, 1, 4), 5)


def selected(modules: list[Module], wanted: dict[str, int], goal: Goal = GOAL) -> Selection:
    skills = [skill("s"), skill("t"), skill("deep", {"s": 1})]
    return select_modules(small_pack(skills=skills, modules=modules), goal, wanted)


def needs(*names: str) -> AnyOf:
    return any_of(*(ModuleNeeded(module=name) for name in names))


def test_that_two_modules_that_need_each_other_do_not_hold_each_other_up() -> None:
    """A needs B or C, B needs A: only C is a beginning, however long it takes."""
    modules = [
        module("a", {"s": (0, 1)}, [2], [needs("b", "c")]),
        module("b", {"t": (0, 1)}, [1], [needs("a")]),
        module("c", {"t": (0, 1)}, [9]),
    ]
    found = selected(modules, {"s": 1})
    assert found == Selection({"c": (), "a": ("c",)}, 11, 11, proven=True)


def test_that_what_is_ruled_out_for_few_hours_may_be_taken_where_so_few_do_not_do() -> None:
    """No choice is as short as the bound in fractions says: a second look, for more hours, begins with all modules."""
    both_levels = [SkillNeeded(skill="s", level=1), SkillNeeded(skill="s", level=2)]
    modules = [
        *(module(f"long-{name}", {name: (0, 3)}, [12, hours]) for name, hours in (("s", 3), ("t", 1), ("u", 1))),
        module("first", {"s": (0, 1)}, [1]),
        module("t-after-s", {"s": (0, 1), "t": (0, 1)}, [1], both_levels),
        module("u-and-s", {"u": (2, 3), "s": (0, 2)}, [2]),
        module("s-after-first", {"u": (0, 1), "s": (2, 3)}, [2], [ModuleNeeded(module="first")]),
    ]
    pack = small_pack(skills=[skill("s"), skill("t"), skill("u")], modules=modules)
    wanted = {"s": 3, "t": 1, "u": 1}
    found = select_modules(pack, GOAL, wanted)
    assert found.proven
    assert found.hours == found.lower_bound == fewest_hours(pack, GOAL, wanted)


def test_that_a_module_teaching_two_levels_beats_two_longer_ones() -> None:
    modules = [module("one", {"s": (0, 1)}, [3]), module("two", {"s": (1, 2)}, [3]), module("both", {"s": (0, 2)}, [5])]
    assert list(selected(modules, {"s": 2}).after) == ["both"]


def test_that_equal_hours_go_to_fewer_modules_and_then_to_the_order_of_the_pack() -> None:
    parts = [module("first", {"s": (0, 1)}, [2]), module("second", {"s": (1, 2)}, [2])]
    whole = [module("whole", {"s": (0, 2)}, [4]), module("twin", {"s": (0, 2)}, [4])]
    assert list(selected(parts + whole, {"s": 2}).after) == ["whole"]
    assert list(selected([*reversed(whole), *parts], {"s": 2}).after) == ["twin"]


def test_that_many_equal_choices_still_go_to_the_order_of_the_pack() -> None:
    """More twins than are decided in one question to the solver."""
    skills = [skill(f"s-{number}") for number in range(12)]
    twins = [module(f"{twin}-{one.id}", {one.id: (0, 1)}, [2]) for twin in ("x", "y", "z") for one in skills]
    found = select_modules(small_pack(skills=skills, modules=twins), GOAL, {one.id: 1 for one in skills})
    assert list(found.after) == [f"x-{one.id}" for one in skills]


def test_that_what_is_held_or_done_is_not_learned_again() -> None:
    modules = [module("one", {"s": (0, 1)}), module("two", {"s": (1, 2)}, [4]), module("three", {"s": (2, 3)}, [2])]
    held = Goal("job", "job-1", date(2027, 1, 4), 5, held={"s": 1}, done=frozenset({"two"}))
    assert list(selected(modules, {"s": 3}, held).after) == ["three"]


def test_that_a_skill_s_prerequisites_come_before_its_first_level_only() -> None:
    modules = [module("base", {"s": (0, 1)}), module("start", {"deep": (0, 1)}), module("on", {"deep": (1, 2)})]
    assert selected(modules, {"deep": 2}).after == {"base": (), "start": ("base",), "on": ("start",)}
    begun = Goal("job", "job-1", date(2027, 1, 4), 5, held={"deep": 1})
    assert list(selected(modules, {"deep": 2}, begun).after) == ["on"]


def test_that_a_module_waits_for_the_parts_of_an_all_of_inside_an_any_of() -> None:
    both = all_of(SkillNeeded(skill="t", level=1), ModuleNeeded(module="extra"))
    modules = [
        module("goal", {"s": (0, 1)}, [1], [any_of(both, ModuleNeeded(module="long"))]),
        module("basics", {"t": (0, 1)}, [2]),
        module("extra", {"t": (1, 2)}, [2]),
        module("long", {"t": (0, 2)}, [9]),
    ]
    assert selected(modules, {"s": 1}).after == {"basics": (), "extra": ("basics",), "goal": ("basics", "extra")}


def test_that_nothing_is_selected_when_nothing_is_wanted() -> None:
    assert selected([module("one", {"s": (0, 1)})], {}) == Selection({}, 0, 0, proven=True)


def test_that_an_unreachable_target_names_the_level_that_nothing_teaches() -> None:
    modules = [module("one", {"s": (0, 1)}, [1], [SkillNeeded(skill="t", level=2)]), module("t", {"t": (0, 1)})]
    with pytest.raises(Unreachable) as caught:
        selected(modules, {"s": 1})
    assert caught.value.missing == {"t": 2}


def test_that_a_target_behind_a_mere_circle_is_named_itself() -> None:
    modules = [module("a", {"s": (0, 1)}, [1], [needs("b")]), module("b", {"t": (0, 1)}, [1], [needs("a")])]
    with pytest.raises(Unreachable) as caught:
        selected(modules, {"s": 1})
    assert caught.value.missing == {"s": 1}


def test_that_without_a_solver_a_good_choice_is_made_and_called_unproven(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("highspy", *(f"opscareer.planning.{name}" for name in ("program", "search", "core", "optimum"))):
        monkeypatch.setitem(sys.modules, name, None)
    modules = [module("one", {"s": (0, 1)}, [3]), module("spare", {"s": (0, 1)}, [4])]
    assert selected(modules, {"s": 1}) == Selection({"one": ()}, 3, 3, proven=False)


def test_that_importing_the_planner_does_not_load_the_solver() -> None:
    program = "import sys, opscareer.planning.planner; sys.exit(bool({'highspy', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
