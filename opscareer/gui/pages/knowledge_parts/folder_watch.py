"""Watches the files of a pack while they are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

_REST = 300
"""Milliseconds without a further change before one is told: editors write, rename and write again."""


class FolderWatch(QObject):
    """`changed` follows when files were written, added or taken away, and it has been quiet since for a moment."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.changed)
        self._watcher.fileChanged.connect(self._note)
        self._watcher.directoryChanged.connect(self._note)

    def watch(self, files: Iterable[Path]) -> None:
        """Watches these files and their folders, and no others. A file that was replaced has to be watched anew."""
        self.stop()
        there = [file for file in files if file.exists()]
        paths = {str(file) for file in there} | {str(file.parent) for file in there}
        if paths:
            self._watcher.addPaths(sorted(paths))

    def stop(self) -> None:
        """Watches nothing any more."""
        self._rest.stop()
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    @Slot()
    def _note(self) -> None:
        self._rest.start()
