"""The recovery code, shown once: to be printed, copied or written down."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.file_writing import FileWriting, PrintWords
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.reports.content import Paper
    from opscareer.wording import Language


class CodeView(QWidget):
    """`kept` comes when the person says that they have it; then it is nowhere in the window any more."""

    kept = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._code = ""
        self.file = FileWriting(context, self)
        self._why, self._shown = PlainText(), PlainText(role="section")
        self._print, self._copy, self._done = PrimaryButton(), QuietButton(), LinkButton()
        self._print.clicked.connect(self._save_print)
        self._copy.clicked.connect(self._copy_code)
        self._done.clicked.connect(self.kept)
        buttons = FlowLayout(gap=measures.S)
        for button in (self._print, self._copy, self._done):
            buttons.addWidget(button)
        column(self._why, self._shown, buttons, gap=measures.S, parent=self)

    def show_code(self, code: str) -> None:
        """Shows a code, and puts the keyboard on printing it."""
        self._code = code
        self.retranslate()
        self.show()
        self._print.setFocus()

    def forget(self) -> None:
        """Takes the code away."""
        self._code = ""
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._why.setText(
            self.tr(
                "This is your recovery code. If the passphrase is ever forgotten, it alone opens your records. It is"
                " shown only now: print it, and keep it where you keep other papers."
            )
        )
        self._shown.setText(self._code)
        self._shown.setAccessibleName(self.tr("Recovery code: {code}").format(code=self._code))
        self._print.setText(self.tr("Print it"))
        self._copy.setText(self.tr("Copy it"))
        self._done.setText(self.tr("I have kept it"))

    @Slot()
    def _save_print(self) -> None:
        language, paper = self._context.language(), self._context.preferences.current.paper
        words = PrintWords(
            self.tr("Print the recovery code"), self.tr("Recovery code"), self.tr("The recovery code is in {file}.")
        )
        self.file.ask(words, self.tr("PDF document"), "pdf", partial(_write, self._code, language, paper))

    @Slot()
    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._context.messages.say(self.tr("Copied. Other programs can read it until something else is copied."))


def _write(code: str, language: Language, paper: Paper, target: Path) -> None:
    from opscareer.reports.recovery_pdf import write_recovery_code  # reportlab is only loaded to print

    write_recovery_code(target, code, language, date.today(), paper)  # noqa: DTZ011 - the person's own day
