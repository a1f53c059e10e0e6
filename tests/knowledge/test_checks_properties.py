from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.knowledge.learning import learned_in_order, may_start, reachable
from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.records import Module, Requirement, Skill, SkillNeeded
from opscareer.knowledge.strict_yaml import read_document
from tests.building import all_of, any_of, module, skill, track
from tests.effort import examples
from tests.knowledge.written_packs import FILES, told

SKILLS = ("s-a", "s-b", "s-c")
MODULES = ("m-a", "m-b", "m-c", "m-d", "m-e")
OTHER_FILES = ("pack.yaml", "traits.yaml", "questions.yaml", "metrics.yaml")

requirements: st.SearchStrategy[Requirement] = st.recursive(
    st.builds(SkillNeeded, skill=st.sampled_from(SKILLS), level=st.integers(1, 3)),
    lambda inner: st.lists(inner, min_size=1, max_size=2).flatmap(
        lambda parts: st.sampled_from([any_of(*parts), all_of(*parts)])
    ),
    max_leaves=3,
)


@st.composite
def skills_of_packs(draw: st.DrawFn) -> dict[str, Skill]:
    """Three skills, each of which may build on those before it."""
    levels = st.integers(1, 2)
    return {
        "s-a": skill("s-a"),
        "s-b": skill("s-b", draw(st.dictionaries(st.just("s-a"), levels))),
        "s-c": skill("s-c", draw(st.dictionaries(st.sampled_from(["s-a", "s-b"]), levels))),
    }


@st.composite
def modules_of_packs(draw: st.DrawFn) -> list[Module]:
    """Up to five modules that teach one skill each."""
    found = []
    for name in MODULES[: draw(st.integers(1, len(MODULES)))]:
        start = draw(st.sampled_from([0, 0, 0, 0, 1, 2]))
        taught = {draw(st.sampled_from(SKILLS)): (start, draw(st.integers(start + 1, 4)))}
        needed: list[Requirement] = draw(st.one_of(st.just([]), st.lists(requirements, max_size=2)))
        found.append(module(name, taught, requires=needed))
    return found


levels_wanted = st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 3), min_size=1)


def problems_of(skills: dict[str, Skill], modules: list[Module], wanted: dict[str, int]) -> list[str]:
    """What is said of a pack of these skills and modules, with one track whose first position wants these levels."""
    records: dict[str, Sequence[Record]] = {
        "skills": list(skills.values()),
        "modules": modules,
        "tracks": [track("t-x", [wanted], {"writing": 1}).model_copy(update={"metrics": ("reads",)})],
    }
    files = {f"{kind}.yaml": written(kind, of_kind) for kind, of_kind in records.items()}
    with tempfile.TemporaryDirectory() as folder:
        return told(Path(folder), {name: FILES[name] for name in OTHER_FILES} | files)


def written(kind: str, records: Sequence[Record]) -> str:
    """Records as a file, in one line."""
    return json.dumps({kind: [record.model_dump(by_alias=True, exclude_defaults=True) for record in records]})


def reaches(skills: dict[str, Skill], modules: list[Module], wanted: dict[str, int]) -> bool:
    levels, _ = reachable(modules, skills, {})
    return all(levels.get(name, 0) >= level for name, level in wanted.items())


fewer = settings(max_examples=examples(30))


@fewer
@given(skills_of_packs(), modules_of_packs(), st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 4)))
def test_that_what_can_be_learned_is_learned_in_an_order_in_which_it_can_be(
    skills: dict[str, Skill], modules: list[Module], held: dict[str, int]
) -> None:
    levels, order = learned_in_order(modules, skills, held)
    reached, finished = dict(held), set[str]()
    for one in order:
        assert may_start(one, skills, reached, finished)
        finished.add(one.id)
        for teaching in one.teaches:
            reached[teaching.skill] = max(teaching.to, reached.get(teaching.skill, 0))
    assert reached == levels
    assert not any(may_start(one, skills, levels, finished) for one in modules if one.id not in finished)


@fewer
@given(skills_of_packs(), modules_of_packs(), levels_wanted)
def test_that_the_modules_named_are_those_without_which_the_first_position_is_out_of_reach(
    skills: dict[str, Skill], modules: list[Module], wanted: dict[str, int]
) -> None:
    single = [problem for problem in problems_of(skills, modules, wanted) if "every way from zero" in problem]
    if not reaches(skills, modules, wanted):
        assert single == []
        return
    needed = {
        one.id for one in modules if not reaches(skills, [other for other in modules if other.id != one.id], wanted)
    }
    assert len(single) == bool(needed)
    assert {name for problem in single for name in MODULES if repr(name) in problem} == needed


@fewer
@given(skills_of_packs(), modules_of_packs(), levels_wanted)
def test_that_a_module_never_starts_exactly_if_that_is_told(
    skills: dict[str, Skill], modules: list[Module], wanted: dict[str, int]
) -> None:
    problems = problems_of(skills, modules, wanted)
    never = [problem for problem in problems if "no order of study" in problem or "wait for each other" in problem]
    _, finished = reachable(modules, skills, {})
    assert bool(never) == (len(finished) < len(modules))


@fewer
@given(skills_of_packs(), modules_of_packs(), levels_wanted)
def test_that_a_requirement_called_too_much_can_be_taken_out_without_a_difference(
    skills: dict[str, Skill], modules: list[Module], wanted: dict[str, int]
) -> None:
    problems = problems_of(skills, modules, wanted)
    document = read_document(written("modules", modules).encode(), "modules.yaml")
    for number, one in enumerate(modules):
        for index, requirement in enumerate(one.requires):
            key = ["skill"] if isinstance(requirement, SkillNeeded) else []
            place = document.place("modules", number, "requires", index, *key)
            if any(problem.startswith(f"{place}: ") and "follows already" in problem for problem in problems):
                less = one.model_copy(update={"requires": one.requires[:index] + one.requires[index + 1 :]})
                others = [*modules[:number], less, *modules[number + 1 :]]
                assert reachable(others, skills, {}) == reachable(modules, skills, {})
