"""Assess: statements one at a time, what the person can do already, and who they are."""

from __future__ import annotations

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.about_card import AboutCard
from opscareer.gui.pages.assess_parts.asking import AskingPart
from opscareer.gui.pages.assess_parts.bounds import FinishedPart, OpeningPart
from opscareer.gui.pages.assess_parts.skills import SkillsPart
from opscareer.gui.pages.assess_parts.walk import Walk
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.questionnaire_print import QuestionnairePrint
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.tab_strip import TabStrip
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import certainty, headline

_TABS = ("statements", "skills", "about")
_REVIEW = "review"


class AssessPage(Page):
    """Three tabs, named by the page's subjects. The first leads from an opening over the statements to an end.

    The subject `review` opens the statements from the first one, with the answers given.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._tabs = TabStrip(_TABS)
        self._opening, self._asking, self._finished = OpeningPart(context), AskingPart(context), FinishedPart(context)
        self._skills, self._about = SkillsPart(context), AboutCard(context)
        self._parts = (self._opening, self._asking, self._finished, self._skills, self._about)
        self._front: OpeningPart | AskingPart | FinishedPart | SkillsPart | AboutCard = self._opening
        self._key_in, self._print = QuietButton(), QuietButton()
        self.printing = QuestionnairePrint(context, self)
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
        session = self.context.live.session
        if subject in _TABS:
            self._tabs.choose(subject)
        elif subject == _REVIEW and session is not None:
            self._tabs.choose("statements")
            self._asking.ask(Walk(tuple(session.pack.questions)))
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
        live.opened.connect(self._settle)
        live.answers_changed.connect(self._follow_answers)
        self._result.ready.connect(self._take_result)
        self._tabs.chosen.connect(self._settle)
        self._opening.begun.connect(self._begin)
        self._opening.about_asked.connect(self._open_about)
        self._asking.ended.connect(self._end)
        self._finished.matches_asked.connect(self._open_matches)
        self._finished.skills_asked.connect(self._open_skills)
        self._finished.skipped_asked.connect(self._ask_skipped)
        self._finished.review_asked.connect(self._begin)
        self._finished.restart_asked.connect(self._start_over)
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
        if isinstance(self._front, AskingPart) and self._asking.walk is None:
            self._asking.ask(self._first_open())
        elif not isinstance(self._front, AboutCard):
            self._front.refresh()
        if isinstance(self._front, FinishedPart):
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
            self.set_heading(*(self._outcome or (self.tr("All statements are done"), "")))
        else:
            purpose = self.tr("Say how well each statement fits you, and see which tracks your answers speak for.")
            self.set_heading(self.tr("Find my direction"), purpose)

    @Slot(object)
    def _take_result(self, result: MatchResult) -> None:
        session = self.context.live.session
        if session is None:
            return
        language = self.context.language()
        self._outcome = (headline(result, session.pack, language), certainty(result, session.pack, language))
        self._say_heading()

    @Slot()
    def _follow_answers(self) -> None:
        """What is answered here moves on by itself; changed from elsewhere, it is another person's work."""
        self._outcome = None
        if not self.isVisible():
            self._asking.forget()

    def _first_open(self) -> Walk:
        session = self.context.live.session
        walk = Walk(tuple(session.pack.questions) if session else ())
        wanted = session.next_question() if session else None
        return Walk(walk.statements, walk.statements.index(wanted)) if wanted else walk

    @Slot()
    def _begin(self) -> None:
        """From the first statement that is open; through all of them where none is."""
        self._asking.ask(self._first_open())
        self._come_to_front()

    @Slot()
    def _ask_skipped(self) -> None:
        session = self.context.live.session
        if session is not None:
            self._asking.ask(
                Walk(tuple(question for question in session.pack.questions if question in session.skipped))
            )
            self._come_to_front()

    @Slot()
    def _end(self) -> None:
        self._asking.forget()
        self._come_to_front()

    @Slot()
    def _start_over(self) -> None:
        live = self.context.live
        if live.change(lambda session: session.start_over(), live.answers_changed):
            self._asking.forget()
            self.context.messages.say(
                self.tr("The statements start afresh. Your earlier answers are put away, not lost.")
            )
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
    def _open_keying(self) -> None:
        self.context.navigate("keying", "")

    def _come_to_front(self) -> None:
        self._settle()
        self.to_top()
        self._front.take_focus()
