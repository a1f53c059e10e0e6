"""Locking an office's records: when, and what it takes to come back."""

from __future__ import annotations

from typing_extensions import override

from opscareer.gui.context import Context
from opscareer.gui.pages.settings_parts.idle_minutes import IdleMinutes
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.text import PlainText


class OfficeLockCard(RecordsCard):
    """In the place of the card about the passphrase, while the records of an office are open."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._state = self.put(PlainText())
        self._lock = QuietButton()
        self._lock.clicked.connect(context.live.lock)
        self.put_line(at_left(self._lock))
        self._minutes = self.put(IdleMinutes(context))
        self.body.addStretch(1)

    @override
    def retranslate(self) -> None:
        office = self.store.office if self.store is not None else None
        self.setVisible(office is not None)
        self.title.setText(self.tr("Locking"))
        self._lock.setText(self.tr("Lock now (Ctrl+L)"))
        self._minutes.retranslate()
        if office is not None:
            self._state.setText(
                self.tr(
                    "When they are locked, the connection to the office's database is closed and all names leave the"
                    " window. The password of the database opens the records again."
                )
                if office.asks_password
                else self.tr(
                    "When they are locked, the connection to the office's database is closed and all names leave the"
                    " window. The database lets this computer in without a password being typed: whoever sits here can"
                    " open the records again."
                )
            )
