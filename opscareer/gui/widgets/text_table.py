"""A table to read: words in columns with hairlines between the rows, every cell wrapped, nothing cut off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.text import PlainText

Cell = str | QWidget
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""How a cell that is no text stands: its own width must not hold the whole column back."""


class TextTable(QWidget):
    """Columns take room by `shares`; cells are texts or widgets. Its accessible name says what the table holds.

    `narrowest`, where given, lets texts become that narrow (pixels) and break inside words, for tables of many columns.
    `gap` lies between two rows, in pixels.
    """

    def __init__(
        self, name: str, headings: Sequence[str], shares: Sequence[int], narrowest: int = 0, gap: int = 2 * measures.S
    ) -> None:
        super().__init__()
        self._narrowest = narrowest
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.L)
        self._grid.setVerticalSpacing(gap)
        for place, share in enumerate(shares):
            self._grid.setColumnStretch(place, share)
        self._rows = 0
        if any(headings):
            self._add([PlainText(heading, "note") for heading in headings])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_row(self, *cells: Cell) -> None:
        """Puts a row below the others."""
        self._add([PlainText(cell) if isinstance(cell, str) else cell for cell in cells])

    def _add(self, cells: Sequence[QWidget]) -> None:
        for place, cell in enumerate(cells):
            if isinstance(cell, PlainText):
                if self._narrowest:
                    cell.setMinimumWidth(self._narrowest)
                self._grid.addWidget(cell, self._rows, place)
            else:
                self._grid.addWidget(cell, self._rows, place, _AT_LEFT)
        self._rows += 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines between the rows, none after the last."""
        painter = QPainter(self)
        colour = QGuiApplication.palette().color(QPalette.ColorRole.Mid)
        for line in range(1, self._rows):
            between = (self._bottom(line - 1) + self._top(line)) // 2
            painter.fillRect(0, between, self.width(), 1, colour)
        painter.end()

    def _cells(self, line: int) -> list[QRect]:
        """Where the cells of a row lie. The grid's own `cellRect` is not to be trusted once heights follow widths."""
        items = (self._grid.itemAtPosition(line, place) for place in range(self._grid.columnCount()))
        return [item.geometry() for item in items if item is not None]

    def _top(self, line: int) -> int:
        return min((cell.top() for cell in self._cells(line)), default=0)

    def _bottom(self, line: int) -> int:
        return max((cell.bottom() for cell in self._cells(line)), default=0)
