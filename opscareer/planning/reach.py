"""What can be reached at all: the rules that matter for a target, or the levels that nothing can supply."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from opscareer.planning.derivation import Derivation, derive
from opscareer.planning.plan import Unreachable
from opscareer.planning.rules import Fact, Rule, Rules, SkillAt


def what_matters(rules: Rules) -> Rules:
    """The rules that can be used at all and that the wanted facts may rest on; raises `Unreachable` if they cannot hold.

    What is left out cannot be part of any shortest plan.
    """
    everything = derive(rules.rules, range(len(rules.rules)))
    if not everything.holds(rules.wanted):
        raise Unreachable(_missing_levels(rules, everything))
    givers = _givers(rules, everything.order)
    kept: set[int] = set()
    asked = set(rules.wanted)
    walk = list(rules.wanted)
    for fact in walk:  # grows while it is walked
        for place in givers[fact]:
            if place not in kept:
                kept.add(place)
                new = [below for below in _facts_below(rules.rules[place], everything) if below not in asked]
                asked.update(new)
                walk += new
    narrowed = (_narrowed(rules.rules[place], everything, asked) for place in sorted(kept))
    return Rules(tuple(narrowed), rules.wanted, rules.facts)


def _facts_below(rule: Rule, everything: Derivation) -> Iterable[Fact]:
    return dict.fromkeys(fact for need in rule.needs for fact in need if fact in everything.giver)


def _narrowed(rule: Rule, everything: Derivation, asked: Container[Fact]) -> Rule:
    needs = tuple(tuple(fact for fact in need if fact in everything.giver) for need in rule.needs)
    return Rule(rule.module, rule.hours, needs, tuple(fact for fact in rule.gives if fact in asked))


def _givers(rules: Rules, places: Iterable[int]) -> dict[Fact, list[int]]:
    givers: dict[Fact, list[int]] = {}
    for place in places:
        for fact in rules.rules[place].gives:
            givers.setdefault(fact, []).append(place)
    return givers


def _missing_levels(rules: Rules, everything: Derivation) -> dict[str, int]:
    """The lowest level of each skill that no module teaches and that the wanted facts founder on.

    A wanted level that founders on a circle alone (each module needs the other first) is named itself.
    """
    givers = _givers(rules, range(len(rules.rules)))
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
