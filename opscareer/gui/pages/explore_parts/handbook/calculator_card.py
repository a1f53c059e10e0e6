"""A small calculator: a metric worked out at once from the numbers somebody types."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit

from opscareer.app.calculating import LONGEST_NUMBER, typed_number, with_unit
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.form import FieldGrid, FormRow
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.calculation import CannotCalculate, Reason, compiled, example_values, grouped
from opscareer.knowledge.handbook_records import Calculator, Metric

_NARROWEST_FIELD = 170
_PAUSE = 700
"""Milliseconds without a key after which the result is read aloud."""


class CalculatorCard(Card):
    """Fields filled with the worked example, the result with its worked line, and the way back to the example.

    What is typed is kept in `typed`, by symbol, for the next time the metric is shown.
    """

    def __init__(self, context: Context, metric: Metric, calculator: Calculator, typed: dict[str, str]) -> None:
        super().__init__(gap=measures.M)
        self._language = context.language()
        self._metric, self._calculator, self._typed = metric, calculator, typed
        self._expression = compiled(calculator)
        self._example = {symbol: Decimal(str(number)) for symbol, number in example_values(calculator).items()}
        self._fields: dict[str, QLineEdit] = {}
        self._rows: dict[str, FormRow] = {}
        self._result = PlainText(role="title")
        self._worked = PlainText(role="quiet")
        self._reset = QuietButton(self.tr("Back to the example"))
        self._reset.clicked.connect(self._show_example)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read_aloud)
        self.body.addWidget(PlainText(self.tr("Try it with your own numbers"), "subhead"))
        self.body.addLayout(self._inputs(context.theme))
        name = PlainText(metric.name.said(self._language), "note")
        self.body.addLayout(column(name, self._result, self._worked, gap=measures.XXS))
        self.body.addWidget(self._reset)
        self._fill()

    def _inputs(self, theme: Theme) -> FieldGrid:
        grid = FieldGrid(theme, _NARROWEST_FIELD, most=2)
        for number in self._calculator.inputs:
            field = QLineEdit()
            field.setMaxLength(LONGEST_NUMBER)
            field.textEdited.connect(self._take_typed)
            self._fields[number.symbol], self._rows[number.symbol] = field, grid.add_field(field)
        return grid

    @Slot()
    def _show_example(self) -> None:
        self._typed.clear()
        self._fill()

    def _fill(self) -> None:
        for number in self._calculator.inputs:
            self._fields[number.symbol].setText(self._typed.get(number.symbol, grouped(number.example)))
        self._work_out()

    @Slot()
    def _take_typed(self) -> None:
        self._typed.update({symbol: field.text() for symbol, field in self._fields.items()})
        self._work_out()
        self._pause.start()

    @Slot()
    def _read_aloud(self) -> None:
        announce(self, f"{self._result.text()} {self._worked.text()}".strip())

    def _work_out(self) -> None:
        typed = {symbol: typed_number(field.text()) for symbol, field in self._fields.items()}
        for number in self._calculator.inputs:
            wrong = typed[number.symbol] is None
            note = self.tr("Not a number. Write it like 2000 or 0.5") if wrong else ""
            self._rows[number.symbol].set_texts(number.name.said(self._language), note)
        result, line = self._outcome({symbol: number for symbol, number in typed.items() if number is not None})
        self._result.setText(result)
        self._result.setVisible(bool(result))
        self._worked.setText(line)
        self._reset.setEnabled(typed != self._example)

    def _outcome(self, values: dict[str, Decimal]) -> tuple[str, str]:
        """The result and its worked line; no result and the reason where there is none."""
        if len(values) < len(self._example):
            return "", self.tr("The result comes as soon as every field holds a number.")
        try:
            worked = self._expression.worked(values, self._calculator.decimals)
        except CannotCalculate as refused:
            return "", self._reasons()[refused.reason]
        return with_unit(worked.result, self._metric, self._language), worked.line

    def _reasons(self) -> dict[Reason, str]:
        return {
            "division-by-zero": self.tr("With these numbers it would divide by zero, which has no result."),
            "too-large": self.tr("These numbers are too large to work with."),
            "not-a-number": self.tr("The result comes as soon as every field holds a number."),
        }
