"""The system's print dialog, without stopping the window. Tests put their own printer in by replacing `ask`."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget


class PrinterChoice(QObject):
    """`chosen` carries the printer as the person set it up; nothing follows where they thought better of it."""

    chosen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._printer: QPrinter | None = None

    def is_possible(self) -> bool:
        """Whether this computer knows of any printer."""
        return bool(QPrinterInfo.availablePrinterNames())

    def ask(self, window: QWidget, title: str, printer: QPrinter, pages: int) -> None:
        """Opens the dialog above a window, for a print of so many pages."""
        self._printer = printer
        dialog = QPrintDialog(printer, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._tell)
        QDialog.open(dialog)

    @Slot()
    def _tell(self) -> None:
        if self._printer is not None:
            self.chosen.emit(self._printer)
