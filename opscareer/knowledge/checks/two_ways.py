"""Whether a newcomer has two ways: first positions that hang on one single module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from opscareer.knowledge.checks.learning import beginnings
from opscareer.knowledge.checks.rule import listed
from opscareer.knowledge.draft import Draft
from opscareer.knowledge.learning import learned_in_order
from opscareer.knowledge.records import AllOf, AnyOf, Module, ModuleNeeded, Requirement, Skill, SkillNeeded
from opscareer.problems import Problem, warning
from opscareer.wording import in_both, quoted

MOST_MODULES = 2_000
"""In packs with more modules this is not looked at: the sets below grow with the square of their number."""

Bits = int
"""A set of modules: bit n is module n."""


def single_ways(draft: Draft) -> Iterator[Problem]:
    """First positions that nobody starting from zero reaches any more once one single module is taken away.

    Packs of more than `MOST_MODULES` modules are let pass.
    """
    modules = [entry.record for entry in draft.entries["modules"]]
    if len(modules) > MOST_MODULES:
        return
    skills = {entry.id: entry.record for entry in draft.entries["skills"]}
    levels, order = learned_in_order(modules, skills, {})
    always = _Passed(order, skills)
    for entry in draft.entries["tracks"]:
        first = entry.record.first_position
        if all(levels.get(skill, 0) >= level for skill, level in first.requires.items()):
            passed = reduce(or_, (always.of_level[skill, level] for skill, level in first.requires.items()))
            names = [quoted(module.id) for index, module in enumerate(order) if passed >> index & 1]
            if names:
                message = in_both("pack.single-way", position=quoted(first.id), modules=listed(names))
                yield warning(message, entry.place("positions", 0, "id"), in_both("pack.another-way"))


_EVERY: Bits = -1
"""All modules: what something passes to which no way is known yet."""


class _Passed:
    """The modules that every way passes: to each module (itself included), and to each level of each skill.

    The greatest solution of: a module passes what each of its needs passes, a level what all modules that lead there
    share, a choice what all its options share (Keyder, Richter and Helmert, Sound and complete landmarks for and/or
    graphs, 2010). The modules come in an order in which they can be learned: then two or three rounds are enough.
    """

    def __init__(self, modules: Sequence[Module], skills: Mapping[str, Skill]) -> None:
        self._of_module: dict[str, Bits] = {}
        self.of_level: dict[tuple[str, int], Bits] = {}
        needed = [(*beginnings(module, skills), *module.requires) for module in modules]
        changed = True
        while changed:
            changes = [self._narrow(*one, 1 << bit) for bit, one in enumerate(zip(modules, needed, strict=True))]
            changed = any(changes)

    def _narrow(self, module: Module, needed: Iterable[Requirement], own: Bits) -> bool:
        """Work out the set of a module again, and those of the levels it leads to; whether it became smaller."""
        passed = self._of_all(needed) | own
        if passed == self._of_module.get(module.id):
            return False
        self._of_module[module.id] = passed
        for teaching in module.teaches:
            for level in range(1, teaching.to + 1):
                before = self.of_level.get((teaching.skill, level), _EVERY)
                self.of_level[teaching.skill, level] = before & passed
        return True

    def _of_all(self, needed: Iterable[Requirement]) -> Bits:
        return reduce(or_, map(self._of, needed), 0)

    def _of(self, needed: Requirement) -> Bits:
        match needed:
            case SkillNeeded():
                return self.of_level.get((needed.skill, needed.level), _EVERY)
            case ModuleNeeded():
                return self._of_module.get(needed.module, _EVERY)
            case AllOf():
                return self._of_all(needed.all_of)
            case AnyOf():
                return reduce(and_, map(self._of, needed.any_of))
