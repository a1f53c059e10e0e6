"""Forward chaining over rules: what can be reached, what it rests on, and the cheapest way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from opscareer.planning.rules import Condition, Fact, Rule


@dataclass(frozen=True, slots=True)
class Derivation:
    """How facts come to hold one after the other, never in a circle.

    Rules are meant by their places in the sequence that was given. `order` are those that can be used, in the order of
    use; `giver` is, by fact, the rule that gave it first; `support` is, by rule, the facts that met its needs first.
    """

    order: tuple[int, ...]
    giver: dict[Fact, int]
    support: dict[int, tuple[Fact, ...]]

    def holds(self, facts: Iterable[Fact]) -> bool:
        """Whether all the facts hold in the end."""
        return all(fact in self.giver for fact in facts)

    def meets(self, condition: Condition) -> bool:
        """Whether one of the facts holds in the end."""
        return any(fact in self.giver for fact in condition)

    def rests_on(self, place: int) -> tuple[int, ...]:
        """The rules whose facts were the first to meet the needs of a rule."""
        return tuple(dict.fromkeys(self.giver[fact] for fact in self.support[place]))

    def way_to(self, fact: Fact) -> tuple[int, ...]:
        """All the rules that the first derivation of a fact rests on, its own last giver first."""
        way = {self.giver[fact]: None}
        walk = list(way)
        for place in walk:  # grows while it is walked
            new = [below for below in self.rests_on(place) if below not in way]
            way.update(dict.fromkeys(new))
            walk += new
        return tuple(way)


def free(place: int) -> int:
    """The cost of a rule for those who only ask what can be reached."""
    del place
    return 0


def derive(rules: Sequence[Rule], usable: Iterable[int], cost: Callable[[int], int] = free) -> Derivation:
    """Use every rule of `usable` once what it needs holds, the cheapest first, then in the order of the rules.

    This is Knuth's generalisation of Dijkstra's search (A generalization of Dijkstra's algorithm, 1977): the cost of
    using a rule is its own and that of the cheapest fact for each of its needs, as if nothing served twice.
    """
    chaining = _Chaining(rules, cost)
    for place in usable:
        chaining.add(place)
    return chaining.run()


class _Chaining:
    """The state of one forward chaining: for each rule, the needs still unmet and what has been spent so far."""

    def __init__(self, rules: Sequence[Rule], cost: Callable[[int], int]) -> None:
        self._rules = rules
        self._cost = cost
        self._waiting: dict[Fact, list[tuple[int, int]]] = {}
        self._support: dict[int, dict[int, Fact]] = {}
        self._spent: dict[int, int] = {}
        self._queue: list[tuple[int, int]] = []

    def add(self, place: int) -> None:
        self._support[place] = {}
        self._spent[place] = self._cost(place)
        for number, need in enumerate(self._rules[place].needs):
            for fact in need:
                self._waiting.setdefault(fact, []).append((place, number))
        self._queue_if_ready(place)

    def run(self) -> Derivation:
        order: list[int] = []
        giver: dict[Fact, int] = {}
        while self._queue:
            cost, place = heappop(self._queue)
            order.append(place)
            for fact in self._rules[place].gives:
                if fact not in giver:
                    giver[fact] = place
                    self._tell_waiting(fact, cost)
        return Derivation(tuple(order), giver, {place: tuple(self._support[place].values()) for place in order})

    def _tell_waiting(self, fact: Fact, cost: int) -> None:
        for place, number in self._waiting.get(fact, ()):
            if number not in self._support[place]:
                self._support[place][number] = fact
                self._spent[place] += cost
                self._queue_if_ready(place)

    def _queue_if_ready(self, place: int) -> None:
        if len(self._support[place]) == len(self._rules[place].needs):
            heappush(self._queue, (self._spent[place], place))
