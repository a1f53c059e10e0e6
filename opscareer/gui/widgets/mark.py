"""Marks: a hue and a shape that stand together, so that neither colour nor shape alone has to tell."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.theme import Theme

_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "user": ((0.5, 0.08), (0.98, 0.92), (0.02, 0.92)),
    "activity": ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    "product": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
}


def paint_mark(painter: QPainter, theme: Theme, mark: str, box: QRectF) -> None:
    """Paints a mark into a square: disc, triangle, square, diamond, or a ring for any other."""
    colour = theme.colour(f"track-{mark}")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if mark in _CORNERS:
        points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _CORNERS[mark]]
        painter.drawPolygon(QPolygonF(points))
    elif mark == "content":
        painter.drawEllipse(box)
    else:
        width = max(2.0, box.width() / 7)
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))


class Mark(QWidget):
    """One mark beside a name; `size` in pixels at 100 % text. The name says the same, so nothing is read aloud."""

    def __init__(self, theme: Theme, mark: str, size: int = 13) -> None:
        super().__init__()
        self._theme, self._mark, self._size = theme, mark, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, self._theme, self._mark, QRectF(self.rect()))
        painter.end()
