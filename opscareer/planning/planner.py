"""The one door of planning: a goal becomes a dated study plan with the proof of its length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from opscareer.knowledge.pack import Pack
from opscareer.planning.checking import BadGoal, check
from opscareer.planning.choice import Choice, choose
from opscareer.planning.partial import most_within
from opscareer.planning.plan import Goal, Reachable, Relaxation, StudyPlan
from opscareer.planning.schedule import Schedule, schedule
from opscareer.progress import Progress, part, silent

MOST_HOURS_ADVISED = 60
"""More hours a week than this are never advised."""


def make_plan(pack: Pack, goal: Goal, progress: Progress = silent) -> StudyPlan:
    """The shortest plan to a goal, dated.

    Raises `BadGoal` for what makes no sense; `Unreachable` where no choice of modules leads to the target; and whatever
    `progress` raises to stop the work.
    """
    check(pack, goal)
    progress(0.0, "select")
    choice = choose(pack, goal, progress=part(progress, 0.0, 0.8))
    progress(0.8, "schedule")
    placed = schedule(pack, choice.selection.after, goal.start, goal.time)
    plan = planned(goal, choice, placed)
    if plan.feasible:
        return plan
    return replace(plan, relaxations=_least_changes(plan), reachable=_in_time(pack, plan, part(progress, 0.9, 1.0)))


def planned(goal: Goal, choice: Choice, placed: Schedule) -> StudyPlan:
    """The plan that a choice of modules laid into weeks makes."""
    finish = placed.weeks[-1].end if placed.weeks else goal.start
    return StudyPlan(
        goal=goal,
        feasible=goal.deadline is None or finish <= goal.deadline,
        proven=choice.selection.proven,
        hours=choice.selection.hours,
        lower_bound=choice.selection.lower_bound,
        finish=finish,
        modules=placed.modules,
        weeks=placed.weeks,
        milestones=placed.milestones,
        project=choice.project,
        without_project=choice.without_project,
    )


def applied(goal: Goal, change: Relaxation | Reachable) -> Goal:
    """The goal with one of the changes that were offered for it."""
    if isinstance(change, Reachable):
        return change.goal
    if change.hours is not None:
        return goal.with_hours(change.hours)
    return replace(goal, deadline=change.day)


def most_hours_advised(goal: Goal) -> int:
    """The most hours a week that are advised to somebody who studies on the days of the goal."""
    return min(MOST_HOURS_ADVISED, goal.weekdays.most) if goal.weekdays else MOST_HOURS_ADVISED


def least_hours_a_week(
    goal: Goal, holds_deadline: Callable[[Goal], bool], more_than: int | None = None
) -> tuple[Relaxation, ...]:
    """The fewest hours a week, more than those of the goal, that hold the deadline, if any do that can be advised.

    `holds_deadline` says it of the goal with other hours; once it does, it does with more hours, too. `more_than` are
    the hours to begin above, if not those of the goal.
    """
    more = range((goal.hours_per_week if more_than is None else more_than) + 1, most_hours_advised(goal) + 1)
    found = bisect_left(more, x=True, key=lambda hours: holds_deadline(goal.with_hours(hours)))
    return (Relaxation("hours-per-week", hours=more[found]),) if found < len(more) else ()


def _least_changes(plan: StudyPlan) -> tuple[Relaxation, ...]:
    """The fewest hours a week that hold the deadline and the day it is done as things are."""
    goal, hours = plan.goal, plan.effort.total

    def holds_deadline(other: Goal) -> bool:
        return other.deadline is not None and other.time.finish(other.start, hours) <= other.deadline

    return (*least_hours_a_week(goal, holds_deadline), Relaxation("deadline", day=plan.finish))


def _in_time(pack: Pack, plan: StudyPlan, progress: Progress) -> Reachable | None:
    """What the hours until the deadline reach; None if there is nothing to learn or no time at all."""
    goal = plan.goal
    if goal.deadline is None or not plan.modules:
        return None
    order = [milestone.module for milestone in plan.milestones]
    found = most_within(pack, goal, goal.time.hours_until(goal.start, goal.deadline), order, progress=progress)
    return found if found.reached else None


__all__ = ["BadGoal", "applied", "least_hours_a_week", "make_plan", "most_hours_advised", "planned"]
