"""Handbook: the ways of bringing in users, each with its work, its cost and what follows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.handbook.handbook_part import SIDE_BY_SIDE_FROM, HandbookPart
from opscareer.gui.pages.explore_parts.record_links import links_to
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import CardGrid, column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.knowledge.handbook_records import Means
from opscareer.knowledge.pack import Pack

_WORK_SHARE = 0.54
_NARROWEST_COLUMN = 260


class MeansPart(HandbookPart):
    """One card a way: the work at left; when it fits, what it costs and how it hands over at right."""

    def __init__(self, context: Context, pack: Pack) -> None:
        super().__init__(context, pack)
        column(*(self._means(number, way) for number, way in enumerate(pack.means.values(), 1)), parent=self)

    def _means(self, number: int, means: Means) -> Card:
        language = self.language
        card = self.entry_card(means.id)
        card.body.addLayout(self.chapter(number, means.name.said(language)))
        card.body.addLayout(self.reading(means.description.said(language)))
        work, terms = QWidget(), QWidget()
        column(self.labelled(self.tr("How it is done"), self.numbered(means.work)), parent=work).addStretch(1)
        column(
            self.labelled(self.tr("When it fits"), means.fits.said(language)),
            self.labelled(self.tr("What it costs"), means.costs.said(language)),
            self.labelled(self.tr("How it hands over to retention"), means.handover.said(language)),
            gap=measures.S,
            parent=terms,
        ).addStretch(1)
        halves = SideBySide(self.context.theme, SIDE_BY_SIDE_FROM, gap=measures.XL, share=_WORK_SHARE)
        halves.addWidget(work)
        halves.addWidget(terms)
        card.body.addLayout(halves)
        card.body.addLayout(self._links(means))
        card.body.addWidget(self.source(means))
        return card

    def _links(self, means: Means) -> CardGrid:
        grid = CardGrid(self.context.theme, _NARROWEST_COLUMN, gap=measures.XL, most=2)
        numbers = links_to(self.context, self.pack, "metrics", means.metrics)
        skills = links_to(self.context, self.pack, "skills", means.skills)
        for label, links in ((self.tr("Numbers to watch"), numbers), (self.tr("Skills it takes"), skills)):
            half = QWidget()
            column(self.labelled(label, links), parent=half).addStretch(1)
            grid.addWidget(half)
        return grid
