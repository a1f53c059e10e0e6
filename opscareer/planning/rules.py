"""The modules of a pack as plain rules over facts: what must hold before a module, and what holds after it.

A requirement may be nested; a rule is not: each of its conditions is met by any one of several facts. An *all of*
inside an *any of* becomes a rule of its own that costs no hours and leads to a fact of its own, so that rules never
outgrow the requirements they were made from. What the person brings along is taken as given: facts that hold from the
start are left out, and so is all that only leads to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import AllOf, AnyOf, Module, ModuleNeeded, Requirement, SkillNeeded, Teaching
from opscareer.planning.plan import Goal
from opscareer.planning.watch import UNWATCHED, Watch

Fact = int
"""Something that may come to hold, as a place in `Rules.facts`."""
Condition = tuple[Fact, ...]
"""Facts of which one must hold."""


@dataclass(frozen=True, slots=True)
class SkillAt:
    """The fact that a skill is held at least at a level."""

    skill: str
    level: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The fact that a module is finished."""

    module: str


@dataclass(frozen=True, slots=True)
class Together:
    """The fact that all parts of the `number`-th *all of* inside an *any of* hold."""

    number: int


Meaning = SkillAt | Finished | Together


@dataclass(frozen=True, slots=True)
class Rule:
    """A module, or an *all of* (`module` is None and `hours` 0): once each of `needs` is met, it can give `gives`.

    `number` is the module's place in the pack.
    """

    module: str | None
    hours: int
    needs: tuple[Condition, ...]
    gives: Condition
    number: int = 0


@dataclass(frozen=True)
class Rules:
    """All there is to choose from, in the order of the pack, and the facts that are wanted."""

    rules: tuple[Rule, ...]
    wanted: Condition
    facts: tuple[Meaning, ...]

    @cached_property
    def givers(self) -> tuple[tuple[int, ...], ...]:
        """By fact, the rules that give it, as places, in their order."""
        givers: list[list[int]] = [[] for _ in self.facts]
        for place, rule in enumerate(self.rules):
            for fact in rule.gives:
                givers[fact].append(place)
        return tuple(map(tuple, givers))

    @cached_property
    def needy(self) -> tuple[int, ...]:
        """By need, the rule that has it; needs are counted through all rules."""
        return tuple(place for place, rule in enumerate(self.rules) for _ in rule.needs)

    @cached_property
    def needs_each(self) -> tuple[int, ...]:
        """By rule, how many needs it has."""
        return tuple(len(rule.needs) for rule in self.rules)

    @cached_property
    def waiting(self) -> tuple[tuple[int, ...], ...]:
        """By fact, the needs that it meets."""
        waiting: list[list[int]] = [[] for _ in self.facts]
        for number, need in enumerate(need for rule in self.rules for need in rule.needs):
            for fact in need:
                waiting[fact].append(number)
        return tuple(map(tuple, waiting))

    @cached_property
    def hours(self) -> tuple[int, ...]:
        """By rule, its hours."""
        return tuple(rule.hours for rule in self.rules)

    @cached_property
    def modules(self) -> tuple[int, ...]:
        """The rules that are modules, as places."""
        return tuple(place for place, rule in enumerate(self.rules) if rule.module is not None)

    @cached_property
    def joints(self) -> tuple[int, ...]:
        """The rules that are no modules but hold an *all of* together, as places."""
        return tuple(place for place, rule in enumerate(self.rules) if rule.module is None)

    def names(self, places: Iterable[int]) -> frozenset[str]:
        """The modules among the rules at these places."""
        return frozenset(name for place in places if (name := self.rules[place].module) is not None)


def rules_of(
    pack: Pack, goal: Goal, wanted: Mapping[str, int], besides: Sequence[Requirement] = (), watch: Watch = UNWATCHED
) -> Rules:
    """The pack's modules as rules, for a person who holds what `goal` says and wants the levels `wanted`.

    `besides` are requirements that are wanted as well, each of them.
    """
    writer, left_out = _Writer(pack, goal), goal.done | goal.refused
    for number, module in enumerate(watch.along(pack.modules.values())):
        if module.id not in left_out:
            writer.add(module, number)
    levels = [writer.fact(SkillAt(skill, level)) for skill, level in wanted.items() if not writer.holds(skill, level)]
    more = (writer.wanted(requirement) for requirement in besides)
    targets = dict.fromkeys([*levels, *(fact for facts in more for fact in facts)])
    return Rules(tuple(writer.rules), tuple(targets), tuple(writer.places))


