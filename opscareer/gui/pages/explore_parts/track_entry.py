"""How one gets into a track and where its knowledge comes from: lifecycle, majors, routes, neighbours, sources."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.pages.explore_parts.track_work import SIDE_BY_SIDE_FROM
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import CardGrid, column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.gui.words import education_names
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Route, Sourced, Track
from opscareer.wording import Language, joined

_STAGE_WIDTH = 240


class Lifecycle(QWidget):
    """The track's duties through the life of a product, stage by stage."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        language = context.language()
        grid = CardGrid(context.theme.px(_STAGE_WIDTH), self, most=3)
        for number, stage in enumerate(pack.stages.values(), start=1):
            card = Card()
            card.body.addWidget(PlainText(f"{number} · {stage.name.said(language)}", "subhead"))
            card.body.addWidget(PlainText(stage.summary.said(language), "quiet"))
            for duty in stage.duties.get(track.id, ()):
                card.body.addWidget(PlainText(duty.text.said(language)))
                card.body.addWidget(PlainText(source_line(pack, duty.sources), "note"))
            card.body.addStretch(1)
            grid.addWidget(card)


class WaysIn(QWidget):
    """Majors that lead here, training routes, and tracks close by."""

    track_asked = Signal(str)

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._context, self._pack, self._track = context, pack, track
        self._language = context.language()
        main, side = QWidget(), QWidget()
        column(self._routes(), gap=measures.M, parent=main).addStretch(1)
        column(self._majors(), self._neighbours(), gap=measures.M, parent=side).addStretch(1)
        parts = SideBySide(context.theme.px(SIDE_BY_SIDE_FROM), self)
        parts.addWidget(main)
        parts.addWidget(side)

    def _routes(self) -> Card:
        card = Card(gap=measures.M)
        card.body.addWidget(PlainText(self.tr("Training routes"), "subhead"))
        for route in self._pack.routes.values():
            if not route.leads_to or self._track.id in route.leads_to:
                card.body.addLayout(self._route(route))
        return card

    def _route(self, route: Route) -> QVBoxLayout:
        language = self._language
        lines = [PlainText(route.name.said(language), "strong"), PlainText(self._length(route), "note")]
        lines.append(PlainText(route.description.said(language)))
        if route.caution is not None:
            lines.append(PlainText(route.caution.said(language), "quiet"))
        lines.append(PlainText(source_line(self._pack, route.sources), "note"))
        return column(*lines, gap=measures.XXS)

    def _length(self, route: Route) -> str:
        names = education_names()
        entry = joined([names[stage] for stage in route.entry], self._language)
        months = self.tr("{least}–{most} months").format(least=route.months.least, most=route.months.most)
        parts = [months, self.tr("open to: {stages}").format(stages=entry)]
        if route.award is not None:
            parts.append(self.tr("award: {award}").format(award=route.award.said(self._language)))
        return " · ".join(parts)

    def _majors(self) -> Card:
        card = Card(gap=measures.S)
        card.body.addWidget(PlainText(self.tr("Majors that lead here"), "subhead"))
        for major in self._pack.majors.values():
            if self._track.id in major.leads_to:
                name = PlainText(major.name.said(self._language), "strong")
                card.body.addLayout(column(name, PlainText(self._develops(major.develops), "note"), gap=0))
        note = self.tr("No major is made for operations alone. These are the ones that recruiters and schools name.")
        card.body.addWidget(PlainText(note, "quiet"))
        return card

    def _develops(self, levels: dict[str, int]) -> str:
        return joined([self._pack.skills[skill].name.said(self._language) for skill in levels], self._language)

    def _neighbours(self) -> Card:
        card = Card(gap=measures.XXS)
        card.body.addWidget(PlainText(self.tr("Tracks close by"), "subhead"))
        for neighbour in self._track.neighbours:
            link = LinkButton(f"{self._pack.tracks[neighbour].name.said(self._language)} →")
            link.setObjectName(neighbour)
            link.clicked.connect(self._ask)
            card.body.addWidget(link)
        return card

    @Slot()
    def _ask(self) -> None:
        self.track_asked.emit(self.sender().objectName())


class Sources(QWidget):
    """Which sections of the source text the track's records come from, and what is our own."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        language = context.language()
        table = TextTable(self.tr("Sources"), (self.tr("Section"), self.tr("What it gave")), (3, 7))
        for section in pack.sections():
            carried = [said for record, said in _records(track, language) if section.id in record.sources]
            if carried:
                title = f"{section.number} · {section.title.said(language)}"
                table.add_row(PlainText(title, "strong"), "\n".join(carried))
        own = [said for record, said in _records(track, language) if record.sources == ("own",)]
        if own:
            table.add_row(PlainText(self.tr("Our own addition"), "strong"), "\n".join(own))
        card = Card()
        card.body.addWidget(table)
        sources = joined([source.title.said(language) for source in pack.manifest.sources], language)
        note = self.tr("{sources}. Licence of the knowledge: {licence}.")
        column(
            card,
            PlainText(note.format(sources=sources, licence=pack.manifest.licence), "note"),
            gap=measures.S,
            parent=self,
        )


def _records(track: Track, language: Language) -> Iterator[tuple[Sourced, str]]:
    """The track's sourced parts, each with a line that names it."""
    yield track, track.purpose.said(language)
    yield track.suits, track.suits.text.said(language)
    for duty in track.duties:
        yield duty, duty.text.said(language)
    for position in track.positions:
        yield position, position.name.said(language)
