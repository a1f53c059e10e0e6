"""A table to read: words in columns with hairlines between the rows, every cell wrapped, nothing cut off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.text import PlainText

Cell = str | QWidget


class TextTable(QWidget):
    """Columns take room by `shares`; cells are texts or widgets. Its accessible name says what the table holds."""

    def __init__(self, name: str, headings: Sequence[str], shares: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.L)
        self._grid.setVerticalSpacing(2 * measures.S)
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
                self._grid.addWidget(cell, self._rows, place)
            else:
                self._grid.addWidget(cell, self._rows, place, Qt.AlignmentFlag.AlignVCenter)
        self._rows += 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines between the rows, none after the last."""
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.Mid)
        for line in range(1, self._rows):
            above, below = self._grid.cellRect(line - 1, 0), self._grid.cellRect(line, 0)
            painter.fillRect(0, (above.bottom() + below.top()) // 2, self.width(), 1, colour)
        painter.end()
