"""The routes to the target side by side: who may enter, how long, finished when, at how many hours, which award."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.plan_order import PlanOrder
from opscareer.app.route_choice import RouteChoice, RouteChoices, route_choices
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.asked_work import AskedWork
from opscareer.gui.widgets.folded_card import FoldedCard
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.records import Route
from opscareer.planning.planner import most_hours_advised
from opscareer.wording import phrase, written_date


class RoutesCard(FoldedCard):
    """Worked out when it is opened, and anew for another plan while it is open."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        self._context = context
        self._order: PlanOrder | None = None
        self._found: RouteChoices | None = None
        self._strip = ProgressStrip(context.theme)
        self.inside.addWidget(self._strip)
        self._work = AskedWork(self._strip, self._doing, self)
        self._work.ready.connect(self._take)
        self._work.refused.connect(self._refuse)
        self._work.stopped.connect(self._tell_stopped)
        self.opened.connect(self._ask)

    def show_order(self, order: PlanOrder) -> None:
        """Shows the routes for the choices of an order, if it is open."""
        self._order, self._found = order, None
        if self.is_open:
            self._ask()

    def retranslate(self) -> None:
        """Puts every word in."""
        self.set_texts(self.tr("Routes side by side"), self.tr("Full-time, short course, on your own, or on the job."))
        self._strip.set_labels(self.tr("Cancel"))
        if self._found is not None:
            self._take(self._found)

    def _doing(self) -> str:
        return self.tr("Comparing the routes …")

    @Slot()
    def _ask(self) -> None:
        order = self._order
        if order is not None and self._found is None:
            self._work.ask(partial(route_choices, order.pack, order.learner, order.wish))

    @Slot(object)
    def _take(self, found: RouteChoices) -> None:
        self._found = found
        if self._order is None:
            return
        pack, language = self._order.pack, self._context.language()
        hours, weekly = found.plan.effort.total, found.plan.goal.hours_per_week
        said = self.tr("What you study is the same on each: {hours} hours, done by {day} at {weekly} a week.")
        day = written_date(found.plan.finish, language)
        heads = (self.tr("Route and entry"), self.tr("Length, and your plan in it"), self.tr("Award"))
        table = TextTable(self.tr("Routes side by side"), heads, (4, 4, 3))
        for choice in found.routes:
            table.add_row(*self._cells(choice, pack.routes[choice.route], found))
        self.show_lines(PlainText(said.format(hours=hours, day=day, weekly=weekly), "quiet"), table)

    def _cells(self, choice: RouteChoice, route: Route, found: RouteChoices) -> list[QWidget]:
        language = self._context.language()
        entry = {True: "may-enter", False: "may-not-enter", None: "entry-unknown"}[choice.may_enter]
        award = route.award.said(language) if route.award else phrase("routes.no-award", language)
        named = PlainText(route.name.said(language), "quiet" if choice.may_enter is False else "strong")
        return [
            _cell(named, PlainText(phrase(f"routes.{entry}", language), "quiet")),
            _cell(PlainText(self._length(choice, route)), PlainText(self._fit(choice, found), "quiet")),
            PlainText(award, "quiet"),
        ]

    def _length(self, choice: RouteChoice, route: Route) -> str:
        language = self._context.language()
        if choice.earliest is None or choice.latest is None:
            return phrase("routes.own-pace", language)
        months = {"least": route.months.least, "most": route.months.most}
        length = (
            self.tr("{least} months") if route.months.least == route.months.most else self.tr("{least}–{most} months")
        )
        ends = self.tr("ends by {day}").format(day=written_date(choice.latest, language))
        return f"{length.format(**months)}, {ends}"

    def _fit(self, choice: RouteChoice, found: RouteChoices) -> str:
        """Whether the plan is done within the route, and the hours a week that it takes."""
        if choice.latest is None:
            day = written_date(found.plan.finish, self._context.language())
            return self.tr("your plan is done by {day}").format(day=day)
        if choice.hours_per_week is None:
            most = most_hours_advised(found.plan.goal)
            return self.tr("your plan does not fit in, not even with %n hour(s) a week", "", most)
        if choice.fits:
            return self.tr("your plan fits in, from %n hour(s) a week on", "", choice.hours_per_week)
        return self.tr("your plan needs %n hour(s) a week to fit in", "", choice.hours_per_week)

    @Slot(object)
    def _refuse(self, _error: Exception) -> None:
        self.show_lines(PlainText(self.tr("There is no plan to compare the routes by."), "quiet"))

    @Slot()
    def _tell_stopped(self) -> None:
        self.show_lines(PlainText(self.tr("You stopped it. Close and open this to compare again."), "quiet"))


def _cell(*lines: PlainText) -> QWidget:
    cell = QWidget()
    column(*lines, gap=0, parent=cell)
    return cell
