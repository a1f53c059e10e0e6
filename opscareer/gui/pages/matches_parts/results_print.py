"""Printing the results: choose the file, write it in the background, say where it lies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from opscareer.app.guidance import Print
from opscareer.gui.context import Context
from opscareer.gui.save_place import SavePlace
from opscareer.gui.task import Task


class ResultsPrint(QObject):
    """One print at a time. `busy` tells when one begins (True) and ends (False)."""

    busy = Signal(bool)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._target: Path | None = None
        self.place = SavePlace(self)
        self.place.chosen.connect(self._write)

    def start(self) -> None:
        """Asks where to, and goes on from there."""
        session = self._context.live.session
        if session is None or self._target is not None:
            return
        name = session.learner.name
        suggested = self.tr("OpsCareer results {name}").format(name=name) if name else self.tr("OpsCareer results")
        self.place.ask(self._page.window(), self.tr("Print results"), suggested, self.tr("PDF document"), "pdf")

    @Slot(object)
    def _write(self, target: Path) -> None:
        session = self._context.live.session
        if session is None:
            return
        self._target = target
        wanted = Print(self._context.language(), date.today(), self._context.preferences.current.paper)  # noqa: DTZ011 - the person's own day
        task = Task(lambda _progress: session.write_pdf(target, wanted, with_plan=False), self)
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
            said = self.tr("Your results are in {file}.").format(file=target)
            url = QUrl.fromLocalFile(str(target))
            self._context.messages.say(said, action=self.tr("Open"), act=lambda: QDesktopServices.openUrl(url))

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._context.messages.fail(
            self.tr("The results could not be written: {reason}.").format(reason=error.strerror or error),
            self.tr("Nothing of yours is lost. Choose another folder."),
        )

    @Slot()
    def _end(self) -> None:
        self._target = None
        self.busy.emit(False)
