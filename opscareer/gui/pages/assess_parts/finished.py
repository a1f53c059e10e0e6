"""What comes when the sitting is over: why it is, what stands out in the answers, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opscareer.app.session import Session
from opscareer.assessment.next_question import Step
from opscareer.assessment.telling import step_words
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.assess_parts.findings_card import FindingsCard
from opscareer.gui.pages.assess_parts.further_ways import FurtherWays
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.wording import Language

_TWO_COLUMNS_FROM = 760


class EndCard(Card):
    """Why the sitting ended, on how many answers, and the two ways most people take."""

    matches_asked = Signal()
    skills_asked = Signal()
    skipped_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=measures.XS)
        self._title, self._why, self._count = PlainText(role="subhead"), PlainText(), PlainText(role="quiet")
        self._matches, self._matches_as_they_are = PrimaryButton(), QuietButton()
        self._skipped, self._skills = PrimaryButton(), QuietButton()
        ways = FlowLayout(gap=measures.S)
        for button, signal in (
            (self._matches, self.matches_asked),
            (self._matches_as_they_are, self.matches_asked),
            (self._skipped, self.skipped_asked),
            (self._skills, self.skills_asked),
        ):
            button.clicked.connect(signal)
            ways.addWidget(button)
        for text in (self._title, self._why, self._count):
            self.body.addWidget(text)
        self.body.addSpacing(measures.S)
        self.body.addLayout(ways)

    def take_focus(self) -> None:
        """Puts the focus on the first way on."""
        ways = (self._matches, self._matches_as_they_are, self._skipped)
        next(button for button in ways if not button.isHidden()).setFocus()

    def fill(self, session: Session, language: Language, *, is_first: bool) -> None:
        """Puts the words in. Without any answer there is no result to see, only statements to go back to.

        `is_first` says that the result is the first thing to do; else something on the page comes before it.
        """
        step = session.step()
        if is_first:
            self._title.setText(self.tr("Why it ended here"))
            self._why.setText(step_words(step, language))
        else:
            self._title.setText(self.tr("The result can wait a moment"))
            self._why.setText(self.tr("Look at what stands out below first; the result is there whenever you like."))
        self._count.setText(self._counted(step, len(session.pack.questions)))
        for matches, is_wanted in ((self._matches, is_first), (self._matches_as_they_are, not is_first)):
            matches.setText(self.tr("See your matches"))
            matches.setVisible(is_wanted and step.answered > 0)
        self._skipped.setText(self.tr("Answer what you skipped"))
        self._skipped.setVisible(step.answered == 0)
        self._skills.setText(self.tr("Rate what you can do"))

    def _counted(self, step: Step, everything: int) -> str:
        answered = self.tr("{answered} of {total} statements answered.").format(
            answered=step.answered, total=everything
        )
        if not step.skipped:
            return answered
        skipped = self.tr("%n skipped.", "", step.skipped)
        return self.tr("{answered} {skipped}").format(answered=answered, skipped=skipped)


class FinishedPart(QWidget):
    """The page of a sitting that is over; the result itself stands in the head of the page."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.end, self.findings, self.further = EndCard(), FindingsCard(), FurtherWays(context)
        main = QWidget()
        column(self.end, self.findings, parent=main).addStretch(1)
        columns = SideBySide(context.theme, _TWO_COLUMNS_FROM, self)
        columns.addWidget(main)
        columns.addWidget(self.further)

    def take_focus(self) -> None:
        """Puts the focus on what to do first: on most days the way to the result."""
        if self.findings.first_way is None:
            self.end.take_focus()
        else:
            self.findings.first_way.setFocus()

    def refresh(self) -> None:
        """Puts the words in."""
        session = self._context.live.session
        if session is None:
            return
        language = self._context.language()
        self.findings.fill(session.quality(language) if session.learner.answers else (), language)
        self.end.fill(session, language, is_first=self.findings.first_way is None)
        self.further.fill(session)
