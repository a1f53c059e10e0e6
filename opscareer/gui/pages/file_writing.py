"""Writing a file a person asked for: choose where, write it in the background, say where it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.gui.save_place import SavePlace
from opscareer.gui.task import Task


@dataclass(frozen=True, slots=True)
class PrintWords:
    """What the page says of its file: title of the dialog, suggested file name, and `{file}` in the good news."""

    title: str
    name: str
    done: str


class FileWriting(QObject):
    """One file at a time. `busy` tells when one begins (True) and ends (False)."""

    busy = Signal(bool)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._words = PrintWords("", "", "")
        self._write: Callable[[Path], object] | None = None
        self._then: Callable[[], object] | None = None
        self._target: Path | None = None
        self.place = SavePlace(self)
        self.place.chosen.connect(self._begin)

    def ask(
        self,
        words: PrintWords,
        kind: str,
        suffix: str,
        write: Callable[[Path], object] | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Asks where to, and goes on from there; `kind` says what sort of file it is.

        `write` is called in a thread of the pool; the OSError it may raise is told. `then` is called on the window's
        thread when the file is written. While a file is being written nothing else is asked.
        """
        if self._target is None:
            self._words, self._write, self._then = words, write, then
            self.place.ask(self._page.window(), words.title, words.name, kind, suffix)

    def writing(self) -> Callable[[Path], object] | None:
        """What writes the file, asked for when its place was chosen; None where there is nothing to write."""
        return self._write

    def after(self) -> None:
        """What is to be done once the file is written."""
        if self._then is not None:
            self._then()

    @Slot(object)
    def _begin(self, target: Path) -> None:
        write = self.writing()
        if write is None or self._target is not None:
            return
        self._target = target
        task = Task(lambda _progress: write(target), self)
        task.done.connect(self._tell_done)
        task.failed.connect(self._tell_failed)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        self.busy.emit(True)
        task.start()

    @Slot(object)
    def _tell_done(self, _nothing: object) -> None:
        self.after()
        target = self._target
        if target is not None:
            url = QUrl.fromLocalFile(str(target))
            said = self._words.done.format(file=target)
            self._context.messages.say(
                said, action=QCoreApplication.translate("PdfPrint", "Open"), act=lambda: QDesktopServices.openUrl(url)
            )

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._context.messages.fail(
            QCoreApplication.translate("PdfPrint", "The file could not be written: {reason}.").format(
                reason=error.strerror or error
            ),
            QCoreApplication.translate("PdfPrint", "Nothing of yours is lost. Choose another folder."),
        )

    @Slot()
    def _end(self) -> None:
        self._target = None
        self.busy.emit(False)
