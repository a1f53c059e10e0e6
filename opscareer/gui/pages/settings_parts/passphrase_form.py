"""The form in which a passphrase is given, chosen anew, or both."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.passphrase_strength import Strength, strength_of
from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.form import FormRow, FormRows
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.secret_field import SecretField
from opscareer.gui.widgets.text import PlainText, Role

Purpose = Literal["protect", "change", "new-code", "unprotect", "keyring", "no-keyring"]
_CHOOSES: tuple[Purpose, ...] = ("protect", "change")
_LOOKS: dict[Strength, Role] = {"too-short": "warning", "short": "warning", "good": "good", "strong": "good"}


class PassphraseForm(QWidget):
    """`given` carries the passphrase or code in force and the new one, each empty where it was not asked for."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.purpose: Purpose = "protect"
        self._form = FormRows()
        self._old, self._new, self._again = SecretField(), SecretField(), SecretField()
        self._rows = [self._form.add(field) for field in (self._old, self._new, self._again)]
        self._strength = self._rows[1].note
        self._slip = PlainText(role="warning")
        self._confirm, self._leave = PrimaryButton(), LinkButton()
        for field in (self._old, self._new, self._again):
            field.entered.connect(self._give)
            field.edited.connect(self._forget_slip)
        self._new.edited.connect(self._judge)
        self._confirm.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)
        buttons = FlowLayout(gap=measures.M)
        buttons.addWidget(self._confirm)
        buttons.addWidget(self._leave)
        column(self._form, self._slip, buttons, gap=measures.S, parent=self)

    def begin(self, purpose: Purpose) -> None:
        """Asks for what a purpose needs."""
        self.purpose = purpose
        self.clear()
        self.retranslate()
        self.show()
        first = self._new if purpose == "protect" else self._old
        first.edit.setFocus()

    def clear(self) -> None:
        """Takes away what was typed."""
        for field in (self._old, self._new, self._again):
            field.clear()
        self._say_slip("")

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Nothing is taken while something is under way."""
        self.setEnabled(not busy)

    def tell_wrong(self) -> None:
        """The passphrase in force is another one."""
        self._say_slip(self.tr("That is neither the passphrase nor the recovery code. Please try again."))
        self._old.select_all()

    def retranslate(self) -> None:
        """Puts every word in."""
        names = (
            self.tr("Passphrase now, or the recovery code"),
            self.tr("New passphrase"),
            self.tr("Once more"),
        )
        notes = ("", "", self.tr("So that a slip of the finger does not lock you out."))
        for row, name, note in zip(self._rows, names, notes, strict=True):
            row.set_texts(name, note)
            assert isinstance(row.field, SecretField)  # noqa: S101 - made above
            row.field.set_texts(name, self.tr("Show"), self.tr("Hide"))
        chooses = self.purpose in _CHOOSES
        _show(self._rows[0], wanted=self.purpose != "protect")
        _show(self._rows[1], wanted=chooses)
        _show(self._rows[2], wanted=chooses)
        self._confirm.setText(self._confirmed())
        self._leave.setText(self.tr("Leave it as it is"))
        self._judge()

    def _confirmed(self) -> str:
        return {
            "protect": self.tr("Protect my records"),
            "change": self.tr("Change the passphrase"),
            "new-code": self.tr("Make a new recovery code"),
            "unprotect": self.tr("Remove the passphrase"),
            "keyring": self.tr("Let this computer open them"),
            "no-keyring": self.tr("Ask for the passphrase at each start"),
        }[self.purpose]

    @Slot()
    def _judge(self) -> None:
        """Says how good the new passphrase is while it is typed."""
        strength = strength_of(self._new.text())
        said = {
            "too-short": self.tr("At least 8 letters. Three or four words are easy to remember and hard to guess."),
            "short": self.tr("Rather short: someone with time could guess it. A word more makes it good."),
            "good": self.tr("Good."),
            "strong": self.tr("Very good."),
        }[strength]
        self._strength.set_role("note" if not self._new.text() else _LOOKS[strength])
        self._strength.setText(said)
        self._strength.setVisible(self.purpose in _CHOOSES)
        self._new.edit.setAccessibleDescription(said)

    @Slot()
    def _forget_slip(self) -> None:
        self._say_slip("")

    @Slot()
    def _give(self) -> None:
        """Enter goes on to the next field, and at the last one gives all."""
        fields = [field for field in (self._old, self._new, self._again) if not field.isHidden()]
        empty = next((field for field in fields if not field.text()), None)
        if empty is not None:
            empty.edit.setFocus()
        elif self.purpose in _CHOOSES and strength_of(self._new.text()) == "too-short":
            self._new.select_all()
        elif self.purpose in _CHOOSES and self._new.text() != self._again.text():
            self._say_slip(self.tr("The two are not the same. Please type the second one again."))
            self._again.select_all()
        else:
            self.given.emit(self._old.text(), self._new.text())

    def _say_slip(self, said: str) -> None:
        self._slip.setText(said)
        self._slip.setVisible(bool(said))


def _show(row: FormRow, *, wanted: bool) -> None:
    for part in (row.label, row.field):
        part.setVisible(wanted)
    row.note.setVisible(wanted and bool(row.note.text()))
