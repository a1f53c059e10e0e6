"""The list of modules: a model that holds any number of them, and the view that draws the few on show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QListView
from typing_extensions import override

from opscareer.gui.theme import Theme
from opscareer.gui.widgets.noted_rows import NOTE_ROLE, NotedRows

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """A module as a line of the list: its name, and its kind, hours and skills in a note below."""

    module: str
    name: str
    note: str
    hours: int


class ModuleListModel(QAbstractListModel):
    """The rows on show. Rows are replaced as a whole; filtering is done before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ModuleRow] = ()
        self._places: dict[str, int] = {}

    def show_rows(self, rows: Sequence[ModuleRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self._places = {row.module: place for place, row in enumerate(rows)}
        self.endResetModel()

    def module_at(self, index: _Index) -> str:
        """The id of the module in a row; empty for an index without one."""
        return self._rows[index.row()].module if index.isValid() else ""

    def index_of(self, module: str) -> QModelIndex:
        """Where a module stands; an invalid index if it is not on show."""
        place = self._places.get(module)
        return _NOWHERE if place is None else self.index(place)

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _DISPLAY:
            return row.name
        if role == NOTE_ROLE:
            return row.note
        if role == _SPOKEN:
            return f"{row.name}. {row.note}"
        return None


class ModuleList(QListView):
    """Arrow keys browse, a click or Enter opens. All rows are equally tall, so that ten thousand cost nothing."""

    browsed = Signal(str)
    """The module that the list stands on now."""
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows = ModuleListModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(NotedRows(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell_browsed)
        self.clicked.connect(self._tell_opened)
        self.activated.connect(self._tell_opened)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[ModuleRow]) -> None:
        """Shows other rows; the module picked stays picked where it is among them. No signal."""
        picked = self.picked
        self._rows.show_rows(rows)
        self.pick(picked)

    @property
    def picked(self) -> str:
        """The module the list stands on; empty if on none."""
        return self._rows.module_at(self.currentIndex())

    def pick(self, module: str) -> None:
        """Moves to a module without a signal; to nothing if it is not on show."""
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._rows.index_of(module))
        self.selectionModel().blockSignals(blocked)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    @Slot(QModelIndex)
    def _tell_browsed(self, index: QModelIndex) -> None:
        self.browsed.emit(self._rows.module_at(index))

    @Slot(QModelIndex)
    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.module_at(index))
