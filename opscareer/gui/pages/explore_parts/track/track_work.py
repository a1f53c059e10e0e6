"""What the work of a track is: its duties, its week, whom it suits, its numbers, where it is, and how to try it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.learning.module_card import hours_of
from opscareer.gui.pages.explore_parts.record_links import RecordLink, way_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.needs import practice_projects
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import OWN, SourcedText
from opscareer.knowledge.records import Module, Track

SIDE_BY_SIDE_FROM = 820


class TheWork(QWidget):
    """The first tab of a track."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._context, self._pack, self._track = context, pack, track
        self._language = context.language()
        main, side = QWidget(), QWidget()
        column(self._duties(), self._week(), gap=measures.M, parent=main).addStretch(1)
        lines = column(self._suits(), gap=measures.M, parent=side)
        if track.where is not None:
            lines.addWidget(self._where(track.where))
        if projects := practice_projects(track, pack.modules.values()):
            lines.addWidget(self._practice(projects[0]))
        lines.addWidget(self._metrics())
        lines.addStretch(1)
        parts = SideBySide(context.theme, SIDE_BY_SIDE_FROM, self)
        parts.addWidget(main)
        parts.addWidget(side)

    def _duties(self) -> Card:
        headings = (self.tr("What you do"), self.tr("You hand over"), self.tr("It moves"))
        table = TextTable(self.tr("Duties"), headings, (5, 3, 3))
        for duty in self._track.duties:
            table.add_row(
                duty.text.said(self._language),
                PlainText(duty.output.said(self._language), "quiet"),
                self._metric(duty.metric) if duty.metric else PlainText(),
            )
        card = Card()
        card.body.addWidget(table)
        return card

    def _week(self) -> Card:
        card = Card()
        card.body.addWidget(PlainText(self.tr("What a week looks like"), "subhead"))
        for line in self._track.week:
            card.body.addWidget(PlainText(line.said(self._language)))
        card.body.addWidget(PlainText(source_line(self._pack, (OWN,)), "note"))
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
            formula = PlainText(self._pack.metrics[name].formula.said(self._language), "note")
            told = QWidget()
            column(self._metric(name), formula, gap=0, parent=told)
            card.body.addWidget(told)
        return card

    def _metric(self, metric: str) -> RecordLink:
        return RecordLink(self._context, way_to(self._context, self._pack, "metrics", metric))

    def _where(self, where: SourcedText) -> Card:
        card = Card()
        card.body.addWidget(PlainText(self.tr("Where the work is"), "subhead"))
        card.body.addWidget(PlainText(where.text.said(self._language), "quiet"))
        card.body.addWidget(PlainText(source_line(self._pack, where.sources), "note"))
        return card

    def _practice(self, project: Module) -> Card:
        """The project that leads furthest towards the first position, to try the work before choosing it."""
        card = Card()
        card.body.addWidget(PlainText(self.tr("Try it yourself"), "subhead"))
        card.body.addWidget(RecordLink(self._context, way_to(self._context, self._pack, "modules", project.id)))
        card.body.addWidget(PlainText(project.summary.said(self._language), "quiet"))
        told = self.tr("{hours}; you end up with: {deliverable}")
        deliverable = project.deliverable.said(self._language)
        card.body.addWidget(PlainText(told.format(hours=hours_of(project.hours), deliverable=deliverable), "note"))
        card.body.addWidget(PlainText(source_line(self._pack, project.sources), "note"))
        return card
