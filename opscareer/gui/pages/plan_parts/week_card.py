"""One week of the plan: what to do in it, to tick, and the milestones where they fall."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.date_field import leave_wheel_to_page
from opscareer.gui.widgets.hours_field import HoursField
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import ListRow, RuledList, TickRow
from opscareer.knowledge.pack import Pack
from opscareer.limits import HOURS_IN_A_WEEK
from opscareer.planning.plan import Milestone, Review, StudyPlan, Task, Week
from opscareer.planning.work import REVIEW, Line, lines_of
from opscareer.records.saved import Tick
from opscareer.wording import phrase


class TaskRow(TickRow):
    """One line, a task or a review; `asked` carries its tick and whether it is done."""

    asked = Signal(object, bool)

    def __init__(self, context: Context, pack: Pack, line: Line, hours_planned: int) -> None:
        language = context.language()
        module = pack.modules[line.module]
        name, hours = module.name.said(language), self.tr("{hours} h").format(hours=hours_planned)
        if line.step == REVIEW:
            words = phrase("print.review", language)
        else:
            step = module.steps[line.step].text.said(language)
            words = self.tr("{step} (continued)").format(step=step) if line.part else step
        super().__init__(context.theme, name, words, hours, f"{name}: {words}, {hours}")
        self.tick = Tick(line.module, line.step, line.part)
        self.turned.connect(self._tell)

    @Slot(bool)
    def _tell(self, done: bool) -> None:  # noqa: FBT001 - the signal's shape
        self.asked.emit(self.tick, done)


class WeekCard(Card):
    """Shows one week; ticks are handed to the session at once."""

    ticked = Signal()
    logged = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=0)
        self._context = context
        self._tasks: list[TaskRow] = []
        self._week: Week | None = None
        self._rows = RuledList()
        self._asks, self._spent = PlainText(role="quiet"), HoursField(context.theme, HOURS_IN_A_WEEK)
        leave_wheel_to_page(self._spent)
        self._asks.setBuddy(self._spent)
        self._spent.valueChanged.connect(self._log)
        self._spent.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._log_line = row(self._asks, self._spent, gap=measures.S)
        self._log_line.setStretch(0, 1)
        self._log_line.setContentsMargins(0, measures.XS, 0, measures.XS)
        self.body.setContentsMargins(measures.L, measures.XS, measures.L, measures.XS)
        self.body.addWidget(self._rows)
        self.body.addLayout(self._log_line)

    def show_week(self, week: Week, plan: StudyPlan, pack: Pack) -> None:
        """Shows a week of a plan."""
        self._week = week
        self._tasks = [self._task(pack, *found) for found in _in_order(week)]
        rows: list[QWidget] = [*self._tasks]
        rows += [self._milestone(one, pack) for one in plan.milestones if one.week == week.number]
        if not rows:
            rows.append(PlainText(self._why_empty(week), "quiet"))
        self._rows.show_rows(rows)
        self._asks.setText(self.tr("Hours you really spent this week"))
        self._spent.setAccessibleName(self.tr("Hours you really spent this week"))
        self._show_spent()

    def _show_spent(self) -> None:
        session, week = self._context.live.session, self._week
        if session is not None and week is not None:
            self._spent.blockSignals(True)
            self._spent.set_hours(session.spent.get(_monday(week), 0.0))
            self._spent.blockSignals(False)

    @Slot()
    def _log(self) -> None:
        week, hours = self._week, self._spent.hours
        if week is None:
            return
        if self._context.live.change(lambda session: session.log_hours(week.start, hours or None)):
            self.logged.emit()
        else:
            self._show_spent()

    def take_focus(self) -> None:
        """Puts the focus on the first open tick box."""
        first = next((row for row in self._tasks if not row.is_done), None)
        if first is not None:
            first.show()  # what is hidden until the next layout takes no focus
            first.setFocus()

    def _task(self, pack: Pack, line: Line, one: Task | Review) -> TaskRow:
        session = self._context.live.session
        found = TaskRow(self._context, pack, line, one.hours)
        found.set_done(session is not None and found.tick in session.ticks)
        found.asked.connect(self._tick)
        return found

    def _why_empty(self, week: Week) -> str:
        if week.is_catch_up:
            return phrase("print.week-catch-up", self._context.language())
        return self.tr("Nothing is planned in this week.") if week.capacity else self.tr("Days off")

    def _milestone(self, milestone: Milestone, pack: Pack) -> ListRow:
        deliverable = pack.modules[milestone.module].deliverable.said(self._context.language())
        found = ListRow(self._context.theme, PlainText("◇"), self.tr("Milestone"), deliverable, "")
        found.setAccessibleName(f"{self.tr('Milestone')}: {deliverable}")
        return found

    @Slot(object, bool)
    def _tick(self, tick: Tick, done: bool) -> None:  # noqa: FBT001 - the signal's shape
        asking = self.sender()
        if self._context.live.change(lambda session: session.tick(tick, done=done)):
            self.ticked.emit()
        elif isinstance(asking, TaskRow):
            asking.set_done(not done)


def _in_order(week: Week) -> list[tuple[Line, Task | Review]]:
    """The lines of a week: what is to be looked back at of the weeks before comes first."""
    inside = {task.module for task in week.tasks}

    def rank(found: tuple[Line, Task | Review]) -> int:
        if found[0].step != REVIEW:
            return 1
        return 2 if found[0].module in inside else 0

    return sorted(lines_of(week), key=rank)


def _monday(week: Week) -> date:
    return week.start - timedelta(days=week.start.weekday())
