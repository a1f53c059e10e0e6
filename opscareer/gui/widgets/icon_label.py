"""An icon inside text, in one colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from opscareer.gui import measures
from opscareer.gui.icons import paint_icon
from opscareer.gui.overriding import override
from opscareer.gui.theme import Theme


class IconLabel(QWidget):
    """Only repeats what the words beside it say, so nothing is read aloud."""

    def __init__(self, icon_name: str, theme: Theme, ink: str = "accent") -> None:
        super().__init__()
        self._icon_name, self._theme, self._ink = icon_name, theme, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(measures.SMALL_ICON)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._icon_name, QRectF(self.rect()), self._theme.colour(self._ink))
        painter.end()
