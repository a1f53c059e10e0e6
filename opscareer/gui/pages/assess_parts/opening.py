"""What comes before the first statement: how many there will be, what they are for, and the way in."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.session import Session
from opscareer.app.sitting import contest_of
from opscareer.assessment.learner import FORMS, Form
from opscareer.assessment.next_question import next_step
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice_list import ChoiceList
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack

_SECONDS_A_STATEMENT = 6.5
_ROUNDED = 5
"""How long the short form will be is an estimate, told as a multiple of this."""
_TWO_COLUMNS_FROM = 760


class FormChoice(QWidget):
    """The short form or all statements; the choice is kept at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._title = PlainText(role="subhead")
        self._choices = ChoiceList(context.theme, len(FORMS))
        self._choices.chosen.connect(self._choose)
        column(self._title, self._choices, gap=measures.XS, parent=self)

    def fill(self, session: Session) -> None:
        """Puts the words in and shows which form holds; a bank too small for a short form leaves no choice."""
        everything = len(session.pack.questions)
        short = short_length(session.pack)
        self.setVisible(short < everything)
        self._title.setText(self.tr("How much would you like to answer?"))
        shorter = self.tr(
            "The short form: about {short} of {total} statements, {minutes}. Each answer decides what is asked next, "
            "and it ends when more answers would hardly change the result."
        )
        longer = self.tr("All {total} statements, {minutes}. Every one is asked, so the result is a little surer.")
        self._choices.set_labels(
            self._title.text(),
            (
                shorter.format(short=short, total=everything, minutes=self._minutes(short)),
                longer.format(total=everything, minutes=self._minutes(everything)),
            ),
        )
        self._choices.choose(FORMS.index(session.form))

    def _minutes(self, statements: int) -> str:
        return self.tr("about %n minute(s)", "", max(1, round(statements * _SECONDS_A_STATEMENT / 60)))

    @Slot(int)
    def _choose(self, place: int) -> None:
        live, form = self._context.live, FORMS[place]
        live.change(lambda session: session.choose_form(form))
        if live.session is not None:
            self.fill(live.session)


class OpeningPart(QWidget):
    """How many statements, how long it takes, and what it is for."""

    begun = Signal()
    about_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._form = FormChoice(context)
        self._facts = column(gap=measures.M)
        self._begin, self._about = PrimaryButton(), LinkButton()
        self._begin.clicked.connect(self.begun)
        self._about.clicked.connect(self.about_asked)
        ways = FlowLayout(gap=measures.L)
        ways.addWidget(self._begin)
        ways.addWidget(self._about)
        start, beside = Card(gap=measures.L), QWidget()
        start.body.addWidget(self._form)
        start.body.addLayout(ways)
        start.body.addStretch(1)
        facts = column(self._facts, parent=beside)
        facts.setContentsMargins(measures.XS, measures.L, measures.XS, measures.XS)
        facts.addStretch(1)
        columns = SideBySide(context.theme, _TWO_COLUMNS_FROM, self, gap=measures.L)
        columns.addWidget(start)
        columns.addWidget(beside)

    def take_focus(self) -> None:
        """Puts the focus on the way in."""
        self._begin.setFocus()

    def refresh(self) -> None:
        """Puts the words in."""
        session = self._context.live.session
        if session is None:
            return
        self._form.fill(session)
        empty(self._facts)
        for title, text in (
            (
                self.tr("One statement at a time"),
                self.tr("Five answers, with the keys 1 to 5. Skip what you cannot say, and go back when you like."),
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
            self._facts.addLayout(column(PlainText(title, "strong"), PlainText(text, "quiet"), gap=0))
        self._begin.setText(self.tr("Begin"))
        self._about.setText(self.tr("Tell us about you first, if you like →"))


def short_length(pack: Pack) -> int:
    """About how many statements of a bank the short form asks."""
    short: Form = "adaptive"
    likely = next_step(contest_of(pack), {}, (), short).likely_total
    return min(len(pack.questions), max(_ROUNDED, _ROUNDED * round(likely / _ROUNDED)))
