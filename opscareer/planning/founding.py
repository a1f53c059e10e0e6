"""Ways out: sets of modules of which every choice that can be studied must have one.

The inequalities of the exact search let two modules that each need the other stand for each other's beginning, and
small fractions of many modules for a whole one. A way out that a choice, whole or in fractions, has nothing of, or too
little, is the inequality that tells the search so.
"""

from __future__ import annotations

from collections.abc import Iterable

from opscareer.planning.rules import Fact, Rules


def way_out(rules: Rules, wanted: Fact, order: Iterable[int]) -> tuple[int, ...]:
    """Rules, as places, of which one must be used for a fact to hold; none of them can be spared.

    All rules are taken in the given order, each unless the fact would then hold; what is left over is the way out.
    (Haslum, Slaney and Thiebaux, Minimal landmarks for optimal delete-free planning, 2012.)
    """
    widened = _Widened(rules, wanted)
    return tuple(place for place in order if not widened.take(place))


class _Widened:
    """The rules taken so far, with the facts that hold by them; those not usable yet wait."""

    def __init__(self, rules: Rules, wanted: Fact) -> None:
        self._rules = rules
        self._taken = bytearray(len(rules.rules))
        self._met = bytearray(len(rules.needy))
        self._unmet = list(rules.needs_each)
        self._holds = bytearray(len(rules.facts))
        self._forbidden = bytearray(len(rules.facts))
        self._forbidden[wanted] = True

    def take(self, place: int) -> bool:
        """Take a rule, unless it would lead to a forbidden fact."""
        if not self._unmet[place] and not self._use(place):
            return False
        self._taken[place] = True
        return True

    def _use(self, place: int) -> bool:
        """Let a rule's facts hold, and those of all that waited for them, unless a forbidden one is among them.

        If a single fact leads there, it is forbidden from now on.
        """
        new: list[Fact] = []
        met: list[int] = []
        if self._spread(place, new, met):
            return True
        for fact in new:
            self._holds[fact] = False
        for need in met:
            self._met[need] = False
            self._unmet[self._rules.needy[need]] += 1
        own = [fact for fact in self._rules.rules[place].gives if not self._holds[fact]]
        if len(own) == 1:
            self._forbidden[own[0]] = True
        return False

    def _spread(self, place: int, new: list[Fact], met: list[int]) -> bool:
        """Let facts hold, noting them as `new` and the needs as `met`; False at the first forbidden fact.

        The exact search spends much of its time here: one function, and names at hand.
        """
        forbidden, holds, is_met, unmet = self._forbidden, self._holds, self._met, self._unmet
        rules, waiting, needy, taken = self._rules.rules, self._rules.waiting, self._rules.needy, self._taken
        used = [place]
        for one in used:  # grows while it is walked
            for fact in rules[one].gives:
                if forbidden[fact]:
                    return False
                if holds[fact]:
                    continue
                holds[fact] = True
                new.append(fact)
                for need in waiting[fact]:
                    if not is_met[need]:
                        is_met[need] = True
                        met.append(need)
                        waiter = needy[need]
                        unmet[waiter] -= 1
                        if not unmet[waiter] and taken[waiter]:
                            used.append(waiter)
        return True
