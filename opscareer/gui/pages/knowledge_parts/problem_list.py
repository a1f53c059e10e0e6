"""Problems as a list to read and to follow: how bad, where, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.kind_words import ink_of, problem_heading
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import column, empty, row
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import Problem

_MOST = 30


class ProblemList(QWidget):
    """Each heading leads to the place of its problem (`asked`). Of very many the first are told, the rest counted."""

    asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme, self._language = context.theme, context.language
        self._problems: Sequence[Problem] = ()
        self._rows = column(gap=measures.S, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_problems(self, problems: Sequence[Problem], *, with_file: bool) -> None:
        """Shows these problems, each with the name of its file if wanted."""
        empty(self._rows)
        self._problems = problems
        for number, problem in enumerate(problems[:_MOST]):
            self._rows.addLayout(self._row(number, problem, with_file=with_file))
        if left := len(problems[_MOST:]):
            self._rows.addWidget(PlainText(self.tr("And %n more problems.", "", left), "quiet"))

    def _row(self, number: int, problem: Problem, *, with_file: bool) -> QVBoxLayout:
        heading, language = problem_heading(problem), self._language()
        link = LinkButton(f"{heading} · {problem.place.file}" if with_file else heading)
        link.setObjectName(str(number))
        link.clicked.connect(self._ask)
        first = row(IconLabel("warning", self._theme, ink_of(problem)), link, gap=measures.XS)
        first.addStretch(1)
        lines = column(first, PlainText(problem.said(language)), gap=0)
        if problem.hint:
            lines.addWidget(PlainText(problem.advice(language), "quiet"))
        return lines

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._problems[int(self.sender().objectName())])
