"""A slider of five points that also shows where the person's own answer stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from opscareer.assessment.learner import ANSWERS
from opscareer.gui.theme import Theme

_HEIGHT = 24
_THUMB = 16
_GROOVE = 4
_DOT = 6
_KEYS: dict[int, int] = {Qt.Key.Key_0 + answer: answer for answer in ANSWERS}


class PointSlider(QSlider):
    """Moved by dragging, by a click on a point, by arrow keys, Home and End, and by the keys 1 to 5.

    `own` is the point the person's answer stands on, drawn as a ring; None where there is no answer.
    """

    def __init__(self, theme: Theme, own: int | None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._own = theme, own
        self.setRange(ANSWERS[0], ANSWERS[-1])
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._theme.px(_HEIGHT))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to the page: an answer is not to change under the pointer."""
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.setValue(_KEYS[event.key()])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("trough"))
        groove = self._theme.px(_GROOVE)
        first, last = self._point(ANSWERS[0]), self._point(ANSWERS[-1])
        painter.drawRoundedRect(
            QRectF(first.x(), first.y() - groove / 2, last.x() - first.x(), groove), groove / 2, groove / 2
        )
        painter.setBrush(self._theme.colour("muted"))
        for answer in ANSWERS:
            painter.drawEllipse(self._point(answer), self._theme.px(_DOT) / 2, self._theme.px(_DOT) / 2)
        self._paint_own(painter)
        radius = self._theme.px(_THUMB) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(self._point(self.value()), radius, radius)
        painter.end()

    def _paint_own(self, painter: QPainter) -> None:
        """A ring, left behind where the thumb has moved away from the person's own answer."""
        if self._own is None or self._own == self.value():
            return
        radius = self._theme.px(_THUMB) / 2 - 1
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(self._point(self._own), radius, radius)

    def _point(self, answer: int) -> QPointF:
        edge = self._theme.px(_THUMB) / 2 + 1
        share = (answer - ANSWERS[0]) / (ANSWERS[-1] - ANSWERS[0])
        return QPointF(edge + share * (self.width() - 2 * edge), self.height() / 2)

    def _move_to(self, x: float) -> None:
        self.setValue(min(ANSWERS, key=lambda answer: abs(self._point(answer).x() - x)))
