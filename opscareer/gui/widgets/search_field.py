"""A field to type a search into, whose list is walked by keys while the cursor stays in the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Tab: 1,
}
_PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Tells where the keys would go in its list. While an input method composes, every key belongs to that."""

    moved = Signal(int)
    """So many rows down, or up if below zero."""
    paged = Signal(int)
    """So many screens of rows down, or up."""
    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Tab walks the list as well: there is nothing else to go to."""
        tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS
        if tab and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing or not self._told(event.key()):
            super().keyPressEvent(event)

    def _told(self, key: int) -> bool:
        """Tells what a key means for the list; whether it means anything."""
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif key in _CHOOSING:
            self.chosen.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True
