"""The most of a target that a number of hours reaches, where the whole of it does not fit.

What is counted are levels: each level of each skill that the target asks for and that is still missing counts one. The
rules get a way to spare each of them, at no hours; the exact search then looks for the fewest spared within the hours,
and among those for the fewest hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from opscareer.knowledge.pack import Pack
from opscareer.planning.choice import target_levels, within_the_mix
from opscareer.planning.plan import Goal, Reachable
from opscareer.planning.reach import what_matters
from opscareer.planning.rules import Rule, Rules, SkillAt, Together, levels_held, rules_of
from opscareer.planning.watch import Watch
from opscareer.progress import Progress, silent

TIME_LIMIT = 5.0
"""Seconds after which the exact search gives up."""
_SPARED = ""
"""Stands for the module of a rule that spares a level."""


def most_within(
    pack: Pack, goal: Goal, hours: int, order: Iterable[str], seconds: float = TIME_LIMIT, progress: Progress = silent
) -> Reachable:
    """The most of a goal's target that so many hours reach, reviews included.

    `order` are the modules of the whole plan in the order in which they are finished: what the first of them reach is
    given, without proof, where the exact search fails. `progress` may raise to stop the work.
    """
    goal = replace(goal, with_project=False)
    missing = tuple(_missing(pack, goal))
    first = tuple(_first_within(pack, goal, hours, order))
    try:
        from opscareer.planning.search import Search, Unproven  # loads the solver
    except ImportError:
        return _told(pack, goal, missing, first, at_most=len(missing), proven=False)
    watch = Watch(seconds, progress)
    rules = rules_of(pack, within_the_mix(pack, goal), target_levels(pack, goal), watch=watch)
    rules = what_matters(_with_ways_to_spare(rules, missing), watch)
    search = Search(rules, watch)
    modules = [place for place, rule in enumerate(rules.rules) if rule.module]
    spared = {place: 1 for place, rule in enumerate(rules.rules) if rule.module == _SPARED}
    costs = {place: rules.rules[place].hours + goal.rhythm.review_hours for place in modules}
    search.allow(costs, hours)
    search.suggest(spared)
    try:
        best, fewest = search.least(spared)
    except Unproven as unproven:
        return _told(pack, goal, missing, first, at_most=len(missing) - unproven.bound, proven=False)
    search.allow(spared, fewest)
    with suppress(Unproven):
        best, _ = search.least(costs)
    chosen = [rules.rules[place].module for place in best]
    return _told(pack, goal, missing, filter(None, chosen), at_most=len(missing) - fewest, proven=True)


def _first_within(pack: Pack, goal: Goal, hours: int, order: Iterable[str]) -> Iterator[str]:
    """The first modules of an order of study that fit in, reviews included."""
    for name in order:
        hours -= pack.modules[name].hours + goal.rhythm.review_hours
        if hours < 0:
            return
        yield name


def _missing(pack: Pack, goal: Goal) -> Iterator[SkillAt]:
    held = levels_held(pack, goal)
    for skill, level in target_levels(pack, goal).items():
        yield from (SkillAt(skill, number) for number in range(held.get(skill, 0) + 1, level + 1))


def _with_ways_to_spare(rules: Rules, missing: Iterable[SkillAt]) -> Rules:
    """The rules with a new fact for each missing level, wanted instead of the level: it holds with it or spared."""
    places = {meaning: place for place, meaning in enumerate(rules.facts)}
    facts, all_rules, wanted = list(rules.facts), list(rules.rules), []
    for level in missing:
        counted = len(facts)
        facts.append(Together(len(all_rules)))
        wanted.append(counted)
        if level in places:
            all_rules.append(Rule(None, 0, ((places[level],),), (counted,)))
        all_rules.append(Rule(_SPARED, 0, (), (counted,)))
    return Rules(tuple(all_rules), tuple(wanted), tuple(facts))


def _told(
    pack: Pack, goal: Goal, missing: tuple[SkillAt, ...], modules: Iterable[str], *, at_most: int, proven: bool
) -> Reachable:
    chosen = frozenset(modules)
    after = levels_held(pack, replace(goal, done=goal.done | chosen))
    reached = [level for level in missing if after.get(level.skill, 0) >= level.level]
    levels = _highest(reached)
    return Reachable(
        reached=len(reached),
        wanted=len(missing),
        at_most=at_most,
        proven=proven,
        hours=sum(pack.modules[name].hours for name in chosen),
        levels=levels,
        goal=replace(goal, levels=levels, among=chosen),
    )


def _highest(reached: Iterable[SkillAt]) -> Mapping[str, int]:
    levels: dict[str, int] = {}
    for level in reached:
        levels[level.skill] = max(level.level, levels.get(level.skill, 0))
    return levels
