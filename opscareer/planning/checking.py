"""Whether a goal makes sense."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.planning.availability import DAYS_A_WEEK
from opscareer.planning.plan import Goal

LAST_DAY = date(2200, 12, 31)
"""The last day on which a plan may start and on which a day off may fall: the longest plans stay on the calendar."""
MOST_REVIEW_HOURS = 8
_FEWEST_WEEKS_TO_CATCH_UP = 2
_HOURS_OF_A_DAY = 24


class BadGoal(Exception):  # noqa: N818 - it names what was asked for
    """A goal that makes no sense; its text is a sentence to show."""


def check(pack: Pack, goal: Goal) -> None:
    """Raises `BadGoal` for an unknown track or position, hours outside 1 to 80, days without hours alone, a start or
    day off after 2200, no kind of module at all, or a rhythm that leaves no time."""
    track = pack.tracks.get(goal.track)
    if track is None:
        raise BadGoal(f"There is no track {goal.track!r}{_near(goal.track, pack.tracks)}.")
    fault = next(_faults(goal, track), None)
    if fault is not None:
        raise BadGoal(fault)


def _faults(goal: Goal, track: Track) -> Iterator[str]:
    if track.position(goal.position) is None:
        near = _near(goal.position, (rung.id for rung in track.positions))
        yield f"{goal.track} has no position {goal.position!r}{near}."
    if not 1 <= goal.hours_per_week <= MOST_HOURS_PER_WEEK:
        yield f"{goal.hours_per_week} hours a week cannot be planned; choose 1 to {MOST_HOURS_PER_WEEK}."
    if goal.weekdays is not None:
        yield from _faults_of_weekdays(goal.weekdays.hours, goal.hours_per_week)
    if goal.start > LAST_DAY:
        yield f"A plan cannot start after {LAST_DAY}."
    if goal.off.spans and goal.off.spans[-1].last > LAST_DAY:
        yield f"Days off cannot lie after {LAST_DAY}."
    if not goal.kinds:
        yield "A plan needs modules of one kind at least: study, practice or work."
    if not 0 <= goal.rhythm.review_hours <= MOST_REVIEW_HOURS:
        yield f"A review of {goal.rhythm.review_hours} hours cannot be planned; choose 0 to {MOST_REVIEW_HOURS}."
    if goal.rhythm.catch_up_every != 0 and goal.rhythm.catch_up_every < _FEWEST_WEEKS_TO_CATCH_UP:
        yield "A week to catch up in can come every 2 weeks at most; choose 2 or more, or 0 for none."


def _faults_of_weekdays(hours: tuple[int, ...], total: int) -> Iterator[str]:
    if len(hours) != DAYS_A_WEEK or not all(0 <= of_day <= _HOURS_OF_A_DAY for of_day in hours):
        yield "Each of the seven weekdays has 0 to 24 hours."
    elif sum(hours) != total:
        yield f"The weekdays have {sum(hours)} hours together, not {total}."


def _near(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
