"""Choices that hold themselves up in a circle, and what must be added to break it.

The inequalities of the exact search let two modules that each need the other stand for each other's beginning. A choice
is founded if it can be studied one module after the other. For one that cannot, `ways_out` names, for each wanted fact
that is not reached, modules of which every founded choice has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from opscareer.planning.derivation import Derivation
from opscareer.planning.rules import Fact, Rule, Rules


def ways_out(rules: Rules, chosen: Sequence[int], reached: Derivation) -> Iterator[tuple[int, ...]]:
    """For each wanted fact that a choice misses: rules (as places), none of them chosen, of which one must be.

    The choice, which leads to `reached`, is widened, the shortest modules first, as long as the fact stays out of
    reach; the rules that could then be used next are the way out. (Haslum, Slaney and Thiebaux, Minimal landmarks for
    optimal delete-free planning, 2012.)
    """
    not_chosen = set(range(len(rules.rules))).difference(chosen)
    others = sorted(not_chosen, key=lambda place: (rules.rules[place].hours, place))
    for wanted in rules.wanted:
        if wanted not in reached.giver:
            widened = _Widened(rules.rules, reached.giver)
            for place in chosen:
                widened.take(place, wanted)
            refused = [place for place in others if not widened.take(place, wanted)]
            yield tuple(sorted(place for place in refused if widened.can_use(place)))


class _Widened:
    """Facts that hold, and the rules taken so far, usable or not yet."""

    def __init__(self, rules: Sequence[Rule], holding: Iterable[Fact]) -> None:
        self._rules = rules
        self._facts = set(holding)
        self._waiting: dict[Fact, list[int]] = {}

    def can_use(self, place: int) -> bool:
        """Whether all that a rule needs holds."""
        return self._usable_with(place, set())

    def take(self, place: int, refusing: Fact) -> bool:
        """Take a rule, unless the fact `refusing` would then hold."""
        if not self.can_use(place):
            self._wait(place)
            return True
        new = self._following(place)
        if refusing in new:
            return False
        self._facts |= new
        return True

    def _wait(self, place: int) -> None:
        for need in self._rules[place].needs:
            for fact in need:
                self._waiting.setdefault(fact, []).append(place)

    def _following(self, place: int) -> set[Fact]:
        """The facts that would come to hold with a usable rule; nothing is changed."""
        new: set[Fact] = set()
        usable = [place]
        for rule in usable:  # grows while it is walked
            for fact in self._rules[rule].gives:
                if fact not in self._facts and fact not in new:
                    new.add(fact)
                    usable += [other for other in self._waiting.get(fact, ()) if self._usable_with(other, new)]
        return new

    def _usable_with(self, place: int, new: set[Fact]) -> bool:
        return all(any(fact in self._facts or fact in new for fact in need) for need in self._rules[place].needs)
