"""The weeks of the plan: one at a time with its tick boxes, and all of them as a table to jump in."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.models.week_model import WeekModel, open_steps
from opscareer.gui.pages.plan_parts.week_card import WeekCard
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import StudyPlan, Week
from opscareer.records.saved import Tick
from opscareer.wording import written_span

_ROWS_SHOWN = 12
_ROW_HEIGHT = 34


def week_to_begin_with(plan: StudyPlan, ticks: frozenset[Tick], today: date) -> int:
    """The place of the week that holds today; outside the plan the first with open steps, or the last."""
    for place, week in enumerate(plan.weeks):
        if week.start <= today <= week.end:
            return place
    unfinished = (place for place, week in enumerate(plan.weeks) if open_steps(week, ticks))
    return next(unfinished, len(plan.weeks) - 1)


class WeeksSection(QWidget):
    """`progressed` tells that something was ticked or logged.

    Starts at the week that matters now and stays where the person has turned to.
    """

    progressed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._plan: StudyPlan | None = None
        self._pack: Pack | None = None
        self._place = 0
        self._title, self._state = PlainText(role="section"), PlainText(role="note")
        self._before, self._after = IconButton("back"), IconButton("forward")
        self._card = WeekCard(context)
        self._earlier, self._turn = LinkButton(), LinkButton()
        self._model = WeekModel((), self)
        self._table = QTableView()
        self._lay_out()
        self._connect()
        self._refit()

    def show_plan(self, plan: StudyPlan, pack: Pack, *, again: bool) -> None:
        """Shows a plan that has weeks; the same plan `again` stays at its week."""
        session = self._context.live.session
        self._plan, self._pack = plan, pack
        ticks: frozenset[Tick] = session.ticks if session else frozenset()
        if not again:
            self._place = week_to_begin_with(plan, ticks, _today())
        self._place = min(self._place, len(plan.weeks) - 1)
        self._model.show_plan(plan, pack, self._context.language(), self._heads())
        self._show_week()

    def retranslate(self) -> None:
        """Puts every word in; the plan is shown anew by the page."""
        self._before.set_name(self.tr("Week before"))
        self._after.set_name(self.tr("Week after"))
        self._table.setAccessibleName(self.tr("All weeks"))
        self._name_turn()

    def _heads(self) -> tuple[str, ...]:
        return (self.tr("Week"), self.tr("Days"), self.tr("What you do"), self.tr("Hours"), self.tr("Done"))

    def _lay_out(self) -> None:
        words = column(self._title, self._state, gap=0)
        head = QHBoxLayout()
        head.setSpacing(measures.XS)
        head.addLayout(words, 1)
        for button in (self._before, self._after):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        ways = FlowLayout(gap=measures.L)
        ways.addWidget(self._turn)
        ways.addWidget(self._earlier)
        column(head, self._card, ways, self._table, gap=measures.S, parent=self)
        table = self._table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionsClickable(False)
        table.horizontalHeader().setHighlightSections(False)
        table.hide()

    def _connect(self) -> None:
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._turn.clicked.connect(self._turn_over)
        self._earlier.clicked.connect(self._go_to_earliest)
        self._table.clicked.connect(self._go_to_row)
        self._table.activated.connect(self._go_to_row)
        self._card.ticked.connect(self._tell_state)
        for signal in (self._card.ticked, self._card.logged):
            signal.connect(self.progressed)
        self._context.theme.changed.connect(self._refit)

    def _refit(self) -> None:
        self._table.verticalHeader().setDefaultSectionSize(self._context.theme.px(_ROW_HEIGHT))

    def _fit_table(self) -> None:
        header = self._table.horizontalHeader()
        for section in range(self._model.columnCount()):
            wide = section == 2
            header.setSectionResizeMode(
                section, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            )
        rows = min(self._model.rowCount(), _ROWS_SHOWN) + 1
        self._table.setFixedHeight(rows * self._table.verticalHeader().defaultSectionSize() + measures.S)

    @Slot()
    def _show_week(self) -> None:
        if self._plan is None or self._pack is None:
            return
        week = self._plan.weeks[self._place]
        span = written_span(week.start, week.end, self._context.language())
        self._title.setText(self.tr("Week {number} · {span}").format(number=week.number, span=span))
        self._before.setEnabled(self._place > 0)
        self._after.setEnabled(self._place < len(self._plan.weeks) - 1)
        self._card.show_week(week, self._plan, self._pack)
        self._card.setAccessibleName(self._title.text())
        if not self._table.isHidden():
            self._table.selectRow(self._place)
        self._tell_state()

    @Slot()
    def _tell_state(self) -> None:
        """What is done, in this week and before it."""
        session = self._context.live.session
        if self._plan is None or session is None:
            return
        week, ticks = self._plan.weeks[self._place], session.ticks
        hours = self.tr("{hours} of {capacity} hours").format(hours=week.hours, capacity=week.capacity)
        lines = len(week.tasks) + len(week.reviews)
        state = self.tr("{done} of {all} done").format(done=lines - open_steps(week, ticks), all=lines)
        self._state.setText(f"{hours} · {state}" if lines else hours)
        left = self._left_before()
        self._earlier.setVisible(left is not None)
        if left is not None:
            self._earlier.setText(self.tr("Still open from week {number} →").format(number=left.number))
        self._model.show_ticks(ticks)

    def _left_before(self) -> Week | None:
        """The first week before today, other than the one on show, that has open steps."""
        session = self._context.live.session
        if self._plan is None or session is None:
            return None
        past = (week for week in self._plan.weeks if week.end < _today())
        first = next((week for week in past if open_steps(week, session.ticks)), None)
        return first if first is not None and first.number != self._place + 1 else None

    @Slot()
    def _go_back(self) -> None:
        self._go_to(self._place - 1)

    @Slot()
    def _go_on(self) -> None:
        self._go_to(self._place + 1)

    @Slot()
    def _go_to_earliest(self) -> None:
        left = self._left_before()
        if left is not None:
            self._go_to(left.number - 1)
            self._card.take_focus()

    @Slot(QModelIndex)
    def _go_to_row(self, index: QModelIndex) -> None:
        self._go_to(index.row())

    def _go_to(self, place: int) -> None:
        if self._plan is not None and 0 <= place < len(self._plan.weeks):
            self._place = place
            self._show_week()

    @Slot()
    def _turn_over(self) -> None:
        self._table.setVisible(self._table.isHidden())
        self._name_turn()
        if not self._table.isHidden():
            self._fit_table()
            self._table.selectRow(self._place)

    def _name_turn(self) -> None:
        shown = not self._table.isHidden()
        self._turn.setText(self.tr("Hide the list of weeks") if shown else self.tr("Show all weeks"))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day
