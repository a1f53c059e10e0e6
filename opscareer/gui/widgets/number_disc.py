"""A number in a small disc, before the step or the chapter it counts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.theme import Theme

_TEXT_SHARE = 0.52


class NumberDisc(QWidget):
    """Shows where something stands in an order; `size` in pixels at 100 % text. The order itself is read aloud."""

    def __init__(self, theme: Theme, number: int, size: int = 26) -> None:
        super().__init__()
        self._theme, self._number, self._size = theme, number, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent-wash"))
        painter.drawEllipse(QRectF(self.rect()))
        font = QFont(self.font())
        font.setPixelSize(round(self.height() * _TEXT_SHARE))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
