"""A card above everything else in the window, which is veiled meanwhile; not a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import Card

_VEIL = 0.72
_TOP = 64


class Overlay(QWidget):
    """Covers its window while open. A click beside the card closes it, and the keyboard goes back to where it was."""

    def __init__(self, theme: Theme, widest: int, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._widest, self._window = theme, widest, window
        self._focus_before: QWidget | None = None
        self.card = Card(self, margin=measures.S, gap=measures.XS)
        """Put things into its `body`."""
        window.installEventFilter(self)
        theme.changed.connect(self.settle)
        self.hide()

    def open(self) -> None:
        """Comes to the front; whoever opens it puts the keyboard where it is wanted."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self.settle()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Goes away and gives the keyboard back."""
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def settle(self) -> None:
        """Fits the card into the window: as wide as allowed, as tall as it needs, its head always at one height."""
        room = self._window.size()
        self.resize(room)
        width = min(self._theme.px(self._widest), room.width() - 2 * measures.L)
        top = min(self._theme.px(_TOP), room.height() // 8)
        self.fit_inside(width, room.height() - top - measures.L)
        height = min(self.height_for(width), room.height() - top - measures.L)
        self.card.setGeometry((room.width() - width) // 2, top, width, height)

    def height_for(self, width: int) -> int:
        """How tall the card has to be, with what was shown or hidden just now."""
        self.card.body.activate()
        return self.card.body.totalHeightForWidth(width)

    def fit_inside(self, width: int, height: int) -> None:
        """Chance for what is in the card to take no more than this room."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.settle()
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = self._theme.colour("window")
        veil.setAlphaF(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()
