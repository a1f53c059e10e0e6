"""The exact search for the fewest hours: first a bound with fractions of modules, then only what can still be in it.

A core is made of what a choice of few more hours than the bound can have; in it the search is exact. If no choice takes
so few hours, another core is made for more of them. Heavy: import it where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from opscareer.planning.core import Best, Core
from opscareer.planning.rules import Rules
from opscareer.planning.search import Search, Unproven
from opscareer.planning.watch import Watch

_SLACK = 0.01
"""The first core is made for choices of this share more hours than the bound; each further one for more."""
_MORE_SLACK = 4
_FOR_EQUALS = 2.5
"""Seconds for the comparison of equals."""
_AT_ONCE = 16
"""Modules decided together in order: their weights are the powers of two up to here, exact for the solver."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """Modules that reach all that is wanted, of least hours if `proven`; no choice takes fewer hours than `bound`."""

    modules: frozenset[str]
    bound: int
    proven: bool


def optimum(rules: Rules, watch: Watch) -> Optimum:
    """The fewest hours; of those the fewest modules; of those the lowest sum of places; of those the first in order.

    If the time is over before the fewest hours are proven, the best choice so far is given without proof: no modules,
    if there is none. If only the comparison of equals takes longer, the best choice so far is given.
    """
    best, bound = Best(), 0
    whole = Core(rules, watch)
    try:
        whole.relax(best)
        bound = whole.bound
        slack = ceil(bound * _SLACK)
        while (core := _solved(whole, min(bound + slack, best.hours), best)) is None:
            bound = max(bound + slack + 1, whole.bound)
            slack *= _MORE_SLACK
    except Unproven as unproven:
        return Optimum(best.modules, max(bound, whole.bound, unproven.bound), proven=False)
    hours = int(best.hours)
    watch.shorten(_FOR_EQUALS)
    return Optimum(_first_of_equals(core, best), hours, proven=True)


def _solved(whole: Core, limit: float, best: Best) -> Core | None:
    """The core of all choices of at most `limit` hours, the shortest found; None if there is no such choice."""
    whole.tighten(best, limit)
    core = _narrow(whole, limit, best)
    if core is None:
        return None
    if core.bound < best.hours:
        best.offer(core.rules, _shortest(core, limit, best))
    return core if best.hours <= limit else None


def _shortest(core: Core, limit: float, best: Best) -> tuple[int, ...]:
    """The shortest choice of a core of all choices of at most `limit` hours, or of as few as the best has."""
    core.search.suggest(core.places_of(best.modules))
    try:
        return core.search.least(core.hours)[0]
    except Unproven as unproven:
        if unproven.choice:
            best.offer(core.rules, unproven.choice)
        raise Unproven(int(min(unproven.bound, limit + 1, best.hours))) from unproven


def _narrow(core: Core, limit: float, best: Best) -> Core | None:
    """The least core of all choices of at most `limit` hours, or of as few as the best has; None if there is none."""
    while True:
        smaller = core.narrowed(min(limit, best.hours))
        if smaller is None or smaller is core:
            return smaller
        core = smaller
        core.relax(best)
        core.tighten(best, limit)


def _first_of_equals(core: Core, best: Best) -> frozenset[str]:
    """Of all choices of the fewest hours the one with the fewest modules, the lowest places, and the first of those.

    The best choice known may hold modules that are cut from the core, as others do as well and come earlier.
    """
    first = best.modules
    try:
        core = _narrow(core, best.hours, best) or core
        rules, search = core.rules, core.search
        search.allow(core.hours, int(best.hours))
        modules = dict.fromkeys(rules.modules, 1)
        choice = _least(search, modules, len(first))
        first = rules.names(choice)
        places = {place: rules.rules[place].number for place in rules.modules}
        choice = _least(search, places, _total(places, choice))
        first = rules.names(choice)
        return rules.names(_first(search, rules.modules, choice))
    except Unproven:
        return first


def _least(search: Search, costs: Mapping[int, int], most: int) -> tuple[int, ...]:
    """A choice of least cost, which is known to be at most `most`; from now on the search is for choices like it."""
    search.sharpen(costs, most)
    choice, _ = search.least(costs)
    least = _total(costs, choice)
    search.allow(costs, least)
    search.suggest(choice)
    search.sharpen(costs, least)
    return choice


def _first(search: Search, modules: Iterable[int], best: tuple[int, ...]) -> tuple[int, ...]:
    """Of all choices that the search still allows, the one with the first modules in order."""
    occurring = set(best)
    while True:
        different, _ = search.least({place: -1 for place in modules if place not in occurring})
        if occurring.issuperset(different):
            break
        occurring.update(different)
    if len(occurring) == len(best):
        return best
    undecided = sorted(occurring)
    for first in range(0, len(undecided), _AT_ONCE):
        group = undecided[first : first + _AT_ONCE]
        best, _ = search.least({place: -(1 << (_AT_ONCE - number)) for number, place in enumerate(group)})
        for place in group:
            search.decide(place, taken=place in best)
    return best


def _total(costs: Mapping[int, int], choice: Iterable[int]) -> int:
    return sum(costs[place] for place in choice)
