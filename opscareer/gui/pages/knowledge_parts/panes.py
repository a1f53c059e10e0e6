"""Tree and record beside each other, as tall as the window leaves room for; one below the other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.qt_numbers import NO_FOCUS
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.side_by_side import SideBySide

_SIDE_BY_SIDE_FROM = 700
_LEAST_HEIGHT = 440
_STACKED = (300, 640)
_FIRST_SHARE = 0.38


class Panes(QWidget):
    """Inside a page that scrolls; `around` is what it scrolls in. The second pane scrolls by itself."""

    def __init__(self, theme: Theme, around: QWidget, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._theme, self._around = theme, around
        self._scroll = _scrolled(second)
        self._both = (first, self._scroll)
        self._line = SideBySide(theme, _SIDE_BY_SIDE_FROM, self, measures.L, _FIRST_SHARE)
        for pane in self._both:
            self._line.addWidget(pane)
        theme.changed.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Takes the height that is left below its top."""
        theme = self._theme
        room = self._around.height() - self.y() - measures.XL
        beside = max(theme.px(_LEAST_HEIGHT), room)
        heights = (beside, beside) if self.width() >= self._line.narrowest else tuple(map(theme.px, _STACKED))
        for pane, height in zip(self._both, heights, strict=True):
            pane.setFixedHeight(height)

    def to_top(self) -> None:
        """Scrolls the second pane back to its top."""
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def _scrolled(inner: QWidget) -> QScrollArea:
    ground = QWidget()
    ground.setObjectName("scrolled")
    column(inner, parent=ground).setContentsMargins(measures.XXS, 0, measures.XS, 0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("focusPolicy", NO_FOCUS)
    area.setWidget(ground)
    return area
