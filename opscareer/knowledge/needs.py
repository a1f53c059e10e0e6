"""Which modules a track's ladder calls for, and what has to hold before a module can begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from opscareer.knowledge.records import Module, Position, Requirement, Skill, SkillNeeded, Track


def rungs_with_levels(track: Track, skills: Mapping[str, Skill]) -> Iterator[tuple[Position, Mapping[str, int]]]:
    """Each position, lowest first, with the levels (1-4) it calls for by skill.

    Counted in are the positions below it and what its skills build on. `skills` are those of the pack.
    """
    levels: dict[str, int] = {}
    for position in track.positions:
        _call_for(position.requires, skills, levels)
        yield position, dict(levels)


def calls_for(levels: Mapping[str, int], module: Module) -> bool:
    """Whether the way to these levels may lead through the module: it begins below one of them."""
    return any(teaching.from_ < levels.get(teaching.skill, 0) for teaching in module.teaches)


def first_rung_calling_for(module: Module, track: Track, skills: Mapping[str, Skill]) -> Position | None:
    """The lowest position of a track that the module helps towards; None if the track has no use for it."""
    rungs = rungs_with_levels(track, skills)
    return next((position for position, levels in rungs if calls_for(levels, module)), None)


def needed_to_begin(module: Module, skills: Mapping[str, Skill]) -> tuple[Requirement, ...]:
    """Everything that must hold before a module begins, each skill once.

    The levels it starts from and what its skills build on come first, then what the module asks for besides.
    """
    levels: dict[str, int] = {}
    for skill, level in _starting_levels(module, skills):
        levels[skill] = max(level, levels.get(skill, 0))
    held = (SkillNeeded(skill=skill, level=level) for skill, level in levels.items())
    return (*held, *(needed for needed in module.requires if not isinstance(needed, SkillNeeded)))


def _starting_levels(module: Module, skills: Mapping[str, Skill]) -> Iterator[tuple[str, int]]:
    for teaching in module.teaches:
        if teaching.from_:
            yield teaching.skill, teaching.from_
        else:
            yield from skills[teaching.skill].prerequisites.items()
    for needed in module.requires:
        if isinstance(needed, SkillNeeded):
            yield needed.skill, needed.level


def _call_for(wanted: Mapping[str, int], skills: Mapping[str, Skill], levels: dict[str, int]) -> None:
    """Raises `levels` to what is wanted and to what that builds on."""
    waiting = list(wanted.items())
    while waiting:
        skill, level = waiting.pop()
        if level > levels.get(skill, 0):
            levels[skill] = level
            waiting += skills[skill].prerequisites.items()


def practice_projects(track: Track, modules: Iterable[Module]) -> list[Module]:
    """The practice modules that lead towards a track's first position: those that bring most levels of it come first,
    and of equals the longer one."""
    brought = [
        (_levels_towards(track.first_position, module), module) for module in modules if module.kind == "practice"
    ]
    useful = [(levels, module) for levels, module in brought if levels]
    return [module for _, module in sorted(useful, key=lambda each: (-each[0], -each[1].hours))]


def _levels_towards(position: Position, module: Module) -> int:
    """How many of the levels that a position requires a module brings."""
    ends = ((min(teaching.to, position.requires.get(teaching.skill, 0)), teaching.from_) for teaching in module.teaches)
    return sum(max(0, reached - begun) for reached, begun in ends)
