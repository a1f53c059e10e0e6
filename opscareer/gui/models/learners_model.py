"""The list of learners as a table: ids in order, and the lines of those in sight, fetched page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from opscareer.gui.caseload_words import (
    NOTHING,
    briefly_certain,
    called,
    first_mark,
    told_certainty,
    told_contact,
    told_first,
    told_plan,
    told_status,
)
from opscareer.gui.widgets.cell_rows import CELL, Cell
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, Outcome
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import Language

Column = Literal["name", "code", "status", "first-track", "certainty", "plan", "last-contact"]
COLUMNS: tuple[Column, ...] = ("name", "code", "status", "first-track", "certainty", "plan", "last-contact")
PAGE = 64
"""Lines that are fetched together."""
_MOST_PAGES = 64
"""Pages kept: of a list that is walked from end to end the first are fetched anew."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole

Fetch = Callable[[Sequence[int]], Sequence[CaseloadEntry]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the words of a list depend on, and whether whoever looks may know of contacts."""

    pack: Pack
    language: Language
    today: date
    with_contacts: bool = True


class LearnersModel(QAbstractTableModel):
    """One row a learner. `troubled` carries the `StoreProblem` of lines that could not be fetched."""

    troubled = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: Sequence[int] = ()
        self._fetch: Fetch = lambda _ids: ()
        self._shown: Shown | None = None
        self._pages: dict[int, dict[int, CaseloadEntry]] = {}
        self._heads: dict[Column, str] = {}

    @property
    def ids(self) -> Sequence[int]:
        """The learners in order."""
        return self._ids

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that there is something to tell in."""
        with_contacts = self._shown is None or self._shown.with_contacts
        return COLUMNS if with_contacts else tuple(column for column in COLUMNS if column != "last-contact")

    def set_heads(self, heads: dict[Column, str]) -> None:
        """What stands above the columns."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def show_learners(self, ids: Sequence[int], fetch: Fetch, shown: Shown) -> None:
        """Shows other learners, or the same ones as they are by now."""
        self.beginResetModel()
        self._ids, self._fetch, self._shown = ids, fetch, shown
        self._pages.clear()
        self.endResetModel()

    def entry(self, row: int) -> CaseloadEntry | None:
        """The line of a row; None where the learner is not there any more."""
        number = row // PAGE
        if number not in self._pages:
            if len(self._pages) >= _MOST_PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = self._fetched(self._ids[number * PAGE : (number + 1) * PAGE])
        return self._pages[number].get(self._ids[row])

    def spoken(self, row: int) -> str:
        """A whole line in words, also what a narrow window has no column for."""
        cells = (f"{self._heads.get(column, '')}: {self._cell(row, column).spoken}" for column in self.columns[1:])
        return ". ".join((self._cell(row, "name").text, *cells))

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, _SPOKEN, CELL):
            return None
        cell = self._cell(index.row(), COLUMNS[index.column()])
        if role == CELL:
            return cell
        return self.spoken(index.row()) if role == _SPOKEN and index.column() == 0 else cell.text

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY and 0 <= section < len(COLUMNS):
            return self._heads.get(COLUMNS[section], "")
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
        return None

    def _fetched(self, ids: Sequence[int]) -> dict[int, CaseloadEntry]:
        try:
            return {entry.id: entry for entry in self._fetch(ids)}
        except StoreProblem as problem:
            self.troubled.emit(problem)
            return {}

    def _cell(self, row: int, column: Column) -> Cell:
        entry, shown = self.entry(row), self._shown
        if entry is None or shown is None:
            return Cell(NOTHING, ink="muted")
        cells: dict[Column, Cell] = {
            "name": Cell(called(entry), is_strong=True),
            "code": Cell(entry.code or NOTHING, ink="muted"),
            "status": Cell(told_status(entry), ink="warning" if entry.status == "needs-talk" else "ink"),
            "last-contact": Cell(told_contact(entry.last_contact, shown.today), ink="muted"),
        }
        return cells.get(column) or _outcome_cell(entry.outcome, column, shown)


def _outcome_cell(outcome: Outcome | None, column: Column, shown: Shown) -> Cell:
    """What came out of a learner's answers; muted where it is of before their last change."""
    ink = "ink" if outcome is None or outcome.is_current else "muted"
    if column == "first-track":
        text = told_first(outcome, shown.pack, shown.language)
        return Cell(text, mark=first_mark(outcome, shown.pack), ink=ink)
    if column == "certainty":
        aloud = told_certainty(outcome, shown.pack, shown.language)
        return Cell(briefly_certain(outcome, shown.pack, shown.language), ink=ink, aloud=aloud)
    return Cell(told_plan(outcome), share=outcome.plan_done if outcome else None, ink="muted")
