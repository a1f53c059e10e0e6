"""The exact search for the fewest hours: first a bound with fractions of modules, then only what can still be in it.

A core is made of what a choice of few more hours than the bound can have; in it the search is exact. If no choice takes
so few hours, another core is made for more of them. The same search, in the core of all choices of the fewest hours,
then settles which of them has the fewest modules, and so on. Heavy: import it where it is used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import ceil

from opscareer.planning.core import STAGES, Best, Core
from opscareer.planning.rules import Rules
from opscareer.planning.search import NoChoice, Search, Unproven
from opscareer.planning.watch import Watch

_SLACK = 0.01
"""The first core is made for choices of this share more hours than the bound; each further one for more."""
_MORE_SLACK = 4
_FOR_EQUALS = 2.5
"""Seconds for the comparison of equals."""
_NODES_FOR_A_GUESS = 20
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
        bound = int(whole.bound)
        slack = ceil(bound * _SLACK)
        while (core := _solved(whole, min(bound + slack, best.costs[0]), best)) is None:
            bound = max(bound + slack + 1, int(whole.bound))
            slack *= _MORE_SLACK
    except Unproven as unproven:
        return Optimum(best.modules, max(bound, int(whole.bound), unproven.bound), proven=False)
    hours = int(best.costs[0])
    watch.shorten(_FOR_EQUALS)
    return Optimum(_first_of_equals(core, best), hours, proven=True)


def _solved(whole: Core, limit: float, best: Best) -> Core | None:
    """The core of all choices of at most `limit` hours, the shortest found; None if there is no such choice."""
    if not whole.tighten(best, limit) and best.costs[0] > limit:
        _guess(whole, best)
    core = _narrow(whole, limit, best)
    if core is None:
        return None
    try:
        core = _settled(core, limit, best)
    except Unproven as unproven:
        raise Unproven(int(min(unproven.bound, limit + 1, best.costs[0]))) from unproven
    return core if best.costs[0] <= limit else None


def _settled(core: Core, limit: float, best: Best) -> Core | None:
    """The core of all choices that cost at most `limit` in its stage, or as little as the best; now none costs less.

    None if there is no such choice. With a good choice at hand, most modules turn out to cost too much, or to be in
    every choice as good; what is left is a small question to the solver.
    """
    stage = core.stage
    if core.bound >= best.costs[stage]:
        return core
    _guess(core, best)
    narrower = _narrow(core, limit, best)
    if narrower is None or narrower.bound >= best.costs[stage]:
        return narrower
    narrower = _narrow(narrower.probed(best, limit), limit, best)
    if narrower is None or narrower.bound >= best.costs[stage]:
        return narrower
    cheaper = _narrow(narrower, min(limit, best.costs[stage] - 1), best)
    if cheaper is not None:
        _ask(cheaper, best)
    return narrower


def _guess(core: Core, best: Best) -> None:
    """Look for a better choice among what a cheap one probably has."""
    likely = core.likely(best)
    if likely is not None:
        try:
            _ask(likely, best, _NODES_FOR_A_GUESS)
        except Unproven:
            return


def _ask(core: Core, best: Best, nodes: int | None = None) -> None:
    """Let the solver find the cheapest choice of a core; raises `Unproven` if it does not get there."""
    core.search.suggest(core.places_of(best.modules))
    try:
        best.offer(core.rules, core.search.least(core.costs, nodes)[0])
    except NoChoice:
        return
    except Unproven as unproven:
        if unproven.choice:
            best.offer(core.rules, unproven.choice)
        raise


def _narrow(core: Core, limit: float, best: Best) -> Core | None:
    """The least core of all choices that cost at most `limit`, or as little as the best; None if there is none."""
    while True:
        smaller = core.narrowed(min(limit, best.costs[core.stage]))
        if smaller is None or smaller is core:
            return smaller
        core = smaller
        core.relax(best)
        core.tighten(best, limit)


def _first_of_equals(core: Core, best: Best) -> frozenset[str]:
    """Of all choices of the fewest hours the one with the fewest modules, the lowest places, and the first of those."""
    try:
        core = _narrow(core, best.costs[0], best) or core
        while core.stage < STAGES - 1:
            core = core.next_stage(int(best.costs[core.stage]))
            least = best.costs[core.stage]
            core.relax(best)
            core.tighten(best, least)
            core = _narrow(core, least, best) or core
            core = _settled(core, least, best) or core
            core = _narrow(core, best.costs[core.stage], best) or core
        core.search.allow(core.costs, int(best.costs[core.stage]))
        choice = core.places_of(best.modules)
        core.search.suggest(choice)
        return core.rules.names(_first(core.search, core.rules.modules, choice))
    except Unproven:
        return best.modules


def _first(search: Search, modules: Iterable[int], best: Collection[int]) -> Collection[int]:
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
