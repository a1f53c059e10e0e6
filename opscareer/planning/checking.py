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
from opscareer.wording import InBoth, ToldInBoth, in_both, quoted

LAST_DAY = date(2200, 12, 31)
"""The last day on which a plan may start and on which a day off may fall: the longest plans stay on the calendar."""
MOST_REVIEW_HOURS = 8
_FEWEST_WEEKS_TO_CATCH_UP = 2
_HOURS_OF_A_DAY = 24


class BadGoal(ToldInBoth):
    """A goal that makes no sense."""


def check(pack: Pack, goal: Goal) -> None:
    """Raises `BadGoal` for an unknown track or position, hours outside 1 to 80, days without hours alone, a start or
    day off after 2200, no kind of module at all, or a rhythm that leaves no time."""
    track = pack.tracks.get(goal.track)
    if track is None:
        raise BadGoal(_not_there(("goal.no-track", "goal.no-track-but"), goal.track, pack.tracks))
    fault = next(_faults(goal, track), None)
    if fault is not None:
        raise BadGoal(fault)


def _faults(goal: Goal, track: Track) -> Iterator[InBoth]:
    if track.position(goal.position) is None:
        known = (rung.id for rung in track.positions)
        keys = ("goal.no-position", "goal.no-position-but")
        yield _not_there(keys, goal.position, known, track=goal.track)
    if not 1 <= goal.hours_per_week <= MOST_HOURS_PER_WEEK:
        yield in_both("goal.hours", hours=goal.hours_per_week, most=MOST_HOURS_PER_WEEK)
    if goal.weekdays is not None:
        yield from _faults_of_weekdays(goal.weekdays.hours, goal.hours_per_week)
    if goal.start > LAST_DAY:
        yield in_both("goal.late-start", day=LAST_DAY)
    if goal.off.spans and goal.off.spans[-1].last > LAST_DAY:
        yield in_both("goal.late-days-off", day=LAST_DAY)
    if not goal.kinds:
        yield in_both("goal.no-kinds")
    if not 0 <= goal.rhythm.review_hours <= MOST_REVIEW_HOURS:
        yield in_both("goal.reviews", hours=goal.rhythm.review_hours, most=MOST_REVIEW_HOURS)
    if goal.rhythm.catch_up_every != 0 and goal.rhythm.catch_up_every < _FEWEST_WEEKS_TO_CATCH_UP:
        yield in_both("goal.catching-up", fewest=_FEWEST_WEEKS_TO_CATCH_UP)


def _faults_of_weekdays(hours: tuple[int, ...], total: int) -> Iterator[InBoth]:
    if len(hours) != DAYS_A_WEEK or not all(0 <= of_day <= _HOURS_OF_A_DAY for of_day in hours):
        yield in_both("goal.weekdays", most=_HOURS_OF_A_DAY)
    elif sum(hours) != total:
        yield in_both("goal.weekdays-sum", sum=sum(hours), hours=total)


def _not_there(keys: tuple[str, str], name: str, known: Iterable[str], **values: object) -> InBoth:
    """That nothing has that name, by the first of the phrases; by the second with the nearest name if one is near."""
    near = get_close_matches(name, list(known), n=1)
    if near:
        return in_both(keys[1], name=quoted(name), near=quoted(near[0]), **values)
    return in_both(keys[0], name=quoted(name), **values)
