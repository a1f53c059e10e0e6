"""The person: what they told us. Nothing here is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from opscareer.knowledge.records import Education, Kind

ANSWERS = (1, 2, 3, 4, 5)
"""The five points: 1 not me at all, 3 in between, 5 very much me."""
NEUTRAL = 3

Form = Literal["adaptive", "full"]
"""How the questions are asked: those that settle the ranking, or all."""
FORMS: tuple[Form, ...] = get_args(Form)


@dataclass(frozen=True, slots=True)
class StepDone:
    """What of a module is done: one part of a step, a whole step, or, with neither, all of its steps; or its review.

    Steps and parts are counted from 0, as `plan --json` counts them.
    """

    module: str
    step: int | None = None
    part: int | None = None
    review: bool = False


@dataclass(frozen=True, slots=True)
class HoursSpent:
    """Real hours spent on a module on a day, in quarters of an hour."""

    day: date
    module: str
    hours: float


@dataclass(frozen=True, slots=True)
class WeekSpent:
    """Real hours of the whole week that begins on a Monday."""

    monday: date
    hours: float


@dataclass(frozen=True, slots=True)
class ToldGoal:
    """What a person chose to plan for; where they do not say, the first position of the track, and beginning soon."""

    track: str
    position: str | None = None
    start: date | None = None


@dataclass(frozen=True, slots=True)
class ForPlans:
    """What a person told us for their study plans; None and empty where they said nothing."""

    goal: ToldGoal | None = None
    weekdays: tuple[int, ...] | None = None
    """Hours on each weekday, Monday first."""
    days_off: tuple[tuple[date, date], ...] = ()
    """Spans of days, first and last."""
    deadline: date | None = None
    route: str | None = None
    kinds: frozenset[Kind] = frozenset()
    """The kinds of modules wanted, if not all."""
    done: frozenset[str] = frozenset()
    """Modules finished before."""
    refused: frozenset[str] = frozenset()
    """Modules not wanted."""
    review_hours: int | None = None
    catch_up_every: int | None = None
    project: bool | None = None
    ticked: tuple[StepDone, ...] = ()
    """What of the plan is done."""
    spent: tuple[HoursSpent, ...] = ()
    weeks_spent: tuple[WeekSpent, ...] = ()
    """Where hours are told by the week, not by module; one for each week."""


@dataclass(frozen=True, slots=True)
class Learner:
    """A person and what they told us. Unanswered questions and unrated skills are simply absent."""

    name: str = ""
    stage: Education | None = None
    major: str | None = None
    answers: Mapping[str, int] = field(default_factory=dict)
    skills: Mapping[str, int] = field(default_factory=dict)
    hours_per_week: int | None = None
    for_plans: ForPlans = field(default_factory=ForPlans)
