"""Printing to a PDF: choose the file, write it in the background, say where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.save_place import SavePlace
from opscareer.gui.task import Task


@dataclass(frozen=True, slots=True)
class PrintWords:
    """What the page says of its print: title of the dialog, suggested file name, and `{file}` in the good news."""

    title: str
    name: str
    done: str


class PdfPrint(QObject):
    """One print at a time. `busy` tells when one begins (True) and ends (False)."""

    busy = Signal(bool)

    def __init__(self, context: Context, page: QWidget, *, with_plan: bool) -> None:
        super().__init__(page)
        self._context, self._page, self._with_plan = context, page, with_plan
        self._words = PrintWords("", "", "")
        self._target: Path | None = None
        self.place = SavePlace(self)
        self.place.chosen.connect(self._write)

    def start(self, words: PrintWords) -> None:
        """Asks where to, and goes on from there."""
        if self._context.live.session is not None and self._target is None:
            self._words = words
            self.place.ask(
                self._page.window(),
                words.title,
                words.name,
                QCoreApplication.translate("PdfPrint", "PDF document"),
                "pdf",
            )

    def write(self, session: Session, target: Path, wanted: Print) -> None:
        """Writes the file, in a thread of the pool; raises OSError. Other prints than the report override it."""
        session.write_pdf(target, wanted, with_plan=self._with_plan)

    @Slot(object)
    def _write(self, target: Path) -> None:
        session = self._context.live.session
        if session is None:
            return
        self._target = target
        wanted = Print(self._context.language(), date.today(), self._context.preferences.current.paper)  # noqa: DTZ011 - the person's own day
        task = Task(lambda _progress: self.write(session, target, wanted), self)
        task.done.connect(self._tell_done)
        task.failed.connect(self._tell_failed)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        self.busy.emit(True)
        task.start()

    @Slot(object)
    def _tell_done(self, _nothing: object) -> None:
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
