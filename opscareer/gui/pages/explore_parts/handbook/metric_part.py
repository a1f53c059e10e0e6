"""Handbook: one metric, how it is worked out, who answers for it, and its calculator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.handbook.calculator_card import CalculatorCard
from opscareer.gui.pages.explore_parts.handbook.handbook_part import SIDE_BY_SIDE_FROM, HandbookPart
from opscareer.gui.pages.explore_parts.record_links import RecordLink, links_to, way_to
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.handbook_records import Metric
from opscareer.knowledge.pack import Pack

_FORMULA_SHARE = 0.5


class MetricPart(HandbookPart):
    """The page of one metric; `typed` keeps what is typed into its calculator."""

    def __init__(self, context: Context, pack: Pack, metric: Metric, typed: dict[str, str]) -> None:
        super().__init__(context, pack)
        self._metric, self._typed = metric, typed
        told, tried = QWidget(), QWidget()
        column(self._formula(), self._answering(), parent=told).addStretch(1)
        column(self._calculator(), parent=tried).addStretch(1)
        halves = SideBySide(context.theme, SIDE_BY_SIDE_FROM, share=_FORMULA_SHARE)
        halves.addWidget(told)
        halves.addWidget(tried)
        column(halves, self._neighbours(), gap=measures.L, parent=self)

    def _formula(self) -> Card:
        metric, language = self._metric, self.language
        card = Card(gap=measures.S)
        formula = PlainText(metric.formula.said(language), "subhead")
        card.body.addLayout(self.labelled(self.tr("How it is worked out"), formula))
        card.body.addLayout(self.labelled(self.tr("Unit"), metric.unit.said(language)))
        card.body.addLayout(self.labelled(self.tr("Worked example"), metric.example.said(language)))
        card.body.addWidget(self.source(metric))
        return card

    def _answering(self) -> Card:
        card = Card(gap=measures.S)
        for lines in self._uses():
            card.body.addLayout(lines)
        if card.body.count() == 0:
            card.hide()
        return card

    def _uses(self) -> Iterator[QVBoxLayout]:
        """The tracks that answer for it, the goals it shows and the ways of bringing in users that watch it."""
        metric, pack = self._metric.id, self.pack
        tracks = [track.id for track in pack.tracks.values() if metric in track.metrics]
        goals = [goal.id for goal in pack.goals.values() if metric in goal.metrics]
        means = [way.id for way in pack.means.values() if metric in way.metrics]
        if tracks:
            links = links_to(self.context, pack, "tracks", tracks)
            yield self.labelled(self.tr("Tracks that answer for it"), links)
        if goals:
            yield self.labelled(self.tr("Goals it shows"), links_to(self.context, pack, "goals", goals))
        if means:
            label = self.tr("Ways of bringing in users that watch it")
            yield self.labelled(label, links_to(self.context, pack, "means", means))

    def _calculator(self) -> Card:
        if self._metric.calculator is not None:
            return CalculatorCard(self.context, self._metric, self._metric.calculator, self._typed)
        card = Card()
        card.body.addWidget(PlainText(self.tr("Counted, not worked out"), "subhead"))
        note = self.tr("This number is read off as it is, so there is nothing to calculate.")
        card.body.addWidget(PlainText(note, "quiet"))
        return card

    def _neighbours(self) -> QHBoxLayout:
        """The metrics before and after this one."""
        metrics = list(self.pack.metrics.values())
        here = metrics.index(self._metric)
        line = row()
        if here > 0:
            line.addWidget(self._way_to(metrics[here - 1], self.tr("← {metric}")))
        line.addStretch(1)
        if here + 1 < len(metrics):
            line.addWidget(self._way_to(metrics[here + 1], self.tr("{metric} →")))
        return line

    def _way_to(self, metric: Metric, form: str) -> RecordLink:
        way = way_to(self.context, self.pack, "metrics", metric.id)
        return RecordLink(self.context, replace(way, name=form.format(metric=way.name)))
