"""Handbook: how operations work goes round, step by step, with one example carried through."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.handbook.handbook_part import HandbookPart
from opscareer.gui.pages.explore_parts.handbook.loop_ring import loop_ring
from opscareer.gui.pages.explore_parts.record_links import RecordLink, links_to, way_to
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.layouts import CardGrid, column, row
from opscareer.gui.widgets.number_disc import NumberDisc
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.handbook_records import LoopStep
from opscareer.knowledge.pack import Pack

_NARROWEST_COLUMN = 220
_RING_BESIDE_FROM = 560
_RING_SHARE = 0.3


class LoopPart(HandbookPart):
    """The ring with its steps named, and below it each step: what goes in, what is done, what comes out."""

    def __init__(self, context: Context, pack: Pack) -> None:
        super().__init__(context, pack)
        lines = column(self._overview(), gap=measures.M, parent=self)
        for number, step in enumerate(pack.loop.values(), start=1):
            lines.addWidget(self._step(number, step))

    def _overview(self) -> Card:
        theme, names = self.context.theme, [step.name.said(self.language) for step in self.pack.loop.values()]
        picture = DrawingView(theme)
        picture.show_drawing(loop_ring(self.tr("The working loop"), names))
        contents = QWidget()
        contents.setMinimumHeight(picture.sizeHint().height())  # so that they stand at its middle
        lines = column(gap=measures.XS, parent=contents)
        lines.addStretch(1)
        for number, step in enumerate(self.pack.loop, start=1):
            link = RecordLink(self.context, way_to(self.context, self.pack, "loop", step))
            line = row(NumberDisc(theme, number, 22), link, gap=measures.S)
            line.addStretch(1)
            lines.addLayout(line)
        lines.addWidget(PlainText(self.tr("Then it begins again, knowing more than before."), "quiet"))
        lines.addStretch(1)
        beside = SideBySide(theme, _RING_BESIDE_FROM, gap=measures.XL, share=_RING_SHARE)
        beside.addWidget(picture)
        beside.addWidget(contents)
        card = Card()
        card.body.addLayout(beside)
        return card

    def _step(self, number: int, step: LoopStep) -> Card:
        card = self.entry_card(step.id)
        card.body.addLayout(self.chapter(number, step.name.said(self.language)))
        card.body.addLayout(self.reading(step.summary.said(self.language)))
        flow = CardGrid(self.context.theme, _NARROWEST_COLUMN, gap=measures.XL, most=2)
        for label, texts in ((self.tr("Goes in"), step.inputs), (self.tr("Comes out"), step.outputs)):
            half = QWidget()
            column(PlainText(label, "note"), self.dashed(texts), gap=measures.XXS, parent=half).addStretch(1)
            flow.addWidget(half)
        card.body.addLayout(flow)
        example = Card(margin=measures.M)
        example.setProperty("kind", "quiet")
        example.body.addLayout(self.labelled(self.tr("For example"), self.reading(step.example.said(self.language))))
        card.body.addWidget(example)
        skills = links_to(self.context, self.pack, "skills", step.skills)
        card.body.addLayout(self.labelled(self.tr("Skills it uses"), skills))
        card.body.addWidget(self.source(step))
        return card
