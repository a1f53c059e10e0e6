"""Printing the questionnaire from a page, in the window's language and on its paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from opscareer.app.guidance import Print
from opscareer.app.paper import write_questionnaire
from opscareer.app.session import Session
from opscareer.gui.pages.pdf_print import PdfPrint, PrintWords


class QuestionnairePrint(PdfPrint):
    """As every print; what it writes is the questionnaire of the pack in use."""

    def start_here(self) -> None:
        """Asks where to, and goes on from there."""
        translate = QCoreApplication.translate
        self.start(
            PrintWords(
                translate("QuestionnairePrint", "Print the questionnaire"),
                translate("QuestionnairePrint", "OpsCareer questionnaire"),
                translate("QuestionnairePrint", "The questionnaire is in {file}."),
            )
        )

    @override
    def write(self, session: Session, target: Path, wanted: Print) -> None:
        write_questionnaire(target, session.pack, wanted)
