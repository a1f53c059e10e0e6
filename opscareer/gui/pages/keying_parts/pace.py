"""When the sheet in hand is kept: often enough that a kill costs next to nothing, and not at every key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from opscareer.gui.pages.keying_parts.sheet_card import SheetCard

CHANGES_BETWEEN = 5
"""The sheet is kept at every fifth change: a kill of the program costs four keys at most."""
PAUSE = 400
"""And when nothing was keyed for so many milliseconds: then it costs none."""


class KeepingPace(QObject):
    """Follows the changes of a `SheetCard`; `due` says that they are to be kept, also at the end of the program."""

    due = Signal()

    def __init__(self, sheet: SheetCard, parent: QObject) -> None:
        super().__init__(parent)
        self._changes = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.due)
        sheet.changed.connect(self._note)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.due)

    def take(self) -> bool:
        """Whether anything changed since it was asked last."""
        self._pause.stop()
        has_changed, self._changes = self._changes > 0, 0
        return has_changed

    def begin_anew(self) -> None:
        """Nothing of the sheet is kept in the place where it belongs now."""
        self._changes = CHANGES_BETWEEN

    @Slot()
    def _note(self) -> None:
        self._changes += 1
        if self._changes >= CHANGES_BETWEEN:
            self.due.emit()
        else:
            self._pause.start()
