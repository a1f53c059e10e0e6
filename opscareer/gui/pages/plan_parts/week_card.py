"""One week of the plan: what to do in it, to tick, and the milestones where they fall."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import ListRow, RuledList, TickRow
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Milestone, StudyPlan, Task, Week
from opscareer.records.saved import Tick


class TaskRow(TickRow):
    """One task; `asked` carries its tick and whether it is done."""

    asked = Signal(object, bool)

    def __init__(self, context: Context, pack: Pack, task: Task) -> None:
        language = context.language()
        module = pack.modules[task.module]
        name, step = module.name.said(language), module.steps[task.step].text.said(language)
        hours = self.tr("{hours} h").format(hours=task.hours)
        words = self.tr("{step} (continued)").format(step=step) if task.part else step
        super().__init__(context.theme, name, words, hours, f"{name}: {words}, {hours}")
        self.tick = Tick(task.module, task.step, task.part)
        self.turned.connect(self._tell)

    @Slot(bool)
    def _tell(self, done: bool) -> None:  # noqa: FBT001 - the signal's shape
        self.asked.emit(self.tick, done)


class WeekCard(Card):
    """Shows one week; ticks are handed to the session at once."""

    ticked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=0)
        self._context = context
        self._tasks: list[TaskRow] = []
        self._rows = RuledList()
        self.body.setContentsMargins(measures.L, measures.XS, measures.L, measures.XS)
        self.body.addWidget(self._rows)

    def show_week(self, week: Week, plan: StudyPlan, pack: Pack) -> None:
        """Shows a week of a plan."""
        self._tasks = [self._task(task, pack) for task in week.tasks]
        rows: list[QWidget] = [*self._tasks]
        rows += [self._milestone(one, pack) for one in plan.milestones if one.week == week.number]
        if not rows:
            free = self.tr("Nothing is planned in this week.") if week.capacity else self.tr("Days off")
            rows.append(PlainText(free, "quiet"))
        self._rows.show_rows(rows)

    def take_focus(self) -> None:
        """Puts the focus on the first open tick box."""
        first = next((row for row in self._tasks if not row.is_done), None)
        if first is not None:
            first.show()  # what is hidden until the next layout takes no focus
            first.setFocus()

    def _task(self, task: Task, pack: Pack) -> TaskRow:
        session = self._context.live.session
        row = TaskRow(self._context, pack, task)
        row.set_done(session is not None and row.tick in session.ticks)
        row.asked.connect(self._tick)
        return row

    def _milestone(self, milestone: Milestone, pack: Pack) -> ListRow:
        deliverable = pack.modules[milestone.module].deliverable.said(self._context.language())
        row = ListRow(self._context.theme, PlainText("◇"), self.tr("Milestone"), deliverable, "")
        row.setAccessibleName(f"{self.tr('Milestone')}: {deliverable}")
        return row

    @Slot(object, bool)
    def _tick(self, tick: Tick, done: bool) -> None:  # noqa: FBT001 - the signal's shape
        row = self.sender()
        if self._context.live.change(lambda session: session.tick(tick, done=done)):
            self.ticked.emit()
        elif isinstance(row, TaskRow):
            row.set_done(not done)
