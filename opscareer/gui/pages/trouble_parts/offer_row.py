"""One way out of trouble: what it is, what it means, and its button."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.text import PlainText


class OfferRow(QWidget):
    """`asked` carries the name of the offer. The first of several is the primary one."""

    asked = Signal(str)

    def __init__(self, offer: str, label: str, meaning: str, *, primary: bool) -> None:
        super().__init__()
        self._offer = offer
        self.button = PrimaryButton(label) if primary else QuietButton(label)
        self.button.setAccessibleDescription(meaning)
        self.button.clicked.connect(self._ask)
        column(PlainText(meaning), at_left(self.button), gap=measures.XS, parent=self)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._offer)
