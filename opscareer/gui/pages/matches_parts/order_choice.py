"""By which of the three numbers the tracks are shown. Their ranks stay those of fit."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.order import NAMES, ORDERS, Order
from opscareer.wording import Language, phrase


class OrderChoice(QWidget):
    """The choice, and a sentence about what it changes and what it does not."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label, self._note = PlainText(role="quiet"), PlainText(role="note")
        self._label.setWordWrap(False)
        self._language: Language = "en"
        self._choice = SegmentedChoice(ORDERS)
        line = FlowLayout(gap=measures.S)
        line.addWidget(self._label)
        line.addWidget(self._choice)
        column(line, self._note, gap=measures.XXS, parent=self)
        self._choice.chosen.connect(self._take)

    @property
    def order(self) -> Order:
        """The order picked."""
        return cast("Order", self._choice.value)

    def show_words(self, language: Language) -> None:
        """Puts every word in."""
        self._label.setText(self.tr("In the order of"))
        self._language = language
        self._choice.set_labels(self.tr("Order of the tracks"), [phrase(NAMES[each], language) for each in ORDERS])
        self._say()

    @Slot()
    def _take(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        """Whose ranks stand before the names, where they are not those of the order."""
        name = phrase(NAMES[self.order], self._language)
        self._note.setText(phrase("match.in-order", self._language, number=name))
        self._note.setVisible(self.order != "fit")
