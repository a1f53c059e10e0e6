"""Pages on paper: what a printer gets is what the file holds."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from opscareer.gui.pages.print_parts.paper import fitting_printer, opened_document, page_band, page_count, print_pages
from opscareer.progress import Cancelled, silent

A4 = (595.28, 841.89)
PAGES = 5


@pytest.fixture(scope="module")
def data() -> bytes:
    """A file of five pages, each with its number and a frame."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for number in range(PAGES):
        canvas.setFillColorRGB(0.8, 0.1, 0.1)
        canvas.rect(60, 60, A4[0] - 120, A4[1] - 120, fill=0)
        canvas.rect(100, 100 + 60 * number, 200, 40, fill=1)
        canvas.drawString(100, 700, f"Page {number + 1}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """Writes what it prints into a file."""
    return into_file(QPrinter(), tmp_path)


def into_file(printer: QPrinter, folder: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    printer.setResolution(72)
    return printer


def printed(printer: QPrinter) -> QPdfDocument:
    return opened_document(Path(printer.outputFileName()).read_bytes())


def darkest_row(document: QPdfDocument, page: int) -> int:
    """Where the filled box stands, which tells the pages apart."""
    picture = page_band(document, page, QSize(119, 168), QRect(0, 0, 119, 168))
    return min(range(168), key=lambda row: sum(picture.pixelColor(x, row).lightness() for x in range(25, 60)))


def test_that_bands_put_together_are_the_page(qapp: QApplication, data: bytes) -> None:
    document, size = opened_document(data), QSize(800, 1131)
    whole = page_band(document, 0, size, QRect(0, 0, 800, 1131))
    for row in range(0, 1131, 300):
        band = QRect(0, row, 800, min(300, 1131 - row))
        part, same = page_band(document, 0, size, band), whole.copy(band)
        far = [
            (x, y)
            for x in range(0, band.width(), 3)
            for y in range(0, band.height(), 3)
            if abs(part.pixelColor(x, y).green() - same.pixelColor(x, y).green()) > 8
        ]
        assert far == []


def test_that_what_is_no_pdf_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what QtPdf calls the error differs
        opened_document(b"no pdf at all")


def test_that_all_pages_are_printed_in_their_order(printer: QPrinter, data: bytes) -> None:
    assert print_pages(data, printer, silent) == page_count(data) == PAGES
    document = printed(printer)
    assert document.pageCount() == PAGES
    rows = [darkest_row(document, page) for page in range(PAGES)]
    assert rows == sorted(rows, reverse=True)
    assert len(set(rows)) == PAGES


def test_that_a_range_the_last_first_and_copies_are_kept_to(printer: QPrinter, data: bytes) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCopyCount(2)
    by_itself = printer.supportsMultipleCopies()
    assert print_pages(data, printer, silent) == (2 if by_itself else 4)
    document = printed(printer)
    assert darkest_row(document, 0) < darkest_row(document, 1)


def test_that_a_range_beyond_the_end_stops_there(printer: QPrinter, data: bytes) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(4, 99)
    assert print_pages(data, printer, silent) == 2


def test_that_a_page_is_fitted_to_another_paper(printer: QPrinter, data: bytes) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    print_pages(data, printer, silent)
    sheet = printed(printer).pagePointSize(0)
    assert sheet.width() == pytest.approx(420, abs=2)
    words = PdfReader(printer.outputFileName())
    assert len(words.pages) == PAGES


def test_that_a_printer_without_colours_gets_none(tmp_path: Path, qapp: QApplication, data: bytes) -> None:
    printer = into_file(fitting_printer("letter", "Results", grey=True), tmp_path)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    print_pages(data, printer, silent)
    document = printed(printer)
    picture = page_band(document, 0, QSize(200, 259), QRect(0, 0, 200, 259))
    assert not [1 for x in range(200) for y in range(259) if picture.pixelColor(x, y).saturation() > 10]
    assert document.pagePointSize(0) == QSizeF(612, 792)


def test_that_cancel_stops_between_pages(printer: QPrinter, data: bytes) -> None:
    shares: list[float] = []

    def stop_at_half(share: float, _doing: str) -> None:
        shares.append(share)
        if share >= 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(data, printer, stop_at_half)
    assert shares == [0.0, 0.2, 0.4]


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says of such a printer
def test_that_a_printer_that_takes_nothing_is_an_error(printer: QPrinter, data: bytes, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(OSError):  # noqa: PT011 - Qt does not say what is wrong
        print_pages(data, printer, silent)
