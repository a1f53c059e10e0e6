"""A small square that grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.theme import Theme


class SmallSquare(QWidget):
    """Room for a picture beside words; `size` in pixels at 100 % text."""

    def __init__(self, theme: Theme, size: int) -> None:
        super().__init__()
        self.theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)
