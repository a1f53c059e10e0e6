"""What can be reached at all: the rules that matter for a target, or the levels that nothing can supply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from opscareer.planning.derivation import Derivation, derive
from opscareer.planning.plan import Unreachable
from opscareer.planning.rules import Condition, Fact, Rules, SkillAt


def what_matters(rules: Rules) -> Rules:
    """The rules that can be used and that the wanted facts may rest on; raises `Unreachable` if those cannot hold.

    What is left out cannot be part of any shortest plan. The facts are numbered anew.
    """
    everything = derive(rules.rules, range(len(rules.rules)))
    if not everything.holds(rules.wanted):
        raise Unreachable(_missing_levels(rules, everything))
    usable, givers = set(everything.order), rules.givers()
    kept: set[int] = set()
    facts = dict.fromkeys(rules.wanted)
    walk = list(facts)
    for fact in walk:  # grows while it is walked
        for place in givers[fact]:
            if place in usable and place not in kept:
                kept.add(place)
                below = (fact for need in rules.rules[place].needs for fact in need if fact in everything.giver)
                new = [fact for fact in dict.fromkeys(below) if fact not in facts]
                facts.update(dict.fromkeys(new))
                walk += new
    return _narrowed(rules, sorted(kept), {fact: number for number, fact in enumerate(facts)})


def _narrowed(rules: Rules, kept: Iterable[int], numbers: Mapping[Fact, int]) -> Rules:
    """Only the rules kept and the facts numbered."""

    def of(facts: Condition) -> Condition:
        return tuple(numbers[fact] for fact in facts if fact in numbers)

    taken = (rules.rules[place] for place in kept)
    narrowed = (replace(rule, needs=tuple(map(of, rule.needs)), gives=of(rule.gives)) for rule in taken)
    return Rules(tuple(narrowed), of(rules.wanted), tuple(rules.facts[fact] for fact in numbers))


def _missing_levels(rules: Rules, everything: Derivation) -> dict[str, int]:
    """The lowest level of each skill that no module teaches and that the wanted facts founder on.

    A wanted level that founders on a circle alone (each module needs the other first) is named itself.
    """
    givers = rules.givers()
    missing: dict[str, int] = {}
    for wanted in (fact for fact in rules.wanted if fact not in everything.giver):
        for fact in _roots(wanted, rules, givers, everything) or [wanted]:
            meaning = rules.facts[fact]
            if isinstance(meaning, SkillAt):
                missing[meaning.skill] = min(meaning.level, missing.get(meaning.skill, meaning.level))
    return missing


def _roots(wanted: Fact, rules: Rules, givers: Mapping[Fact, Sequence[int]], everything: Derivation) -> list[Fact]:
    """The skill levels that nothing gives, found by walking down from a fact that cannot hold."""
    seen = {wanted}
    walk = [wanted]
    for fact in walk:  # grows while it is walked
        for place in givers.get(fact, ()):
            for need in rules.rules[place].needs:
                new = [below for below in need if below not in seen and not everything.meets(need)]
                seen.update(new)
                walk += new
    return [fact for fact in walk if fact not in givers and isinstance(rules.facts[fact], SkillAt)]
