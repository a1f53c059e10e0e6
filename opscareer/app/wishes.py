"""What a person asks of a plan, put together from what they said and what was asked for now."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta

from opscareer.assessment.learner import Learner, StepDone
from opscareer.assessment.scoring import held_levels
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import KINDS, Kind
from opscareer.planning.availability import DaysOff, Rhythm, Span, Weekdays
from opscareer.planning.plan import Goal, StudyPlan
from opscareer.planning.work import REVIEW, Line, Logged, WorkDone, lines_of

HOURS_PER_WEEK = 8
"""Taken where a person has not said how many hours a week they have."""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """What a person asks of a plan; the position is the track's first where none is named.

    Where `weekdays` are given, they say the hours of a week. A `route` gives the plan its length: the most months that
    it takes, from the start, are the deadline where there is no earlier one.
    """

    track: str
    start: date
    hours_per_week: int = HOURS_PER_WEEK
    position: str | None = None
    deadline: date | None = None
    done: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset(KINDS)
    weekdays: Weekdays | None = None
    off: DaysOff = field(default_factory=DaysOff)
    rhythm: Rhythm = field(default_factory=Rhythm)
    with_project: bool = True
    route: str | None = None


def wish_of(learner: Learner, track: str, start: date) -> PlanWish:
    """A wish for a track with all that the learner has told us for plans."""
    said, usual = learner.for_plans, Rhythm()
    return PlanWish(
        track=track,
        start=start,
        hours_per_week=learner.hours_per_week or HOURS_PER_WEEK,
        deadline=said.deadline,
        done=said.done,
        refused=said.refused,
        kinds=said.kinds or frozenset(KINDS),
        weekdays=Weekdays(said.weekdays) if said.weekdays else None,
        off=days_off(said.days_off),
        rhythm=Rhythm(
            usual.review_hours if said.review_hours is None else said.review_hours,
            usual.catch_up_every if said.catch_up_every is None else said.catch_up_every,
        ),
        with_project=said.project is not False,
        route=said.route,
    )


def work_of(learner: Learner, plan: StudyPlan) -> WorkDone:
    """What the learner has told us of the work done, as lines of their plan and hours logged."""
    lines = {line for week in plan.weeks for line, _ in lines_of(week)}
    ticked = (line for said in learner.for_plans.ticked for line in lines if _is_told(line, said))
    by_module = (Logged(spent.day, spent.module, spent.hours) for spent in learner.for_plans.spent)
    done = frozenset(ticked)
    by_week = {week.monday: week.hours for week in learner.for_plans.weeks_spent}
    return WorkDone(done, (*by_module, *shared_out(plan, done, by_week)))


def shared_out(plan: StudyPlan, ticked: AbstractSet[Line], spent: Mapping[date, float]) -> Iterator[Logged]:
    """Real hours, told by the Monday of their week, shared out among modules.

    They go to the modules that have ticks in that week, or are planned in it if none has, in proportion to the hours
    planned.
    """
    for week in plan.weeks:
        hours = spent.get(monday_of(week.start), 0.0)
        lines = [(line, one.hours) for line, one in lines_of(week)]
        shares = [one for one in lines if one[0] in ticked] or lines
        whole = sum(share for _, share in shares)
        if hours and whole:
            yield from (Logged(week.start, line.module, hours * share / whole) for line, share in shares)


def monday_of(day: date) -> date:
    """The first day of the week that a day is in."""
    return day - timedelta(days=day.weekday())


def _is_told(line: Line, said: StepDone) -> bool:
    if line.module != said.module or (line.step == REVIEW) != said.review:
        return False
    step_fits = said.review or said.step is None or line.step == said.step
    return step_fits and said.part in (None, line.part)


def days_off(spans: Iterable[tuple[date, date]]) -> DaysOff:
    """Spans of days, first and last, as days off."""
    return DaysOff.of(Span(first, last) for first, last in spans)


def goal_of(pack: Pack, learner: Learner, wish: PlanWish) -> Goal:
    """The goal that a wish stands for."""
    track = pack.tracks.get(wish.track)
    return Goal(
        track=wish.track,
        position=wish.position or (track.first_position.id if track else ""),
        start=wish.start,
        hours_per_week=wish.weekdays.total if wish.weekdays else wish.hours_per_week,
        held=held_levels(pack, learner),
        deadline=_deadline(pack, wish),
        done=wish.done,
        refused=wish.refused - wish.done,
        kinds=wish.kinds,
        weekdays=wish.weekdays,
        off=wish.off,
        rhythm=wish.rhythm,
        with_project=wish.with_project,
    )


def _deadline(pack: Pack, wish: PlanWish) -> date | None:
    route = pack.routes.get(wish.route or "")
    ends = [wish.deadline] if wish.deadline else []
    if route is not None and route.months.most:
        ends.append(months_after(wish.start, route.months.most))
    return min(ends, default=None)


def months_after(day: date, months: int) -> date:
    """The last day of so many months that begin on a day: three months from 4 January end on 3 April."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    same_day = min(day.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, same_day) - timedelta(days=1)
