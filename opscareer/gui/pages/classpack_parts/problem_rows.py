"""What is wrong in a list: where, what, and what to do about it; the worst first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.kind_words import ink_of
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import at_left, column, empty, row
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import Problem, Severity

_FIRST, _MOST = 4, 200


class ProblemRows(QWidget):
    """Shows a few problems, and the rest when asked; of very many the last are counted alone."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._problems: Sequence[Problem] = ()
        self._shows_all = False
        self._rows = column(gap=measures.S)
        self._more = LinkButton()
        self._more.clicked.connect(self._show_all)
        lines = column(self._rows, gap=measures.S, parent=self)
        lines.addLayout(at_left(self._more))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Shows other problems, in the language in force."""
        self._problems = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
        self._shows_all = False
        self._fill()

    def _fill(self) -> None:
        empty(self._rows)
        shown = self._problems[: _MOST if self._shows_all else _FIRST]
        for problem in shown:
            self._rows.addLayout(self._row(problem))
        left = len(self._problems) - len(shown)
        self._more.setVisible(left > 0 and not self._shows_all)
        self._more.setText(self.tr("Show %n more", "", left))
        if left and self._shows_all:
            self._rows.addWidget(PlainText(self.tr("And %n more of this kind.", "", left), "quiet"))

    def _row(self, problem: Problem) -> QVBoxLayout:
        place = self.tr("Row {row}, column {column}").format(row=problem.place.line, column=problem.place.column)
        first = row(
            IconLabel("warning", self._context.theme, ink_of(problem)), PlainText(place, "note"), gap=measures.XS
        )
        first.setStretch(1, 1)
        language = self._context.language()
        lines = column(first, PlainText(problem.said(language)), gap=0)
        if problem.hint:
            lines.addWidget(PlainText(problem.advice(language), "quiet"))
        return lines

    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()
