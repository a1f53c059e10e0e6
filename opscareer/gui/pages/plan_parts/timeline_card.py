"""The plan over time: the Gantt chart, or the same as text."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.charts.gantt import Course, gantt
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.layouts import at_left, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import StudyPlan
from opscareer.wording import joined

_MAGNIFIED = 1.2
"""Print reads at arm's length, a screen further away."""
_LEAST_WIDTH = 200.0


class GanttView(DrawingView):
    """Drawn anew for the width there is, so that letters keep their size."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, magnified=_MAGNIFIED)
        self._context = context
        self._plan: StudyPlan | None = None
        self._pack: Pack | None = None
        self._course = Course()

    def show_plan(self, plan: StudyPlan, pack: Pack, course: Course) -> None:
        """Shows a plan that has modules, and how it goes."""
        self._plan, self._pack, self._course = plan, pack, course
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def _draw(self) -> None:
        if self._plan is not None and self._pack is not None:
            width = max(_LEAST_WIDTH, self.width() / self.pixels_per_point)
            language, course = self._context.language(), self._course
            (drawing,) = gantt(self._plan, self._pack, language, width=width, course=course)
            self.show_drawing(drawing)


class TimelineCard(Card):
    """The chart and the way to its text twin."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._effort = PlainText(role="quiet")
        self._chart = GanttView(context)
        self._twin = QWidget()
        self._lines = column(gap=measures.XXS, parent=self._twin)
        self._turn = LinkButton()
        self._turn.clicked.connect(self._turn_over)
        self._twin.hide()
        for part in (self._effort, self._chart, self._twin):
            self.body.addWidget(part)
        self.body.addLayout(at_left(self._turn))

    def show_plan(self, plan: StudyPlan, pack: Pack, course: Course) -> None:
        """Shows a plan that has modules, and how it goes."""
        self._effort.setText(self._where_hours_go(plan))
        self._chart.show_plan(plan, pack, course)
        empty(self._lines)
        for line in self._chart.drawing.twin:
            self._lines.addWidget(PlainText(line))
        self.setAccessibleName(self._chart.drawing.title)

    def _where_hours_go(self, plan: StudyPlan) -> str:
        """What the hours are for; and what the target alone would take, where a project adds to it."""
        effort, alone = plan.effort, plan.without_project
        parts = [self.tr("{hours} h to reach the levels").format(hours=effort.study)]
        if effort.project:
            parts.append(self.tr("{hours} h more for the practice project").format(hours=effort.project))
        if effort.review:
            parts.append(self.tr("{hours} h to look back").format(hours=effort.review))
        said = self.tr("{total} hours in all: {parts}.")
        sum_up = said.format(total=effort.total, parts=joined(parts, self._context.language()))
        if alone is None:
            return sum_up
        proof = (
            self.tr("The levels alone take {study} hours, proven to be the fewest.")
            if alone.proven
            else self.tr("The levels alone take {study} hours, not proven to be the fewest.")
        )
        return f"{sum_up} {proof.format(study=alone.hours)}"

    def retranslate(self) -> None:
        """Puts every word in; the plan is shown anew by the page."""
        self._turn.setText(self.tr("As text") if self._twin.isHidden() else self.tr("As a picture"))

    @Slot()
    def _turn_over(self) -> None:
        as_text = self._twin.isHidden()
        self._twin.setVisible(as_text)
        self._chart.setVisible(not as_text)
        self.retranslate()
