"""A good choice of modules without a solver: where the exact search begins, and what stands in when it fails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from opscareer.planning.derivation import derive
from opscareer.planning.rules import Condition, Rules
from opscareer.planning.watch import Watch

_ROUNDS = 8
"""More rounds seldom find anything shorter."""


def cheap_choice(rules: Rules, watch: Watch) -> tuple[int, ...]:
    """Rules (as places) that lead to all that is wanted, none of which can be spared; not always the fewest hours.

    Everything wanted is reached in the cheapest way. In each further round, while there is time, a module costs the
    less the more of what is wanted rested on it in the round before. Everything wanted must be reachable.
    """
    costs: list[float] = list(map(float, rules.hours))
    best, ways = _choice(rules, costs, watch)
    for _ in range(_ROUNDS):
        if not watch.left:
            break
        for place, count in ways.items():
            costs[place] = (costs[place] + rules.hours[place] / count) / 2
        choice, ways = _choice(rules, costs, watch)
        best = min(best, choice, key=lambda choice: _hours(rules, choice))
    return best


def choice_by(rules: Rules, costs: Sequence[float], watch: Watch) -> tuple[int, ...]:
    """The same in one round, with costs instead of hours."""
    return _choice(rules, costs, watch)[0]


def _choice(rules: Rules, costs: Sequence[float], watch: Watch) -> tuple[tuple[int, ...], dict[int, int]]:
    """A choice, and how many of the wanted facts rested on each rule before any was spared."""
    found = derive(rules, range(len(rules.rules)), costs, watch)
    ways: dict[int, int] = {}
    for fact in rules.wanted:
        for place in found.way_to(fact):
            ways[place] = ways.get(place, 0) + 1
    return _without_spares(rules, sorted(ways), watch), ways


def _without_spares(rules: Rules, chosen: Sequence[int], watch: Watch) -> tuple[int, ...]:
    """What is left when all that turns out not to be needed is left out, the longest first."""
    few = Rules(tuple(rules.rules[place] for place in chosen), rules.wanted, rules.facts)
    kept = dict.fromkeys(range(len(chosen)))
    doubtful = kept.keys() - _surely_needed(few)
    for place in sorted(doubtful, key=lambda place: (-few.hours[place], -place)):
        rest = [other for other in kept if other != place]
        if derive(few, rest, watch=watch).holds(few.wanted):
            del kept[place]
    return tuple(chosen[place] for place in kept)


def _surely_needed(rules: Rules) -> frozenset[int]:
    """Rules that alone give something wanted, or something that such a rule needs."""
    needed: set[int] = set()
    walk: list[Condition] = [(fact,) for fact in rules.wanted]
    for need in walk:  # grows while it is walked
        givers = {place for fact in need for place in rules.givers[fact]}
        if len(givers) == 1 and not givers <= needed:
            needed |= givers
            walk += (below for place in givers for below in rules.rules[place].needs)
    return frozenset(needed)


def _hours(rules: Rules, choice: Iterable[int]) -> int:
    return sum(rules.hours[place] for place in choice)
