"""Everything about everybody in one file: only for whoever shows once more that the records are theirs."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.secret_field import SecretField
from opscareer.gui.widgets.text import PlainText


class CaseloadExport(QWidget):
    """`export_asked` carries what proves the owner (None where there is no passphrase) and the folder to write to;
    `cancel_asked` comes while it is written."""

    export_asked = Signal(object, object)
    cancel_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._begin, self._go, self._leave = QuietButton(), QuietButton(), LinkButton()
        self._what, self._slip = PlainText(role="note"), PlainText(role="warning")
        self._form, self._secret = FormRows(), SecretField()
        self._row = self._form.add(self._secret)
        self.strip = ProgressStrip(context.theme)
        self.strip.cancel_asked.connect(self.cancel_asked)
        self._asked = QWidget()
        buttons = FlowLayout(gap=measures.M)
        buttons.addWidget(self._go)
        buttons.addWidget(self._leave)
        column(self._what, self._form, self._slip, buttons, gap=measures.S, parent=self._asked)
        column(at_left(self._begin), self._asked, self.strip, gap=measures.S, parent=self)
        self.place = AskedPlace(self)
        self.place.chosen.connect(self._tell)
        self._begin.clicked.connect(self._unfold)
        self._secret.entered.connect(self._ask_folder)
        self._go.clicked.connect(self._ask_folder)
        self._leave.clicked.connect(self.fold)
        self.fold()

    def retranslate(self, *, busy: bool) -> None:
        """Puts every word in."""
        name = self.tr("Passphrase, or the recovery code")
        self._begin.setText(self.tr("Export everything …"))
        self._what.setText(
            self.tr("One JSON file with every row about every learner, not encrypted. It is noted in the log.")
        )
        self._row.set_texts(name)
        self._secret.set_texts(name, self.tr("Show"), self.tr("Hide"))
        self._go.setText(self.tr("Writing …") if busy else self.tr("Choose a folder …"))
        self._leave.setText(self.tr("Leave it"))
        self._slip.setText(self.tr("That is neither the passphrase nor the recovery code. Please try again."))
        self._form.setVisible(self._needs_secret)
        self.strip.set_labels(self.tr("Cancel"))
        self.strip.setVisible(busy)
        self._asked.setEnabled(not busy)

    def show_progress(self, share: float, doing: str) -> None:
        """How far the writing is."""
        self.strip.show_progress(share, doing or self._go.text())

    def tell_wrong(self) -> None:
        """The secret is another one."""
        self._asked.setEnabled(True)
        self._slip.show()
        self._secret.select_all()

    @Slot()
    def fold(self) -> None:
        """Takes away what was typed."""
        self._secret.clear()
        self._slip.hide()
        self._asked.hide()
        self._begin.show()

    @property
    def _needs_secret(self) -> bool:
        return self._context.live.has_passphrase

    @Slot()
    def _unfold(self) -> None:
        self._begin.hide()
        self._asked.show()
        (self._secret.edit if self._needs_secret else self._go).setFocus()

    @Slot()
    def _ask_folder(self) -> None:
        if self._secret.text() or not self._needs_secret:
            self._slip.hide()
            self.place.ask_folder(self.window(), self.tr("Folder for everything that is kept"))

    @Slot(object)
    def _tell(self, folder: object) -> None:
        from opscareer.records.recovery_code import read_code
        from opscareer.records.vault import Passphrase, RecoveryCode

        typed = self._secret.text()
        proof = Passphrase(typed) if read_code(typed) is None else RecoveryCode(typed)
        self.export_asked.emit(proof if self._needs_secret else None, folder)
