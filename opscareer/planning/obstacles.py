"""Why a target cannot be reached: the nearest requirement that cannot be met, in as few words as there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opscareer.planning.derivation import Derivation, derive
from opscareer.planning.rules import Fact, Finished, Meaning, Rules, SkillAt

Named = SkillAt | Finished
"""What can be named to a person: a level of a skill, or a finished module."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing asked for that founders, and on what.

    `wanted` is what is asked for in the end. `requirement` cannot be met: no module supplies it or, if there is a
    `circle`, only modules that each need the next of them first, and the last the first. `asked_by` is the module that
    asks for it, None if the target does so itself.
    """

    wanted: Named
    requirement: Named
    asked_by: str | None
    circle: tuple[str, ...] = ()


def obstacles(rules: Rules) -> tuple[Obstacle, ...]:
    """One for each wanted fact that cannot be reached: the requirement that is the fewest steps below it."""
    everything = derive(rules, range(len(rules.rules)))
    return tuple(_obstacle(rules, fact, everything) for fact in rules.wanted if fact not in everything.giver)


def missing_levels(rules: Rules) -> dict[str, int]:
    """The lowest level of each skill that no module teaches and that the wanted facts founder on.

    A wanted level that founders on a circle alone is named itself.
    """
    everything = derive(rules, range(len(rules.rules)))
    missing: dict[str, int] = {}
    for wanted in (fact for fact in rules.wanted if fact not in everything.giver):
        roots = [fact for fact in _below(rules, wanted, everything) if not rules.givers[fact]]
        levels = [one for one in (rules.facts[fact] for fact in roots) if isinstance(one, SkillAt)]
        if not levels and isinstance(itself := rules.facts[wanted], SkillAt):
            levels = [itself]
        for level in levels:
            missing[level.skill] = min(level.level, missing.get(level.skill, level.level))
    return missing


def _below(rules: Rules, wanted: Fact, everything: Derivation) -> dict[Fact, int | None]:
    """The facts that a wanted one founders on, nearest first, each with the rule that asks for it."""
    found: dict[Fact, int | None] = {wanted: None}
    walk = [wanted]
    for fact in walk:  # grows while it is walked
        for place in rules.givers[fact]:
            for need in rules.rules[place].needs:
                new = [below for below in need if below not in found and not everything.meets(need)]
                found.update(dict.fromkeys(new, place))
                walk += new
    return found


def _obstacle(rules: Rules, fact: Fact, everything: Derivation) -> Obstacle:
    below = _below(rules, fact, everything)
    root = next((one for one in below if not rules.givers[one] and _is_named(rules.facts[one])), None)
    wanted = _named(rules, fact, below)
    if root is not None:
        return Obstacle(wanted, _named(rules, root, below), _asking(rules, root, below))
    first, circle = _circle(rules, fact, everything)
    return Obstacle(wanted, _named(rules, first, below), _asking(rules, first, below), circle)


def _circle(rules: Rules, fact: Fact, everything: Derivation) -> tuple[Fact, tuple[str, ...]]:
    """From a fact down by the first giver and its first unmet need, until a fact comes again: it, and the modules."""
    walked: dict[Fact, int] = {}
    while fact not in walked:
        walked[fact] = rules.givers[fact][0]
        unmet = next(need for need in rules.rules[walked[fact]].needs if not everything.meets(need))
        fact = unmet[0]
    around = list(walked)[list(walked).index(fact) :]
    names = (rules.rules[walked[one]].module for one in around)
    return fact, tuple(dict.fromkeys(name for name in names if name is not None))


def _asking(rules: Rules, fact: Fact, below: Mapping[Fact, int | None]) -> str | None:
    """The module that asks for a fact, seen through the *all of* rules between them."""
    place = below.get(fact)
    while place is not None and rules.rules[place].module is None:
        place = below[rules.rules[place].gives[0]]
    return None if place is None else rules.rules[place].module


def _is_named(meaning: Meaning) -> bool:
    return isinstance(meaning, SkillAt | Finished)


def _named(rules: Rules, fact: Fact, below: Mapping[Fact, int | None]) -> Named:
    """A fact in a person's terms; what holds several together is named by the nearest of them."""
    return next(
        meaning
        for one in [fact, *list(below)[list(below).index(fact) :], *below]
        if isinstance(meaning := rules.facts[one], SkillAt | Finished)
    )
