"""A plan to be worked out from what a person saved: new, kept open for a second track, or made again on the way."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from opscareer.app.guidance import PlanWish, most_in_time, next_monday, plan_for, two_doors_for
from opscareer.app.wishes import shared_out, wish_of
from opscareer.assessment.learner import ForPlans, Learner, StepDone, ToldGoal, WeekSpent
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import KINDS
from opscareer.planning.checking import BadGoal
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.planning.replan import Disruption, replan
from opscareer.planning.two_doors import TwoDoors
from opscareer.planning.work import REVIEW, Line, WorkDone
from opscareer.progress import Progress, part, silent
from opscareer.records.saved import MadeAgain, SavedGoal, Tick


@dataclass(frozen=True, slots=True)
class MadePlan:
    """A plan; if it was made again, how it was arranged `before` that and what the last time changed; and if it keeps
    two doors open, how far."""

    plan: StudyPlan
    before: StudyPlan | None = None
    change: Disruption | None = None
    doors: TwoDoors | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PlanOrder:
    """A plan to be worked out: all it needs, as it stood when it was asked for, so that any thread can do the work."""

    pack: Pack
    learner: Learner
    goal: SavedGoal

    @property
    def wish(self) -> PlanWish:
        """What is asked of the plan."""
        goal = self.goal
        return PlanWish(
            track=goal.track,
            start=goal.start,
            hours_per_week=goal.hours_per_week,
            position=goal.position,
            deadline=goal.deadline,
            done=goal.done,
            refused=goal.refused,
            kinds=goal.kinds,
            weekdays=goal.weekdays,
            off=goal.off,
            rhythm=goal.rhythm,
        )

    def work_out(self, progress: Progress = silent) -> StudyPlan:
        """The plan; raises `Unreachable` or `BadGoal`."""
        return self.make(progress).plan

    def make(self, progress: Progress = silent) -> MadePlan:
        """The plan and what is to be told of it; raises `Unreachable` or `BadGoal`."""
        made = self._made_first(progress)
        for again in self.goal.made_again:
            hours = again.hours_per_week
            goal = made.plan.goal.with_hours(hours) if hours is not None else None
            found = replan(
                self.pack, made.plan, WorkDone(as_lines(again.ticked)), again.day, goal, forward=goal is not None
            )
            made = replace(made, plan=found.plan, before=made.plan, change=found.disruption)
        return made

    def _made_first(self, progress: Progress) -> MadePlan:
        plan = plan_for(self.pack, self.learner, self.wish, part(progress, 0.0, 0.6))
        if not plan.feasible and self.goal.as_much_as_fits:
            return MadePlan(most_in_time(self.pack, plan, part(progress, 0.6, 1.0)))
        doors = self._doors() if self.goal.second_track is not None and plan.feasible else None
        if doors is None or (plan.goal.deadline is not None and doors.plan.finish > plan.goal.deadline):
            return MadePlan(plan)
        return MadePlan(replace(doors.plan, goal=plan.goal), doors=doors)

    def _doors(self) -> TwoDoors | None:
        """None where nothing leads to the second target."""
        try:
            return two_doors_for(self.pack, self.learner, self.wish, self.goal.second_track or "")
        except (Unreachable, BadGoal):
            return None


def on_the_way(before: SavedGoal, changed: SavedGoal, ticks: AbstractSet[Tick], day: date) -> SavedGoal:
    """The changed goal of somebody who has done some of the plan: other hours a week hold from `day` on.

    The plan is made again from that day, so that what is done keeps its place and what is arranged moves the least. All
    that is no mere change of the hours a week stays as it was said.
    """
    hours = changed.hours_now
    since_the_start = before.with_hours(hours)
    is_of_hours = hours != before.hours_now and changed == replace(
        changed,
        hours_per_week=since_the_start.hours_per_week,
        weekdays=since_the_start.weekdays,
        made_again=since_the_start.made_again,
    )
    is_same_target = (before.track, before.position, before.start) == (changed.track, changed.position, changed.start)
    if not (ticks and before.start <= day and is_of_hours and is_same_target):
        return changed
    earlier = tuple(again for again in before.made_again if (again.day, again.ticked) != (day, ticks))
    return replace(
        changed,
        hours_per_week=before.hours_per_week,
        weekdays=before.weekdays,
        made_again=(*earlier, MadeAgain(day, frozenset(ticks), hours)),
    )


def as_lines(ticks: AbstractSet[Tick]) -> frozenset[Line]:
    """Ticks as lines of a plan."""
    return frozenset(Line(tick.module, tick.step, tick.part) for tick in ticks)


def work_done(plan: StudyPlan, ticks: AbstractSet[Tick], spent: Mapping[date, float]) -> WorkDone:
    """What was done of a plan; `spent` are real hours by the Monday of their week."""
    ticked = as_lines(ticks)
    return WorkDone(ticked, tuple(shared_out(plan, ticked, spent)))


def told_for_plans(goal: SavedGoal, ticks: AbstractSet[Tick], spent: Mapping[date, float]) -> ForPlans:
    """A goal and its wishes, the lines done and the real hours of weeks as a learner file tells them."""
    return ForPlans(
        goal=ToldGoal(goal.track, goal.position, goal.start),
        weekdays=goal.weekdays.hours if goal.weekdays else None,
        days_off=tuple((span.first, span.last) for span in goal.off.spans),
        deadline=goal.deadline,
        kinds=goal.kinds if goal.kinds != frozenset(KINDS) else frozenset(),
        done=goal.done,
        refused=goal.refused - goal.done,
        review_hours=goal.rhythm.review_hours,
        catch_up_every=goal.rhythm.catch_up_every,
        ticked=tuple(_told(tick) for tick in sorted(ticks, key=lambda one: (one.module, one.step, one.part))),
        weeks_spent=tuple(WeekSpent(monday, hours) for monday, hours in sorted(spent.items())),
    )


def told_goal(pack: Pack, learner: Learner, today: date) -> SavedGoal | None:
    """The goal that a learner file tells, with the wishes told beside it; None where it tells none."""
    said = learner.for_plans.goal
    if said is None:
        return None
    wish = wish_of(learner, said.track, said.start or next_monday(today))
    return SavedGoal(
        track=said.track,
        position=said.position or pack.tracks[said.track].first_position.id,
        start=wish.start,
        hours_per_week=sum(wish.weekdays.hours) if wish.weekdays else wish.hours_per_week,
        deadline=wish.deadline,
        weekdays=wish.weekdays,
        off=wish.off,
        rhythm=wish.rhythm,
        kinds=wish.kinds,
        done=wish.done,
        refused=wish.refused,
    )


def _told(tick: Tick) -> StepDone:
    if tick.step == REVIEW:
        return StepDone(tick.module, None, tick.part, review=True)
    return StepDone(tick.module, tick.step, tick.part)
