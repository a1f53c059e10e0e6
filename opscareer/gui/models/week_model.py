"""All weeks of a plan as a table: number, days, what they hold, hours, and how much is ticked."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from opscareer.gui.models.headed_table import ALIGNMENT, DISPLAY, NOWHERE, HeadedTable, Index
from opscareer.gui.widgets.tips import plain_tip
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import StudyPlan, Week
from opscareer.planning.work import lines_of
from opscareer.records.saved import Tick
from opscareer.wording import Language, phrase, written_span

_WHAT = 2
_NUMBERS = {0, 3, 4}


def open_steps(week: Week, ticks: AbstractSet[Tick]) -> int:
    """How many lines of a week are not ticked."""
    return sum(Tick(line.module, line.step, line.part) not in ticks for line, _ in lines_of(week))


class WeekModel(HeadedTable):
    """One row a week. `heads` are the five headings."""

    def __init__(self, heads: tuple[str, ...], parent: QObject) -> None:
        super().__init__(heads, _NUMBERS, parent)
        self._plan: StudyPlan | None = None
        self._pack: Pack | None = None
        self._language: Language = "en"
        self._ticks: AbstractSet[Tick] = frozenset()

    def show_plan(self, plan: StudyPlan, pack: Pack, language: Language, heads: tuple[str, ...]) -> None:
        """Shows another plan, or the same in another language."""
        self.beginResetModel()
        self._plan, self._pack, self._language, self.heads = plan, pack, language, heads
        self.endResetModel()

    def show_ticks(self, ticks: AbstractSet[Tick]) -> None:
        """What is ticked now."""
        self._ticks = ticks
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.heads) - 1))

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._plan is None else len(self._plan.weeks)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid() or self._plan is None:
            return None
        if role == DISPLAY:
            return self._text(self._plan.weeks[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _WHAT:
            return plain_tip(self._text(self._plan.weeks[index.row()], index.column()))
        if role == ALIGNMENT:
            return self.alignment(index.column())
        return None

    def _text(self, week: Week, column: int) -> str:
        if column == 0:
            return str(week.number)
        if column == 1:
            return written_span(week.start, week.end, self._language)
        if column == _WHAT:
            return self._modules(week)
        if column == 3:
            return f"{week.hours} / {week.capacity}"
        lines = len(week.tasks) + len(week.reviews)
        return f"{lines - open_steps(week, self._ticks)} / {lines}" if lines else ""

    def _modules(self, week: Week) -> str:
        if self._pack is None:
            return ""
        modules = dict.fromkeys(task.module for task in week.tasks)
        named = [self._pack.modules[module].name.said(self._language) for module in modules]
        if week.is_catch_up:
            named.insert(0, phrase("print.week-catch-up", self._language))
        if week.reviews:
            named.append(phrase("chart.gantt-look-back", self._language))
        return " · ".join(named)
