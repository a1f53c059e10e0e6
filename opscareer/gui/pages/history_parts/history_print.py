"""Printing what changed between the two sittings that are compared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.change_print import ComparedSittings, write_change
from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.pages.pdf_print import PdfPrint, PrintWords


class HistoryPrint(PdfPrint):
    """As every print; what it writes is told by `start_with`."""

    kind = "change"

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(context, page)
        self._compared: ComparedSittings | None = None

    def start_with(self, compared: ComparedSittings) -> None:
        """Asks where to, and prints these two."""
        self._compared = compared
        translate = QCoreApplication.translate
        self.start(
            PrintWords(
                translate("HistoryPrint", "Print what changed"),
                translate("HistoryPrint", "OpsCareer history"),
                translate("HistoryPrint", "What changed is in {file}."),
            )
        )

    @override
    def write(self, session: Session, target: Path, wanted: Print) -> None:
        if self._compared is not None:
            write_change(target, session.pack, session.learner, self._compared, wanted)
