"""The one door of planning: a goal becomes a dated study plan with the proof of its length."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from difflib import get_close_matches

from opscareer.knowledge.pack import Pack
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.planning.plan import Goal, Relaxation, StudyPlan
from opscareer.planning.schedule import After, Schedule, schedule
from opscareer.planning.selection import select_modules
from opscareer.progress import Progress, silent

MOST_HOURS_ADVISED = 60
"""More hours a week than this are never advised."""
LAST_START = date(2200, 12, 31)
"""After it the longest plans could run off the calendar."""


class BadGoal(Exception):  # noqa: N818 - it names what was asked for
    """A goal that makes no sense; its text is a sentence to show."""


def make_plan(pack: Pack, goal: Goal, progress: Progress = silent) -> StudyPlan:
    """The shortest plan to a goal, dated.

    Raises `BadGoal` for an unknown track or position, hours outside 1 to 80 or a start after 2200; `Unreachable` where
    no choice of modules leads to the target; and whatever `progress` raises to stop the work.
    """
    _check(pack, goal)
    progress(0.0, "select")
    selection = select_modules(pack, goal, pack.tracks[goal.track].levels_needed(goal.position))
    progress(0.8, "schedule")
    placed = schedule(pack, selection.after, goal.start, goal.hours_per_week)
    finish = _finish(placed, goal)
    feasible = goal.deadline is None or finish <= goal.deadline
    return StudyPlan(
        goal=goal,
        feasible=feasible,
        proven=selection.proven,
        hours=selection.hours,
        lower_bound=selection.lower_bound,
        finish=finish,
        modules=placed.modules,
        weeks=placed.weeks,
        milestones=placed.milestones,
        relaxations=() if feasible else _least_changes(pack, goal, selection.after, finish),
    )


def _finish(placed: Schedule, goal: Goal) -> date:
    """The Sunday of the last week; the start itself if there is nothing to learn."""
    return placed.weeks[-1].end if placed.weeks else goal.start


def _least_changes(pack: Pack, goal: Goal, after: After, finish: date) -> tuple[Relaxation, ...]:
    """The fewest hours a week that hold the deadline, if any advisable do, and the day it is done as things are."""

    def holds_deadline(hours: int) -> bool:
        return goal.deadline is not None and _finish(schedule(pack, after, goal.start, hours), goal) <= goal.deadline

    more = range(goal.hours_per_week + 1, MOST_HOURS_ADVISED + 1)
    found = bisect_left(more, x=True, key=holds_deadline)
    enough = (Relaxation("hours-per-week", hours=more[found]),) if found < len(more) else ()
    return (*enough, Relaxation("deadline", day=finish))


def _check(pack: Pack, goal: Goal) -> None:
    track = pack.tracks.get(goal.track)
    if track is None:
        raise BadGoal(f"There is no track {goal.track!r}{_near(goal.track, list(pack.tracks))}.")
    if track.position(goal.position) is None:
        rungs = [rung.id for rung in track.positions]
        raise BadGoal(f"{goal.track} has no position {goal.position!r}{_near(goal.position, rungs)}.")
    if not 1 <= goal.hours_per_week <= MOST_HOURS_PER_WEEK:
        raise BadGoal(f"{goal.hours_per_week} hours a week cannot be planned; choose 1 to {MOST_HOURS_PER_WEEK}.")
    if goal.start > LAST_START:
        raise BadGoal(f"A plan cannot start after {LAST_START}.")


def _near(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
