"""Landmarks: facts that every derivation passes through, and the inequalities they give the exact search.

The plain inequalities ("a module only if each of its needs is met") let small fractions of many modules stand for whole
ones. Landmarks close most of that gap: when several ways to a fact all pass through another one, they need it together,
not each a little. On hard catalogues of 1,500 modules this turns minutes into seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import and_, or_

from opscareer.planning.derivation import derive
from opscareer.planning.rules import Fact, Rules
from opscareer.planning.watch import UNWATCHED, Watch

Bits = int
"""A set of facts: bit n is fact n."""


def landmarks_of(rules: Rules, watch: Watch = UNWATCHED) -> tuple[list[Bits], list[Bits]]:
    """The facts that hold in every derivation: of each fact (itself included), and before each rule.

    The greatest solution of: a rule has the landmarks of all its needs, a need those that all its facts share, a fact
    those that all its givers share. All facts must be reachable. (Keyder, Richter and Helmert, Sound and complete
    landmarks for and/or graphs, 2010.)
    """
    givers = rules.givers
    order = derive(rules, range(len(rules.rules)), watch=watch).order
    of_fact = [(1 << len(rules.facts)) - 1] * len(rules.facts)
    of_rule = [(1 << len(rules.facts)) - 1] * len(rules.rules)
    changed = True
    while changed:
        changed = False
        for place in watch.along(order):
            before = reduce(or_, (_shared(of_fact, need) for need in rules.rules[place].needs), 0)
            if before != of_rule[place]:
                of_rule[place], changed = before, True
                for fact in rules.rules[place].gives:
                    of_fact[fact] = _shared(of_rule, givers[fact]) | 1 << fact
    return of_fact, of_rule


def _shared(marks: Sequence[Bits], options: Iterable[int]) -> Bits:
    return reduce(and_, (marks[option] for option in options))


def bottlenecks(
    options: Sequence[int], marks: Sequence[Bits], of_fact: Sequence[Bits]
) -> Iterator[tuple[Fact, tuple[int, ...]]]:
    """Landmarks shared by several of the options (by `marks`), each with the options that do without it.

    Whoever takes any of the options has the landmark or one of those others. Of the landmarks shared by the same
    options only the last are given; those before them follow.
    """
    sharing: dict[Fact, list[int]] = {}
    for option in options:
        for fact in _members(marks[option]):
            sharing.setdefault(fact, []).append(option)
    alike: dict[tuple[int, ...], list[Fact]] = {}
    for fact, having in sharing.items():
        if len(having) > 1:
            alike.setdefault(tuple(having), []).append(fact)
    for sharers, facts in alike.items():
        others = tuple(option for option in options if option not in sharers)
        before = [of_fact[fact] & ~(1 << fact) for fact in facts]
        implied = reduce(or_, before)
        yield from ((fact, others) for fact in facts if not implied >> fact & 1)


def _members(bits: Bits) -> Iterator[Fact]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
