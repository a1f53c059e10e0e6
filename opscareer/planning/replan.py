"""Planning again from a day on, with the least disruption to what is already arranged.

What is done stays where it was. What is left keeps its order: nothing overtakes, so that whatever waits for something
still comes after it, and modules under way stay under way. Nothing is brought forward, unless the deadline cannot be
held otherwise. Weeks to catch up in are there to be used.

The disruption is counted in hours: those arranged for this week or a later one that now lie later than arranged. (Hours
left undone in weeks that are over have to move in any case.) Each hour goes into the first week, not before its own,
that has room behind all that comes before it. No arrangement that keeps the order puts any hour earlier, as one sees by
following the order; so none moves fewer hours, moves an hour further, or finishes earlier.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from opscareer.knowledge.pack import Pack
from opscareer.planning.checking import check
from opscareer.planning.from_now_on import Onward, from_now_on
from opscareer.planning.plan import Goal, Relaxation, StudyPlan
from opscareer.planning.planner import least_hours_a_week, planned
from opscareer.planning.rearranging import Placed, Rearranging
from opscareer.planning.schedule import laid_out
from opscareer.planning.work import WorkDone


@dataclass(frozen=True, slots=True)
class Moved:
    """Hours of a step of a module (`REVIEW`: of looking back at it) that went from one week to another."""

    module: str
    step: int
    hours: int
    from_week: int
    to_week: int


@dataclass(frozen=True, slots=True)
class Disruption:
    """What planning again changed: the hours that moved though they were not late, the late ones, which had to, and
    the modules that went and came."""

    moved: tuple[Moved, ...]
    late: tuple[Moved, ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def hours(self) -> int:
        """The disruption in hours."""
        return sum(one.hours for one in self.moved)


@dataclass(frozen=True, slots=True)
class Replanned:
    """A plan made again from a day on. It holds the past, too: weeks keep their numbers, and what is done its place."""

    plan: StudyPlan
    disruption: Disruption


def replan(
    pack: Pack, arranged: StudyPlan, work: WorkDone, day: date, goal: Goal | None = None, *, forward: bool = False
) -> Replanned:
    """The arranged plan made again from `day` on, for its own goal or for another one that holds from now on.

    With `forward`, work is also brought forward wherever there is room: for somebody who has other hours from now on.
    Raises `BadGoal` and `Unreachable` as `make_plan` does. If the deadline cannot be held, the plan names the fewest
    hours a week from now on that would, and the day it is done as things are.
    """
    goal = arranged.goal if goal is None else replace(goal, start=arranged.goal.start)
    check(pack, goal)
    onward = from_now_on(pack, arranged, work, goal, _number_of_week(arranged.goal.start, day))
    found = _arranged_again(pack, arranged, onward, goal, day, forward=forward)
    if found.plan.feasible:
        return found

    def holds_deadline(other: Goal) -> bool:
        return _arranged_again(pack, arranged, onward, other, day).plan.feasible

    changes = (*least_hours_a_week(goal, holds_deadline), Relaxation("deadline", day=found.plan.finish))
    return replace(found, plan=replace(found.plan, relaxations=changes))


def _number_of_week(start: date, day: date) -> int:
    """Which week of a plan a day falls in; the first one for days before it."""
    monday = start - timedelta(days=start.weekday())
    return max(1, (day - monday).days // 7 + 1)


def _arranged_again(
    pack: Pack, arranged: StudyPlan, onward: Onward, goal: Goal, day: date, *, forward: bool = False
) -> Replanned:
    later = _laid(pack, arranged, onward, goal, day, forward=forward)
    return later if later.plan.feasible else _laid(pack, arranged, onward, goal, day, forward=True)


def _laid(pack: Pack, arranged: StudyPlan, onward: Onward, goal: Goal, day: date, *, forward: bool) -> Replanned:
    rearranging = Rearranging(pack, arranged, onward, goal, day)
    placed = rearranging.place(forward=forward)
    plan = planned(goal, onward.choice, laid_out(list(rearranging.weeks(placed))))
    return Replanned(plan, _disruption(arranged, plan, placed, onward.now))


def _disruption(arranged: StudyPlan, plan: StudyPlan, placed: Iterable[Placed], now: int) -> Disruption:
    moves = [
        Moved(one.piece.module, one.piece.step, one.hours, one.piece.week, one.week)
        for one in placed
        if one.piece.week is not None and one.piece.week != one.week
    ]
    before, after = ([one.module for one in each.modules] for each in (arranged, plan))
    return Disruption(
        moved=tuple(move for move in moves if now <= move.from_week < move.to_week),
        late=tuple(move for move in moves if move.from_week < now),
        dropped=tuple(name for name in before if name not in after),
        added=tuple(name for name in after if name not in before),
    )
