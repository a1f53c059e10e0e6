"""Forward chaining over rules: what can be reached, what it rests on, and the cheapest way to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from opscareer.planning.rules import Condition, Fact, Rules
from opscareer.planning.watch import UNWATCHED, Watch

_AT_A_TIME = 512
"""Rules used between two looks at the watch."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How facts come to hold one after the other, never in a circle.

    Rules are meant by their places in the sequence that was given. `order` are those that can be used, in the order of
    use; `giver` is, by fact, the rule that gave it first; `support` is, by rule, the facts that met its needs first.
    """

    order: tuple[int, ...]
    giver: dict[Fact, int]
    support: dict[int, list[Fact]]

    def holds(self, facts: Iterable[Fact]) -> bool:
        """Whether all the facts hold in the end."""
        return all(fact in self.giver for fact in facts)

    def meets(self, condition: Condition) -> bool:
        """Whether one of the facts holds in the end."""
        return any(fact in self.giver for fact in condition)

    def rests_on(self, place: int) -> tuple[int, ...]:
        """The rules whose facts were the first to meet the needs of a rule."""
        return tuple(dict.fromkeys(self.giver[fact] for fact in self.support.get(place, ())))

    def way_to(self, fact: Fact) -> tuple[int, ...]:
        """All the rules that the first derivation of a fact rests on, its own last giver first."""
        way = {self.giver[fact]: None}
        walk = list(way)
        for place in walk:  # grows while it is walked
            new = [below for below in self.rests_on(place) if below not in way]
            way.update(dict.fromkeys(new))
            walk += new
        return tuple(way)


def derive(
    rules: Rules, usable: Iterable[int], cost: Sequence[float] | None = None, watch: Watch = UNWATCHED
) -> Derivation:
    """Use every rule of `usable` once what it needs holds, the cheapest by `cost` first, then in the rules' order.

    Without costs all rules are free. This is Knuth's generalisation of Dijkstra's search (A generalization of
    Dijkstra's algorithm, 1977): the cost of using a rule is its own and that of the cheapest fact for each of its
    needs, as if nothing served twice.
    """
    spent = [0.0] * len(rules.rules) if cost is None else list(cost)
    unmet = [-1] * len(rules.rules)
    for place in usable:
        unmet[place] = len(rules.rules[place].needs)
    queue = [(spent[place], place) for place, count in enumerate(unmet) if count == 0]
    heapify(queue)
    met = bytearray(len(rules.needy))
    order: list[int] = []
    giver: dict[Fact, int] = {}
    support: dict[int, list[Fact]] = {}
    while queue:
        so_far, place = heappop(queue)
        if len(order) % _AT_A_TIME == 0:
            watch.look()
        order.append(place)
        for fact in rules.rules[place].gives:
            if fact in giver:
                continue
            giver[fact] = place
            for need in rules.waiting[fact]:
                waiter = rules.needy[need]
                if met[need] or unmet[waiter] < 0:
                    continue
                met[need] = 1
                support.setdefault(waiter, []).append(fact)
                spent[waiter] += so_far
                unmet[waiter] -= 1
                if unmet[waiter] == 0:
                    heappush(queue, (spent[waiter], waiter))
    return Derivation(tuple(order), giver, support)
