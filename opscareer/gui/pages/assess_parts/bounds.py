"""What comes before the first statement and after the last one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, empty
from opscareer.gui.widgets.text import PlainText

_SECONDS_A_STATEMENT = 6.5


class OpeningPart(QWidget):
    """What comes, how long it takes, and what it is for."""

    begun = Signal()
    about_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._facts = Card(gap=measures.M)
        self._begin, self._about = PrimaryButton(), LinkButton()
        self._begin.clicked.connect(self.begun)
        self._about.clicked.connect(self.about_asked)
        ways = FlowLayout(gap=measures.L)
        ways.addWidget(self._begin)
        ways.addWidget(self._about)
        column(at_left(self._facts), ways, gap=measures.L, parent=self)
        context.theme.changed.connect(self._refit)
        self._refit()

    def take_focus(self) -> None:
        """Puts the focus on the way in."""
        self._begin.setFocus()

    def refresh(self) -> None:
        """Puts the words in."""
        session = self._context.live.session
        total = session.progress().total if session else 0
        minutes = max(1, round(total * _SECONDS_A_STATEMENT / 60))
        empty(self._facts.body)
        for title, text in (
            (
                self.tr("About %n minute(s)", "", minutes),
                self.tr(
                    "About %n short statement(s), one at a time. Skip what you cannot say, and go back when you like.",
                    "",
                    total,
                ),
            ),
            (
                self.tr("Yours alone"),
                self.tr("Your answers stay on this computer. Close the window to pause; everything is kept."),
            ),
            (
                self.tr("To explore, not to select"),
                self.tr("There are no right answers. The result says what you may enjoy, not what you can become."),
            ),
        ):
            self._facts.body.addLayout(column(PlainText(title, "strong"), PlainText(text, "quiet"), gap=0))
        self._begin.setText(self.tr("Begin"))
        self._about.setText(self.tr("Tell us about you first, if you like →"))

    def _refit(self) -> None:
        self._facts.setMaximumWidth(self._context.theme.px(measures.WIDEST_LINE))


class FinishedPart(QWidget):
    """What can be done once every statement is answered or skipped."""

    matches_asked = Signal()
    skills_asked = Signal()
    skipped_asked = Signal()
    review_asked = Signal()
    restart_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said = PlainText(role="quiet")
        self._matches, self._skills, self._skipped = PrimaryButton(), QuietButton(), QuietButton()
        self._review, self._restart = LinkButton(), LinkButton()
        for button, signal in (
            (self._matches, self.matches_asked),
            (self._skills, self.skills_asked),
            (self._skipped, self.skipped_asked),
            (self._review, self.review_asked),
            (self._restart, self.restart_asked),
        ):
            button.clicked.connect(signal)
        ways, further = FlowLayout(gap=measures.S), FlowLayout(gap=measures.L)
        for button in (self._matches, self._skills, self._skipped):
            ways.addWidget(button)
        for button in (self._review, self._restart):
            further.addWidget(button)
        lines = column(self._said, ways, further, gap=measures.L, parent=self)
        lines.setContentsMargins(0, 0, 0, 0)

    def take_focus(self) -> None:
        """Puts the focus on the way to the result."""
        self._matches.setFocus()

    def refresh(self) -> None:
        """Puts the words in."""
        session = self._context.live.session
        if session is None:
            return
        skipped = session.progress().skipped
        said = self.tr("You have answered %n statement(s).", "", session.progress().answered)
        kept = self.tr("Nothing here is final: look through your answers and change them whenever you like.")
        self._said.setText(self.tr("{said} {kept}").format(said=said, kept=kept))
        self._matches.setText(self.tr("See your matches"))
        self._skills.setText(self.tr("Rate what you can do"))
        self._skipped.setText(self.tr("Answer the %n skipped statement(s)", "", skipped))
        self._skipped.setVisible(skipped > 0)
        self._review.setText(self.tr("Look through my answers"))
        self._restart.setText(self.tr("Take it again from the start"))
