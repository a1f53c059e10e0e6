"""What the pages of a print say, as PDFium reads them: twenty times as quick as the reader that looks into the file."""

from __future__ import annotations

from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


def page_texts(opened: PdfReader) -> list[str]:
    """The text of each page, its lines ended as everywhere else."""
    opened.stream.seek(0)
    data = QByteArray(opened.stream.read())
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    assert document.status() == QPdfDocument.Status.Ready, document.error()
    texts = [document.getAllText(number).text().replace("\r\n", "\n") for number in range(document.pageCount())]
    document.close()
    return texts
