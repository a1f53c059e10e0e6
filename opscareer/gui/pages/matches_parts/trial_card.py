"""Try it: sliders for the answers that count, and all tracks' bars beside them, without saving anything."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.matches_parts.newest_work import NewestWork
from opscareer.gui.pages.matches_parts.ranking_bars import RankingBars
from opscareer.gui.pages.matches_parts.statement_finder import StatementFinder
from opscareer.gui.pages.matches_parts.statement_row import StatementRow
from opscareer.gui.pages.matches_parts.trial import Trial
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.results import Place
from opscareer.matching.sentences import track_name
from opscareer.matching.what_if import try_answers
from opscareer.wording import joined

_TWO_COLUMNS_FROM = 640
_STATEMENTS_SHARE = 0.52


class TrialCard(Card):
    """Shows one `Trial`. `taken_over` and `left` tell what the person wants to be done with it."""

    taken_over = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.M)
        self._context = context
        self.trial: Trial | None = None
        self._first: tuple[str, ...] = ()
        self._title, self._mark = PlainText(role="section"), PlainText(role="pill-picked")
        self._how, self._outcome = PlainText(role="quiet"), PlainText(role="strong")
        self._rows = column(gap=measures.M)
        self._finder = StatementFinder()
        self._bars = RankingBars(context.theme)
        self._take_over, self._leave = PrimaryButton(), QuietButton()
        self._work = NewestWork(self)
        self._columns = SideBySide(context.theme, _TWO_COLUMNS_FROM, gap=measures.XL, share=_STATEMENTS_SHARE)
        self.set_picked(True)
        self._lay_out()
        self._work.ready.connect(self._show_places)
        self._finder.picked.connect(self._add)
        self._take_over.clicked.connect(self.taken_over)
        self._leave.clicked.connect(self.left)

    @property
    def rows(self) -> list[StatementRow]:
        """The statements on sliders, from the top."""
        widgets = (item.widget() for place in range(self._rows.count()) if (item := self._rows.itemAt(place)))
        return [widget for widget in widgets if isinstance(widget, StatementRow)]

    def show_trial(self, trial: Trial) -> None:
        """Begins a trial, or goes on with it after other answers were put into it."""
        self.trial = trial
        self._first = ()
        self._fill_rows(trial)
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in; what is tried stays."""
        self._title.setText(self.tr("Try other answers"))
        self.setAccessibleName(self._title.text())
        self._mark.setText(self.tr("A trial: nothing is saved"))
        self._how.setText(
            self.tr("Move an answer and see what it does. A ring marks your own. On top are those that count most.")
        )
        self._take_over.setText(self.tr("Take over as my answers"))
        self._leave.setText(self.tr("Back to my answers"))
        if self.trial is None:
            return
        language = self._context.language()
        self._finder.show_pack(self.trial.pack, language)
        for row in self.rows:
            row.show_words(language)
        self._try()

    def take_focus(self) -> None:
        """Puts the keyboard on the first slider."""
        if self.rows:
            self.rows[0].show()
            self.rows[0].slider.setFocus()

    def _lay_out(self) -> None:
        head = FlowLayout(gap=measures.S)
        head.addWidget(self._title)
        head.addWidget(self._mark)
        statements, effect = QWidget(), QWidget()
        column(self._rows, self._finder, gap=measures.L, parent=statements).addStretch(1)
        buttons = FlowLayout(gap=measures.S)
        buttons.addWidget(self._take_over)
        buttons.addWidget(self._leave)
        column(self._outcome, self._bars, buttons, gap=measures.M, parent=effect).addStretch(1)
        self._columns.addWidget(statements)
        self._columns.addWidget(effect)
        self.body.addLayout(head)
        self.body.addWidget(self._how)
        self.body.addLayout(self._columns)

    def _fill_rows(self, trial: Trial) -> None:
        empty(self._rows)
        for question in trial.statements:
            row = StatementRow(self._context.theme, trial.pack.questions[question], trial.own.get(question))
            row.show_value(trial.value(question))
            row.moved.connect(self._move)
            self._rows.addWidget(row)

    @Slot(str, int)
    def _move(self, question: str, value: int) -> None:
        if self.trial is not None:
            self.trial.move(question, value)
            self._try()

    @Slot(str)
    def _add(self, question: str) -> None:
        if self.trial is not None:
            self.trial.add(question)
            self._fill_rows(self.trial)
            self.retranslate()

    def _try(self) -> None:
        if self.trial is not None:
            self._take_over.setEnabled(bool(self.trial.tried))
            self._work.ask(partial(try_answers, self.trial.pack, self.trial.own, self.trial.tried))

    @Slot(object)
    def _show_places(self, places: tuple[Place, ...]) -> None:
        if self.trial is None:
            return
        pack, language = self.trial.pack, self._context.language()
        self._bars.show_places(places, pack, language)
        first = tuple(place.track for place in places if place.rank == 1)
        names = joined([track_name(track, pack, language) for track in first], language)
        self._outcome.setText(self._said_of(names, is_shared=len(first) > 1))
        if self._first and self._first != first:
            announce(self, self._outcome.text())
        self._first = first

    def _said_of(self, names: str, *, is_shared: bool) -> str:
        if self.trial is not None and not self.trial.tried:
            if is_shared:
                return self.tr("By your own answers, {tracks} share the highest fit.").format(tracks=names)
            return self.tr("By your own answers, {tracks} has the highest fit.").format(tracks=names)
        if is_shared:
            return self.tr("With these answers, {tracks} would share the highest fit.").format(tracks=names)
        return self.tr("With these answers, {tracks} would have the highest fit.").format(tracks=names)