def levels_held(pack: Pack, goal: Goal) -> dict[str, int]:
    """The skill levels a person starts from: those held, and those that the modules finished before have taught."""
    held = dict(goal.held)
    for module in pack.modules.values():
        if module.id in goal.done:
            for teaching in module.teaches:
                held[teaching.skill] = max(teaching.to, held.get(teaching.skill, 0))
    return held


class _Writer:
    """Writes modules down as rules, giving each fact its place when it is first met."""

    def __init__(self, pack: Pack, goal: Goal) -> None:
        self._skills = pack.skills
        self._done = goal.done
        self._held = levels_held(pack, goal)
        self.places: dict[Meaning, Fact] = {}
        self.rules: list[Rule] = []

    def fact(self, meaning: Meaning) -> Fact:
        return self.places.setdefault(meaning, len(self.places))

    def holds(self, skill: str, level: int) -> bool:
        return self._held.get(skill, 0) >= level

    def add(self, module: Module, number: int) -> None:
        needs = [condition for part in module.requires for condition in self._conditions(part)]
        for teaching in module.teaches:
            needs += self._before(teaching)
        needs = list(dict.fromkeys(needs))
        given = [fact for teaching in module.teaches for fact in self._after(teaching) if (fact,) not in needs]
        gives = (*dict.fromkeys(given), self.fact(Finished(module.id)))
        self.rules.append(Rule(module.id, module.hours, tuple(needs), gives, number))

    def _before(self, teaching: Teaching) -> Iterable[Condition]:
        """The level a module builds on; before a skill's first level, the skills which that one builds on."""
        if teaching.from_ > 0:
            return self._skill_at(teaching.skill, teaching.from_)
        if self.holds(teaching.skill, 1):
            return ()
        before = self._skills[teaching.skill].prerequisites
        return (condition for skill, level in before.items() for condition in self._skill_at(skill, level))

    def _after(self, teaching: Teaching) -> Iterable[Fact]:
        levels = range(max(teaching.from_, self._held.get(teaching.skill, 0)) + 1, teaching.to + 1)
        return (self.fact(SkillAt(teaching.skill, level)) for level in levels)

    def _skill_at(self, skill: str, level: int) -> tuple[Condition, ...]:
        return () if self.holds(skill, level) else ((self.fact(SkillAt(skill, level)),),)

    def _conditions(self, requirement: Requirement) -> tuple[Condition, ...]:
        """The conditions of a requirement that do not hold from the start."""
        match requirement:
            case SkillNeeded():
                return self._skill_at(requirement.skill, requirement.level)
            case ModuleNeeded():
                done = requirement.module in self._done
                return () if done else ((self.fact(Finished(requirement.module)),),)
            case AllOf():
                return tuple(condition for part in requirement.all_of for condition in self._conditions(part))
            case AnyOf():
                options = [self._conditions(option) for option in requirement.any_of]
                if not all(options):
                    return ()
                return (tuple(dict.fromkeys(fact for option in options for fact in self._one_condition(option))),)

    def wanted(self, requirement: Requirement) -> Condition:
        """Facts that all hold once a requirement is met; none if it is met from the start."""
        conditions = self._conditions(requirement)
        return tuple(condition[0] if len(condition) == 1 else self._together((condition,)) for condition in conditions)

    def _one_condition(self, conditions: tuple[Condition, ...]) -> Condition:
        """Facts of which one holds when all the conditions are met."""
        return conditions[0] if len(conditions) == 1 else (self._together(conditions),)

    def _together(self, conditions: tuple[Condition, ...]) -> Fact:
        """A fact that holds once all the conditions are met, which costs no hours."""
        together = self.fact(Together(len(self.rules)))
        self.rules.append(Rule(None, 0, conditions, (together,)))
        return together
