"""What the work of a track is: its duties, its week, whom it suits, the numbers it answers for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track

SIDE_BY_SIDE_FROM = 820


class TheWork(QWidget):
    """The first tab of a track."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._context, self._pack, self._track = context, pack, track
        self._language = context.language()
        main, side = QWidget(), QWidget()
        column(self._duties(), self._week(), gap=measures.M, parent=main)
        column(self._suits(), self._metrics(), gap=measures.M, parent=side).addStretch(1)
        parts = SideBySide(context.theme.px(SIDE_BY_SIDE_FROM), self)
        parts.addWidget(main)
        parts.addWidget(side)

    def _duties(self) -> Card:
        headings = (self.tr("What you do"), self.tr("You hand over"), self.tr("It moves"))
        table = TextTable(self.tr("Duties"), headings, (5, 3, 3))
        for duty in self._track.duties:
            metric = self._pack.metrics[duty.metric].name.said(self._language) if duty.metric else ""
            table.add_row(
                duty.text.said(self._language),
                PlainText(duty.output.said(self._language), "quiet"),
                PlainText(metric, "quiet"),
            )
        card = Card()
        card.body.addWidget(table)
        return card

    def _week(self) -> Card:
        card = Card()
        card.body.addWidget(PlainText(self.tr("What a week looks like"), "subhead"))
        for line in self._track.week:
            card.body.addWidget(PlainText(line.said(self._language)))
        card.body.addWidget(PlainText(source_line(self._pack, ("own",)), "note"))
        return card

    def _suits(self) -> Card:
        suits = self._track.suits
        card = Card()
        card.body.addWidget(PlainText(self.tr("Suits people who"), "subhead"))
        card.body.addWidget(PlainText(suits.text.said(self._language), "quiet"))
        card.body.addWidget(PlainText(source_line(self._pack, suits.sources), "note"))
        return card

    def _metrics(self) -> Card:
        card = Card(gap=measures.S)
        card.body.addWidget(PlainText(self.tr("Numbers it answers for"), "subhead"))
        for name in self._track.metrics:
            metric = self._pack.metrics[name]
            title = PlainText(metric.name.said(self._language), "strong")
            formula = PlainText(metric.formula.said(self._language), "note")
            card.body.addLayout(column(title, formula, gap=0))
        return card
