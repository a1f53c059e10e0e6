"""How long records are kept: asked before the first learner, so that the answer is there when it is needed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.text import PlainText

_MONTHS = ("6", "12", "24", "36")
_OWN = "own"
_USUAL = "24"
_MOST_MONTHS = 120


class RetentionCard(Card):
    """`kept` carries the months chosen."""

    kept = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._title, self._why = PlainText(role="subhead"), PlainText()
        self._choice = SegmentedChoice((*_MONTHS, _OWN))
        self._choice.choose(_USUAL)
        self._form, self._own = FormRows(), NumberField(context.theme, 1, _MOST_MONTHS)
        self._own.setValue(int(_USUAL))
        self._own_row = self._form.add(self._own)
        self._form.hide()
        self._keep = PrimaryButton()
        for part in (self._title, self._why, self._choice):
            self.body.addWidget(part)
        self.body.addLayout(at_left(self._form))
        self.body.addLayout(at_left(self._keep))
        self._form.setMaximumWidth(context.theme.px(measures.WIDEST_LINE // 2))
        self._choice.chosen.connect(self._show_own)
        self._keep.clicked.connect(self._tell)

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("First: how long may records be kept?"))
        self._why.setText(
            self.tr(
                "Learners, many of them under age, must be able to rely on being forgotten: whoever has not been worked"
                " with for so long is named to you, to erase. Your school may have a rule. You can change it later."
            )
        )
        months = [self.tr("%n months", "", int(each)) for each in _MONTHS]
        self._choice.set_labels(self.tr("Keep records for"), [*months, self.tr("Another time")])
        self._own_row.set_texts(self.tr("Months after the last change"))
        self._keep.setText(self.tr("Keep them so long"))

    def take_focus(self) -> None:
        """Puts the keyboard where the answer is given."""
        self._choice.setFocus()

    @Slot(str)
    def _show_own(self, value: str) -> None:
        self._form.setVisible(value == _OWN)

    @Slot()
    def _tell(self) -> None:
        value = self._choice.value
        self.kept.emit(self._own.value() if value == _OWN else int(value))
