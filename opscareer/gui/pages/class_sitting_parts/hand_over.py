"""Between two learners: whose turn it is, large, and nothing of whoever sat here before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import centred
from opscareer.gui.widgets.text import PlainText


class HandOver(Card):
    """`begun`: the learner is here; `passed_over`: they are not; `stopped`: the counselor goes on."""

    begun = Signal()
    passed_over = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__(margin=measures.XXL, gap=measures.M)
        self._name = ""
        self._eyebrow, self._title, self._what = PlainText(role="lead"), PlainText(role="title"), PlainText()
        self._begin, self._skip, self._stop = PrimaryButton(), QuietButton(), LinkButton()
        for text in (self._eyebrow, self._title, self._what):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(text)
        self.body.addSpacing(measures.S)
        for button in (self._begin, self._skip, self._stop):
            self.body.addLayout(centred(button))
        self._begin.clicked.connect(self.begun)
        self._skip.clicked.connect(self.passed_over)
        self._stop.clicked.connect(self.stopped)
        self.set_picked(picked=True)

    def show_next(self, name: str) -> None:
        """Whose turn it is; nobody's where the name is empty."""
        self._name = name
        self.retranslate()

    def take_focus(self) -> None:
        """Puts the keyboard on the way on."""
        (self._begin if self._name else self._stop).setFocus()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._skip.setText(self.tr("Not here: the next one"))
        self._stop.setText(self.tr("Stop here: back to the list"))
        self._begin.setText(self.tr("I am {name}: begin").format(name=self._name))
        for part in (self._begin, self._skip):
            part.setVisible(bool(self._name))
        if self._name:
            self._eyebrow.setText(self.tr("Hand over to"))
            self._title.setText(self._name)
            self._what.setText(
                self.tr(
                    "Say how well each statement fits you. There is no right or wrong, and you may stop at any time:"
                    " what is answered is kept."
                )
            )
        else:
            self._eyebrow.setText(self.tr("Thank you"))
            self._title.setText(self.tr("That was everybody"))
            self._what.setText(self.tr("Please give the machine back to your counselor."))
