"""Matches: the result in a sentence, every track with its reasons, and the person beside a track."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.pages.matches_parts.advice_card import AdviceCard
from opscareer.gui.pages.matches_parts.match_card import MatchCard, Standing
from opscareer.gui.pages.matches_parts.order_choice import OrderChoice
from opscareer.gui.pages.matches_parts.profile_card import MeaningCard, ProfileCard
from opscareer.gui.pages.matches_parts.taking_over import TakingOver
from opscareer.gui.pages.matches_parts.trial import Trial, identity
from opscareer.gui.pages.matches_parts.trial_card import TrialCard
from opscareer.gui.pages.matches_parts.what_if_card import WhatIfCard
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.matching.order import in_order
from opscareer.matching.results import MatchResult, TrackMatch
from opscareer.matching.sentences import certainty, group_words, headline, place_words
from opscareer.matching.what_if import Change
from opscareer.wording import Language

_TWO_COLUMNS_FROM = 840


class MatchesPage(Page):
    """The result is worked out in the background when the page is shown. A track's id is a subject."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown_result: MatchResult | None = None
        self._wanted_track = ""
        self._print = QuietButton()
        self._unfolded: set[str] = set()
        self._change, self._history = LinkButton(), LinkButton()
        self._ways = QWidget()
        self._advice, self._order = AdviceCard(), OrderChoice()
        self._cards = column(gap=measures.M)
        self._profile, self._what_if, self._meaning = ProfileCard(context), WhatIfCard(context), MeaningCard()
        self._trial, self._taking_over = TrialCard(context), TakingOver(context, self)
        self._side = QWidget()
        column(self._profile, self._what_if, self._meaning, parent=self._side).addStretch(1)
        self._columns = SideBySide(context.theme, _TWO_COLUMNS_FROM)
        self._lay_out()
        self._result = LiveResult(context.live, self)
        self._connect()

    @override
    def open(self, subject: str) -> None:
        self._wanted_track = subject

    @override
    def shown(self) -> None:
        self.context.live.change(lambda session: session.note_visit("matches"))
        self._refill()

    @override
    def retranslate(self) -> None:
        self._print.setText(self.tr("Print results"))
        self._change.setText(self.tr("What would change this? ↓"))
        self._change.setAccessibleName(self.tr("What would change this?"))
        self._history.setText(self.tr("What changed since last time →"))
        self._history.setAccessibleName(self.tr("What changed since last time"))
        self._profile.retranslate()
        self._meaning.fill(self.context.language())
        self._order.show_words(self.context.language())
        self._what_if.retranslate()
        self._trial.retranslate()
        self._shown_result = None
        self._refill()

    @override
    def print_page(self) -> bool:
        if self._print.isHidden() or not self._print.isEnabled():
            return False
        self._print_results()
        return True

    def _lay_out(self) -> None:
        self.add_action(self._print)
        main = QWidget()
        lines = column(gap=0, parent=main)
        lines.addWidget(self._order)
        lines.addSpacing(measures.S)
        lines.addLayout(self._cards)
        lines.addStretch(1)
        self._columns.addWidget(main)
        self._columns.addWidget(self._side)
        ways = FlowLayout(self._ways, gap=measures.L)
        ways.addWidget(self._change)
        ways.addWidget(self._history)
        self.body.addWidget(self._ways)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._trial)
        self._trial.hide()
        self.body.addLayout(self._columns)

    def _connect(self) -> None:
        live = self.context.live
        for signal in (live.opened, live.answers_changed, live.about_changed):
            signal.connect(self._refill_if_visible)
        self._result.ready.connect(self._take_result)
        self._print.clicked.connect(self._print_results)
        self._change.clicked.connect(self._go_to_change)
        self._history.clicked.connect(self._go_to_history)
        self._advice.way_asked.connect(self.context.navigate)
        self._order.chosen.connect(self._fill_cards)
        self._what_if.trial_asked.connect(self._begin_trial)
        self._trial.taken_over.connect(self._take_over)
        self._trial.left.connect(self._leave_trial)

    @Slot()
    def _refill_if_visible(self) -> None:
        if self.isVisible():
            self._refill()

    def _refill(self) -> None:
        session = self.context.live.session
        if session is None or not session.learner.answers:
            self._show_empty(session)
        else:
            self._result.ask()

    def _show_empty(self, session: Session | None) -> None:
        self._shown_result = None
        purpose = self.tr("Here you will see which tracks your answers speak for, and every reason why.")
        self.set_heading(self.tr("Your matches"), purpose)
        self._show_parts(advice=session is not None, cards=False, ranking=False)
        self._advice.advise_beginning()

    def _show_parts(self, *, advice: bool, cards: bool, ranking: bool) -> None:
        """What can be shown: cards where enough was answered, and what hangs on a ranking where there is one."""
        self._advice.setVisible(advice)
        for part in (self._print, self._side, self._order):
            part.setVisible(cards)
        for part in (self._what_if, self._change):
            part.setVisible(ranking)
        session = self.context.live.session
        self._history.setVisible(session is not None and bool(session.sittings()))
        self._ways.setVisible(not (self._change.isHidden() and self._history.isHidden()))
        if not ranking:
            self._trial.hide()
        if not cards:
            empty(self._cards)

    @Slot(object)
    def _take_result(self, result: MatchResult) -> None:
        session = self.context.live.session
        if session is None or not session.learner.answers:
            return
        if result is not self._shown_result:
            self._shown_result = result
            self._show_result(result, session)
        self._go_to_wanted()

    def _show_result(self, result: MatchResult, session: Session) -> None:
        pack, language = session.pack, self.context.language()
        self.set_heading(headline(result, pack, language), certainty(result, pack, language))
        progress = session.progress()
        open_statements = progress.total - progress.answered
        doubt = result.doubt
        self._show_parts(advice=doubt is not None or open_statements > 0, cards=doubt != "few", ranking=doubt is None)
        self._advice.advise(doubt, open_statements)
        if doubt == "few":
            return
        self._fill_cards()
        self._profile.show_result(result, pack)
        if doubt is None:
            self._what_if.show_answers(pack, session.learner.answers)
        trial = self._trial.trial
        if trial is not None and trial.of != identity(result):
            self._end_trial()

    @Slot()
    def _fill_cards(self) -> None:
        result, session = self._shown_result, self.context.live.session
        empty(self._cards)
        if result is None or session is None:
            return
        for place, match in enumerate(in_order(result.matches, self._order.order)):
            standing = _standing(match, result, self.context.language())
            card = MatchCard(self.context, match, session.pack, standing, place=place)
            if match.track in self._unfolded:
                card.open()
            card.way_asked.connect(self.context.navigate)
            card.turned.connect(self._note_turned)
            self._cards.addWidget(card)

    @Slot(str, bool)
    def _note_turned(self, track: str, is_open: bool) -> None:  # noqa: FBT001 - a signal's
        if is_open:
            self._unfolded.add(track)
        else:
            self._unfolded.discard(track)

    @Slot()
    def _go_to_change(self) -> None:
        self._what_if.take_focus()
        self.bring_into_view(self._what_if)

    @Slot()
    def _go_to_history(self) -> None:
        self.context.navigate("history", "")

    @Slot(object)
    def _begin_trial(self, changes: tuple[Change, ...]) -> None:
        """Sliders on the person's own answers, or with some changes on them; a trial under way goes on."""
        session, result = self.context.live.session, self._shown_result
        if session is None or result is None:
            return
        trial = self._trial.trial or Trial(session.pack, session.learner.answers, result)
        if changes:
            trial.load(changes)
        self._trial.show_trial(trial)
        self._trial.show()
        self.to_top()
        self._trial.take_focus()

    @Slot()
    def _take_over(self) -> None:
        if self._trial.trial is not None:
            self._taking_over.save(self._trial.trial.tried)
            self._end_trial()

    @Slot()
    def _leave_trial(self) -> None:
        self._end_trial()
        self._what_if.take_focus()

    def _end_trial(self) -> None:
        self._trial.trial = None
        self._trial.hide()

    def _go_to_wanted(self) -> None:
        card = self._card_of(self._wanted_track)
        if card is not None:
            self._profile.choose(card.track)
            card.open()
            QTimer.singleShot(0, self, self._scroll_to_wanted)  # once the cards are shown

    @Slot()
    def _scroll_to_wanted(self) -> None:
        card, self._wanted_track = self._card_of(self._wanted_track), ""
        if card is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # places are known only after it
            self.bring_into_view(card)

    def _card_of(self, track: str) -> MatchCard | None:
        items = (self._cards.itemAt(place) for place in range(self._cards.count()))
        cards = (item.widget() for item in items if item is not None)
        return next((card for card in cards if isinstance(card, MatchCard) and card.track == track), None)

    @Slot()
    def _print_results(self) -> None:
        self.context.navigate("print", "results")


def _standing(match: TrackMatch, result: MatchResult, language: Language) -> Standing:
    """Its rank as far as one can be given; picked out is only a first place that is clear."""
    is_first = result.verdict == "clear" and match.rank == 1
    return Standing(place_words(match, result), is_first, group_words(match, result, language))
