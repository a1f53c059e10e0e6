"""Asks for a folder, a file or several files, without stopping the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class AskedPlace(QObject):
    """`chosen` carries the path, or all of them where several were asked for; nothing follows where the person thought
    better of it."""

    chosen = Signal(object)

    def ask_folder(self, window: QWidget, title: str) -> None:
        """Opens the dialog for a folder above a window."""
        self._open(self._dialog(window, title, ""), QFileDialog.FileMode.Directory)

    def ask_file(self, window: QWidget, title: str, kind: str, *suffixes: str) -> None:
        """Opens the dialog for a file that is there; `kind` says what sort of file it is."""
        endings = " ".join(f"*.{suffix}" for suffix in suffixes)
        self._open(self._dialog(window, title, f"{kind} ({endings})"), QFileDialog.FileMode.ExistingFile)

    def ask_files(self, window: QWidget, title: str, kind: str, *suffixes: str) -> None:
        """Opens the dialog for any number of files; `chosen` carries a tuple of paths."""
        endings = " ".join(f"*.{suffix}" for suffix in suffixes)
        dialog = self._dialog(window, title, f"{kind} ({endings})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._tell_all)
        dialog.open()

    def _dialog(self, window: QWidget, title: str, kinds: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QFileDialog(window, title, folder, kinds)

    def _open(self, dialog: QFileDialog, mode: QFileDialog.FileMode) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(self._tell)
        dialog.open()

    @Slot(str)
    def _tell(self, place: str) -> None:
        self.chosen.emit(Path(place))

    @Slot(list)
    def _tell_all(self, places: list[str]) -> None:
        self.chosen.emit(tuple(Path(place) for place in places))
