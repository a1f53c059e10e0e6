"""Protection: whether the records have a passphrase, and everything that can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.settings_parts.code_view import CodeView
from opscareer.gui.pages.settings_parts.idle_minutes import IdleMinutes
from opscareer.gui.pages.settings_parts.passphrase_form import PassphraseForm, Purpose
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.progress import Progress
    from opscareer.records.protection import Protection


class ProtectionCard(RecordsCard):
    """Says how things stand; a button opens the form for what it names, and a new recovery code takes the card over."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._state, self._unfinished = self.put(PlainText()), self.put(PlainText(role="warning"))
        self._protect, self._change, self._new_code, self._remove, self._lock = (QuietButton() for _ in range(5))
        self._purposes: dict[QWidget, Purpose] = {
            self._protect: "protect",
            self._change: "change",
            self._new_code: "new-code",
            self._remove: "unprotect",
        }
        self._buttons = QWidget()
        line = FlowLayout(self._buttons, gap=measures.S)
        for button in (*self._purposes, self._lock):
            line.addWidget(button)
        for button in (self._protect, self._change, self._new_code, self._remove):
            button.clicked.connect(self._begin)
        self._lock.clicked.connect(context.live.lock)
        self._form, self._code = PassphraseForm(), CodeView(context)
        self._form.given.connect(self._carry_out)
        self._form.left.connect(self._leave)
        self._code.kept.connect(self._leave)
        self._progress = Meter(context.theme)
        self._keyring = QCheckBox()
        self._keyring.clicked.connect(self._turn_keyring)
        self._keyring_note = PlainText(role="note")
        self._minutes = IdleMinutes(context)
        self._more = QWidget()
        column(self._keyring, self._keyring_note, self._minutes, gap=measures.S, parent=self._more)
        for thing in (self._buttons, self._form, self._progress, self._code, self._more):
            self.put(thing)
        self.body.addStretch(1)
        self.reset()

    @override
    def reset(self) -> None:
        self._form.clear()
        self._form.hide()
        self._code.forget()

    def take_focus(self) -> None:
        """Puts the keyboard on what there is to do first: the form for a first passphrase, or for another one."""
        if self._protection is not None and not self.is_working and self._code.isHidden():
            self._begin_purpose("change" if self._protection.is_protected else "protect")

    @override
    def retranslate(self) -> None:
        protection = self._protection
        self.setVisible(protection is not None)
        self.title.setText(self.tr("Protection"))
        self._protect.setText(self.tr("Set a passphrase"))
        self._change.setText(self.tr("Change the passphrase"))
        self._new_code.setText(self.tr("New recovery code"))
        self._remove.setText(self.tr("Remove the passphrase"))
        self._lock.setText(self.tr("Lock now (Ctrl+L)"))
        self._keyring.setText(self.tr("This computer's own keyring may open them"))
        self._keyring_note.setText(
            self.tr(
                "Then nobody is asked at the start. Whoever is logged in as you can read them until they are locked."
            )
        )
        self._minutes.retranslate()
        self._form.retranslate()
        self._code.retranslate()
        if protection is not None:
            self._show_state(protection)

    @property
    def _protection(self) -> Protection | None:
        """None where it cannot be changed: the records may only be read, or lie in an office's database."""
        return None if self.store is None or self.store.is_read_only else self.store.protection

    def _show_state(self, protection: Protection) -> None:
        protected, asks = protection.is_protected, not self._form.isHidden()
        shows_code = not self._code.isHidden()
        self._state.setText(
            self.tr("Your records are encrypted, and only your passphrase or the recovery code opens them.")
            if protected
            else self.tr(
                "Your records are not protected by a passphrase yet: whoever can use this computer account can read"
                " them."
            )
        )
        self._unfinished.setText(
            self.tr("Some backups still open without it, for they could not be changed. The next start tries again.")
        )
        self._unfinished.setVisible(protection.is_unfinished)
        self._buttons.setVisible(not asks and not shows_code)
        self._protect.setVisible(not protected)
        for button in (self._change, self._new_code, self._remove, self._lock):
            button.setVisible(protected)
        self._form.set_busy(self.is_working)
        self._progress.setVisible(self.is_working)
        self._more.setVisible(protected and not asks and not shows_code)
        self._keyring.setChecked(protection.has_keyring)

    @Slot()
    def _begin(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self._begin_purpose(self._purposes[button])

    @Slot()
    def _turn_keyring(self) -> None:
        """The box shows what holds until the passphrase was given."""
        if self._protection is not None:
            self._begin_purpose("no-keyring" if self._protection.has_keyring else "keyring")

    def _begin_purpose(self, purpose: Purpose) -> None:
        self._form.begin(purpose)
        self.retranslate()

    @Slot(str, str)
    def _carry_out(self, old: str, new: str) -> None:
        protection, purpose = self._protection, self._form.purpose
        if protection is None:
            return
        task = self.start(lambda progress: _done(protection, purpose, old, new, progress), self._finish)
        if task is not None:
            task.progressed.connect(self._progress.show_value)

    @Slot(object)
    def _finish(self, code: str | None) -> None:
        """What was typed goes, and a new code is shown."""
        self._form.clear()
        self._form.hide()
        if code is not None:
            self._code.show_code(code)
        self._say_done(self._form.purpose)
        self._context.live.protection_changed.emit()

    @override
    def tell_failed(self, error: Exception) -> None:
        from opscareer.records.store_problem import StoreProblem

        if isinstance(error, StoreProblem) and error.kind == "wrong-secret":
            self._form.set_busy(False)
            self._form.tell_wrong()
        else:
            super().tell_failed(error)

    def _say_done(self, purpose: Purpose) -> None:
        self._context.messages.say(
            {
                "protect": self.tr("Your records are protected now."),
                "change": self.tr("The new passphrase holds from now on."),
                "new-code": self.tr("The recovery code before opens nothing any more."),
                "unprotect": self.tr("Your records are not protected any more."),
                "keyring": self.tr("This computer opens your records from now on."),
                "no-keyring": self.tr("Your passphrase is asked for at each start."),
            }[purpose]
        )

    @Slot()
    def _leave(self) -> None:
        self.reset()
        self.retranslate()


def _done(protection: Protection, purpose: Purpose, old: str, new: str, progress: Progress) -> str | None:
    """Does what was asked for, in a thread of the pool; the recovery code where there is a new one."""
    from opscareer.records.recovery_code import read_code
    from opscareer.records.vault import Passphrase, RecoveryCode

    proof = Passphrase(old) if read_code(old) is None else RecoveryCode(old)
    match purpose:
        case "protect":
            return protection.protect(new, progress)
        case "change":
            protection.change_passphrase(proof, new)
        case "new-code":
            return protection.new_recovery_code(proof)
        case "unprotect":
            protection.unprotect(proof)
        case "keyring" | "no-keyring":
            protection.use_keyring(purpose == "keyring", proof)
    return None
