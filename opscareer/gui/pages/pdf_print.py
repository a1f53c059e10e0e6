"""Printing to a PDF from a page that shows no preview: choose the file, write it, say where it lies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.caseload.printed import PrintKind
from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.pages.file_writing import FileWriting, PrintWords
from opscareer.gui.pages.print_parts.noting import print_note

__all__ = ["PdfPrint", "PrintWords"]


class PdfPrint(FileWriting):
    """One print at a time, in the window's language and on its paper. What is written, each kind of print says.

    One that shows a person's answers names its `kind`: it is remembered where that is a learner of the caseload.
    """

    kind: ClassVar[PrintKind | None] = None

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(context, page)
        self._note: Callable[[], None] | None = None

    def start(self, words: PrintWords) -> None:
        """Asks where to, and goes on from there."""
        if self._context.live.session is not None:
            self.ask(words, QCoreApplication.translate("PdfPrint", "PDF document"), "pdf")

    def write(self, session: Session, target: Path, wanted: Print) -> None:
        """Writes the file, in a thread of the pool; raises OSError."""
        raise NotImplementedError

    @override
    def writing(self) -> Callable[[Path], object] | None:
        session = self._context.live.session
        if session is None:
            return None
        paper = self._context.preferences.current.paper
        wanted = Print(self._context.language(), date.today(), paper)  # noqa: DTZ011 - the person's own day
        self._note = print_note(self._context.live, self.kind, wanted) if self.kind else None
        return lambda target: self.write(session, target, wanted)

    @override
    def after(self) -> None:
        if self._note is not None:
            self._note()
