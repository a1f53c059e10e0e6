"""Before there is a list: what a class pack is, what the list must hold, and the way to choose one."""

from __future__ import annotations

from PySide6.QtCore import Signal

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.text import PlainText


class OpeningCard(Card):
    """`list_asked` wants the list to be chosen."""

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

    def tell_fault(self, fault: str) -> None:
        """Says why a list could not be read; nothing for none."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("Begin with the list of the class"))
        self._what.setText(
            self.tr(
                "Everybody on the list gets their results and plan as a print of their own. Beside them there is one"
                " book of all prints for the printer, and a summary of the class: who suits what, what they still"
                " miss, and whom to talk to."
            )
        )
        self._needed.setText(
            self.tr(
                "The list is a CSV or XLSX file as your school office exports it: one row for each person, with a name"
                " or student number, and the answers 1 to 5 under the numbers of the statements. Education, major,"
                " group, hours a week and a target track may stand there too. You see how it was read before anything"
                " is made."
            )
        )
        self.choose.setText(self.tr("Choose the list…"))
        self._drop.setText(self.tr("Or drop the file anywhere on this page."))
