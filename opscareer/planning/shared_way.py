"""The longest way that two targets have in common, found exactly.

A common way is a set of modules that can be studied by itself and wastes no hour whichever of the two targets is chosen
after it: with it done, each target takes just so many hours less. Of all common ways the longest is looked for.

Every rule is there three times: on the common way, on the way to the first target alone, and on that to the second.
What holds on the common way holds on both others. The hours of the common way and of either way on are held to the
fewest there are for that target; then the fewest hours of all three together leave the most to the common way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opscareer.planning.reach import what_matters
from opscareer.planning.rules import Condition, Rule, Rules, Together
from opscareer.planning.watch import Watch

_COMMON, _FIRST, _SECOND = "common ", "first ", "second "
TIME_LIMIT = 10.0
"""Seconds after which the exact search gives up."""


@dataclass(frozen=True, slots=True)
class SharedWay:
    """The modules of the common way and those of the way on to the first target; `proven` if none is longer."""

    common: frozenset[str]
    onward: frozenset[str]
    proven: bool


def shared_way(first: Rules, second: Rules, hours: tuple[int, int], seconds: float = TIME_LIMIT) -> SharedWay | None:
    """The longest common way of two targets, whose fewest hours are given; None if the search comes to no end."""
    try:
        from opscareer.planning.search import Search, Unproven  # loads the solver
    except ImportError:
        return None
    rules = what_matters(_three_ways(first, second))
    if not rules.wanted:
        return SharedWay(frozenset(), frozenset(), proven=True)
    search = Search(rules, Watch(seconds))
    costs = {place: rule.hours for place, rule in enumerate(rules.rules) if rule.module}
    for other, least in zip((_SECOND, _FIRST), hours, strict=True):
        kept = {place: cost for place, cost in costs.items() if not _is(rules.rules[place], other)}
        search.allow(kept, least)
    try:
        best, _ = search.least(costs)
    except Unproven:
        return None
    chosen = [rules.rules[place] for place in best]
    return SharedWay(_named(chosen, _COMMON), _named(chosen, _FIRST), proven=True)


def _three_ways(first: Rules, second: Rules) -> Rules:
    """All rules three times, and for each fact of the common way a rule that gives it to the two others."""
    size = len(first.facts)
    meant = {meaning: 2 * size + place for place, meaning in enumerate(second.facts)}
    links = []
    for place, meaning in enumerate(first.facts):
        if not isinstance(meaning, Together):
            given = (size + place, meant[meaning]) if meaning in meant else (size + place,)
            links.append(Rule(None, 0, ((place,),), given))
    rules = (
        *_moved(first.rules, 0, _COMMON),
        *_moved(first.rules, size, _FIRST),
        *_moved(second.rules, 2 * size, _SECOND),
        *links,
    )
    wanted = (*_shifted(first.wanted, size), *_shifted(second.wanted, 2 * size))
    return Rules(rules, wanted, (*first.facts, *first.facts, *second.facts))


def _moved(rules: Sequence[Rule], by: int, prefix: str) -> Iterable[Rule]:
    for rule in rules:
        name = None if rule.module is None else prefix + rule.module
        yield Rule(name, rule.hours, tuple(_shifted(need, by) for need in rule.needs), _shifted(rule.gives, by))


def _shifted(facts: Condition, by: int) -> Condition:
    return tuple(fact + by for fact in facts)


def _is(rule: Rule, prefix: str) -> bool:
    return rule.module is not None and rule.module.startswith(prefix)


def _named(rules: Iterable[Rule], prefix: str) -> frozenset[str]:
    return frozenset(rule.module.removeprefix(prefix) for rule in rules if rule.module and _is(rule, prefix))
