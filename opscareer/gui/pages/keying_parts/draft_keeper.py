"""The sheet in hand on the disk: kept while it is keyed, taken up again when the folder is opened, gone when saved."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.app.guidance import read_learner
from opscareer.app.keying_draft import BadDraft, Draft, draft_file, read_draft, remove_draft, write_draft
from opscareer.assessment.learner import Learner
from opscareer.gui.pages.keying_parts.pace import KeepingPace
from opscareer.gui.pages.keying_parts.sheet_card import SheetCard
from opscareer.knowledge.pack import Pack
from opscareer.problems import InputProblems

Found = Literal["nothing", "unfinished", "unreadable"]


class DraftKeeper(QObject):
    """Keeps the sheet of a `SheetCard`. `troubled` carries the OSError of a draft that could not be written, once."""

    troubled = Signal(object)

    def __init__(self, sheet: SheetCard, parent: QObject) -> None:
        super().__init__(parent)
        self.correcting: Path | None = None
        """The saved file that the sheet in hand corrects; None for a new sheet."""
        self._sheet = sheet
        self._place: tuple[Path, Pack] | None = None
        self._is_troubled = False
        self._pace = KeepingPace(sheet, self)
        self._pace.due.connect(self.write)

    def open(self, folder: Path, pack: Pack) -> Found:
        """The sheet belongs to a folder from now on: one in hand goes along, else the unfinished one is taken up."""
        before, self._place, self._is_troubled = self._place, (folder, pack), False
        if not self._sheet.is_untouched:
            self._pace.begin_anew()
            self.write()
            if before is not None and before != self._place:
                with suppress(OSError):
                    remove_draft(*before)
            return "nothing"
        try:
            draft = read_draft(folder, pack)
        except (BadDraft, OSError):
            return "unreadable"
        if draft is None:
            return "nothing"
        self._take_up(folder, pack, draft)
        return "unfinished"

    def waits_in(self, folder: Path) -> bool:
        """Whether another unfinished sheet than the one in hand waits in a folder."""
        if self._place is None or self._place[0] == folder:
            return False
        return draft_file(folder, self._place[1]).exists()

    def leave(self) -> None:
        """The sheet in hand stays on the disk for another time."""
        self.write()
        self._place = self.correcting = None

    def drop(self) -> None:
        """The sheet is saved or was emptied."""
        self.correcting = None
        self._pace.take()
        if self._place is not None:
            with suppress(OSError):
                remove_draft(*self._place)

    @Slot()
    def write(self) -> None:
        """Brings to the disk what is not there yet."""
        if self._place is None or not self._pace.take():
            return
        try:
            self._write(*self._place)
        except OSError as fault:
            if not self._is_troubled:
                self.troubled.emit(fault)
            self._is_troubled = True
        else:
            self._is_troubled = False

    def _write(self, folder: Path, pack: Pack) -> None:
        if self._sheet.is_untouched:
            remove_draft(folder, pack)
            return
        corrected = self.correcting if self.correcting is not None and self.correcting.parent == folder else None
        write_draft(folder, pack, Draft(self._sheet.in_hand, corrected.name if corrected else None))

    def _take_up(self, folder: Path, pack: Pack, draft: Draft) -> None:
        """A correction goes on where its file can still be read; else the sheet is a new one."""
        known = Learner()
        if draft.correcting is not None:
            with suppress(InputProblems):
                known = read_learner(folder / draft.correcting, pack)
                self.correcting = folder / draft.correcting
        self._sheet.go_on_with(draft.sheet, known)
