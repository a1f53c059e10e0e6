"""A list of rows with a name each, one of which is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from opscareer.gui.models.found_model import FoundModel
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.named_rows import NamedRow, NamedRows


class NamedList(QListView):
    """Scrolls by pixels, and never sideways. A `bare` one has no frame: it stands on the ground of its card."""

    def __init__(self, theme: Theme, *, bare: bool = False) -> None:
        super().__init__()
        self.rows = FoundModel(self)
        """What it shows."""
        self.setModel(self.rows)
        self.setItemDelegate(NamedRows(theme))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if bare:
            self.setProperty("bare", True)
            self.setFrameShape(QFrame.Shape.NoFrame)

    def show_rows(self, rows: Sequence[NamedRow], at: int = 0) -> None:
        """Takes the place of all rows and stands on the one with a number from 0, without telling it."""
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show_rows(rows)
        self.setCurrentIndex(self.rows.index(at))
        self.selectionModel().blockSignals(blocked)
        self.scrollTo(self.currentIndex())
