"""Assess: statements one at a time, what the person can do already, and who they are."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.assessment.learner import Form
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.assess_parts.asking import AskingPart
from opscareer.gui.pages.assess_parts.finished import FinishedPart
from opscareer.gui.pages.assess_parts.opening import OpeningPart
from opscareer.gui.pages.assess_parts.skills import SkillsPart
from opscareer.gui.pages.assess_parts.stopwatch import Clock
from opscareer.gui.pages.assess_parts.walk import Walk, round_of, sitting
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.questionnaire_print import QuestionnairePrint
from opscareer.gui.pages.settings_parts.about_card import AboutCard
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.tab_strip import TabStrip
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import certainty, headline

_TABS = ("statements", "skills", "about")
_REVIEW = "review"


class AssessPage(Page):
    """Three tabs, named by the page's subjects. The first leads from an opening over the statements to an end.

    The subject `review` opens the statements from the first one, with the answers given. `clock` tells how long an
    answer takes.
    """

    def __init__(self, context: Context, clock: Clock = monotonic) -> None:
        super().__init__(context)
        self._tabs = TabStrip(_TABS)
        self._opening, self._finished = OpeningPart(context), FinishedPart(context)
        self._asking = AskingPart(context, clock)
        self._skills, self._about = SkillsPart(context), AboutCard(context)
        self._parts = (self._opening, self._asking, self._finished, self._skills, self._about)
        self._front: OpeningPart | AskingPart | FinishedPart | SkillsPart | AboutCard = self._opening
        self._key_in, self._print = QuietButton(), QuietButton()
        self.printing = QuestionnairePrint(context, self)
        self._was_over = False
        self._outcome: tuple[str, str] | None = None
        self._result = LiveResult(context.live, self)
        self.add_action(self._print)
        self.add_action(self._key_in)
        self.body.addWidget(self._tabs)
        self.body.addSpacing(measures.XS)
        for part in (self._opening, self._asking, self._finished, self._skills):
            self.body.addWidget(part)
        self.body.addLayout(at_left(self._about))
        self._connect()
        context.theme.changed.connect(self._refit)
        self._refit()

    @override
    def open(self, subject: str) -> None:
        if subject in _TABS:
            self._tabs.choose(subject)
        elif subject == _REVIEW:
            self._tabs.choose("statements")
            self._look_through()
        self._settle()

    @override
    def shown(self) -> None:
        subject = "" if self._tabs.value == "statements" else self._tabs.value
        self.context.live.change(lambda session: session.note_visit("assess", subject))
        self._front.take_focus()

    @override
    def retranslate(self) -> None:
        self._tabs.set_labels((self.tr("Statements"), self.tr("What I can do"), self.tr("About you")))
        self._key_in.setText(self.tr("Key in from paper"))
        self._print.setText(self.tr("Print the questionnaire"))
        self._about.retranslate()
        self._outcome = None
        self._settle()

    def _connect(self) -> None:
        live = self.context.live
        live.opened.connect(self._follow_opening)
        live.answers_changed.connect(self._follow_answers)
        self._result.ready.connect(self._take_result)
        self._tabs.chosen.connect(self._settle)
        self._opening.begun.connect(self._go_on)
        self._opening.about_asked.connect(self._open_about)
        self._asking.ended.connect(self._end)
        self._asking.left.connect(self._end)
        self._asking.form_asked.connect(self._change_form)
        self._finished.end.matches_asked.connect(self._open_matches)
        self._finished.end.skills_asked.connect(self._open_skills)
        for card in (self._finished.end, self._finished.further):
            card.skipped_asked.connect(self._ask_skipped)
        self._finished.findings.round_asked.connect(self._ask_round)
        self._finished.further.rest_asked.connect(self._ask_rest)
        self._finished.further.review_asked.connect(self._look_through)
        self._finished.further.history_asked.connect(self._open_history)
        self._finished.further.restart_asked.connect(self._start_over)
        self._key_in.clicked.connect(self._open_keying)
        self._print.clicked.connect(self.printing.start_here)
        self.printing.busy.connect(self._print.setDisabled)

    def _refit(self) -> None:
        self._about.setMaximumWidth(self.context.theme.px(measures.WIDEST_LINE))

    @Slot()
    def _settle(self) -> None:
        """Shows the part that fits the tab and what was answered so far."""
        session = self.context.live.session
        self._front = self._part_wanted()
        for part in self._parts:
            part.setVisible(part is self._front and session is not None)
        self._say_heading()
        if session is None:
            return
        self._was_over = session.step().finished
        whole = _whole(session)
        if isinstance(self._front, AskingPart) and self._asking.walk is None and whole is not None:
            self._asking.ask(whole.last)
        elif not isinstance(self._front, AboutCard):
            self._front.refresh()
        if isinstance(self._front, FinishedPart) and session.learner.answers:
            self._result.ask()

    def _part_wanted(self) -> OpeningPart | AskingPart | FinishedPart | SkillsPart | AboutCard:
        session = self.context.live.session
        if self._tabs.value == "skills":
            return self._skills
        if self._tabs.value == "about":
            return self._about
        if session is None:
            return self._opening
        if self._asking.walk is not None:
            return self._asking
        progress = session.progress()
        if progress.finished:
            return self._finished
        return self._asking if progress.answered or progress.skipped else self._opening

    def _say_heading(self) -> None:
        for action in (self._print, self._key_in):
            action.setVisible(self._front is self._opening and not self.context.sitting.is_on)
        if self._front is self._asking:
            self.set_heading("")
            self.setAccessibleName(self.tr("Statements"))
        elif self._front is self._skills:
            purpose = self.tr("Rate what you can do today. Your plan then leaves out what you need not learn again.")
            self.set_heading(self.tr("What I can do"), purpose)
        elif self._front is self._about:
            purpose = self.tr(
                "All of it is optional. It opens the right routes, and counts what your major taught you."
            )
            self.set_heading(self.tr("About you"), purpose)
        elif self._front is self._finished:
            self.set_heading(*self._what_was_found())
        else:
            purpose = self.tr("Say how well each statement fits you, and see which tracks your answers speak for.")
            self.set_heading(self.tr("Find my direction"), purpose)

    def _what_was_found(self) -> tuple[str, str]:
        """The result in a sentence and how sure it is, unless nothing should be read into the answers yet."""
        session = self.context.live.session
        if session is None or not session.learner.answers:
            return self.tr("Nothing is answered yet"), ""
        if any(finding.level == "doubt" for finding in session.quality(self.context.language())):
            purpose = self.tr("Something in them stands out. A second look helps more than the result as it is.")
            return self.tr("Your answers cannot tell much yet"), purpose
        return self._outcome or (self.tr("The statements are done"), "")

    @Slot(object)
    def _take_result(self, result: MatchResult) -> None:
        session = self.context.live.session
        if session is None:
            return
        language = self.context.language()
        self._outcome = (headline(result, session.pack, language), certainty(result, session.pack, language))
        self._say_heading()

    @Slot()
    def _follow_opening(self) -> None:
        """Another pack may have other statements."""
        self._outcome = None
        self._asking.forget()
        self._settle()

    @Slot()
    def _follow_answers(self) -> None:
        """What is answered here moves on by itself; changed from elsewhere, it is another person's work."""
        self._outcome = None
        session = self.context.live.session
        if session is None or not self.isVisible():
            self._asking.forget()
            return
        is_over = session.step().finished
        if self._was_over and not is_over and session.learner.answers:
            self.context.messages.say(self.tr("This answer opens the result again, so a few more statements follow."))
        self._was_over = is_over

    def _ask(self, walk: Walk | None) -> None:
        if walk is not None:
            self._asking.ask(walk)
            self._come_to_front()

    @Slot()
    def _go_on(self) -> None:
        """From the statement that comes next; from the last one where none does."""
        session = self.context.live.session
        whole = _whole(session) if session else None
        self._ask(whole.last if whole else None)

    @Slot()
    def _look_through(self) -> None:
        session = self.context.live.session
        self._ask(_whole(session) if session else None)

    @Slot()
    def _ask_skipped(self) -> None:
        session = self.context.live.session
        if session is not None:
            self._ask(round_of(question for question in session.asked_order if question in session.skipped))

    @Slot(object)
    def _ask_round(self, questions: tuple[str, ...]) -> None:
        self._ask(round_of(questions))

    @Slot()
    def _ask_rest(self) -> None:
        self._change_form("full")

    @Slot(str)
    def _change_form(self, form: Form) -> None:
        """Goes on with the other form; the short one may find the answers given enough."""
        if self.context.live.change(lambda session: session.choose_form(form)):
            self._end()

    @Slot()
    def _end(self) -> None:
        self._asking.forget()
        self._come_to_front()

    @Slot()
    def _start_over(self) -> None:
        live = self.context.live
        kept = live.session is not None and live.session.is_saved
        if live.change(lambda session: session.start_over(), live.answers_changed):
            self._asking.forget()
            if kept:
                said = self.tr("The statements start afresh. Your earlier answers are put away, not lost.")
            else:
                said = self.tr(
                    "The statements start afresh. Your earlier answers are put away until the program closes."
                )
            self.context.messages.say(said)
            self._come_to_front()

    @Slot()
    def _open_about(self) -> None:
        self._tabs.choose("about")
        self._come_to_front()

    @Slot()
    def _open_skills(self) -> None:
        self._tabs.choose("skills")
        self._come_to_front()

    @Slot()
    def _open_matches(self) -> None:
        self.context.navigate("matches", "")

    @Slot()
    def _open_history(self) -> None:
        self.context.navigate("history", "")

    @Slot()
    def _open_keying(self) -> None:
        self.context.navigate("keying", "")

    def _come_to_front(self) -> None:
        self._settle()
        self.to_top()
        self._front.take_focus()


def _whole(session: Session) -> Walk | None:
    """The first statement of the sitting, by what was asked and what comes next; None where there is neither."""
    return sitting(session.asked_order, session.next_question())
