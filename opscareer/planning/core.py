"""Rules with a bound on the cost of any choice from them, and the narrowing to those that a cheap choice can have.

The relaxation gives a bound and, by module, the cost that a choice with it has at least above the bound. Choices of
at most so much are therefore made of few modules, a core. With the others gone, the landmarks say more and the bound
rises, so that the core narrows further.

Cost is first the hours; then, among all choices of the fewest hours, the number of modules; and then their places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf

from opscareer.planning.greedy import choice_by
from opscareer.planning.program import may_be_off
from opscareer.planning.pruning import pruned
from opscareer.planning.reach import what_matters_of
from opscareer.planning.rules import Meaning, Rule, Rules
from opscareer.planning.search import Search, Unproven, WayOut
from opscareer.planning.watch import Watch

STAGES = 3
"""What is made least, one after the other: see `_costs`."""
_PATIENCE = 3
_WORTH_IT = 0.04
"""Ways out are looked for as long as `_PATIENCE` rounds close this share of the gap to the best choice known."""
_SMALL = 0.25
_SMALLER = 0.7
"""They are not looked for where a core of so small a share of the modules can be made at once; the second in a core,
where making another one is soon done.
"""
_WORTH_A_CORE = 0.8
"""A core is narrowed further if that leaves less than this share of its rules."""
_NEARLY_ONE = 1.001
_MOST_TRIED = 500
"""Modules that are tried one by one at most: each takes some milliseconds."""
_LIKELY = 220
_LIKELY_ABOVE = 1.008
"""A cheap choice is looked for among so many modules that need not cost more than so much of the bound."""


def _costs(rule: Rule) -> tuple[int, int, int]:
    """What a module costs in each stage: its hours, itself, its place in the pack."""
    return rule.hours, 1, rule.number


@dataclass(slots=True)
class Best:
    """The best choice seen so far, as modules, and what it costs by stage."""

    modules: frozenset[str] = frozenset()
    costs: tuple[float, ...] = (inf,) * STAGES

    def offer(self, rules: Rules, choice: Iterable[int]) -> None:
        """Keep a choice of `rules` (as places) if it is better."""
        chosen = [place for place in choice if rules.rules[place].module is not None]
        each = [_costs(rules.rules[place]) for place in chosen]
        costs = tuple(sum(cost[stage] for cost in each) for stage in range(STAGES))
        if costs < self.costs:
            self.costs = costs
            self.modules = rules.names(chosen)


class Core:
    """Rules, the search among them, and what its relaxation says: no choice costs less than `bound`.

    The choices are those that cost at most what is `settled`, by stage; what they cost in the next stage is asked.
    """

    def __init__(
        self,
        rules: Rules,
        watch: Watch,
        settled: tuple[int, ...] = (),
        ways: Iterable[tuple[Meaning, frozenset[str]]] = (),
        small: float = _SMALL,
    ) -> None:
        self.rules = rules
        self.search = Search(rules, watch)
        self.stage = len(settled)
        self.costs = self._costs_in(self.stage)
        self._watch = watch
        self._settled = settled
        self._small = small
        self._least = 0.0
        self._values: Sequence[float] = ()
        self._at_least: list[float] = []
        self._ways: list[tuple[Meaning, frozenset[str]]] = []
        for stage, most in enumerate(settled):
            self.search.allow(self._costs_in(stage), most)
        facts = {meaning: fact for fact, meaning in enumerate(rules.facts)}
        for meaning, names in ways:
            if meaning in facts:
                self._need((facts[meaning], tuple(self.places_of(names))))

    @property
    def bound(self) -> float:
        """What the last relaxation says, a whole number; infinite if there is no choice."""
        return self._least if self._least == inf else ceil(self._least - may_be_off(self._least))

    def relax(self, best: Best) -> None:
        """Find the bound, and a choice near what the relaxation says, which may be better than the best known."""
        relaxed = self.search.relax(self.costs)
        self._least, self._values = relaxed.bound, relaxed.values
        self._at_least = [relaxed.with_it(place) for place in range(len(self.rules.rules))]
        for place in self.search.refused:
            self._at_least[place] = inf
        if relaxed.bound < inf:
            costs = [hours * (_NEARLY_ONE - relaxed.values[place]) for place, hours in enumerate(self.rules.hours)]
            best.offer(self.rules, choice_by(self.rules, costs, self._watch))

    def tighten(self, best: Best, limit: float) -> bool:
        """Raise the bound by ways out until it is over `limit`, or few modules are left below, or it is worth no more.

        May find a better choice. False if it ended because more would not have been worth it.
        """
        bounds = [self._least]
        while self.bound < best.costs[self.stage] and self.bound <= limit:
            if len(self._cheap(min(limit, best.costs[self.stage]))) < self._small * len(self.rules.modules):
                return True
            ways = self.search.missing_in(self._values) if self._goes_on(bounds, best) else []
            if not ways:
                return False
            for way in ways:
                self._need(way)
            self.relax(best)
            bounds.append(self._least)
        return True

    def probed(self, best: Best, limit: float) -> Core:
        """The same rules, for choices that cost at most `limit` or as little as the best: what those share is decided.

        It is this core itself if there are so many modules that trying each would take too long.
        """
        if len(self.rules.modules) > _MOST_TRIED:
            return self
        core = Core(self.rules, self._watch, self._settled, self._ways, self._small)
        core.search.probe(core.costs, int(min(limit, best.costs[self.stage])))
        core.relax(best)
        return core

    def narrowed(self, limit: float) -> Core | None:
        """Only the rules that a choice which costs at most `limit` can have; None if there is no such choice.

        It is this core itself if it would hardly be smaller. Raises `Unproven` when the time is over.
        """
        if self.bound > limit:
            return None
        rules = self._only(self._cheap(limit))
        if rules is None:
            return None
        if len(rules.rules) > _WORTH_A_CORE * len(self.rules.rules):
            return self
        if not self._watch.left:
            raise Unproven(0)
        return self._made_of(rules)

    def likely(self, best: Best) -> Core | None:
        """Only the rules that a cheap choice probably has, those of the best known among them; None if it is cut."""
        cheap = self._cheap(self._least * _LIKELY_ABOVE + 1)
        cheap.sort(key=lambda place: (self._at_least[place], place))
        rules = self._only([*cheap[:_LIKELY], *self.places_of(best.modules)])
        return None if rules is None else self._made_of(rules)

    def next_stage(self, most: int) -> Core:
        """The same rules in the next stage, for choices that cost at most so much in this one."""
        return Core(self.rules, self._watch, (*self._settled, most), self._ways, _SMALLER)

    def places_of(self, modules: frozenset[str]) -> list[int]:
        """Those of the modules that are in the core."""
        return [place for place in self.rules.modules if self.rules.rules[place].module in modules]

    def _made_of(self, rules: Rules) -> Core:
        return Core(pruned(rules, self._watch), self._watch, self._settled, self._ways, _SMALLER)

    def _costs_in(self, stage: int) -> Mapping[int, int]:
        return {place: _costs(self.rules.rules[place])[stage] for place in self.rules.modules}

    def _cheap(self, limit: float) -> list[int]:
        """The modules, as places, that a choice which costs at most `limit` can have by what the relaxation says."""
        limit += may_be_off(limit)
        return [place for place in self.rules.modules if self._at_least[place] <= limit]

    def _only(self, modules: Iterable[int]) -> Rules | None:
        """What matters of these modules; None if what is wanted cannot be reached by them."""
        return what_matters_of(self.rules, [*self.rules.joints, *modules], self._watch)

    def _goes_on(self, bounds: list[float], best: Best) -> bool:
        if len(bounds) <= _PATIENCE:
            return True
        before = bounds[-_PATIENCE - 1]
        return bounds[-1] - before >= _WORTH_IT * (best.costs[self.stage] - before)

    def _need(self, way: WayOut) -> None:
        self.search.need(way)
        self._ways.append((self.rules.facts[way[0]], self.rules.names(way[1])))
