"""Two doors open: a second track, what serves both, where the ways part, and what changing over costs later."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.guidance import two_doors_for
from opscareer.app.plan_order import PlanOrder
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.asked_work import AskedWork
from opscareer.gui.pages.plan_parts.notice_card import Change
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.folded_card import FoldedCard
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Goal
from opscareer.planning.two_doors import TwoDoors
from opscareer.progress import Progress
from opscareer.wording import joined, phrase, written_date


class DoorsCard(FoldedCard):
    """Worked out when a second track is picked, and anew for another plan while it is open."""

    chosen = Signal(object)
    """Carries the `Change` that the button stands for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        self._context = context
        self._order: PlanOrder | None = None
        self._found: TwoDoors | None = None
        self._second, self._use = ChoiceBox(), QuietButton()
        form = FormRows()
        self._row = form.add(self._second)
        self._strip = ProgressStrip(context.theme)
        self.inside.insertWidget(0, form)
        self.inside.insertWidget(1, self._strip)
        self.inside.addLayout(at_left(self._use))
        self._use.hide()
        self._work = AskedWork(self._strip, self._doing, self)
        self._work.ready.connect(self._take)
        self._work.refused.connect(self._refuse)
        self._second.activated.connect(self._ask)
        self._use.clicked.connect(self._tell)
        self.opened.connect(self._ask)

    def show_order(self, order: PlanOrder) -> None:
        """Offers the tracks beside that of an order, the one kept open picked."""
        picked = order.goal.second_track or self._second.currentData()
        self._order, self._found = order, None
        self._second.clear()
        self._second.addItem(self.tr("Choose a second track"), "")
        for track in order.pack.tracks.values():
            if track.id != order.goal.track:
                self._second.addItem(track.name.said(self._context.language()), track.id)
        self._second.setCurrentIndex(max(0, self._second.findData(picked)))
        if self.is_open:
            self._ask()

    def retranslate(self) -> None:
        """Puts every word in."""
        purpose = self.tr("Begin with what serves a second track as well, and decide later.")
        self.set_texts(self.tr("Keep two doors open"), purpose)
        self._row.set_texts(self.tr("Second track"))
        self._strip.set_labels(self.tr("Cancel"))
        if self._order is not None:
            self.show_order(self._order)

    def _doing(self) -> str:
        return self.tr("Looking for the way that serves both …")

    @Slot()
    def _ask(self) -> None:
        order, second = self._order, self._second.currentData()
        self._work.forget()
        self._found = None
        self._use.hide()
        self.show_lines()
        if order is not None and second:
            self._work.ask(partial(_doors_of, order, second))

    @Slot(object)
    def _take(self, found: TwoDoors) -> None:
        self._found = found
        if self._order is None:
            return
        is_used = self._order.goal.second_track == found.second.track
        self._use.setText(self.tr("Plan for one door again") if is_used else self.tr("Use this plan"))
        self._use.show()
        lines: list[QWidget] = [PlainText(self._common(found), "strong"), PlainText(self._parting(found))]
        key = "doors.proven" if found.proven else "doors.not-proven"
        lines.append(PlainText(phrase(key, self._context.language()), "note"))
        if found.changing_over:
            lines.append(self._costs(found, self._order.pack))
        self.show_lines(*lines)

    def _common(self, found: TwoDoors) -> str:
        if self._order is None or not found.common:
            key = {name: self._target(goal) for name, goal in _ends(found).items()}
            return phrase("doors.nothing-common", self._context.language(), **key)
        pack, language = self._order.pack, self._context.language()
        modules = joined([pack.modules[name].name.said(language) for name in found.common], language)
        said = self.tr("The first {hours} hours serve both: {modules}.")
        return said.format(hours=found.common_hours, modules=modules)

    def _parting(self, found: TwoDoors) -> str:
        language = self._context.language()
        second = self._target(found.second)
        if found.parting_week is None or found.parting_day is None:
            return phrase("doors.no-parting", language, second=second)
        when = {"week": found.parting_week, "day": written_date(found.parting_day, language)}
        parting = phrase("doors.parting", language, **when)
        left = {"first_left": found.first_left, "second_left": found.second_left}
        ends = {name: self._target(goal) for name, goal in _ends(found).items()}
        return f"{parting} {phrase('doors.left', language, **ends, **left)}"

    def _costs(self, found: TwoDoors, pack: Pack) -> TextTable:
        language = self._context.language()
        title = self.tr("What changing over to {track} later costs").format(track=self._target(found.second))
        table = TextTable(title, (self.tr("If you change over after"), self.tr("You lose")), (3, 1))
        for one in found.changing_over:
            module = pack.modules[one.module].name.said(language)
            said = self.tr("{module}, week {week}").format(module=module, week=one.week)
            table.add_row(PlainText(said), PlainText(self.tr("%n hour(s)", "", one.hours_lost), "quiet"))
        return table

    def _target(self, goal: Goal) -> str:
        if self._order is None:
            return ""
        track = self._order.pack.tracks[goal.track]
        return (track.position(goal.position) or track.first_position).name.said(self._context.language())

    @Slot(object)
    def _refuse(self, _error: Exception) -> None:
        self.show_lines(PlainText(self.tr("Nothing in this pack leads to that track with these choices."), "quiet"))

    @Slot()
    def _tell(self) -> None:
        if self._order is None or self._found is None:
            return
        goal, second = self._order.goal, self._found.second.track
        if goal.second_track == second:
            self.chosen.emit(
                Change(replace(goal, second_track=None), "", told=self.tr("Your plan is for one track again."))
            )
            return
        track = self._order.pack.tracks[second].name.said(self._context.language())
        told = self.tr("Your plan keeps the door to {track} open.").format(track=track)
        self.chosen.emit(Change(replace(goal, second_track=second), "", told=told))


def _ends(found: TwoDoors) -> dict[str, Goal]:
    return {"first": found.plan.goal, "second": found.second}


def _doors_of(order: PlanOrder, second: str, _progress: Progress) -> TwoDoors:
    return two_doors_for(order.pack, order.learner, order.wish, second)
