"""What can be learned from what: requirements, and how far all modules together lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    levels, finished, waiting = dict(held), set[str](), list(modules)
    while True:
        startable = [module for module in waiting if may_start(module, skills, levels, finished)]
        if not startable:
            return levels, finished
        for module in startable:
            finished.add(module.id)
            for teaching in module.teaches:
                levels[teaching.skill] = max(levels.get(teaching.skill, 0), teaching.to)
        waiting = [module for module in waiting if module.id not in finished]
