"""The exact search for the fewest hours, as a mixed integer program.

Columns: for each rule whether it is used (whole for modules), for each fact whether it holds. Rows: a rule only if each
of its needs is met, a fact only if one of its givers is used, the bottlenecks of `landmarks`, and the ways out of
circles (`founding`) that turn out to be needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from time import monotonic

from opscareer.planning.derivation import derive
from opscareer.planning.founding import ways_out
from opscareer.planning.landmarks import bottlenecks, landmarks_of
from opscareer.planning.program import Program
from opscareer.planning.rules import Fact, Rules

_AT_ONCE = 16
"""Modules decided together in pack order: their weights are the powers of two up to here, exact for the solver."""


class Unproven(Exception):  # noqa: N818 - it tells how far the search came
    """The search ended without an answer; no choice costs less than `bound`."""

    def __init__(self, bound: int) -> None:
        self.bound = bound
        super().__init__(f"not solved; at least {bound}")


@dataclass(frozen=True, slots=True)
class Optimum:
    """Modules (rules, as places) of least hours that reach all that is wanted; `bound` is the solver's own."""

    places: tuple[int, ...]
    bound: int


def optimum(rules: Rules, start: Iterable[int], seconds: float) -> Optimum:
    """The fewest hours; of those the fewest modules; of those the choice that comes first in the order of the rules.

    `start` is any choice that does it. Raises `Unproven` if the fewest hours are not proven in `seconds`. If only the
    comparison of equals takes longer than that, the best choice so far is given.
    """
    search = _Search(rules, seconds)
    search.suggest(start)
    hours = {place: rule.hours for place, rule in enumerate(rules.rules)}
    modules = {place: 1 for place, rule in enumerate(rules.rules) if rule.module is not None}
    best, bound = search.least(hours)
    try:
        search.allow(hours, sum(hours[place] for place in best))
        best, _ = search.least(modules)
        search.allow(modules, len(best))
        best = _first_of_equals(search, modules, best)
    except Unproven:
        pass
    return Optimum(best, bound)


def _first_of_equals(search: _Search, modules: Iterable[int], best: tuple[int, ...]) -> tuple[int, ...]:
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


class _Search:
    """Finds choices of least cost that can be studied one module after the other; may be narrowed between questions."""

    def __init__(self, rules: Rules, seconds: float) -> None:
        self._rules = rules
        self._end = monotonic() + seconds
        self._free = [place for place, rule in enumerate(rules.rules) if rule.module is None]
        modules = [place for place, rule in enumerate(rules.rules) if rule.module is not None]
        self._program = Program(len(rules.rules) + len(rules.facts), modules)
        for fact in rules.wanted:
            self._program.fix(self._column(fact), 1)
        self._write_needs()
        self._write_bottlenecks()

    def suggest(self, choice: Iterable[int]) -> None:
        """Start from a choice."""
        self._program.suggest(choice)

    def allow(self, costs: Mapping[int, int], most: int) -> None:
        """From now on only choices that cost no more than that."""
        self._program.at_least(-most, [(place, -cost) for place, cost in costs.items() if cost])

    def decide(self, place: int, *, taken: bool) -> None:
        """From now on only choices with, or without, a rule."""
        self._program.fix(place, int(taken))

    def least(self, costs: Mapping[int, int]) -> tuple[tuple[int, ...], int]:
        """A choice of modules of least cost that is founded, and the solver's bound; raises `Unproven`."""
        while True:
            solved = self._program.minimise(costs, self._end - monotonic())
            if not solved.proven or solved.chosen is None:
                raise Unproven(solved.bound)
            chosen = sorted([*solved.chosen, *self._free])
            reached = derive(self._rules.rules, chosen)
            if reached.holds(self._rules.wanted):
                return solved.chosen, solved.bound
            for way in ways_out(self._rules, chosen, reached):
                self._program.at_least(1, [(place, 1) for place in way])

    def _column(self, fact: Fact) -> int:
        return len(self._rules.rules) + fact

    def _write_needs(self) -> None:
        for place, rule in enumerate(self._rules.rules):
            for need in rule.needs:
                self._program.implies(place, map(self._column, need))
        for fact, givers in self._rules.givers().items():
            self._program.implies(self._column(fact), givers)

    def _write_bottlenecks(self) -> None:
        of_fact, of_rule = landmarks_of(self._rules)
        for fact, givers in self._rules.givers().items():
            for landmark, others in bottlenecks(givers, of_rule, of_fact):
                self._program.implies(self._column(fact), [self._column(landmark), *others])
        for place, rule in enumerate(self._rules.rules):
            for need in rule.needs:
                for landmark, others in bottlenecks(need, of_fact, of_fact):
                    self._program.implies(place, [self._column(landmark), *map(self._column, others)])
