"""Choices beside the preview, which takes the height of the window; one below the other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.pages.print_parts.preview import Preview
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.side_by_side import SideBySide

_SIDE_BY_SIDE_FROM = 660
_CHOICES_SHARE = 0.32


class PrintColumns(QWidget):
    """Inside a page that scrolls; `around` is what it scrolls in."""

    def __init__(self, theme: Theme, around: QWidget, choices: QWidget, preview: Preview) -> None:
        super().__init__()
        self._around, self._preview = around, preview
        self._line = SideBySide(theme, _SIDE_BY_SIDE_FROM, self, measures.L, _CHOICES_SHARE)
        self._line.addWidget(choices)
        self._line.addWidget(preview)
        theme.changed.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """A preview beside the choices ends with the window; one below them fills it when it is scrolled to."""
        above = self.y() if self.width() >= self._line.narrowest else 0
        self._preview.fit(self._around.height() - above - measures.XL)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
