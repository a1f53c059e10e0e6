"""Days off and holidays: one day or several in a row, added by their dates and listed with a way to take them back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.goal_part import GoalPart
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.date_field import DateField
from opscareer.gui.widgets.form import FieldGrid
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import at_left, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.planning.availability import DaysOff, Span
from opscareer.records.saved import SavedGoal
from opscareer.wording import Language, written_date, written_span

_NARROWEST_DATE = 150


class RemovableLine(QWidget):
    """A line of words with a cross at its end; `removed` carries what it stands for."""

    removed = Signal(object)

    def __init__(self, words: str, said: str, thing: object) -> None:
        super().__init__()
        self._thing = thing
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(measures.XS)
        line.addWidget(PlainText(words), 1)
        cross = IconButton("close", said, bare=True)
        cross.clicked.connect(self._tell)
        line.addWidget(cross)

    @Slot()
    def _tell(self) -> None:
        self.removed.emit(self._thing)


class DaysOffList(GoalPart):
    """Days that overlap or touch are drawn together."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = PlainText(role="note")
        self._lines = column(gap=measures.XXS)
        self._first, self._last = DateField(), DateField()
        self._add = QuietButton()
        dates = FieldGrid(context.theme, _NARROWEST_DATE, gap=measures.XS, most=2)
        self._rows = [dates.add_field(field) for field in (self._first, self._last)]
        column(self._title, self._lines, dates, at_left(self._add), gap=measures.XS, parent=self)
        self._first.dateChanged.connect(self._follow)
        self._add.clicked.connect(self._take)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Days off and holidays"))
        self._add.setText(self.tr("Add days off"))
        for row, label in zip(self._rows, (self.tr("First day off"), self.tr("Last day off")), strict=True):
            row.set_texts(label)
        for field in (self._first, self._last):
            field.set_language(
                self.context.language(),
                calendar=self.tr("Calendar"),
                earlier=self.tr("Month before"),
                later=self.tr("Month after"),
            )

    @override
    def fill(self, pack: Pack, goal: SavedGoal) -> None:
        empty(self._lines)
        written = [_written(span, goal.start.year, self.context.language()) for span in goal.off.spans]
        for span, words in zip(goal.off.spans, written, strict=True):
            line = RemovableLine(words, self.tr("Study on {days} after all").format(days=words), span)
            line.removed.connect(self._remove)
            self._lines.addWidget(line)
        self._add.setAccessibleDescription(", ".join(written))
        if self._first.day < goal.start:
            self._first.set_day(goal.start)
            self._last.set_day(goal.start)

    @Slot()
    def _follow(self) -> None:
        """The last day is never before the first."""
        self._last.set_earliest(self._first.day)

    @Slot()
    def _take(self) -> None:
        if self.goal is not None:
            self.tell(off=DaysOff.of([*self.goal.off.spans, Span(self._first.day, self._last.day)]))

    @Slot(object)
    def _remove(self, span: Span) -> None:
        if self.goal is not None:
            self._add.setFocus()  # the button that was pressed goes away
            self.tell(off=DaysOff(tuple(one for one in self.goal.off.spans if one != span)))


def _written(span: Span, year: int, language: Language) -> str:
    """Without the year where it is the one in which the plan begins."""
    if span.first == span.last:
        return written_date(span.first, language)
    if span.first.year == span.last.year == year:
        return written_span(span.first, span.last, language)
    return f"{written_date(span.first, language)} – {written_date(span.last, language)}"
