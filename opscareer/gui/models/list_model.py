"""The first rows of a list: in the first line what each column is taken for, below it cells as they stand there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from opscareer.app.roster.read_list import NOT_USED, ReadList
from opscareer.knowledge.pack import Pack

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROWS_SHOWN = 5
HELD = 0
"""The line that says what the columns hold."""
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_ALOUD = Qt.ItemDataRole.AccessibleTextRole
FITS = Qt.ItemDataRole.UserRole
"""Whether a cell can be read as what its column holds."""
USED = Qt.ItemDataRole.UserRole + 1
"""Whether a column is used."""


class ListModel(QAbstractTableModel):
    """`held` carries the place of a column and what it shall hold from now on; the model stays as it is until then."""

    held = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._columns: Mapping[int, str] = {}
        self._heads: list[str] = []
        self._lines: list[int] = []
        self._cells: list[list[str]] = []
        self._fits: list[list[bool]] = []
        self._names: Mapping[str, str] = {}
        self._words = ("{number}", "", "")

    @property
    def names(self) -> Mapping[str, str]:
        """What a column can hold, and what each is called."""
        return self._names

    def set_words(self, names: Mapping[str, str], numbered: str, holds: str, row: str) -> None:
        """What columns can hold, what one without a head is called (`{number}`), and what stands before the lines."""
        self.beginResetModel()
        self._names, self._words = names, (numbered, holds, row)
        self.endResetModel()

    def show_list(self, read: ReadList, pack: Pack) -> None:
        """Shows another list, or the same one read in another way."""
        self.beginResetModel()
        table, place = read.table, read.mapping.head
        width = table.width
        head = table.rows[place].cells if place >= 0 else ()
        rows = table.rows[place + 1 : place + 1 + ROWS_SHOWN]
        self._columns = read.mapping.columns
        self._heads = [_one_line(cell) for cell in _filled(head, width)]
        self._lines = [row.line for row in rows]
        self._cells = [_filled(row.cells, width) for row in rows]
        self._fits = [[read.fits(at, cell, pack) for at, cell in enumerate(row)] for row in self._cells]
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells) + 1

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        line, at = index.row(), index.column()
        meant = self._columns.get(at, NOT_USED)
        if role == USED:
            return meant != NOT_USED
        if line == HELD:
            return self._of_column(at, meant, role)
        if role == FITS:
            return self._fits[line - 1][at]
        return _one_line(self._cells[line - 1][at]) if role == _DISPLAY else None

    def _of_column(self, at: int, meant: str, role: int) -> object:
        """What the line above the cells says of a column; aloud, it is said of which."""
        name = self._names.get(meant, meant)
        if role == _ALOUD:
            return f"{self.headerData(at, Qt.Orientation.Horizontal)}: {name}"
        return {_DISPLAY: name, _EDIT: meant, FITS: True}.get(Qt.ItemDataRole(role))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        numbered, holds, row = self._words
        if role != _DISPLAY:
            return None
        if orientation == Qt.Orientation.Vertical:
            return holds if section == HELD else row.format(number=self._lines[section - 1])
        return self._heads[section] or numbered.format(number=section + 1)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.row() == HELD else usual

    @override
    def setData(self, index: _Index, value: object, role: int = _EDIT) -> bool:
        if role != _EDIT or not isinstance(value, str) or value == index.data(_EDIT):
            return False
        self.held.emit(index.column(), value)
        return True


def _filled(cells: tuple[str, ...], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _one_line(cell: str) -> str:
    return " ".join(cell.split())
