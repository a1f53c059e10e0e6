"""A good choice of modules without a solver: what stands in when the exact search fails or runs out of time."""

from __future__ import annotations

from collections.abc import Iterable

from opscareer.planning.derivation import derive
from opscareer.planning.rules import Rules


def cheap_choice(rules: Rules) -> tuple[int, ...]:
    """Rules (as places) that lead to all that is wanted, none of which can be spared; not always the fewest hours.

    One wanted fact after the other is reached in the cheapest way, where what is chosen already costs nothing; then
    whatever turns out not to be needed is left out again, the longest first. Everything wanted must be reachable.
    """
    chosen: dict[int, None] = {}
    for fact in rules.wanted:

        def cost(place: int) -> int:
            return 0 if place in chosen else rules.rules[place].hours

        chosen.update(dict.fromkeys(derive(rules.rules, range(len(rules.rules)), cost).way_to(fact)))
    return _without_spares(rules, chosen)


def _without_spares(rules: Rules, chosen: Iterable[int]) -> tuple[int, ...]:
    kept = dict.fromkeys(chosen)
    for place in sorted(kept, key=lambda place: (-rules.rules[place].hours, -place)):
        rest = [other for other in kept if other != place]
        if derive(rules.rules, rest).holds(rules.wanted):
            del kept[place]
    return tuple(sorted(kept))
