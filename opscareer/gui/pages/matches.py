"""Matches: the result in a sentence, every track with its reasons, and the person beside a track."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.pages.matches_parts.advice_card import AdviceCard
from opscareer.gui.pages.matches_parts.match_card import MatchCard
from opscareer.gui.pages.matches_parts.profile_card import MeaningCard, ProfileCard
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.pdf_print import PdfPrint, PrintWords
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import certainty, headline, why_not_told

_TWO_COLUMNS_FROM = 840


class MatchesPage(Page):
    """The result is worked out in the background when the page is shown. A track's id is a subject."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown_result: MatchResult | None = None
        self._wanted_track = ""
        self._print = QuietButton()
        self.printing = PdfPrint(context, self, with_plan=False)
        self._advice = AdviceCard()
        self._cards = column(gap=measures.M)
        self._profile, self._meaning = ProfileCard(context), MeaningCard()
        self._side = QWidget()
        column(self._profile, self._meaning, parent=self._side).addStretch(1)
        self._columns = SideBySide(_TWO_COLUMNS_FROM)
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
        self._profile.retranslate()
        self._meaning.fill(self.context.language())
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
        lines.addLayout(self._cards)
        lines.addStretch(1)
        self._columns.addWidget(main)
        self._columns.addWidget(self._side)
        self.body.addWidget(self._advice)
        self.body.addLayout(self._columns)

    def _connect(self) -> None:
        live = self.context.live
        for signal in (live.opened, live.answers_changed, live.about_changed):
            signal.connect(self._refill_if_visible)
        self.context.theme.changed.connect(self._refit)
        self._refit()
        self._result.ready.connect(self._take_result)
        self._print.clicked.connect(self._print_results)
        self.printing.busy.connect(self._print.setDisabled)
        self._advice.way_asked.connect(self.context.navigate)

    @Slot()
    def _refit(self) -> None:
        self._columns.set_narrowest(self.context.theme.px(_TWO_COLUMNS_FROM))

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
        self._show_parts(advice=session is not None, cards=False)
        self._advice.advise_beginning()

    def _show_parts(self, *, advice: bool, cards: bool) -> None:
        self._advice.setVisible(advice)
        self._print.setVisible(cards)
        self._side.setVisible(cards)
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
        doubt = why_not_told(result) if result.verdict == "cannot-tell" else None
        self._show_parts(advice=doubt is not None or open_statements > 0, cards=doubt != "few")
        self._advice.advise(doubt, open_statements)
        if doubt == "few":
            return
        empty(self._cards)
        for match in result.matches:
            is_first = result.verdict == "clear" and match.rank == 1
            card = MatchCard(
                self.context, match, pack, is_first=is_first, is_tied=result.verdict == "tie" and match.tied
            )
            card.way_asked.connect(self.context.navigate)
            self._cards.addWidget(card)
        self._profile.show_result(result, pack)

    def _go_to_wanted(self) -> None:
        track, self._wanted_track = self._wanted_track, ""
        if not track:
            return
        self._profile.choose(track)
        items = (self._cards.itemAt(place) for place in range(self._cards.count()))
        cards = (item.widget() for item in items if item is not None)
        card = next((card for card in cards if isinstance(card, MatchCard) and card.track == track), None)
        if card is not None:
            self.bring_into_view(card)

    @Slot()
    def _print_results(self) -> None:
        session = self.context.live.session
        if session is None:
            return
        name = session.learner.name
        suggested = self.tr("OpsCareer results {name}").format(name=name) if name else self.tr("OpsCareer results")
        self.printing.start(PrintWords(self.tr("Print results"), suggested, self.tr("Your results are in {file}.")))
