"""A number in a small disc, before the step or the chapter it counts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from typing_extensions import override

from opscareer.gui.theme import Theme
from opscareer.gui.widgets.small_square import SmallSquare

_TEXT_SHARE = 0.52


class NumberDisc(SmallSquare):
    """Shows where something stands in an order. The order itself is read aloud."""

    def __init__(self, theme: Theme, number: int, size: int = 26) -> None:
        super().__init__(theme, size)
        self._number = number

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("accent-wash"))
        painter.drawEllipse(QRectF(self.rect()))
        font = QFont(self.font())
        font.setPixelSize(round(self.height() * _TEXT_SHARE))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
