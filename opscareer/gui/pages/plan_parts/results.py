"""The plan as it is shown: how it goes, the chart, the weeks, what it leads to, and other ways below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.plan_order import MadePlan, PlanOrder
from opscareer.charts.gantt import Course
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.doors_card import DoorsCard
from opscareer.gui.pages.plan_parts.plan_lists import GapsCard, MilestonesCard
from opscareer.gui.pages.plan_parts.progress_card import ProgressCard
from opscareer.gui.pages.plan_parts.project_card import ProjectCard
from opscareer.gui.pages.plan_parts.routes_card import RoutesCard
from opscareer.gui.pages.plan_parts.timeline_card import TimelineCard
from opscareer.gui.pages.plan_parts.weeks_section import WeeksSection
from opscareer.gui.widgets.layouts import column
from opscareer.knowledge.pack import Pack


class PlanResults(QWidget):
    """`again_asked`: again from today; `changed` carries a `Change`; `set_aside` a module and a goal's field."""

    again_asked = Signal()
    changed = Signal(object)
    set_aside = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._made: MadePlan | None = None
        self._pack: Pack | None = None
        self._order: PlanOrder | None = None
        self._progress, self._timeline = ProgressCard(context), TimelineCard(context)
        self._weeks, self._project = WeeksSection(context), ProjectCard(context)
        self._milestones, self._gaps = MilestonesCard(context), GapsCard(context)
        self._routes, self._doors = RoutesCard(context), DoorsCard(context)
        self._of_weeks = (self._timeline, self._weeks, self._milestones, self._routes, self._doors)
        order = (self._progress, self._timeline, self._weeks, self._project, self._milestones, self._gaps)
        column(*order, self._routes, self._doors, gap=measures.L, parent=self)
        self._weeks.progressed.connect(self._show_course)
        self._progress.asked.connect(self.again_asked)
        self._milestones.set_aside.connect(self.set_aside)
        self._doors.chosen.connect(self.changed)

    def retranslate(self) -> None:
        """Puts every word in; the plan is shown anew by the page."""
        for part in (self._progress, self._timeline, self._weeks, self._routes, self._doors):
            part.retranslate()

    def hide_plan(self) -> None:
        """Shows nothing."""
        self._made = None
        for part in (*self._of_weeks, self._progress, self._project, self._gaps):
            part.hide()

    def show_made(self, made: MadePlan, order: PlanOrder, *, again: bool) -> None:
        """Shows a plan; the same one `again` stays at its week."""
        self._made, self._pack = made, order.pack
        plan, pack = made.plan, order.pack
        self._gaps.show_plan(plan, pack)
        self._gaps.show()
        for part in (*self._of_weeks, self._progress, self._project):
            part.setVisible(bool(plan.weeks))
        if not plan.weeks:
            return
        self._weeks.show_plan(plan, pack, again=again)
        self._milestones.show_plan(plan, pack)
        self._project.show_plan(plan, pack)
        self._show_course()
        if order is not self._order:
            self._order = order
            self._routes.show_order(order)
            self._doors.show_order(order)

    def take_focus(self) -> None:
        """Puts the focus on the button that makes the plan again."""
        self._progress.take_focus()

    @Slot()
    def _show_course(self) -> None:
        """How it goes, in words and in the chart; after each tick."""
        session, made = self._context.live.session, self._made
        if session is None or made is None or self._pack is None:
            return
        standing = session.standing(made.plan, _today())
        done = {one.module: one.done / one.planned for one in standing.modules if one.planned}
        course = Course(done, standing.day, made.before)
        self._timeline.show_plan(made.plan, self._pack, course)
        self._progress.show_progress(made, self._pack)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day
