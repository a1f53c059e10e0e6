"""History: every sitting of the assessment, newest first, and what changed between two of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.app.change_print import ComparedSittings
from opscareer.app.sitting import SittingView
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.history_parts.comparison import SittingComparison
from opscareer.gui.pages.history_parts.history_print import HistoryPrint
from opscareer.gui.pages.history_parts.live_sittings import LiveSittings
from opscareer.gui.pages.history_parts.sitting_list import SittingList
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import written_date


class HistoryPage(Page):
    """The sittings are looked back at in the background whenever the page is shown or the answers change."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._views: tuple[SittingView, ...] | None = None
        self._nothing, self._why, self._begin = Card(gap=measures.M), PlainText(), PrimaryButton()
        self._strip = ProgressStrip(context.theme)
        self._list, self._comparison = SittingList(context), SittingComparison(context)
        self._sittings = LiveSittings(context.live, self)
        self._print, self.printing = QuietButton(), HistoryPrint(context, self)
        self.add_action(self._print)
        self._print.hide()
        self._nothing.body.addWidget(self._why)
        self._nothing.body.addLayout(at_left(self._begin))
        for part in (self._nothing, self._strip, self._list, self._comparison):
            self.body.addWidget(part)
            part.hide()
        self._connect()

    @override
    def shown(self) -> None:
        self._sittings.ask()

    @override
    def retranslate(self) -> None:
        self.set_heading(
            self.tr("History"), self.tr("The times you took the questions, and what changed between them.")
        )
        self.set_crumb(self.tr("← Matches"), "matches")
        self._why.setText(
            self.tr(
                "Each time you take the questions again, your earlier answers are kept here with their result. Pick any"
                " two to see what changed, and whether it is more than answers waver from one day to the next."
            )
        )
        self._print.setText(self.tr("Print what changed"))
        self._begin.setText(self.tr("Find my direction"))
        self._strip.set_labels(self.tr("Cancel"))
        self._fill()

    @override
    def print_page(self) -> bool:
        if self._print.isHidden() or not self._print.isEnabled():
            return False
        self._print_change()
        return True

    def _connect(self) -> None:
        live = self.context.live
        for signal in (live.opened, live.answers_changed, live.about_changed):
            signal.connect(self._renew)
        self.context.theme.changed.connect(self._fill)
        self._sittings.ready.connect(self._take)
        self._sittings.progressed.connect(self._show_progress)
        self._sittings.unread.connect(self._tell_unread)
        self._sittings.stopped.connect(self._show_stopped)
        self._strip.cancel_asked.connect(self._sittings.cancel)
        self._list.changed.connect(self._compare)
        self._begin.clicked.connect(self._go_assess)
        self._print.clicked.connect(self._print_change)
        self.printing.busy.connect(self._print.setDisabled)

    @Slot()
    def _renew(self) -> None:
        """Another person's sittings, or another pack's, are never shown beside what is there now."""
        self._sittings.forget()
        self._views = None
        if self.isVisible():
            self._sittings.ask()
        else:
            self._fill()

    @Slot(object)
    def _take(self, views: tuple[SittingView, ...]) -> None:
        self._strip.hide()
        if views != self._views:
            self._views = views
            self._fill()

    @Slot(float)
    def _show_progress(self, share: float) -> None:
        self._strip.show_progress(share, self.tr("Looking back at your sittings…"))
        self._strip.show()

    @Slot(object)
    def _tell_unread(self, problem: StoreProblem) -> None:
        self.context.messages.fail(
            self.tr("Your earlier sittings could not be read."), problem.said(self.context.language())
        )

    @Slot()
    def _show_stopped(self) -> None:
        self._strip.hide()
        self.context.messages.say(self.tr("Stopped. Open the page again to see your sittings."))

    @Slot()
    def _fill(self) -> None:
        session, views = self.context.live.session, self._views
        if session is None or views is None:
            for part in (self._nothing, self._strip, self._list, self._comparison, self._print):
                part.hide()
            return
        self._nothing.setVisible(not views)
        self._list.setVisible(bool(views))
        self._list.show_sittings(views, session.pack)
        self._compare()

    @Slot()
    def _compare(self) -> None:
        session, pair = self.context.live.session, self._list.pair
        for part in (self._comparison, self._print):
            part.setVisible(pair is not None)
        if session is not None and pair is not None:
            self._comparison.show_pair(*pair, session.pack)

    @Slot()
    def _print_change(self) -> None:
        if (pair := self._list.pair) is not None:
            before, after = pair
            today = written_date(date.today(), self.context.language())  # noqa: DTZ011 - the person's own day
            names = (before.name, after.name if after.view.finished else today)  # “now” says nothing on paper
            self.printing.start_with(ComparedSittings(before.view, after.view, names))

    @Slot()
    def _go_assess(self) -> None:
        self.context.navigate("assess", "")
