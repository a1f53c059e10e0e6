"""The painter of `charts` on screen: a drawing with the inks of the theme, and its text twin for those who listen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.charts.shapes import Circle, Curve, Drawing, Ink, Label, Line, Polygon, Rect, Shape
from opscareer.gui.theme import Theme

PIXELS_PER_POINT = 4 / 3
"""At 100 % text."""
_PALE = 0.25
_DASHES = [4.0, 3.0]


class DrawingView(QWidget):
    """Shows one drawing. It grows with the text size, shrinks to the width there is, and keeps its proportions.

    `magnified` makes more of it than its size in points says.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, magnified: float = 1.0) -> None:
        super().__init__(parent)
        self._theme, self._magnified = theme, magnified
        self._drawing = Drawing(0, 0, (), "", ())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._refit)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows another drawing; its title becomes the accessible name, its twin the description."""
        self._drawing = drawing
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription("\n".join(drawing.twin))
        self._refit()

    def magnify(self, factor: float) -> None:
        """Makes more, or less, of the drawing than its size in points says."""
        self._magnified = factor
        self._refit()

    @property
    def pixels_per_point(self) -> float:
        """How large a point of the drawing is at most."""
        return PIXELS_PER_POINT * self._theme.scale * self._magnified

    @override
    def sizeHint(self) -> QSize:
        factor = self.pixels_per_point
        return QSize(round(self._drawing.width * factor), round(self._drawing.height * factor))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 3

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._drawing.width:
            return 0
        return round(self._drawing.height * min(width, self.sizeHint().width()) / self._drawing.width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._drawing.width:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = self._factor()
        painter.translate((self.width() - factor * self._drawing.width) / 2, 0)
        painter.scale(factor, factor)
        for shape in self._drawing.shapes:
            self._paint(painter, shape)
        painter.end()

    def _factor(self) -> float:
        """How large a point of the drawing is at the width there is."""
        return min(self.width(), self.sizeHint().width()) / self._drawing.width

    def _refit(self) -> None:
        self.updateGeometry()
        self.update()

    def _paint(self, painter: QPainter, shape: Shape) -> None:
        match shape:
            case Line():
                pen = QPen(self._colour(shape.ink), shape.width)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
            case Curve():
                painter.strokePath(_path(shape), QPen(self._colour(shape.ink), shape.width))
            case Rect():
                self._dip(painter, shape.fill, shape.outline, 1.0, pale=shape.pale)
                box = QRectF(shape.x, shape.y, shape.width, shape.height)
                painter.drawRoundedRect(box, shape.radius, shape.radius)
            case Circle():
                self._dip(painter, shape.fill, shape.outline, shape.width)
                painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
            case Polygon():
                self._dip(painter, shape.fill, shape.outline, shape.width, pale=shape.pale, dashed=shape.dashed)
                corners = QPolygonF([QPointF(x, y) for x, y in shape.points])
                if len(shape.points) > 2:
                    painter.drawPolygon(corners)
                else:  # the way back would fill the gaps between the dashes
                    painter.drawPolyline(corners)
            case Label():
                self._write(painter, shape)

    def _dip(
        self,
        painter: QPainter,
        fill: Ink | None,
        outline: Ink | None,
        width: float,
        *,
        pale: bool = False,
        dashed: bool = False,
    ) -> None:
        """Sets pen and brush for a closed shape."""
        pen = QPen(self._colour(outline), width) if outline else QPen(Qt.PenStyle.NoPen)
        if dashed:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        brush = self._colour(fill) if fill else QColor(Qt.GlobalColor.transparent)
        if fill and pale:
            brush.setAlphaF(_PALE)
        painter.setBrush(QBrush(brush))

    def _write(self, painter: QPainter, label: Label) -> None:
        """Text is set at its size on screen and placed by its own measure, so that hinting never shifts it."""
        factor = painter.transform().m11()
        font = QFont(self.font())
        font.setPixelSize(max(1, round(label.size * factor)))
        font.setBold(label.bold)
        metrics = QFontMetricsF(font)
        text = label.text
        if label.width is not None:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, label.width * factor)
        taken = metrics.horizontalAdvance(text)
        shift = {"start": 0.0, "middle": taken / 2, "end": taken}[label.anchor]
        painter.save()
        painter.setFont(font)
        painter.setPen(self._colour(label.ink))
        painter.scale(1 / factor, 1 / factor)
        painter.drawText(QPointF(label.x * factor - shift, label.y * factor), text)
        painter.restore()

    def _colour(self, ink: Ink) -> QColor:
        return self._theme.colour(ink)


def _path(curve: Curve) -> QPainterPath:
    start, *bends = [QPointF(x, y) for x, y in curve.points]
    path = QPainterPath(start)
    for place in range(0, len(bends), 3):
        path.cubicTo(*bends[place : place + 3])
    return path
