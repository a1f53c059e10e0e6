"""A pill that is in or out, with a mark before its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.mark import paint_mark

_HEIGHT = 32
_MARK = 12


class MarkToggle(QAbstractButton):
    """One of several things of which some are chosen; Space and Enter put it in or take it out."""

    def __init__(self, theme: Theme, value: str, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self._theme, self._mark = theme, mark
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        width = text + self._theme.px(_MARK) + measures.XS + 2 * measures.S
        return QSize(width, self._theme.px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pill = QPainterPath()
        pill.addRoundedRect(box, box.height() / 2, box.height() / 2)
        palette = self.palette()
        ground = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.Base
        edge = QPalette.ColorRole.Accent if self.isChecked() or self.underMouse() else QPalette.ColorRole.Mid
        painter.fillPath(pill, palette.brush(ground))
        painter.setPen(QPen(palette.color(edge), 1))
        painter.drawPath(pill)
        side = self._theme.px(_MARK)
        paint_mark(painter, self._theme, self._mark, QRectF(measures.S, (self.height() - side) / 2, side, side))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        left = measures.S + side + measures.XS
        room = self.rect().adjusted(left, 0, -measures.XS, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
