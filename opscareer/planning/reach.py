"""What can be reached at all: the rules that matter for a target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from opscareer.planning.derivation import derive
from opscareer.planning.obstacles import missing_levels, obstacles
from opscareer.planning.plan import Unreachable
from opscareer.planning.rules import Condition, Fact, Rules
from opscareer.planning.watch import UNWATCHED, Watch


def what_matters(rules: Rules, watch: Watch = UNWATCHED) -> Rules:
    """The rules that can be used and that the wanted facts may rest on; raises `Unreachable` if those cannot hold.

    What is left out cannot be part of any shortest plan. The facts are numbered anew.
    """
    found = what_matters_of(rules, range(len(rules.rules)), watch)
    if found is None:
        raise Unreachable(missing_levels(rules), obstacles(rules))
    return found


def what_matters_of(rules: Rules, among: Iterable[int], watch: Watch) -> Rules | None:
    """The same of some rules only, given by their places; None if the wanted facts cannot hold by them."""
    everything = derive(rules, among, watch=watch)
    if not everything.holds(rules.wanted):
        return None
    usable = bytearray(len(rules.rules))
    for place in everything.order:
        usable[place] = 1
    kept: set[int] = set()
    facts = dict.fromkeys(rules.wanted)
    walk = list(facts)
    for fact in watch.along(walk):  # grows while it is walked
        for place in rules.givers[fact]:
            if usable[place] and place not in kept:
                kept.add(place)
                for below in (below for need in rules.rules[place].needs for below in need):
                    if below in everything.giver and below not in facts:
                        facts[below] = None
                        walk.append(below)
    return _narrowed(rules, watch.along(sorted(kept)), {fact: number for number, fact in enumerate(facts)})


def _narrowed(rules: Rules, kept: Iterable[int], numbers: Mapping[Fact, int]) -> Rules:
    """Only the rules kept and the facts numbered."""

    def of(facts: Condition) -> Condition:
        return tuple(numbers[fact] for fact in facts if fact in numbers)

    taken = (rules.rules[place] for place in kept)
    narrowed = (replace(rule, needs=tuple(map(of, rule.needs)), gives=of(rule.gives)) for rule in taken)
    return Rules(tuple(narrowed), of(rules.wanted), tuple(rules.facts[fact] for fact in numbers))
