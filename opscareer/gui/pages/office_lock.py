"""The lock of an office's records: what stands in the place of people's data until somebody opens them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, row
from opscareer.gui.widgets.secret_field import SecretField
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.records.store_problem import StoreProblem

_WIDEST = 480


class OfficeLockPage(Page):
    """A field for the password where the database let the person in by one; else a button, and what that means."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._is_busy = False
        self._problem: StoreProblem | None = None
        self._card = Card(gap=measures.S)
        self._asked, self._password = PlainText(role="subhead"), SecretField()
        self._said, self._below = PlainText(role="warning"), PlainText(role="note")
        self._open, self._own = PrimaryButton(), LinkButton()
        self._open.clicked.connect(self._try)
        self._password.entered.connect(self._try)
        self._own.clicked.connect(self._work_alone)
        self._build()
        live = context.live
        for signal in (live.opened, live.failed):
            signal.connect(self._begin)
        live.not_unlocked.connect(self._tell_problem)
        context.theme.changed.connect(self._widen_card)
        self._widen_card()

    @override
    def shown(self) -> None:
        (self._password.edit if self._asks else self._open).setFocus()

    @override
    def retranslate(self) -> None:
        if not self.context.live.is_locked:
            self.set_heading(self.tr("The records are open"), self.tr("Nothing has to be typed now."))
        else:
            self.set_heading(
                self.tr("The office's records are closed"),
                self.tr("Nobody's name is in this window, and it is not connected to the database."),
            )
        asked = self.tr("Password of the database")
        self._asked.setText(asked if self._asks else self.tr("Open to whoever sits here"))
        self._password.set_texts(asked, self.tr("Show"), self.tr("Hide"))
        self._open.setText(self.tr("Opening …") if self._is_busy else self.tr("Open the records"))
        self._own.setText(self.tr("Work on this computer alone"))
        self._below.setText(
            self.tr("Explore, Knowledge and Help can be read without it.")
            if self._asks
            else self.tr(
                "The database lets this computer in without a password being typed, so whoever sits here can open the"
                " records again. Lock the computer itself when you leave it."
            )
        )
        self._say()
        self._show_state()

    @property
    def _asks(self) -> bool:
        return self.context.live.door == "password"

    def _build(self) -> None:
        head = row(IconLabel("lock", self.context.theme), self._asked, gap=measures.XS)
        head.setStretch(1, 1)
        self._card.body.addLayout(head)
        for thing in (self._password, self._said):
            self._card.body.addWidget(thing)
        buttons = FlowLayout(gap=measures.M)
        for button in (self._open, self._own):
            buttons.addWidget(button)
        self._card.body.addLayout(buttons)
        self._card.body.addWidget(self._below)
        self.body.addLayout(column(at_left(self._card)))

    @Slot()
    def _try(self) -> None:
        from opscareer.records.vault import Passphrase

        live, typed = self.context.live, self._password.text()
        if self._is_busy or not live.is_locked or (self._asks and not typed):
            return
        self._is_busy, self._problem = True, None
        self.retranslate()
        live.unlock(Passphrase(typed) if self._asks else None)

    @Slot()
    def _work_alone(self) -> None:
        self.context.live.open_records(office="")

    @Slot(object)
    def _tell_problem(self, problem: StoreProblem) -> None:
        if self.context.live.door == "secret":  # it was another page that asked
            return
        self._is_busy, self._problem = False, problem
        self.retranslate()
        if self._asks:
            self._password.select_all()
        self.shown()
        announce(self._password.edit if self._asks else self._open, self._said.text())

    @Slot()
    def _begin(self) -> None:
        """The records were opened or locked: nothing that was typed stays."""
        self._is_busy, self._problem = False, None
        self._password.clear()
        self.retranslate()

    def _say(self) -> None:
        problem = self._problem
        said = "" if problem is None else problem.said(self.context.language())
        if problem is not None and problem.kind == "wrong-secret":
            said = self.tr(
                "The database does not let you in with this password. If it is right, ask whoever keeps the database."
            )
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _show_state(self) -> None:
        """Where the address holds the password, Settings would show it to whoever left the office here."""
        live = self.context.live
        self._card.setVisible(live.is_locked)
        self._password.setVisible(self._asks)
        self._own.setVisible(live.is_locked and not live.office_holds_password)
        self._open.setEnabled(not self._is_busy)

    @Slot()
    def _widen_card(self) -> None:
        self._card.setMaximumWidth(self.context.theme.px(_WIDEST))
