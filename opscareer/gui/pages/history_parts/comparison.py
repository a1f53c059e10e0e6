"""Two sittings compared: what changed in sentences, the traits in a picture, the ranking before and after."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.app.sitting import changes
from opscareer.assessment.change import Change
from opscareer.assessment.telling import change_words, left_out_words
from opscareer.charts.change import change_drawing
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.history_parts.sitting_row import SittingRow
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.gui.widgets.twinned_drawing import TwinnedDrawing
from opscareer.knowledge.pack import Pack
from opscareer.matching.ranking_change import RankingRow, ranking_rows
from opscareer.matching.sentences import track_name
from opscareer.wording import phrase

_SIDE_BY_SIDE_FROM = 720
_WORDS_SHARE = 0.42
_NARROWEST_CELL = 72
_SHARES = (5, 4, 4, 4)
_DRAWING_WIDTH = 360.0


class SittingComparison(QWidget):
    """Shows one pair of sittings at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines = column(gap=measures.M, parent=self)

    def show_pair(self, before: SittingRow, after: SittingRow, pack: Pack) -> None:
        """Compares two sittings by the present pack, in the language in force."""
        language = self._context.language()
        change = changes(pack, before.view.answers, after.view.answers)
        rows = ranking_rows(change, before.view.result, after.view.result, language)
        names = (before.name, after.name)
        empty(self._lines)
        self._lines.addWidget(self._changed(change, names, pack))
        self._lines.addWidget(self._ranking(rows, names, pack))

    def _changed(self, change: Change, names: tuple[str, str], pack: Pack) -> Card:
        card = Card(gap=measures.M)
        words = self._words(change, names, pack)
        if not change.traits:
            card.body.addWidget(words)
            return card
        picture = TwinnedDrawing(self._context.theme)
        picture.show_drawing(change_drawing(change, names, pack, self._context.language(), width=_DRAWING_WIDTH))
        sides = SideBySide(self._context.theme, _SIDE_BY_SIDE_FROM, gap=measures.L, share=_WORDS_SHARE)
        sides.addWidget(words)
        sides.addWidget(picture)
        card.body.addLayout(sides)
        return card

    def _words(self, change: Change, names: tuple[str, str], pack: Pack) -> QWidget:
        """What changed, a sentence each; what chance alone would show and what was not compared stand back."""
        language, side = self._context.language(), QWidget()
        sentences = change_words(change, pack, language)
        lines = column(gap=measures.XS, parent=side)
        title = phrase("history.change-title", language, before=names[0], after=names[1])
        lines.addWidget(PlainText(title, "subhead"))
        for place, sentence in enumerate(sentences):
            is_aside = 0 < place == len(sentences) - 1
            lines.addWidget(PlainText(sentence, "quiet" if is_aside else "text"))
        if left_out := left_out_words(change, pack, language):
            lines.addWidget(PlainText(left_out, "quiet"))
        lines.addStretch(1)
        return side

    def _ranking(self, rows: tuple[RankingRow, ...], names: tuple[str, str], pack: Pack) -> Card:
        language = self._context.language()
        title = phrase("history.ranking-title", language)
        card = Card(gap=measures.M)
        card.body.addWidget(PlainText(title, "subhead"))
        card.body.addWidget(PlainText(phrase("history.ranking-note", language), "note"))
        headings = (self.tr("Track"), *names, phrase("history.told", language))
        table = TextTable(title, headings, _SHARES, _NARROWEST_CELL, gap=measures.S)
        for each in rows:
            told = PlainText(each.told, "strong" if each.is_reliable else "quiet")
            table.add_row(self._track(each.track, pack), each.before, each.after, told)
        card.body.addWidget(table)
        return card

    def _track(self, track: str, pack: Pack) -> QWidget:
        head = QWidget()
        name = PlainText(track_name(track, pack, self._context.language()))
        line = row(Mark(self._context.theme, pack.tracks[track].mark), name, gap=measures.XS, parent=head)
        line.setStretch(1, 1)
        return head
