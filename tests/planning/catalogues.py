"""Random small catalogues with all-of and any-of requirements, also in circles, and the exhaustive answer to them."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations

from hypothesis import settings
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Module, ModuleNeeded, Requirement, SkillNeeded
from opscareer.planning.plan import Goal
from tests.building import all_of, any_of, module, skill, small_pack, track
from tests.effort import examples
from tests.planning.plan_checker import learn, may_begin

fewer = settings(max_examples=examples(60))
"""Each example plans at least once; a busy machine may take its time."""

SKILLS = ("s-a", "s-b", "s-c", "s-d")
MONDAY = date(2027, 1, 4)


@st.composite
def requirements(draw: st.DrawFn, names: tuple[str, ...], depth: int = 2) -> Requirement:
    """Any requirement on the skills and on modules of these names, nested at most `depth` deep."""
    form = draw(st.sampled_from(["skill", "module", "any", "all"] if depth else ["skill", "module"]))
    if form == "skill":
        return SkillNeeded(skill=draw(st.sampled_from(SKILLS)), level=draw(st.integers(1, 3)))
    if form == "module":
        return ModuleNeeded(module=draw(st.sampled_from(names)))
    parts = draw(st.lists(requirements(names, depth - 1), min_size=1, max_size=3))
    return any_of(*parts) if form == "any" else all_of(*parts)


@st.composite
def modules(draw: st.DrawFn, name: str, names: tuple[str, ...]) -> Module:
    """Any module of that name."""
    teaches: dict[str, tuple[int, int]] = {}
    for taught in draw(st.lists(st.sampled_from(SKILLS), min_size=1, max_size=2, unique=True)):
        before = draw(st.sampled_from([0, 0, 1, 2]))
        teaches[taught] = (before, draw(st.integers(before + 1, 3)))
    steps = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    return module(name, teaches, steps, draw(st.lists(requirements(names), max_size=2)))


@st.composite
def catalogues(draw: st.DrawFn) -> Pack:
    """Any pack of up to ten modules and one track with one or two positions.

    Mostly each skill can also be learned the long and straight way, so that most targets can be reached and the short
    ways, tangled and often in circles, are a temptation.
    """
    names = tuple(f"m-{number}" for number in range(draw(st.integers(2, 6))))
    before = {"s-b": {"s-a": 1}, "s-d": {"s-c": 2}} if draw(st.booleans()) else {}
    straight = SKILLS if draw(st.integers(0, 3)) else ()
    long_ways = [module(f"long-{name}", {name: (0, 3)}, [12, draw(st.integers(1, 12))]) for name in straight]
    levels = st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 3), min_size=2, max_size=3)
    return small_pack(
        skills=[skill(name, before.get(name), foundation=name == "s-a") for name in SKILLS],
        modules=[*long_ways, *(draw(modules(name, names)) for name in names)],
        tracks=[track("job", draw(st.lists(levels, min_size=1, max_size=2)))],
    )


@st.composite
def circles(draw: st.DrawFn) -> Pack:
    """Short modules that each need another one's skill, in a ring, with few and long ways into it."""
    ring = draw(st.permutations(SKILLS))
    following = dict(zip(ring, [*ring[1:], ring[0]], strict=True))
    short = [
        module(f"short-{name}", {name: (0, 1)}, [draw(st.integers(1, 3))], [draw(_into(following[name], name))])
        for name in SKILLS
    ]
    long_ways = [
        module(f"long-{name}", {name: (0, 1)}, [draw(st.integers(1, 12))])
        for name in draw(st.sets(st.sampled_from(SKILLS), min_size=1).map(sorted))
    ]
    wanted = draw(st.dictionaries(st.sampled_from(SKILLS), st.just(1), min_size=1))
    skills = [skill(name) for name in SKILLS]
    return small_pack(skills=skills, modules=[*short, *long_ways], tracks=[track("job", [wanted])])


def _into(following: str, own: str) -> st.SearchStrategy[Requirement]:
    """The next skill of the ring, or a choice between it and one more."""
    straight = SkillNeeded(skill=following, level=1)
    others = st.sampled_from([name for name in SKILLS if name not in (following, own)])
    return st.just(straight) | others.map(lambda other: any_of(straight, SkillNeeded(skill=other, level=1)))


@st.composite
def goals(draw: st.DrawFn, pack: Pack) -> Goal:
    """Any goal on the pack's track; some skills held, some modules done, some deadlines too early."""
    start = draw(st.dates(date(2027, 1, 1), date(2027, 1, 31)))
    return Goal(
        track="job",
        position=draw(st.sampled_from(pack.tracks["job"].positions)).id,
        start=start,
        hours_per_week=draw(st.integers(1, 12)),
        held=draw(st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 3), max_size=2)),
        deadline=draw(st.none() | st.dates(start, date(2027, 4, 1))),
        done=frozenset(draw(st.sets(st.sampled_from(list(pack.modules)), max_size=1))),
    )


def fewest_hours(pack: Pack, goal: Goal, wanted: Mapping[str, int]) -> int | None:
    """The least total over all subsets of the modules that lead to the levels wanted; None if none does."""
    best = best_choice(pack, goal, wanted)
    return None if best is None else sum(pack.modules[name].hours for name in best)


def best_choice(pack: Pack, goal: Goal, wanted: Mapping[str, int]) -> tuple[str, ...] | None:
    """Of all subsets that lead there the one of fewest hours, then fewest modules, then lowest places."""
    hours = {name: module.hours for name, module in pack.modules.items() if name not in goal.done}
    if not _leads_there(pack, goal, wanted, set(hours)):  # then no part does: whatever holds, holds with more, too
        return None
    places = {name: place for place, name in enumerate(pack.modules)}

    def rank(subset: tuple[str, ...]) -> tuple[int, int, int]:
        return sum(map(hours.__getitem__, subset)), len(subset), sum(map(places.__getitem__, subset))

    subsets = (subset for size in range(len(hours) + 1) for subset in combinations(hours, size))
    return next((subset for subset in sorted(subsets, key=rank) if _leads_there(pack, goal, wanted, set(subset))), None)


def _leads_there(pack: Pack, goal: Goal, wanted: Mapping[str, int], subset: AbstractSet[str]) -> bool:
    levels, done, waiting = dict(goal.held), set(goal.done), set(subset)
    for name in goal.done:
        learn(pack.modules[name], levels)
    while able := {name for name in waiting if may_begin(pack, pack.modules[name], levels, done)}:
        for name in able:
            learn(pack.modules[name], levels)
        done |= able
        waiting -= able
    return all(levels.get(key, 0) >= level for key, level in wanted.items())
