"""The routes to a target side by side for one person: who may enter, how long each takes, and whether the plan fits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from opscareer.app.wishes import PlanWish, goal_of, months_after
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Route
from opscareer.planning.plan import Goal, StudyPlan
from opscareer.planning.planner import least_hours_a_week, make_plan
from opscareer.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """One route for a person and their goal.

    `may_enter` is None where the person's education is not known. The route itself ends between `earliest` and
    `latest`, its fewest and its most months after the start. `fits` says whether the person's plan is done by `latest`
    with the hours they have; `hours_per_week` are the fewest that would do for that, None where none that can be
    advised would. A route whose months are not told has no dates, and every plan fits.
    """

    route: str
    may_enter: bool | None
    earliest: date | None
    latest: date | None
    fits: bool
    hours_per_week: int | None


@dataclass(frozen=True, slots=True)
class RouteChoices:
    """The routes that lead to the target: first those that may be entered, then by their months; and the plan for it
    with the hours the person has, which is the same on every route."""

    plan: StudyPlan
    routes: tuple[RouteChoice, ...]


def route_choices(pack: Pack, learner: Learner, wish: PlanWish, progress: Progress = silent) -> RouteChoices:
    """The routes to a target; a route or deadline in the wish is left aside. Raises what `make_plan` raises."""
    goal = goal_of(pack, learner, replace(wish, deadline=None, route=None))
    plan = make_plan(pack, goal, progress)
    leading = [route for route in pack.routes.values() if not route.leads_to or goal.track in route.leads_to]
    found = [(route, _choice(route, learner, plan)) for route in leading]
    found.sort(key=lambda one: (one[1].may_enter is False, one[0].months.least, one[0].months.most))
    return RouteChoices(plan, tuple(choice for _, choice in found))


def _choice(route: Route, learner: Learner, plan: StudyPlan) -> RouteChoice:
    may_enter = None if learner.stage is None else learner.stage in route.entry
    goal = plan.goal
    if not route.months.most:
        return RouteChoice(route.id, may_enter, None, None, fits=True, hours_per_week=1)
    earliest, latest = (months_after(goal.start, months) for months in (route.months.least, route.months.most))
    fits = plan.finish <= latest
    return RouteChoice(route.id, may_enter, earliest, latest, fits, _fewest_hours(plan, latest))


def _fewest_hours(plan: StudyPlan, latest: date) -> int | None:
    def holds(goal: Goal) -> bool:
        return goal.time.finish(goal.start, plan.effort.total) <= latest

    least = least_hours_a_week(plan.goal, holds, more_than=0)
    return least[0].hours if least else None
