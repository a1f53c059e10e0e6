"""What was really done of a plan: ticked lines and logged hours, and how that stands against what was planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from opscareer.planning.plan import Review, StudyPlan, Task, Week

REVIEW = -1
"""Stands for the step in the line of a session that looks back at a module."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the weekly tick list: a part of a step of a module, as in `Task`, or of a review."""

    module: str
    step: int
    part: int


@dataclass(frozen=True, slots=True)
class Logged:
    """Real hours spent on a module on a day, in quarters of an hour."""

    day: date
    module: str
    hours: float


@dataclass(frozen=True, slots=True)
class WorkDone:
    """The lines that are ticked and the hours that are logged."""

    ticked: frozenset[Line] = frozenset()
    logged: tuple[Logged, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekStanding:
    """A week: hours planned, hours of the lines ticked in it, and real hours logged on its days."""

    number: int
    planned: int
    done: int
    logged: float


@dataclass(frozen=True, slots=True)
class ModuleStanding:
    """A module: hours planned with its review, hours of its lines that are ticked, and real hours logged for it."""

    module: str
    planned: int
    done: int
    logged: float


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan against what was done by a day.

    `due` are the hours of the weeks that are over, `late` those of them that are not ticked, `early` the ticked hours
    of weeks to come, `left` all that are not ticked. `pace` says how many real hours one hour of the plan took, over
    the modules that have both ticks and logged hours; None where none has. `finish` is the Sunday on which what is
    left would be done at that pace, in the weeks from that day on.
    """

    day: date
    due: int
    done: int
    late: int
    early: int
    left: int
    logged: float
    pace: float | None
    finish: date
    weeks: tuple[WeekStanding, ...]
    modules: tuple[ModuleStanding, ...]


def lines_of(week: Week) -> Iterator[tuple[Line, Task | Review]]:
    """The lines of a week, each with what it stands for."""
    yield from ((Line(task.module, task.step, task.part), task) for task in week.tasks)
    yield from ((Line(review.module, REVIEW, review.part), review) for review in week.reviews)


def standing(plan: StudyPlan, work: WorkDone, day: date) -> Standing:
    """How a plan stands on a day. Ticks and hours of what the plan does not hold count nowhere."""
    weeks = tuple(_of_week(week, work) for week in plan.weeks)
    modules = tuple(_of_modules(plan, work))
    over = [(one, week.end < day) for one, week in zip(weeks, plan.weeks, strict=True)]
    coming = {week.number for week in plan.weeks if week.start > day}
    left = sum(one.planned - one.done for one in weeks)
    pace = _pace(modules)
    return Standing(
        day=day,
        due=sum(one.planned for one, is_over in over if is_over),
        done=sum(one.done for one in weeks),
        late=sum(one.planned - one.done for one, is_over in over if is_over),
        early=sum(one.done for one in weeks if one.number in coming),
        left=left,
        logged=sum(one.logged for one in modules),
        pace=pace,
        finish=plan.goal.time.finish(max(day, plan.goal.start), ceil(left * (pace or 1))),
        weeks=weeks,
        modules=modules,
    )


def _of_week(week: Week, work: WorkDone) -> WeekStanding:
    done = sum(part.hours for line, part in lines_of(week) if line in work.ticked)
    logged = sum(one.hours for one in work.logged if week.start <= one.day <= week.end)
    return WeekStanding(week.number, week.hours, done, logged)


def _of_modules(plan: StudyPlan, work: WorkDone) -> Iterator[ModuleStanding]:
    planned: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for line, part in (found for week in plan.weeks for found in lines_of(week)):
        planned[line.module] += part.hours
        done[line.module] += part.hours if line in work.ticked else 0
    for name, hours in planned.items():
        logged = sum(one.hours for one in work.logged if one.module == name)
        yield ModuleStanding(name, hours, done[name], logged)


def _pace(modules: tuple[ModuleStanding, ...]) -> float | None:
    told = [one for one in modules if one.done and one.logged]
    return sum(one.logged for one in told) / sum(one.done for one in told) if told else None
