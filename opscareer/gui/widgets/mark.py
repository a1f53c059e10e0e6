"""Marks: a hue and a shape that stand together, so that neither colour nor shape alone has to tell."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from typing_extensions import override

from opscareer.gui.theme import Theme
from opscareer.gui.widgets.small_square import SmallSquare

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


class Mark(SmallSquare):
    """One mark beside a name. The name says the same, so nothing is read aloud."""

    def __init__(self, theme: Theme, mark: str, size: int = 13) -> None:
        super().__init__(theme, size)
        self._mark = mark

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, self.theme, self._mark, QRectF(self.rect()))
        painter.end()
