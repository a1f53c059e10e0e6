"""Asks where to save a file, without stopping the window. Tests put their own place in by replacing `ask`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

_UNFIT = '<>:"/\\|?*'


class SavePlace(QObject):
    """`chosen` carries the path; nothing follows where the person thought better of it."""

    chosen = Signal(object)

    def ask(self, window: QWidget, title: str, name: str, kind: str, suffix: str) -> None:
        """Opens the dialog above a window. `name` is suggested, without suffix; `kind` says what sort of file it is."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(window, title, folder, f"{kind} (*.{suffix})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{_fit(name)}.{suffix}")
        dialog.fileSelected.connect(self._tell)
        dialog.open()

    @Slot(str)
    def _tell(self, file: str) -> None:
        self.chosen.emit(Path(file))


def _fit(name: str) -> str:
    """The name without what some file systems do not take, and not too long for any."""
    return "".join(" " if letter in _UNFIT or not letter.isprintable() else letter for letter in name).strip()[:80]
