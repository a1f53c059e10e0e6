"""Prerequisites that say nothing new, because others imply them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate, islice
from operator import or_

import networkx as nx

from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.records import AllOf, AnyOf, Module, ModuleNeeded, Requirement, Skill, SkillNeeded, Teaching
from opscareer.problems import Place, Problem, warning
from opscareer.wording import InBoth, in_both, quoted

MOST_RECORDS = 25_000
"""Skills and modules of a pack; in larger ones nothing is looked for: the sets below grow with the square of them."""
_MOST_REASONS = 100
"""Reasons that are looked at for the one to name."""
_LEVELS = 4
_TAKE_OUT = "pack.take-out"

Bits = int
"""A set of facts: four bits a skill (held at least at level 1, 2, 3, 4) and one bit a module (finished)."""
Reason = tuple[str | Teaching | Requirement, Bits]
"""What a requirement may follow from (a skill by its id), and what it implies."""


def redundant_prerequisites(draft: Draft) -> Iterator[Problem]:
    """Prerequisites of a skill that another of its prerequisites brings along."""
    if _is_too_large(draft):
        return
    implied = _Implied(draft)
    for entry in draft.entries["skills"]:
        brought: list[Reason] = [(before, implied.foundations_of(before)) for before in entry.record.prerequisites]
        together = _together(brought)
        for before, level in entry.record.prerequisites.items():
            needed = SkillNeeded(skill=before, level=level)
            if implied.covers(together, needed):
                message = _follows(needed, _reason(brought, needed, implied))
                yield warning(message, entry.key_place("prerequisites", before), in_both(_TAKE_OUT))


def redundant_requirements(draft: Draft) -> Iterator[Problem]:
    """Requirements of a module that the levels it starts from, or its other requirements, bring along."""
    modules: dict[str, Module] = {entry.id: entry.record for entry in draft.entries["modules"]}
    order = _first_to_last({name: list(_certain(module.requires)) for name, module in modules.items()})
    if order is None or _is_too_large(draft):
        return
    implied = _Implied(draft)
    for name in order:
        implied.finish(modules[name])
    for entry in draft.entries["modules"]:
        for index, reason in _followers(modules[entry.id], implied):
            requirement = modules[entry.id].requires[index]
            yield warning(_follows(requirement, reason), _place(entry, index, requirement), in_both(_TAKE_OUT))


def _followers(module: Module, implied: _Implied) -> Iterator[tuple[int, InBoth]]:
    """The requirements of a module that follow from what else must hold, each by its index with what it follows from.

    Of a requirement that stands twice only the second is named.
    """
    starts: list[Reason] = [(teaching, implied.beginning_of(teaching)) for teaching in module.teaches]
    brought: list[Reason] = [(requirement, implied.by(requirement)) for requirement in dict.fromkeys(module.requires)]
    ahead = list(accumulate((bits for _, bits in brought), or_, initial=_together(starts)))
    behind = list(accumulate((bits for _, bits in reversed(brought)), or_, initial=0))
    places: dict[Requirement, int] = {}
    for index, requirement in enumerate(module.requires):
        if requirement in places:
            yield index, _named(requirement)
            continue
        place = places[requirement] = len(places)
        if implied.covers(ahead[place] | behind[len(brought) - 1 - place], requirement):
            others = [*starts, *brought[:place], *brought[place + 1 :]]
            yield index, _reason(others, requirement, implied)


def _together(reasons: Iterable[Reason]) -> Bits:
    return reduce(or_, (bits for _, bits in reasons), 0)


def _reason(reasons: Iterable[Reason], needed: Requirement, implied: _Implied) -> InBoth:
    """The name of what alone brings a requirement along; looked for among the first reasons only."""
    alone = (reason for reason, bits in islice(reasons, _MOST_REASONS) if implied.covers(bits, needed))
    found = next(alone, None)
    return in_both("pack.the-others") if found is None else _named(found)


def _follows(needed: Requirement, reason: InBoth) -> InBoth:
    return in_both("pack.follows", needed=_named(needed), reason=reason)


def _is_too_large(draft: Draft) -> bool:
    return len(draft.entries["skills"]) + len(draft.entries["modules"]) > MOST_RECORDS


def _named(reason: str | Teaching | Requirement) -> InBoth:
    match reason:
        case str():
            return quoted(reason)
        case Teaching():
            return in_both("pack.teaching-from", skill=quoted(reason.skill), level=reason.from_)
        case SkillNeeded():
            return in_both("pack.needs-skill", skill=quoted(reason.skill), level=reason.level)
        case ModuleNeeded():
            return in_both("pack.needs-module", module=quoted(reason.module))
        case AnyOf():
            return in_both("pack.this-choice")
        case AllOf():
            return in_both("pack.this-group")


def _place(entry: Entry, index: int, requirement: Requirement) -> Place:
    key = {SkillNeeded: "skill", ModuleNeeded: "module"}.get(type(requirement))
    return entry.place("requires", index, key) if key else entry.place("requires", index)


class _Implied:
    """What must have been learned before by anybody who holds a skill or has finished a module.

    What a choice of requirements implies besides itself is left out. The skills must be free of circles.
    """

    def __init__(self, draft: Draft) -> None:
        skills: dict[str, Skill] = {entry.id: entry.record for entry in draft.entries["skills"]}
        order = _first_to_last({name: list(skill.prerequisites) for name, skill in skills.items()}) or []
        self._at = {name: index * _LEVELS for index, name in enumerate(order)}
        self._bit: dict[str, int] = {}
        self._foundations: dict[str, Bits] = {}
        for name in order:
            self._foundations[name] = self._above(skills[name].prerequisites)
        self._finished: dict[str, Bits] = {}

    def finish(self, module: Module) -> None:
        """Take in a module; those that it certainly requires must have been taken in before."""
        self._bit[module.id] = len(self._at) * _LEVELS + len(self._bit)
        taught = self._above({teaching.skill: teaching.to for teaching in module.teaches})
        before = (*map(self.beginning_of, module.teaches), *map(self.by, module.requires))
        self._finished[module.id] = reduce(or_, before, 1 << self._bit[module.id] | taught)

    def foundations_of(self, skill: str) -> Bits:
        """What a skill at its first level implies, without the skill itself."""
        return self._foundations[skill]

    def covers(self, facts: Bits, requirement: Requirement) -> bool:
        """Whether a requirement is met by the facts."""
        match requirement:
            case SkillNeeded():
                return bool(facts >> (self._at[requirement.skill] + requirement.level - 1) & 1)
            case ModuleNeeded():
                return bool(facts >> self._bit[requirement.module] & 1)
            case AnyOf():
                return any(self.covers(facts, option) for option in requirement.any_of)
            case AllOf():
                return all(self.covers(facts, part) for part in requirement.all_of)

    def by(self, requirement: Requirement) -> Bits:
        """What a requirement implies, itself included."""
        match requirement:
            case SkillNeeded():
                return self._above({requirement.skill: requirement.level})
            case ModuleNeeded():
                return self._finished[requirement.module]
            case AnyOf():
                return 0
            case AllOf():
                return reduce(or_, map(self.by, requirement.all_of), 0)

    def beginning_of(self, teaching: Teaching) -> Bits:
        """What must hold before a module because it teaches a skill from a level."""
        if teaching.from_:
            return self._above({teaching.skill: teaching.from_})
        return self._foundations[teaching.skill]

    def _above(self, levels: Mapping[str, int]) -> Bits:
        """The skills at these levels and all that they build on."""
        facts = 0
        for skill, level in levels.items():
            facts |= ((1 << level) - 1) << self._at[skill] | self._foundations[skill]
        return facts


def _certain(needed: Iterable[Requirement]) -> Iterator[str]:
    """The modules that requirements name outside any choice."""
    for requirement in needed:
        if isinstance(requirement, ModuleNeeded):
            yield requirement.module
        elif isinstance(requirement, AllOf):
            yield from _certain(requirement.all_of)


def _first_to_last(before: Mapping[str, Sequence[str]]) -> list[str] | None:
    """The names, each behind those that come before it; None if they go in circles."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(before)
    graph.add_edges_from((earlier, name) for name, earliers in before.items() for earlier in earliers)
    try:
        return list(nx.topological_sort(graph))
    except nx.NetworkXUnfeasible:
        return None
