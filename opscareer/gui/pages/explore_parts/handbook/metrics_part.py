"""Handbook: all metrics at a glance, each leading to its own page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.entry_finder import EntryFinder
from opscareer.gui.pages.explore_parts.handbook.handbook_part import HandbookPart
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import CardGrid, column
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.handbook_records import Metric
from opscareer.knowledge.pack import Pack

_NARROWEST_CARD = 300


class MetricCard(ClickableCard):
    """A metric in the overview: its name, what it means and how it is worked out."""

    def __init__(self, context: Context, metric: Metric) -> None:
        language = context.language()
        name, meaning = metric.name.said(language), metric.meaning.said(language)
        super().__init__(name)
        self._context, self._metric = context, metric.id
        self.setAccessibleDescription(meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.body.addWidget(PlainText(name, "subhead"))
        self.body.addWidget(PlainText(meaning))
        self.body.addStretch(1)
        self.body.addWidget(PlainText(metric.formula.said(language), "note"))
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        self._context.navigate("explore", f"handbook/metrics/{self._metric}")


class MetricsPart(HandbookPart):
    """The metrics as cards, in the order of the pack; typing leaves those that hold the words."""

    def __init__(self, context: Context, pack: Pack) -> None:
        super().__init__(context, pack)
        cards = [(MetricCard(context, metric), _words(pack, metric)) for metric in pack.metrics.values()]
        shelf = QWidget()
        grid = CardGrid(context.theme, _NARROWEST_CARD, shelf, most=3)
        for card, _ in cards:
            grid.addWidget(card)
        finder = EntryFinder(context.theme, shelf, cards)
        finder.set_labels(
            self.tr("Find a metric, or those of a track"),
            self.tr("No metric holds these words. Try fewer letters, or the other language."),
        )
        column(finder, shelf, parent=self)


def _words(pack: Pack, metric: Metric) -> str:
    """Everything of a metric that can be looked for, and the tracks that answer for it."""
    tracks = [track.name for track in pack.tracks.values() if metric.id in track.metrics]
    texts = (metric.name, metric.meaning, metric.formula, *tracks)
    return "\n".join(f"{text.en}\n{text.zh}" for text in texts)
