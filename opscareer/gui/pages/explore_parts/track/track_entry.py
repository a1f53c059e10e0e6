"""How one gets into a track: its duties through a product's life, training routes, majors, and tracks close by."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLink, way_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.pages.explore_parts.stage_duties import duty_lines
from opscareer.gui.pages.explore_parts.track.track_neighbours import Neighbours
from opscareer.gui.pages.explore_parts.track.track_work import SIDE_BY_SIDE_FROM
from opscareer.gui.pages.explore_parts.ways_in.route_card import award_of, entry_of, length_of, open_pill
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import CardGrid, FlowLayout, column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Major, Route, Track
from opscareer.matching.entry import readiness_for

_STAGE_WIDTH = 240


class Lifecycle(QWidget):
    """The track's duties through the life of a product, stage by stage."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        language = context.language()
        grid = CardGrid(context.theme, _STAGE_WIDTH, self, most=3)
        for number, stage in enumerate(pack.stages.values(), start=1):
            card = Card()
            card.body.addWidget(PlainText(f"{number} · {stage.name.said(language)}", "subhead"))
            card.body.addWidget(PlainText(stage.summary.said(language), "quiet"))
            for line in duty_lines(pack, stage, track.id, language):
                card.body.addWidget(line)
            card.body.addStretch(1)
            grid.addWidget(card)


class WaysIn(QWidget):
    """Training routes, majors that lead here, and tracks close by, each with the way to read on."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._context, self._pack, self._track = context, pack, track
        self._language = context.language()
        main, side = QWidget(), QWidget()
        column(self._routes(), gap=measures.M, parent=main).addStretch(1)
        lines = column(self._majors(), gap=measures.M, parent=side)
        if track.neighbours:
            lines.addWidget(Neighbours(context, pack, track))
        lines.addStretch(1)
        parts = SideBySide(context.theme, SIDE_BY_SIDE_FROM, self)
        parts.addWidget(main)
        parts.addWidget(side)

    def _routes(self) -> Card:
        card = Card(gap=measures.L)
        card.body.addWidget(PlainText(self.tr("Training routes"), "subhead"))
        routes = [
            route for route in self._pack.routes.values() if not route.leads_to or self._track.id in route.leads_to
        ]
        for route in routes:
            card.body.addWidget(self._route(route))
        if not routes:
            card.body.addWidget(PlainText(self.tr("No training route is listed for it yet."), "quiet"))
        return card

    def _route(self, route: Route) -> QWidget:
        session = self._context.live.session
        head = QWidget()
        names = FlowLayout(head, gap=measures.S)
        names.addWidget(RecordLink(self._context, way_to(self._context, self._pack, "routes", route.id)))
        pill = open_pill(route, session.learner.stage if session else None)
        if pill is not None:
            names.addWidget(pill)
        facts = (length_of(route), entry_of(route, self._language), award_of(route, self._language))
        lines = [head, PlainText(" · ".join(facts), "note"), PlainText(route.description.said(self._language))]
        if route.caution is not None:
            lines.append(PlainText(route.caution.said(self._language), "quiet"))
        lines.append(PlainText(source_line(self._pack, route.sources), "note"))
        told = QWidget()
        column(*lines, gap=measures.XXS, parent=told)
        return told

    def _majors(self) -> Card:
        card = Card(gap=measures.S)
        card.body.addWidget(PlainText(self.tr("Majors that lead here"), "subhead"))
        for major in self._pack.majors.values():
            if self._track.id in major.leads_to:
                card.body.addWidget(self._major(major))
        note = self.tr("No major is made for operations alone. These are the ones that recruiters and schools name.")
        card.body.addWidget(PlainText(note, "quiet"))
        return card

    def _major(self, major: Major) -> QWidget:
        gaps = readiness_for(self._track.first_position, major.develops).gaps
        brought = sum(not gap.missing for gap in gaps)
        said = self.tr("brings {have} of the {all} skills of the first position").format(have=brought, all=len(gaps))
        link = RecordLink(self._context, way_to(self._context, self._pack, "majors", major.id))
        told = QWidget()
        column(link, PlainText(said, "note"), gap=0, parent=told)
        return told
