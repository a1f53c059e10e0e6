"""Rules made fewer and plainer before the exact search, such that no best choice is lost.

What is cut never helps: a fact given that must hold before anyway; an option of a need that comes only after all that
the rule gives; a module where an earlier or shorter one does as much from as little. All hours are at least 1, so a
best choice has no module to spare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from opscareer.planning.landmarks import Bits, landmarks_of
from opscareer.planning.reach import what_matters_of
from opscareer.planning.rules import Condition, Fact, Rule, Rules
from opscareer.planning.watch import Watch


def pruned(rules: Rules, watch: Watch) -> Rules:
    """The rules without what never helps; the facts are numbered anew. Everything wanted must be reachable."""
    of_fact, of_rule = landmarks_of(rules, watch)
    both = watch.along(zip(rules.rules, of_rule, strict=True))
    plainer = tuple(_plainer(rule, of_fact, before) for rule, before in both)
    rules = replace(rules, rules=plainer)
    spare = set(_outdone(rules, of_rule, watch))
    useful = [place for place, rule in enumerate(plainer) if rule.gives and place not in spare]
    return what_matters_of(rules, useful, watch) or rules


def _plainer(rule: Rule, of_fact: Sequence[Bits], before: Bits) -> Rule:
    """A rule without the facts that hold before it, and without options that come after all the others it gives."""
    gives = tuple(fact for fact in rule.gives if not before >> fact & 1)
    given = _bits(gives)
    needs = (tuple(fact for fact in need if given & ~of_fact[fact]) for need in rule.needs)
    return replace(rule, gives=gives, needs=tuple(needs))


def _outdone(rules: Rules, of_rule: Sequence[Bits], watch: Watch) -> Iterator[int]:
    """Modules, as places, for each of which there is one that is shorter, or as short and earlier, and no worse."""
    gives = [_bits(rule.gives) for rule in watch.along(rules.rules)]
    needs = [[_bits(need) for need in rule.needs] for rule in watch.along(rules.rules)]

    def is_no_worse(other: int, place: int) -> bool:
        return not gives[place] & ~gives[other] and all(
            need & of_rule[place] or any(not own & ~need for own in needs[place]) for need in needs[other]
        )

    for place in watch.along(rules.modules):
        rank = (rules.hours[place], place)
        rivals = _rivals(rules, rules.rules[place].gives)
        if any((rules.hours[other], other) < rank and is_no_worse(other, place) for other in rivals):
            yield place


def _rivals(rules: Rules, gives: Condition) -> Iterable[int]:
    """The modules that give the one of some facts that the fewest give."""
    givers = min((rules.givers[fact] for fact in gives), key=len, default=())
    return (place for place in givers if rules.rules[place].module is not None)


def _bits(facts: Iterable[Fact]) -> Bits:
    return sum(1 << fact for fact in set(facts))
