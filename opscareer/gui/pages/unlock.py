"""Unlock: what stands in the place of people's data until the passphrase is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, row
from opscareer.gui.widgets.secret_field import SecretField
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.records.store_problem import StoreProblem

Slip = Literal["", "wrong-passphrase", "out-of-patience", "no-code", "wrong-code"]

_WIDEST = 480
_PATIENCE = 3
"""Wrong passphrases after which the recovery code is offered by itself."""


class UnlockPage(Page):
    """One field, and Enter. Whoever has forgotten the passphrase turns the card over to the recovery code."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._by_code, self._is_busy, self._wrong = False, False, 0
        self._slip: Slip = ""
        self._came_by_code = False
        self._card = Card(gap=measures.S)
        self._asked = PlainText(role="subhead")
        self._passphrase, self._code = SecretField(), QLineEdit()
        self._said = PlainText(role="warning")
        self._unlock, self._lock = PrimaryButton(), QuietButton()
        self._turn = LinkButton()
        self._below = PlainText(role="note")
        self._unlock.clicked.connect(self._try)
        self._passphrase.entered.connect(self._try)
        self._code.returnPressed.connect(self._try)
        self._turn.clicked.connect(self._turn_over)
        self._lock.clicked.connect(context.live.lock)
        self._build()
        live = context.live
        for signal in (live.opened, live.failed):
            signal.connect(self._begin)
        live.unlocked.connect(self._offer_passphrase)
        live.not_unlocked.connect(self._tell_wrong)
        context.theme.changed.connect(self._widen_card)
        self._widen_card()

    @override
    def shown(self) -> None:
        self._field.setFocus()

    @override
    def retranslate(self) -> None:
        if self.context.live.is_locked:
            self.set_heading(self.tr("Your records are locked"), self.tr("They are kept, and only you can open them."))
        else:
            self.set_heading(self.tr("Your records are open"), self.tr("Nothing needs a passphrase now."))
        self._asked.setText(self.tr("Recovery code") if self._by_code else self.tr("Passphrase"))
        self._passphrase.set_texts(self.tr("Passphrase"), self.tr("Show"), self.tr("Hide"))
        self._code.setAccessibleName(self.tr("Recovery code"))
        self._code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._unlock.setText(self.tr("Unlocking …") if self._is_busy else self.tr("Unlock"))
        self._turn.setText(self.tr("Use the passphrase") if self._by_code else self.tr("I have forgotten it"))
        self._lock.setText(self.tr("Lock now"))
        self._below.setText(
            self.tr("It was shown and printed when the passphrase was set. Capitals, blanks and hyphens do not matter.")
            if self._by_code
            else self.tr("Explore, Knowledge and Help can be read without it.")
        )
        self._say()
        self._show_state()

    def _build(self) -> None:
        head = row(IconLabel("lock", self.context.theme), self._asked, gap=measures.XS)
        head.setStretch(1, 1)
        self._card.body.addLayout(head)
        for thing in (self._passphrase, self._code, self._said):
            self._card.body.addWidget(thing)
        buttons = FlowLayout(gap=measures.M)
        for button in (self._unlock, self._lock, self._turn):
            buttons.addWidget(button)
        self._card.body.addLayout(buttons)
        self._card.body.addWidget(self._below)
        self.body.addLayout(column(at_left(self._card)))

    @property
    def _field(self) -> QLineEdit:
        return self._code if self._by_code else self._passphrase.edit

    @Slot()
    def _try(self) -> None:
        from opscareer.records.recovery_code import read_code
        from opscareer.records.vault import Passphrase, RecoveryCode

        typed = self._field.text()
        if not typed or self._is_busy or not self.context.live.is_locked:
            return
        if self._by_code and read_code(typed) is None:
            self._tell_slip("no-code")
            return
        self._is_busy, self._slip, self._came_by_code = True, "", self._by_code
        self.retranslate()
        self.context.live.unlock(RecoveryCode(typed) if self._by_code else Passphrase(typed))

    @Slot(object)
    def _tell_wrong(self, _problem: StoreProblem) -> None:
        """No hint whether it was near: that would help only a stranger."""
        if self.context.live.door != "secret":  # it was another page that asked
            return
        self._is_busy, self._wrong = False, self._wrong + 1
        if self._by_code:
            self._tell_slip("wrong-code")
        elif self._wrong < _PATIENCE:
            self._tell_slip("wrong-passphrase")
        else:
            self._by_code = True
            self._passphrase.clear()
            self._tell_slip("out-of-patience")

    def _tell_slip(self, slip: Slip) -> None:
        self._slip = slip
        self.retranslate()
        self._field.setFocus()
        self._field.selectAll()
        announce(self._field, self._said.text())

    @Slot()
    def _offer_passphrase(self) -> None:
        """Whoever came by the recovery code has forgotten the passphrase."""
        if self._came_by_code:
            self.context.messages.say(
                self.tr("Your records are open. The forgotten passphrase still belongs to them."),
                action=self.tr("Set a new one"),
                act=self._open_protection,
            )
        self._came_by_code = False

    def _open_protection(self) -> None:
        self.context.navigate("settings", "protection")

    @Slot()
    def _begin(self) -> None:
        """The records were opened or locked: nothing that was typed stays."""
        self._by_code, self._is_busy, self._slip, self._wrong = False, False, "", 0
        self._passphrase.clear()
        self._code.clear()
        self.retranslate()

    @Slot()
    def _turn_over(self) -> None:
        self._by_code, self._slip = not self._by_code, ""
        self.retranslate()
        self._field.setFocus()

    def _say(self) -> None:
        said = {
            "": "",
            "wrong-passphrase": self.tr("That is not the passphrase. Please try again."),
            "out-of-patience": self.tr(
                "That was not the passphrase either. The recovery code opens your records, too."
            ),
            "no-code": self.tr(
                "This is not a whole recovery code: it has 28 letters and digits, and one may be mistyped."
            ),
            "wrong-code": self.tr(
                "That is not the recovery code of these records. An older one opens nothing any more."
            ),
        }[self._slip]
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _show_state(self) -> None:
        locked = self.context.live.is_locked
        for thing in (self._asked, self._unlock, self._turn, self._below):
            thing.setVisible(locked)
        self._passphrase.setVisible(locked and not self._by_code)
        self._code.setVisible(locked and self._by_code)
        self._lock.setVisible(self.context.live.can_be_locked)
        self._card.setVisible(locked or self.context.live.can_be_locked)
        self._unlock.setEnabled(not self._is_busy)

    @Slot()
    def _widen_card(self) -> None:
        self._card.setMaximumWidth(self.context.theme.px(_WIDEST))
