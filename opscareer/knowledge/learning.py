"""What can be learned from what: requirements, and how far all modules together lead."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from opscareer.knowledge.records import AllOf, AnyOf, Module, ModuleNeeded, Requirement, Skill, SkillNeeded


def is_met(requirement: Requirement, levels: Mapping[str, int], finished: AbstractSet[str]) -> bool:
    """Whether a requirement holds, given the skill levels held and the modules finished."""
    match requirement:
        case SkillNeeded():
            return levels.get(requirement.skill, 0) >= requirement.level
        case ModuleNeeded():
            return requirement.module in finished
        case AnyOf():
            return any(is_met(option, levels, finished) for option in requirement.any_of)
        case AllOf():
            return all(is_met(part, levels, finished) for part in requirement.all_of)


def may_start(
    module: Module, skills: Mapping[str, Skill], levels: Mapping[str, int], finished: AbstractSet[str]
) -> bool:
    """Whether a module can be begun: its requirements hold, and so does what its skills build on."""
    for teaching in module.teaches:
        if levels.get(teaching.skill, 0) < teaching.from_:
            return False
        if levels.get(teaching.skill, 0) == 0 and not _foundations_held(skills[teaching.skill], levels):
            return False
    return all(is_met(requirement, levels, finished) for requirement in module.requires)


def _foundations_held(skill: Skill, levels: Mapping[str, int]) -> bool:
    return all(levels.get(before, 0) >= level for before, level in skill.prerequisites.items())


def reachable(
    modules: Iterable[Module], skills: Mapping[str, Skill], held: Mapping[str, int]
) -> tuple[dict[str, int], set[str]]:
    """The skill levels and the finished modules when everything that can be learned from `held` is learned."""
    levels, order = learned_in_order(modules, skills, held)
    return levels, {module.id for module in order}


def learned_in_order(
    modules: Iterable[Module], skills: Mapping[str, Skill], held: Mapping[str, int]
) -> tuple[dict[str, int], list[Module]]:
    """As `reachable`, with the modules in an order in which they can be learned.

    A module is looked at again only when something that it names was learned, so that the effort grows with the number
    of names and not with its square.
    """
    levels, finished, waiting = dict(held), dict[str, Module](), deque(modules)
    following: dict[tuple[str, str], list[Module]] = {}
    for module in waiting:
        for name in dict.fromkeys(_named_by(module, skills)):
            following.setdefault(name, []).append(module)
    while waiting:
        module = waiting.popleft()
        if module.id in finished or not may_start(module, skills, levels, finished.keys()):
            continue
        finished[module.id] = module
        waiting.extend(following.get(("module", module.id), ()))
        for teaching in module.teaches:
            if teaching.to > levels.get(teaching.skill, 0):
                levels[teaching.skill] = teaching.to
                waiting.extend(following.get(("skill", teaching.skill), ()))
    return levels, list(finished.values())


def leaves(needed: Iterable[Requirement]) -> Iterator[SkillNeeded | ModuleNeeded]:
    """The skills and modules that requirements name, whatever holds them together."""
    for requirement in needed:
        match requirement:
            case AnyOf():
                yield from leaves(requirement.any_of)
            case AllOf():
                yield from leaves(requirement.all_of)
            case _:
                yield requirement


def _named_by(module: Module, skills: Mapping[str, Skill]) -> Iterator[tuple[str, str]]:
    """The skills and modules on which it depends whether a module can be begun."""
    for teaching in module.teaches:
        yield "skill", teaching.skill
        yield from (("skill", before) for before in skills[teaching.skill].prerequisites)
    for leaf in leaves(module.requires):
        yield ("module", leaf.module) if isinstance(leaf, ModuleNeeded) else ("skill", leaf.skill)
