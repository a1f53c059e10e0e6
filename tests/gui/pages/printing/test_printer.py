"""The system's print dialog, and a printer that prints into a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.pages.print_parts.printer_choice import PrinterChoice
from tests.gui.pages.printing.walk import (
    CONTROL,
    PATIENCE,
    button,
    click,
    texts,
    view,
)


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer that writes what it prints into a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(60)
    return printer


def print_on(page: PrintPage, printer: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Presses Print…, and picks a printer in the system's dialog."""
    monkeypatch.setattr(PrinterChoice, "is_possible", lambda _choice: True)
    monkeypatch.setattr(PrinterChoice, "ask", lambda choice, *_: choice.chosen.emit(printer))
    click(page, "Print…")


def test_that_every_page_is_printed_once(
    page: PrintPage, printer: QPrinter, told: list[Message], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    print_on(page, printer, monkeypatch)
    assert not button(page, "Print…").isEnabled()
    assert "Printing …" in texts(page)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    count = view(page).page_count
    assert told[-1].text.startswith(f"{count} pages went to the printer")
    assert len(PdfReader(printer.outputFileName()).pages) == count
    assert button(page, "Print…").isEnabled()
    assert "Printing …" not in texts(page)


def test_that_ctrl_p_asks_for_a_printer(page: PrintPage, filled: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(PrinterChoice, "is_possible", lambda _choice: True)
    monkeypatch.setattr(
        PrinterChoice, "ask", lambda _choice, _window, title, _printer, pages: asked.append((title, pages))
    )
    QTest.keyClick(filled, Qt.Key.Key_P, CONTROL)
    assert asked == [("OpsCareer results", view(page).page_count)]


def test_that_printing_can_be_stopped(
    page: PrintPage, printer: QPrinter, told: list[Message], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    printer.setResolution(600)
    print_on(page, printer, monkeypatch)
    click(page, "Stop printing")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told[-1].text.startswith("The printing was stopped")
    assert button(page, "Print…").isEnabled()


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says of such a printer
def test_that_a_printer_that_takes_nothing_is_told(
    page: PrintPage,
    printer: QPrinter,
    told: list[Message],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    print_on(page, printer, monkeypatch)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told[-1].level == "error"
    assert button(page, "Print…").isEnabled()


def test_that_without_any_printer_the_file_is_offered(
    page: PrintPage, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrinterChoice, "is_possible", lambda _choice: False)
    click(page, "Print…")
    assert told[-1].text.startswith("No printer is set up on this computer.")
    assert told[-1].action == "Save as PDF"


def test_that_the_system_dialog_knows_the_pages_and_leaves_nothing_behind(
    page: PrintPage, filled: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(PrinterChoice, "is_possible", lambda _choice: True)
    click(page, "Print…")
    dialog = filled.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, view(page).page_count)
    assert dialog.printer().pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert filled.findChild(QPrintDialog) is None
    assert button(page, "Print…").isEnabled()


def test_that_what_was_set_up_in_the_dialog_is_printed_on(page: PrintPage, filled: MainWindow, qtbot: QtBot) -> None:
    choice = PrinterChoice(page)
    chosen: list[QPrinter] = []
    choice.chosen.connect(chosen.append)
    printer = QPrinter()
    choice.ask(filled, "Results", printer, 3)
    dialog = filled.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert chosen == [printer]
