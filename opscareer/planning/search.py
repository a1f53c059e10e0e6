"""Questions to the solver about choices of modules, as a mixed integer program.

Columns: for each rule whether it is used (whole for modules), for each fact whether it holds. Rows: a rule only if each
of its needs is met, a fact only if one of its givers is used, the bottlenecks of `landmarks`, and the ways out of
`founding` that turn out to be needed. Heavy: import it where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from opscareer.planning.derivation import derive
from opscareer.planning.founding import way_out
from opscareer.planning.landmarks import bottlenecks, landmarks_of
from opscareer.planning.program import Program, Relaxed, may_be_off
from opscareer.planning.rules import Fact, Rules
from opscareer.planning.watch import Watch

_TOO_LITTLE = 0.01
"""A way out that a choice in fractions has so much less of than of its fact is worth a row."""
_MOSTLY = 0.9
"""Ways out are looked for to facts that hold at least so much."""
_FACTS_TRIED = 60
_RULES_TRIED = 150_000
"""Ways out are looked for to fewer facts at a time where there are many rules: each is a walk through all of them."""
_MOST_WAYS = 24
"""Ways out looked for at a time; more make the relaxation slow and soon say the same."""
_TOLERANCE = 1e-6
_AT_A_TIME = 20
"""Modules tried both ways before the relaxation is asked again what follows from that."""

WayOut = tuple[Fact, tuple[int, ...]]
"""A fact, and rules of which it needs one."""


class Unproven(Exception):  # noqa: N818 - it tells how far the search came
    """The search ended without a proof; no choice costs less than `bound`. `choice` is what was found by then."""

    def __init__(self, bound: int, choice: tuple[int, ...] = ()) -> None:
        self.bound = bound
        self.choice = choice
        super().__init__(f"not solved; at least {bound}")


class NoChoice(Unproven):
    """There is none."""

    def __init__(self) -> None:
        super().__init__(0)


class Search:
    """Finds choices of least cost that can be studied one module after the other; may be narrowed between questions."""

    def __init__(self, rules: Rules, watch: Watch) -> None:
        self._rules = rules
        self._watch = watch
        self._undecided = dict.fromkeys(rules.modules)
        self.refused: set[int] = set()
        """Modules, as places, that were decided against."""
        self._program = Program(len(rules.rules) + len(rules.facts), rules.modules, watch)
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
        self._undecided.pop(place, None)
        if not taken:
            self.refused.add(place)
        self._program.fix(place, int(taken))

    def need(self, way: WayOut) -> None:
        """From now on a fact only with one of the rules of its way out."""
        self._program.implies(self._column(way[0]), way[1])

    def least(self, costs: Mapping[int, int], nodes: int | None = None) -> tuple[tuple[int, ...], int]:
        """A choice of modules of least cost that is founded, and the solver's bound; raises `NoChoice` or `Unproven`.

        The solver gives up after so many `nodes`, its steps of branching.
        """
        while True:
            solved = self._program.minimise(costs, nodes)
            if solved.chosen is None and solved.proven:
                raise NoChoice
            if solved.chosen is None:
                raise Unproven(solved.bound)
            chosen = [*self._rules.joints, *solved.chosen]
            reached = derive(self._rules, chosen, watch=self._watch)
            missed = [fact for fact in self._rules.wanted if fact not in reached.giver]
            if not solved.proven:
                raise Unproven(solved.bound, () if missed else solved.chosen)
            if not missed:
                return solved.chosen, solved.bound
            order = self._in_order(dict.fromkeys(chosen, -1.0))
            for fact in missed:
                self.need((fact, way_out(self._rules, fact, order)))

    def relax(self, costs: Mapping[int, int]) -> Relaxed:
        """The bound that fractions of modules give, with the reduced costs; raises `Unproven`."""
        relaxed = self._program.relax(costs)
        if relaxed is None:
            raise Unproven(0)
        return relaxed

    def probe(self, costs: Mapping[int, int], most: int) -> None:
        """Decide modules that are in all choices which cost at most `most`, or in none; only those choices are left.

        Each module is tried both ways in fractions, first those that the relaxation is least sure of: what is decided
        about them raises its bound, and then it often settles others that were not tried.
        """
        tried: set[int] = set()
        while (relaxed := self.relax(costs)).bound < inf:
            self._decide_by(relaxed, most)
            untried = [place for place in self._undecided if place not in tried]
            if not untried:
                return
            untried.sort(key=lambda place: (abs(relaxed.reduced[place]), place))
            for place in untried[:_AT_A_TIME]:
                tried.add(place)
                self._try(place, relaxed.values[place], costs, most)

    def _try(self, place: int, value: float, costs: Mapping[int, int], most: int) -> None:
        """Decide a module, with this value in the relaxation, if the other way would cost more than that."""
        for taken in (True, False):
            if abs(value - taken) > _TOLERANCE and not self._program.can_be(place, int(taken), costs, most):
                self.decide(place, taken=not taken)
                return

    def _decide_by(self, relaxed: Relaxed, most: int) -> None:
        """Decide what the reduced costs of a relaxation say."""
        room = most - relaxed.bound + may_be_off(most)
        for place in list(self._undecided):
            cost, value = relaxed.reduced[place], relaxed.values[place]
            if abs(cost) > room and (value < _TOLERANCE if cost > 0 else value > 1 - _TOLERANCE):
                self.decide(place, taken=cost < 0)

    def missing_in(self, values: Sequence[float]) -> list[WayOut]:
        """Ways out that a choice in fractions has too little of; not to facts that its whole modules lead to.

        Raises `Unproven` when the time is over.
        """
        modules = self._rules.modules
        whole = [place for place in modules if values[place] > 1 - _TOO_LITTLE]
        sure = derive(self._rules, [*self._rules.joints, *whole], watch=self._watch).giver
        order = self._in_order({place: -values[place] for place in modules})
        holding = values[len(self._rules.rules) :]
        mostly = [fact for fact, value in enumerate(holding) if value >= _MOSTLY and fact not in sure]
        mostly.sort(key=lambda fact: (fact not in self._rules.wanted, -holding[fact], fact))
        found: dict[tuple[int, ...], Fact] = {}
        for fact in mostly[: min(_FACTS_TRIED, 1 + _RULES_TRIED // len(self._rules.rules))]:
            self._watch.look()
            if not self._watch.left:
                raise Unproven(0)
            way = way_out(self._rules, fact, order)
            if sum(values[place] for place in way) < holding[fact] - _TOO_LITTLE:
                found.setdefault(way, fact)
            if len(found) == _MOST_WAYS:
                break
        return [(fact, way) for way, fact in found.items()]

    def _in_order(self, rank: Mapping[int, float]) -> list[int]:
        """All rules: what costs nothing, then modules by rank, the shortest first."""
        hours = self._rules.hours
        modules = sorted(self._rules.modules, key=lambda place: (rank.get(place, 0.0), hours[place], place))
        return [*self._rules.joints, *modules]

    def _column(self, fact: Fact) -> int:
        return len(self._rules.rules) + fact

    def _write_needs(self) -> None:
        for place, rule in enumerate(self._watch.along(self._rules.rules)):
            for need in rule.needs:
                self._program.implies(place, map(self._column, need))
        for fact, givers in enumerate(self._watch.along(self._rules.givers)):
            self._program.implies(self._column(fact), givers)

    def _write_bottlenecks(self) -> None:
        of_fact, of_rule = landmarks_of(self._rules, self._watch)
        for fact, givers in enumerate(self._watch.along(self._rules.givers)):
            for landmark, others in bottlenecks(givers, of_rule, of_fact):
                self._program.implies(self._column(fact), [self._column(landmark), *others])
        for place, rule in enumerate(self._watch.along(self._rules.rules)):
            for need in rule.needs:
                for landmark, others in bottlenecks(need, of_fact, of_fact):
                    self._program.implies(place, [self._column(landmark), *map(self._column, others)])
