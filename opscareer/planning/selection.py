"""Which modules: the fewest hours that lead to the levels wanted, with the proof, and what each of them rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.planning.derivation import derive
from opscareer.planning.greedy import cheap_choice
from opscareer.planning.plan import Goal
from opscareer.planning.reach import what_matters
from opscareer.planning.rules import Rules, rules_of

TIME_LIMIT = 20.0
"""Seconds after which the exact search gives up."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The modules to take. `after` is, by module, in an order in which they can be studied, those it must wait for.

    `hours` is the least there is if `proven`; otherwise no choice takes fewer than `lower_bound`.
    """

    after: Mapping[str, tuple[str, ...]]
    hours: int
    lower_bound: int
    proven: bool


def select_modules(pack: Pack, goal: Goal, wanted: Mapping[str, int], seconds: float = TIME_LIMIT) -> Selection:
    """The modules that lead from what is held to the levels wanted; raises `Unreachable` if none do.

    Ties go to fewer modules, then to modules that come first in the pack, so that the same input gives the same plan.
    Without a working solver, or past `seconds`, a good choice is made without proof.
    """
    rules = what_matters(rules_of(pack, goal, wanted))
    if not rules.wanted:
        return Selection({}, 0, 0, proven=True)
    places, bound, proven = _least_hours(rules, seconds)
    hours = sum(rules.rules[place].hours for place in places)
    return Selection(_order_of_study(rules, places), hours, bound, proven)


def _least_hours(rules: Rules, seconds: float) -> tuple[tuple[int, ...], int, bool]:
    start = cheap_choice(rules)
    try:
        from opscareer.planning.optimum import Unproven, optimum  # loads the solver
    except ImportError:
        return start, _hours_of_longest_step(rules), False
    try:
        best = optimum(rules, start, seconds)
    except Unproven as unproven:
        return start, max(unproven.bound, _hours_of_longest_step(rules)), False
    return best.places, best.bound, True


def _hours_of_longest_step(rules: Rules) -> int:
    """A bound without a solver: for each wanted fact, one of its givers must be taken."""
    givers = rules.givers()
    return max(min(rules.rules[place].hours for place in givers[fact]) for fact in rules.wanted)


def _order_of_study(rules: Rules, places: Iterable[int]) -> dict[str, tuple[str, ...]]:
    """The modules chosen, each with the modules its needs rest on, seen through the *all of* rules between them."""
    free = [place for place, rule in enumerate(rules.rules) if rule.module is None]
    chain = derive(rules.rules, sorted([*places, *free]))
    behind: dict[int, tuple[str, ...]] = {}
    after: dict[str, tuple[str, ...]] = {}
    for place in chain.order:
        module = rules.rules[place].module
        before = tuple(dict.fromkeys(name for below in chain.rests_on(place) for name in behind[below]))
        if module is not None:
            after[module] = before
        behind[place] = before if module is None else (module,)
    return after
