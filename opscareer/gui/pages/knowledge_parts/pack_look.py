"""The pack that is looked at: checked in the background, and checked again whenever its files change."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.app.browsing.catalogue import Catalogue, browse, browse_again, glance
from opscareer.gui.pages.knowledge_parts.folder_watch import FolderWatch
from opscareer.gui.task import Task
from opscareer.knowledge.pack import Pack
from opscareer.problems import InputProblems


class PackLook(QObject):
    """`changed` follows when there is a new `catalogue`, `ended` when a check has come to its end, one way or another.

    `refused` carries the problems of a folder or file that is no pack at all, and `failed` any other fault; the pack
    looked at before stays then.
    """

    changed = Signal()
    ended = Signal()
    progressed = Signal(float, str)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue: Catalogue | None = None
        self._task: Task | None = None
        self._is_watching = self._is_opening = False
        self._watch = FolderWatch(self)
        self._watch.changed.connect(self.check_again)

    @property
    def catalogue(self) -> Catalogue | None:
        """What is known of the pack looked at; None before there is one."""
        return self._catalogue

    @property
    def is_watching(self) -> bool:
        """Whether changes of the files are looked for."""
        return self._is_watching

    def look_at_open(self, pack: Pack, source: Path) -> None:
        """Looks at a pack that is open already: it is there at once, and its problems come when they are found."""
        self._is_opening = False
        self._take(glance(pack, source))
        self.check_again()

    def look_at(self, source: Path) -> None:
        """Looks at the pack in a folder or a zip; it takes the place of the other when it has been looked through."""
        self._start(partial(browse, source))
        self._is_opening = True

    @Slot()
    def check_again(self) -> None:
        """Looks the pack through again, unless another one is just being opened."""
        if self._catalogue is not None and not self._is_opening:
            self._start(partial(browse_again, self._catalogue))

    @Slot()
    def cancel(self) -> None:
        """Stops a check that is under way."""
        if self._task is not None:
            self._task.cancel()

    def watch(self, *, wanted: bool) -> None:
        """Checks again on each change of a file, from now on or no longer; first for what has changed till now."""
        self._is_watching = wanted
        self._watch_files()
        if wanted and self._catalogue is not None and self._catalogue.is_checked:
            self.check_again()

    def _start(self, work: partial[Catalogue]) -> None:
        self.cancel()
        self._is_opening = False
        task = self._task = Task(work, self)
        task.progressed.connect(self.progressed)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        task.start()

    @Slot(object)
    def _take(self, found: Catalogue) -> None:
        is_new = found is not self._catalogue
        self._catalogue = found
        self._watch_files()
        if is_new:
            self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, InputProblems):
            self.refused.emit(error.problems)
        else:
            self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._task:
            self._task, self._is_opening = None, False
            self.ended.emit()

    def _watch_files(self) -> None:
        catalogue = self._catalogue
        if not self._is_watching or catalogue is None:
            self._watch.stop()
            return
        files = (catalogue.file_on_disk(file) for file in catalogue.bytes_of)
        self._watch.watch(file for file in files if file is not None)
