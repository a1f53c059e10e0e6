"""Buttons in a row of which one holds."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def walks_along(event: QKeyEvent) -> bool:
    """Whether a key belongs to the row and not to one of its buttons."""
    return event.key() in _STEPS


class OneOfRow(QWidget):
    """Buttons by what they stand for; arrow keys walk round along them, one Tab stop holds them all.

    The buttons are put into a layout by whoever makes the row, and leave the arrow keys to it.
    """

    chosen = Signal(str)

    def __init__(self, buttons: Mapping[str, QAbstractButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        for button in buttons.values():
            button.setCheckable(True)
            button.clicked.connect(self._take)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choose(next(iter(buttons)))

    @property
    def value(self) -> str:
        """What holds."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Sets what holds, without a signal; a value that is not offered is a programming error (KeyError)."""
        wanted = self._buttons[value]
        for button in self._buttons.values():
            button.setChecked(button is wanted)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is wanted else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(wanted)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        row = list(self._buttons.values())
        beside = row[(row.index(self._buttons[self.value]) + step) % len(row)]
        beside.click()
        beside.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take(self) -> None:
        taken = next(value for value, button in self._buttons.items() if button is self.sender())
        self.choose(taken)
        self.chosen.emit(taken)
