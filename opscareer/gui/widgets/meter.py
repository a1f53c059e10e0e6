"""Small measures: how much of something is done, as a bar; a level of four, as dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.theme import Theme
from opscareer.gui.widgets.tips import plain_tip

_BAR = 8
_LEVELS = 4


class Meter(QWidget):
    """A bar for how much is done, from 0 to 1.

    It only repeats a number that stands beside it in words, so a screen reader is given its name, not the bar.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._value = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_value(self, value: float, said: str) -> None:
        """Shows a value, kept between the ends; `said` is the same in words."""
        self._value = min(max(value, 0.0), 1.0)
        self.setAccessibleName(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_BAR))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(48), self._theme.px(_BAR))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        corner = box.height() / 2
        painter.setBrush(self._theme.colour("trough"))
        painter.drawRoundedRect(box, corner, corner)
        box.setWidth(box.width() * self._value)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(box, corner, corner)
        painter.end()


class LevelDots(QWidget):
    """Four dots for a skill: filled is held, a ring is needed, a faint ring is neither."""

    def __init__(self, theme: Theme, held: int, needed: int, said: str) -> None:
        super().__init__()
        self._theme = theme
        self.show_levels(held, needed, said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_levels(self, held: int, needed: int, said: str) -> None:
        """Shows other levels; `said` is the same in words."""
        self._held, self._needed = held, needed
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(15 * _LEVELS), self._theme.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in range(1, _LEVELS + 1):
            counts = level <= max(self._held, self._needed)
            colour = self._theme.colour("accent" if counts else "hairline")
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour if level <= self._held else Qt.GlobalColor.transparent)
            radius = self._theme.px(10) / 2
            painter.drawEllipse(QPointF(self._theme.px(15) * (level - 0.5), self.height() / 2), radius, radius)
        painter.end()
