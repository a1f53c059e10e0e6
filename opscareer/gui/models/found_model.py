"""What was found, as rows for a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from opscareer.gui.widgets.named_rows import NAMED_ROW, NamedRow

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FoundModel(QAbstractListModel):
    """Rows with a name each; `NAMED_ROW` gives the whole row, and a screen reader hears all of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[NamedRow] = ()

    def show_rows(self, rows: Sequence[NamedRow]) -> None:
        """Takes the place of all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == NAMED_ROW:
            return row
        return None
