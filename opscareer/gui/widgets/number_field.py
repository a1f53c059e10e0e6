"""A whole number to type or to turn."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSpinBox

from opscareer.gui import measures
from opscareer.gui.theme import Theme


class NumberField(QSpinBox):
    """`valueChanged` comes when a number is complete, not at each key."""

    def __init__(self, theme: Theme, least: int, most: int) -> None:
        super().__init__()
        self._theme = theme
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        theme.changed.connect(self._refit)
        self._refit()

    @Slot()
    def _refit(self) -> None:
        """A style sheet with buttons of its own leaves no room before the digits."""
        self.lineEdit().setTextMargins(self._theme.px(measures.XS), 0, 0, 0)
