"""Before there is a list: what is made of it, what it must hold, and the way to choose one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.text import PlainText


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """What the card says, in the language in force."""

    title: str
    what: str
    needed: str


class ListOpening(Card):
    """`list_asked` wants the list to be chosen. What it says is another thing on each page: `words`."""

    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=measures.S)
        self._what, self._needed, self._drop = PlainText(), PlainText(), PlainText(role="quiet")
        self._title = PlainText(role="subhead")
        self._fault = PlainText(role="danger")
        self._fault.hide()
        self.choose = PrimaryButton()
        for part in (self._title, self._what, self._needed, self._fault):
            self.body.addWidget(part)
        self.body.addSpacing(measures.XS)
        self.body.addLayout(at_left(self.choose))
        self.body.addWidget(self._drop)
        self.choose.clicked.connect(self.list_asked)

    def words(self) -> OpeningWords:
        """What the card says."""
        raise NotImplementedError

    def tell_fault(self, fault: str) -> None:
        """Says why a list could not be read; nothing for none."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def retranslate(self) -> None:
        """Puts every word in."""
        words = self.words()
        self._title.setText(words.title)
        self._what.setText(words.what)
        self._needed.setText(words.needed)
        self.choose.setText(QCoreApplication.translate("ListOpening", "Choose the list…"))
        self._drop.setText(QCoreApplication.translate("ListOpening", "Or drop the file anywhere on this page."))
