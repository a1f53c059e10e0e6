"""Office: the address of a database that several counselors share. Off unless an address is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.secret_field import SecretField
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.progress import Progress
    from opscareer.records.office import OfficeState
    from opscareer.records.vault import Secret

SCHEME = "postgresql+psycopg://"
_LONGEST = 1_000


class OfficeCard(RecordsCard):
    """An address is only used once it has answered."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._what, self._state = self.put(PlainText()), PlainText(role="note")
        rows, self._address = self.put(FormRows()), QLineEdit()
        self._address.setMaxLength(_LONGEST)
        self._address.setPlaceholderText(f"{SCHEME}user@host/database")
        self._address.setText(context.preferences.current.office)
        self._address.textChanged.connect(self._forget)
        self._row = rows.add(self._address)
        self._password = SecretField()
        self._password_row = rows.add(self._password)
        self._password.edited.connect(self._forget)
        self._password.entered.connect(self._probe)
        self._test, self._use, self._leave = QuietButton(), QuietButton(), LinkButton()
        self._test.clicked.connect(self._probe)
        self._address.returnPressed.connect(self._probe)
        self._use.clicked.connect(self._join)
        self._leave.clicked.connect(self._part)
        self._answered = ""
        self._found: OfficeState | None = None
        self.put(self._state)
        buttons = FlowLayout(gap=measures.M)
        for button in (self._test, self._use, self._leave):
            buttons.addWidget(button)
        self.put_line(buttons)
        self.body.addStretch(1)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Office of several counselors"))
        self._what.setText(
            self.tr(
                "Several people can work on the same learners in a PostgreSQL database of your office. Its address is"
                " the only one that OpsCareer ever connects to. Without one, everything stays on this computer."
            )
        )
        self._row.set_texts(
            self.tr("Address of the database"),
            self.tr(
                "Who keeps the database gives it to you. A password in it is kept as you type it, in your settings."
            ),
        )
        password = self.tr("Password, where the database asks for one")
        self._password_row.set_texts(password, self.tr("It is kept nowhere: you type it each time you start."))
        self._password.set_texts(password, self.tr("Show"), self.tr("Hide"))
        self._test.setText(self.tr("Asking …") if self.is_working else self.tr("Test the connection"))
        self._use.setText(self.tr("Work with the office's records"))
        self._leave.setText(self.tr("Work on this computer alone"))
        current, typed = self._context.preferences.current.office, self._address.text().strip()
        self._test.setEnabled(not self.is_working and bool(typed))
        joinable = self._found is not None and self._found.schema == "ready" and self._found.role is not None
        self._use.setVisible(joinable and self._answered == typed and (typed != current or not self._is_joined))
        self._leave.setVisible(bool(current))
        self._state.setText(self._state_words(current, typed))

    def _state_words(self, current: str, typed: str) -> str:
        if self._found is not None and self._answered == typed:
            return self._found_words(self._found)
        if current and self._is_joined:
            return self.tr("You work with the office's records.")
        if current:
            return self.tr("The office's records are not open. Test the connection to open them.")
        return self.tr("Off: you work on this computer alone.")

    @property
    def _is_joined(self) -> bool:
        return self.store is not None and self.store.office is not None

    def _found_words(self, found: OfficeState) -> str:
        """What the database said of itself, and what is to be done where it cannot be worked with yet."""
        said = {
            "ready": self.tr("The database answers. You are {login} in it.")
            if found.role is not None
            else self.tr("The database answers, but {login} is no colleague in it yet. Ask who keeps it."),
            "empty": self.tr("The database answers and is empty. Who keeps it has to prepare it first."),
            "older": self.tr("The database is of an older OpsCareer. Who keeps it has to bring it up to date first."),
            "newer": self.tr("The database is of a newer OpsCareer. Install that one here."),
        }[found.schema].format(login=found.login)
        gap = "" if self._context.language() == "zh" else " "
        open_line = self.tr("The connection to it is not encrypted.")
        return said if found.is_encrypted else f"{said}{gap}{open_line}"

    @Slot()
    def _forget(self) -> None:
        self._answered, self._found = "", None
        self.retranslate()

    @Slot()
    def _probe(self) -> None:
        address = self._address.text().strip()
        if not address:
            return
        if not address.startswith(SCHEME):
            self._context.messages.warn(
                self.tr("This is not the address of such a database."),
                self.tr("It begins with {scheme} and goes on with user@host/database.").format(scheme=SCHEME),
            )
            return
        self.start(partial(_probed, address, self._password.text() or None), self._note_answer)

    @Slot(object)
    def _note_answer(self, answer: tuple[str, OfficeState]) -> None:
        self._answered, self._found = answer
        self.retranslate()
        if self._use.isVisible():
            self._use.setFocus()

    @Slot()
    def _join(self) -> None:
        from opscareer.records.vault import Passphrase

        typed = self._password.text()
        self._change(self._answered, Passphrase(typed) if typed else None)

    @Slot()
    def _part(self) -> None:
        self._address.clear()
        self._change("")

    def _change(self, office: str, password: Secret | None = None) -> None:
        self._password.clear()
        self._context.preferences.change(office=office)
        self._context.live.open_records(office=office, secret=password)
        self.retranslate()


def _probed(address: str, password: str | None, _progress: Progress) -> tuple[str, OfficeState]:
    """The address and what its database says of itself; raises StoreProblem."""
    from opscareer.records.office import probe

    return address, probe(address, password)
