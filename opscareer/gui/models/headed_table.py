"""What tables of plain cells have in common: headings over columns, and on which side of them the cells stand."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY, ALIGNMENT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole


class HeadedTable(QAbstractTableModel):
    """`heads` are the headings of the columns; those of `on_the_right` hold numbers."""

    def __init__(self, heads: tuple[str, ...], on_the_right: AbstractSet[int], parent: QObject) -> None:
        super().__init__(parent)
        self.heads = heads
        self._on_the_right = on_the_right

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.heads):
            if role == DISPLAY:
                return self.heads[section]
            if role == ALIGNMENT:
                return self.alignment(section)
        return None

    def alignment(self, column: int) -> int:
        """Where the cells of a column stand."""
        side = Qt.AlignmentFlag.AlignRight if column in self._on_the_right else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignVCenter).value
