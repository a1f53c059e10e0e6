"""What follows from a person's work, worked out anew only after a change: the next question, the result, the plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from opscareer.app.guidance import match
from opscareer.app.plan_order import PlanOrder
from opscareer.app.sitting import contest_of
from opscareer.assessment.contest import Contest
from opscareer.assessment.learner import Form, Learner
from opscareer.assessment.next_question import Step, next_step
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult
from opscareer.planning.plan import StudyPlan
from opscareer.records.saved import SavedGoal, SavedWork

_Asked: TypeAlias = tuple[Mapping[str, int], frozenset[str], Form]
"""What the next step depends on: the answers, the questions passed over, the form."""


class Outcomes:
    """Each outcome is kept beside what it was worked out from, so that any thread may ask while something changes."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._contest: Contest | None = None
        self._step: tuple[_Asked, Step] | None = None
        self._result: tuple[Learner, MatchResult] | None = None
        self._order: PlanOrder | None = None
        self._plan: tuple[PlanOrder, StudyPlan] | None = None

    def step(self, work: SavedWork) -> Step:
        """Where the sitting is and what comes next."""
        if self._contest is None:
            self._contest = contest_of(self._pack)
        asked, kept = (work.learner.answers, work.skipped, work.form), self._step
        if kept is None or kept[0] != asked:
            kept = (asked, next_step(self._contest, *asked))
            self._step = kept
        return kept[1]

    def result(self, learner: Learner) -> MatchResult:
        """The tracks ranked."""
        kept = self._result
        if kept is None or kept[0] is not learner:
            kept = (learner, match(self._pack, learner))
            self._result = kept
        return kept[1]

    def plan_order(self, learner: Learner, goal: SavedGoal | None) -> PlanOrder | None:
        """The order for a plan, the same object until learner or goal change; None without a goal."""
        if goal is None:
            return None
        order = self._order
        if order is None or order.learner is not learner or order.goal is not goal:
            order = self._order = PlanOrder(self._pack, learner, goal)
        return order

    def take_plan(self, order: PlanOrder, plan: StudyPlan) -> None:
        """Keep a plan worked out elsewhere, if it is for the newest order."""
        if order is self._order:
            self._plan = (order, plan)

    def plan(self, order: PlanOrder) -> StudyPlan:
        """The plan for an order; raises `Unreachable` or `BadGoal`."""
        kept = self._plan
        if kept is None or kept[0] is not order:
            kept = (order, order.work_out())
            self._plan = kept
        return kept[1]
