"""The one door of planning: a goal becomes a dated study plan with the proof of its length."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Goal, Relaxation, StudyPlan
from opscareer.planning.schedule import Schedule, schedule
from opscareer.planning.selection import Selection, select_modules
from opscareer.planning.targets import needed_levels
from opscareer.progress import Progress, silent

MOST_HOURS = 80
"""Hours a week beyond which no plan is made: a week has 168."""


class BadGoal(Exception):  # noqa: N818 - it names what was asked for
    """A goal that makes no sense; its text is a sentence to show."""


def make_plan(pack: Pack, goal: Goal, progress: Progress = silent) -> StudyPlan:
    """The shortest plan to a goal, dated.

    Raises `BadGoal` for an unknown track or position or hours outside 1 to 80, and `Unreachable` where no choice of
    modules leads to the target.
    """
    _check(pack, goal)
    progress(0.0, "select")
    selection = select_modules(pack, goal, needed_levels(pack, goal.track, goal.position))
    progress(0.8, "schedule")
    placed = schedule(pack.modules, selection.after, goal.start, goal.hours_per_week)
    finish = placed.weeks[-1].end if placed.weeks else goal.start
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
        relaxations=() if feasible else _least_changes(pack, goal, selection, finish),
    )


def _least_changes(pack: Pack, goal: Goal, selection: Selection, finish: date) -> tuple[Relaxation, ...]:
    """The fewest hours a week that hold the deadline, if any do, and the day it is done as things are."""
    later = Relaxation("deadline", day=finish)
    for hours in range(goal.hours_per_week + 1, MOST_HOURS + 1):
        placed = _at_hours(pack, goal, selection, hours)
        if goal.deadline is not None and placed.weeks[-1].end <= goal.deadline:
            return (Relaxation("hours-per-week", hours=hours), later)
    return (later,)


def _at_hours(pack: Pack, goal: Goal, selection: Selection, hours: int) -> Schedule:
    return schedule(pack.modules, selection.after, goal.start, hours)


def _check(pack: Pack, goal: Goal) -> None:
    track = pack.tracks.get(goal.track)
    if track is None:
        raise BadGoal(f"There is no track {goal.track!r}{_near(goal.track, list(pack.tracks))}.")
    if track.position(goal.position) is None:
        rungs = [rung.id for rung in track.positions]
        raise BadGoal(f"{goal.track} has no position {goal.position!r}{_near(goal.position, rungs)}.")
    if not 1 <= goal.hours_per_week <= MOST_HOURS:
        raise BadGoal(f"{goal.hours_per_week} hours a week cannot be planned; choose 1 to {MOST_HOURS}.")


def _near(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
