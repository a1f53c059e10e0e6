"""Handbook: what operations is for, goal by goal, and what each track does for it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.handbook.handbook_part import SIDE_BY_SIDE_FROM, HandbookPart
from opscareer.gui.pages.explore_parts.record_links import RecordLink, links_to, way_to
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.handbook_records import Goal
from opscareer.knowledge.pack import Pack

_MEANING_SHARE = 0.42


class GoalsPart(HandbookPart):
    """The goals, one a card: what it means and the numbers that show it at left, the tracks at right."""

    def __init__(self, context: Context, pack: Pack) -> None:
        super().__init__(context, pack)
        cards = [self._goal(number, goal) for number, goal in enumerate(pack.goals.values(), start=1)]
        column(*cards, gap=measures.M, parent=self)

    def _goal(self, number: int, goal: Goal) -> Card:
        card = self.entry_card(goal.id)
        card.body.addLayout(self.chapter(number, goal.name.said(self.language)))
        meaning, tracks = QWidget(), QWidget()
        numbers = self.labelled(
            self.tr("The numbers that show it"), links_to(self.context, self.pack, "metrics", goal.metrics)
        )
        text = PlainText(goal.meaning.said(self.language))
        column(text, numbers, self.source(goal), gap=measures.S, parent=meaning).addStretch(1)
        self._tracks(goal, tracks)
        halves = SideBySide(self.context.theme, SIDE_BY_SIDE_FROM, gap=measures.XL, share=_MEANING_SHARE)
        halves.addWidget(meaning)
        halves.addWidget(tracks)
        card.body.addLayout(halves)
        return card

    def _tracks(self, goal: Goal, parent: QWidget) -> QVBoxLayout:
        lines = column(PlainText(self.tr("What each track does for it"), "note"), gap=measures.XS, parent=parent)
        for track, text in goal.served_by.items():
            does = PlainText(text.said(self.language))
            link = RecordLink(self.context, way_to(self.context, self.pack, "tracks", track))
            served = QWidget()
            column(link, does, gap=0, parent=served)
            lines.addWidget(served)
        lines.addStretch(1)
        return lines
