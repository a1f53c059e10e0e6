"""The sheet in hand of a learner: kept in the records while it is keyed, and gone from there when it is emptied."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.app.caseload.unfinished_sheets import drop_sheet, keep_sheet, kept_sheet
from opscareer.app.keying import SheetInHand
from opscareer.gui.pages.keying_parts.pace import KeepingPace
from opscareer.gui.pages.keying_parts.sheet_card import SheetCard
from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """Whose sheet it is, of which form, and for which group it is keyed."""

    store: Store
    pack: Pack
    learner: int
    group: int | None


class SheetKeeper(QObject):
    """Keeps the sheet of a `SheetCard`. `troubled` carries the StoreProblem of one that could not be kept, once."""

    troubled = Signal(object)

    def __init__(self, sheet: SheetCard, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._place: SheetPlace | None = None
        self._empty: SheetInHand | None = None
        self._is_troubled = False
        self._pace = KeepingPace(sheet, self)
        self._pace.due.connect(self.write)

    def begin(self, place: SheetPlace) -> SheetInHand | None:
        """The sheet, still empty, is this learner's from now on; returns the one that waits to be gone on with.

        Raises StoreProblem, and `BadDraft` where what waits is none; then the sheet is kept all the same.
        """
        self._pace.take()
        self._place, self._empty, self._is_troubled = place, self._sheet.in_hand, False
        return kept_sheet(place.store, place.pack, place.learner)

    def leave(self) -> None:
        """The sheet stays in the records for another time."""
        self.write()
        self._place = None

    def end(self) -> None:
        """The sheet is saved, and was taken out of the records with that."""
        self._pace.take()
        self._place = None

    def drop(self) -> None:
        """The sheet was emptied."""
        self._pace.take()
        if self._place is not None:
            with suppress(StoreProblem):
                drop_sheet(self._place.store, self._place.pack, self._place.learner)

    @Slot()
    def write(self) -> None:
        """Brings into the records what is not there yet."""
        if self._place is None or not self._pace.take():
            return
        try:
            with suppress(KeyError):  # the learner was erased meanwhile
                self._write(self._place)
        except StoreProblem as problem:
            if not self._is_troubled:
                self.troubled.emit(problem)
            self._is_troubled = True
        else:
            self._is_troubled = False

    def _write(self, place: SheetPlace) -> None:
        sheet = self._sheet.in_hand
        if sheet == self._empty:
            drop_sheet(place.store, place.pack, place.learner)
        else:
            keep_sheet(place.store, place.pack, place.learner, sheet, place.group)
