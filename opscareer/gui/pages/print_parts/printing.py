"""Pages to a printer of this computer: the system's dialog, then page after page in the background.

Importing it brings QtPdf and QtPrintSupport in.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.gui.pages.print_parts.paper import fitting_printer, page_count, print_pages
from opscareer.gui.pages.print_parts.printer_choice import PrinterChoice
from opscareer.gui.task import Task


class Printing(QObject):
    """One print at a time. `busy` tells when one begins (True) and ends (False), `progressed` the share done, and
    `impossible` that this computer has no printer."""

    busy = Signal(bool)
    progressed = Signal(float, str)
    impossible = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._data = b""
        self._then: Callable[[], object] | None = None
        self._printer: QPrinter | None = None
        self._task: Task | None = None
        self.choice = PrinterChoice(self)
        self.choice.chosen.connect(self._begin)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)

    def start(self, data: bytes, title: str, paper: str, then: Callable[[], object], *, grey: bool) -> None:
        """Asks for the printer, and prints a PDF file on it; `then` is called when all pages went there."""
        if self._task is not None:
            return
        if not self.choice.is_possible():
            self.impossible.emit()
            return
        self._data, self._then = data, then
        printer = fitting_printer(paper, title, grey=grey)
        self.choice.ask(self._page.window(), title, printer, page_count(data))

    @Slot()
    def cancel(self) -> None:
        """Stops before the next page."""
        if self._task is not None:
            self._task.cancel()

    @Slot(object)
    def _begin(self, printer: QPrinter) -> None:
        data = self._data
        if self._task is not None:
            return
        self._printer = printer
        task = self._task = Task(lambda progress: print_pages(data, printer, progress), self)
        task.progressed.connect(self.progressed)
        task.done.connect(self._tell_done)
        task.failed.connect(self._tell_failed)
        task.cancelled.connect(self._tell_cancelled)
        task.ended.connect(self._end)
        self.busy.emit(True)
        task.start()

    @Slot(object)
    def _tell_done(self, pages: int) -> None:
        if self._then is not None:
            self._then()
        name = self._printer.printerName() if self._printer is not None else ""
        said = self.tr("%n page(s) went to the printer {printer}.", "", pages)
        self._context.messages.say(said.format(printer=name))

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._context.messages.fail(
            self.tr("The printer did not take the pages."),
            self.tr("See whether it is switched on, or choose another. You can also save the pages as PDF."),
        )

    @Slot()
    def _tell_cancelled(self) -> None:
        self._context.messages.say(self.tr("The printing was stopped. Pages already sent may still come out."))

    @Slot()
    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = self._printer = None
        self.busy.emit(False)
