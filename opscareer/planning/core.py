"""Rules with a bound on the hours of any choice from them, and the narrowing to those that a short choice can have.

The relaxation gives a bound and, by module, the hours that a choice with it takes at least above the bound. Choices of
at most so many hours are therefore made of few modules, a core. With the others gone, the landmarks say more and the
bound rises, so that the core narrows further.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, inf

from opscareer.planning.greedy import choice_by
from opscareer.planning.pruning import pruned
from opscareer.planning.reach import what_matters_of
from opscareer.planning.rules import Meaning, Rules
from opscareer.planning.search import Search, Unproven, WayOut
from opscareer.planning.watch import Watch

_PATIENCE = 3
_WORTH_IT = 0.04
"""Ways out are looked for as long as `_PATIENCE` rounds close this share of the gap to the best choice known."""
_SMALL = 0.25
"""They are not looked for where a core of so small a share of the modules can be made at once."""
_WORTH_A_CORE = 0.8
"""A core is narrowed further if that leaves less than this share of its rules."""
_NEARLY_ONE = 1.001
_TOLERANCE = 1e-6


@dataclass(slots=True)
class Best:
    """The shortest choice seen so far, as modules."""

    modules: frozenset[str] = frozenset()
    hours: float = inf

    def offer(self, rules: Rules, choice: Iterable[int]) -> None:
        """Keep a choice of `rules` (as places) if it is shorter."""
        chosen = list(choice)
        hours = sum(rules.hours[place] for place in chosen)
        if hours < self.hours:
            self.hours = hours
            self.modules = rules.names(chosen)


class Core:
    """Rules, the search among them, and what its relaxation says: no choice takes fewer hours than `bound`."""

    def __init__(self, rules: Rules, watch: Watch, ways: Iterable[tuple[Meaning, frozenset[str]]] = ()) -> None:
        self.rules = rules
        self.search = Search(rules, watch)
        self.hours = {place: rules.hours[place] for place in rules.modules}
        self._watch = watch
        self._least = 0.0
        self._values: Sequence[float] = ()
        self._slack: list[float] = []
        self._ways: list[tuple[Meaning, frozenset[str]]] = []
        facts = {meaning: fact for fact, meaning in enumerate(rules.facts)}
        for meaning, names in ways:
            if meaning in facts:
                self._need((facts[meaning], tuple(self.places_of(names))))

    @property
    def bound(self) -> int:
        """What the last relaxation says."""
        return ceil(self._least - _TOLERANCE)

    def relax(self, best: Best) -> None:
        """Find the bound, and a choice near what the relaxation says, which may be better than the best known."""
        relaxed = self.search.relax(self.hours)
        self._least, self._values = relaxed.bound, relaxed.values
        self._slack = [cost + relaxed.bound for cost in relaxed.reduced]
        costs = [hours * (_NEARLY_ONE - relaxed.values[place]) for place, hours in enumerate(self.rules.hours)]
        best.offer(self.rules, choice_by(self.rules, costs, self._watch))

    def tighten(self, best: Best, limit: float) -> None:
        """Raise the bound by ways out until it is over `limit`, or few modules are left below, or it is worth no more.

        May find a better choice.
        """
        bounds = [self._least]
        while self.bound < best.hours and self.bound <= limit and self._goes_on(bounds, best):
            if len(self._short(min(limit, best.hours))) < _SMALL * len(self.rules.modules):
                return
            ways = self.search.missing_in(self._values)
            if not ways:
                return
            for way in ways:
                self._need(way)
            self.relax(best)
            bounds.append(self._least)

    def narrowed(self, limit: float) -> Core | None:
        """Only the rules that a choice of at most `limit` hours can have; None if there is no such choice.

        It is this core itself if it would hardly be smaller. Raises `Unproven` when the time is over.
        """
        if self.bound > limit:
            return None
        rules = what_matters_of(self.rules, [*self.rules.joints, *self._short(limit)], self._watch)
        if rules is None:
            return None
        if len(rules.rules) > _WORTH_A_CORE * len(self.rules.rules):
            return self
        if not self._watch.left:
            raise Unproven(0)
        return Core(pruned(rules, self._watch), self._watch, self._ways)

    def places_of(self, modules: frozenset[str]) -> list[int]:
        """Those of the modules that are in the core."""
        return [place for place in self.rules.modules if self.rules.rules[place].module in modules]

    def _short(self, limit: float) -> list[int]:
        """The modules, as places, that a choice of at most `limit` hours can have by what the relaxation says."""
        return [place for place in self.rules.modules if self._slack[place] <= limit + _TOLERANCE]

    def _goes_on(self, bounds: list[float], best: Best) -> bool:
        if len(bounds) <= _PATIENCE:
            return True
        before = bounds[-_PATIENCE - 1]
        return bounds[-1] - before >= _WORTH_IT * (best.hours - before)

    def _need(self, way: WayOut) -> None:
        self.search.need(way)
        self._ways.append((self.rules.facts[way[0]], self.rules.names(way[1])))
