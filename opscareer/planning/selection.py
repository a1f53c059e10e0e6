"""Which modules: the fewest hours that lead to the levels wanted, with the proof, and what each of them rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Requirement
from opscareer.planning.derivation import derive
from opscareer.planning.greedy import cheap_choice
from opscareer.planning.plan import Goal, Unreachable
from opscareer.planning.reach import what_matters, what_matters_of
from opscareer.planning.rules import Rule, Rules, rules_of
from opscareer.planning.watch import Watch
from opscareer.progress import Progress, silent

TIME_LIMIT = 20.0
"""Seconds after which the exact search gives up."""
_TO_GIVE_BACK = 2.0
"""Seconds for finding the fewest refusals that stand in the way."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The modules to take. `after` is, by module, in an order in which they can be studied, those it must wait for.

    `hours` is the least there is if `proven`; otherwise no choice takes fewer than `lower_bound`.
    """

    after: Mapping[str, tuple[str, ...]]
    hours: int
    lower_bound: int
    proven: bool


def select_modules(
    pack: Pack,
    goal: Goal,
    wanted: Mapping[str, int],
    besides: Sequence[Requirement] = (),
    seconds: float = TIME_LIMIT,
    progress: Progress = silent,
) -> Selection:
    """The modules that lead from what is held to the levels wanted; raises `Unreachable` if none do.

    Requirements named `besides` are met by them as well. Ties go to fewer modules, then to those that stand earlier in
    the pack, by the sum of their places, then to the first in its order, so that the same input gives the same plan.
    Without a working solver, or past `seconds`, a good choice is made without proof. `progress` is called every few
    hundredths of a second, with the share of the time that has gone, and may raise to stop the work.
    """
    watch = Watch(seconds, progress)
    try:
        rules = what_matters(rules_of(pack, goal, wanted, besides, watch), watch)
    except Unreachable as unreachable:
        unhindered = rules_of(pack, replace(goal, refused=frozenset()), wanted, besides, watch)
        unreachable.give_back = _to_give_back(unhindered, goal.refused, Watch(_TO_GIVE_BACK, progress))
        raise
    if not rules.wanted:
        return Selection({}, 0, 0, proven=True)
    places, bound, proven = _least_hours(rules, watch)
    hours = sum(rules.hours[place] for place in places)
    return Selection(_order_of_study(rules, places), hours, bound, proven)


def _least_hours(rules: Rules, watch: Watch) -> tuple[tuple[int, ...], int, bool]:
    """The rules chosen, as places, the bound, and whether that is proven."""
    bound = _hours_of_longest_step(rules)
    known: tuple[int, ...] = ()
    try:
        from opscareer.planning.optimum import optimum  # loads the solver
    except ImportError:
        pass
    else:
        found = optimum(rules, watch)
        known = tuple(place for place in rules.modules if rules.rules[place].module in found.modules)
        if found.proven:
            return known, found.bound, True
        bound = max(bound, found.bound)
        if known and not watch.left:
            return known, bound, False
    choices = [choice for choice in (known, cheap_choice(rules, watch)) if choice]
    return min(choices, key=lambda choice: sum(rules.hours[place] for place in choice)), bound, False


def _hours_of_longest_step(rules: Rules) -> int:
    """A bound without a solver: for each wanted fact, one of its givers must be taken."""
    return max(min(rules.hours[place] for place in rules.givers[fact]) for fact in rules.wanted)


def _order_of_study(rules: Rules, places: Iterable[int]) -> dict[str, tuple[str, ...]]:
    """The modules chosen, each with the modules its needs rest on, seen through the *all of* rules between them."""
    chain = derive(rules, [*places, *rules.joints])
    behind: dict[int, tuple[str, ...]] = {}
    after: dict[str, tuple[str, ...]] = {}
    for place in chain.order:
        module = rules.rules[place].module
        before = tuple(dict.fromkeys(name for below in chain.rests_on(place) for name in behind[below]))
        if module is not None:
            after[module] = before
        behind[place] = before if module is None else (module,)
    return after


def _to_give_back(rules: Rules, refused: frozenset[str], watch: Watch) -> frozenset[str]:
    """The fewest of the refused modules with which the target can be reached; none if it cannot with all of them."""
    among = what_matters_of(_by_refusal(rules, refused), range(len(rules.rules)), watch) if refused else None
    return frozenset() if among is None else among.names(_least_hours(among, watch)[0]) & refused


def _by_refusal(rules: Rules, refused: frozenset[str]) -> Rules:
    """The rules with hours by which any number of modules is shorter than one that was refused."""
    dear = len(rules.rules) + 1

    def priced(rule: Rule) -> Rule:
        return rule if rule.module is None else replace(rule, hours=dear if rule.module in refused else 1)

    return replace(rules, rules=tuple(map(priced, rules.rules)))
