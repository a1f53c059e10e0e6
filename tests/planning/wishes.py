"""Random wishes: goals with days off, weekdays, refusals, a mix and a rhythm, and packs with a project to practise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import KINDS, Kind
from opscareer.planning.availability import DaysOff, Rhythm, Span, Weekdays
from opscareer.planning.plan import Goal
from tests.building import project, stage
from tests.planning.catalogues import catalogues, goals

_ALL = frozenset(KINDS)
STAGES = ("seeding", "growth", "decline")


@st.composite
def catalogues_with_life(draw: st.DrawFn) -> Pack:
    """Any pack in which up to two modules walk a product through the stages of its life."""
    pack = draw(catalogues())
    names = draw(st.sets(st.sampled_from(list(pack.modules)), max_size=2))
    projects = {name: project("job", STAGES, pack.modules[name]) for name in pack.modules if name in names}
    stages = {name: stage(name, "job") for name in STAGES}
    return replace(pack, modules={**pack.modules, **projects}, stages=stages)


@st.composite
def days_off(draw: st.DrawFn, start: date) -> DaysOff:
    """Up to four spans of at most four weeks, near the start."""
    firsts = draw(st.lists(st.integers(-7, 120), max_size=4))
    return DaysOff.of(
        Span(first, first + timedelta(days=draw(st.integers(0, 27))))
        for first in (start + timedelta(days=days) for days in firsts)
    )


@st.composite
def wishes(draw: st.DrawFn, pack: Pack) -> Goal:
    """Any goal with everything that a person may say about time and modules."""
    goal = draw(goals(pack))
    weekdays = draw(st.none() | st.lists(st.integers(0, 5), min_size=7, max_size=7).filter(any))
    if weekdays is not None:
        goal = replace(goal, hours_per_week=sum(weekdays), weekdays=Weekdays(tuple(weekdays)))
    kinds = draw(st.sampled_from([_ALL, _ALL, frozenset[Kind]({"study"})]))
    return replace(
        goal,
        refused=frozenset(draw(st.sets(st.sampled_from(list(pack.modules)), max_size=1))) - goal.done,
        kinds=kinds,
        off=draw(days_off(goal.start)),
        rhythm=Rhythm(draw(st.integers(0, 3)), draw(st.sampled_from([0, 2, 3, 6]))),
        with_project=draw(st.booleans()),
    )
