"""Before there are learners: what will be here, the two ways to begin, and what a student needs to know of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column
from opscareer.gui.widgets.text import PlainText


class StartCard(Card):
    """Its ways appear once the retention period is known. The signals ask for what their names say."""

    import_asked = Signal()
    add_asked = Signal()
    own_asked = Signal()
    protection_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=measures.S)
        self._what, self._student = PlainText(), PlainText(role="quiet")
        self._own = LinkButton()
        self._open, self._protect = PlainText(role="quiet"), LinkButton()
        self._import, self._add = PrimaryButton(), QuietButton()
        self._ways, self._protection = QWidget(), QWidget()
        ways = FlowLayout(self._ways, gap=measures.S)
        for button in (self._import, self._add):
            ways.addWidget(button)
        column(self._open, at_left(self._protect), gap=0, parent=self._protection)
        for part in (self._what, self._ways, self._protection):
            self.body.addWidget(part)
        self.body.addSpacing(measures.XS)
        self.body.addWidget(self._student)
        self.body.addLayout(at_left(self._own))
        self._import.clicked.connect(self.import_asked)
        self._add.clicked.connect(self.add_asked)
        self._own.clicked.connect(self.own_asked)
        self._protect.clicked.connect(self.protection_asked)

    def offer(self, *, ways: bool, protection: bool) -> None:
        """Whether learners can be added by now, and whether a passphrase should be thought of."""
        self._ways.setVisible(ways)
        self._protection.setVisible(protection)

    def take_focus(self) -> None:
        """Puts the keyboard on the first way."""
        self._import.setFocus()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._what.setText(
            self.tr(
                "This page is for counselors and trainers. Everybody you guide will stand here with how far they are,"
                " what suits them and how sure that is, and who needs a talk. You assess a class at one machine, from"
                " paper, or from the files their own OpsCareer writes, and print everybody's results in one go."
            )
        )
        self._import.setText(self.tr("Import a list"))
        self._add.setText(self.tr("Add a learner"))
        self._open.setText(
            self.tr(
                "These records have no passphrase yet: whoever can read this computer's files could read them. With"
                " other people's data in them, one is worth the minute it takes."
            )
        )
        self._protect.setText(self.tr("Set a passphrase in Settings"))
        self._student.setText(
            self.tr("You are here for yourself? Then you need none of this: what you do is kept without it.")
        )
        self._own.setText(self.tr("Go to my own direction"))
