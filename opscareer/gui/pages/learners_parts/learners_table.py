"""The table of learners: as many columns as there is room for, as many rows as there are, only those in sight drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from opscareer.gui.models.learners_model import COLUMNS, Column, Fetch, LearnersModel, Shown
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cell_rows import ROW, CellRows
from opscareer.records.people import SORTED_BY, SortedBy

_LEAST: dict[Column, int] = {
    "name": 164,
    "code": 84,
    "status": 144,
    "first-track": 160,
    "certainty": 104,
    "plan": 92,
    "last-contact": 104,
}
"""Pixels at 100 % text."""
_SHARES: dict[Column, int] = {"name": 3, "status": 1, "first-track": 2, "certainty": 1}
_GIVEN_UP: tuple[Column, ...] = ("code", "last-contact", "plan", "certainty", "first-track")
"""Columns in the order in which a narrow table does without them."""
_FEWEST_ROWS = 6


class LearnersTable(QTableView):
    """One Tab stop. Arrow keys walk, Shift and Ctrl pick several, Enter or a double click opens.

    `opened` carries the learner's id; `picked` follows every change of who is picked; `sort_asked` carries the order
    that a click on a head asks for.
    """

    opened = Signal(int)
    picked = Signal()
    sort_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._room = theme, 0
        self.learners = LearnersModel(self)
        self.setModel(self.learners)
        self.setItemDelegate(CellRows(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.sectionClicked.connect(self._ask_order)
        self.doubleClicked.connect(self._tell_opened)
        self.selectionModel().selectionChanged.connect(self.picked)
        theme.changed.connect(self.fit)
        self.fit()

    @property
    def picked_ids(self) -> tuple[int, ...]:
        """Who is picked, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.learners.ids[row] for row in rows)

    def show_learners(self, ids: Sequence[int], fetch: Fetch, shown: Shown) -> None:
        """Shows other learners; those picked stay picked where they are among them."""
        kept = set(self.picked_ids)
        self.learners.show_learners(ids, fetch, shown)
        self.pick([row for row, learner in enumerate(ids) if learner in kept] if kept else [])
        self.fit()

    def pick(self, rows: Sequence[int]) -> None:
        """Picks rows, and stands on the first of them."""
        chosen, last = self.selectionModel(), self.learners.columnCount() - 1
        picked = QItemSelection()
        for row in rows:
            picked.select(self.learners.index(row, 0), self.learners.index(row, last))
        if rows:
            chosen.setCurrentIndex(self.learners.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.picked.emit()

    def set_room(self, room: int) -> None:
        """How many pixels the page has for the table; a short list takes no more than its rows."""
        self._room = room
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Gives height and columns what there is."""
        pitch = self._theme.px(ROW)
        self.verticalHeader().setMinimumSectionSize(pitch)
        self.verticalHeader().setDefaultSectionSize(pitch)
        around = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        least = around + min(_FEWEST_ROWS, max(1, self.learners.rowCount())) * pitch
        self.setFixedHeight(min(around + self.learners.rowCount() * pitch, max(least, self._room)))
        self._fit_columns()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        room = self.viewport().width()
        shown = list(self.learners.columns)
        for column in _GIVEN_UP:
            if column in shown and sum(self._theme.px(_LEAST[each]) for each in shown) > room:
                shown.remove(column)
        spare = max(0, room - sum(self._theme.px(_LEAST[each]) for each in shown))
        parts = sum(_SHARES.get(each, 0) for each in shown)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column not in shown)
            more = spare * _SHARES.get(column, 0) // parts if column in shown else 0
            self.setColumnWidth(place, self._theme.px(_LEAST[column]) + more)

    @Slot(int)
    def _ask_order(self, section: int) -> None:
        order = order_of(COLUMNS[section])
        if order is not None:
            self.sort_asked.emit(order)

    @Slot(QModelIndex)
    def _tell_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.learners.ids[index.row()])


def order_of(column: Column) -> SortedBy | None:
    """The order that a column stands for; codes have none."""
    return next((order for order in SORTED_BY if order == column), None)
