"""A PDF on paper: its pages painted onto a printer, at the printer's own resolution. Importing it brings QtPdf in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QObject, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from opscareer.progress import Cancelled, Progress

FINEST = 600
"""Dots per inch beyond which nobody sees a difference and pages only take longer."""
_BAND = 512
"""Rows of dots painted at a time: a page of A4 at 600 dots per inch would take 140 MB at once."""
_GREY = QImage.Format.Format_Grayscale8


def opened_document(data: bytes, parent: QObject | None = None) -> QPdfDocument:
    """A PDF file held in memory, ready to be shown; it keeps the bytes it needs. Raises ValueError if it is none."""
    document = QPdfDocument() if parent is None else QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise ValueError(document.error())
    return document


def page_count(data: bytes) -> int:
    """How many pages a PDF file has."""
    return opened_document(data).pageCount()


def fitting_printer(paper: str, title: str, *, grey: bool) -> QPrinter:
    """The usual printer, set up for what is printed: an `a4` or `letter` sheet used to its edges."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    sizes = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
    printer.setPageSize(QPageSize(sizes[paper]))
    printer.setDocName(title)
    if grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def print_pages(data: bytes, printer: QPrinter, progress: Progress) -> int:
    """Prints the pages the person chose, in any thread, and returns how many sheets' sides that were.

    A page of another size than the paper is fitted to it. Raises OSError if the printer does not take a page.
    """
    document = opened_document(data)
    printer.setFullPage(True)
    printer.setResolution(min(printer.resolution(), FINEST))
    pages = list(_wanted_pages(document.pageCount(), printer))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError
    try:
        for number, page in enumerate(pages):
            progress(number / len(pages), "")
            if number and not printer.newPage():
                raise OSError
            _paint(document, page, painter, printer)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _wanted_pages(count: int, printer: QPrinter) -> Iterator[int]:
    """The pages chosen, from 0, in the order the printer wants them, as often as it cannot repeat them itself."""
    first, last = 1, count
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        first, last = max(1, printer.fromPage()), min(count, printer.toPage() or count)
    pages = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    for _ in range(copies):
        yield from pages


def _paint(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    """Paints a page as large as the sheet allows, in the middle, a band of rows after the other."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect().size()
    size = document.pagePointSize(page).scaled(QSizeF(sheet), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    left, top = (sheet.width() - size.width()) // 2, (sheet.height() - size.height()) // 2
    is_grey = printer.colorMode() == QPrinter.ColorMode.GrayScale
    for row in range(0, size.height(), _BAND):
        band = page_band(document, page, size, QRect(0, row, size.width(), min(_BAND, size.height() - row)))
        painter.drawImage(left, top + row, band.convertToFormat(_GREY) if is_grey else band)


def page_band(document: QPdfDocument, page: int, size: QSize, band: QRect) -> QImage:
    """A part of a page that is rendered `size` dots large as a whole."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    # Qt 6.11 scales to the last dot of the rectangle instead of to its edge; one dot more makes the scale 1.
    options.setScaledClipRect(band.adjusted(0, 0, 1, 1))
    inked = document.render(page, band.size(), options)
    paper = QImage(band.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, inked)
    painter.end()
    return paper
