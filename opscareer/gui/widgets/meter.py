"""Small measures drawn as bars and dots: a share, a signed number around a marked zero, a level of four."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.theme import Theme

_BAR = 8
_LEVELS = 4


class Meter(QWidget):
    """A bar from `low` to `high`. Where zero lies inside, it is marked and the bar grows from it to either side.

    It only repeats a number that stands beside it in words, so a screen reader is given its name, not the bar.
    """

    def __init__(self, theme: Theme, low: float = 0.0, high: float = 1.0, ink: str = "accent") -> None:
        super().__init__()
        self._theme, self._low, self._high, self._ink = theme, low, high, ink
        self._value = max(0.0, low)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_value(self, value: float, said: str) -> None:
        """Shows a value, kept between the ends; `said` is the same in words."""
        self._value = min(max(value, self._low), self._high)
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
        zero, end = self._place(0.0), self._place(self._value)
        painter.setBrush(self._theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(min(zero, end), 0, abs(end - zero), box.height()), corner, corner)
        if self._low < 0:
            painter.setBrush(self._theme.colour("ink"))
            painter.drawRect(QRectF(zero - 0.75, 0, 1.5, box.height()))
        painter.end()

    def _place(self, value: float) -> float:
        return self.width() * (min(max(value, self._low), self._high) - self._low) / (self._high - self._low)


class LevelDots(QWidget):
    """Four dots for a skill: filled is held, a ring is needed, a faint ring is neither."""

    def __init__(self, theme: Theme, held: int, needed: int, said: str) -> None:
        super().__init__()
        self._theme, self._held, self._needed = theme, held, needed
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

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
