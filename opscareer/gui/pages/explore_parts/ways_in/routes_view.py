"""Explore › Routes: the training routes side by side, and which of them are open to the person."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.notes_part import Notes
from opscareer.gui.pages.explore_parts.record_links import RecordLink, way_to
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.pages.explore_parts.ways_in.route_card import RouteCard, award_of, entry_of, length_of, open_pill
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import CardGrid, FlowLayout, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.gui.words import education_names
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Education, Route
from opscareer.wording import joined

_NARROWEST_CARD = 420
_TABLE_FROM = 640
"""Pixels at 100 % text below which the table is left out; the cards say the same."""
_NARROWEST_CELL = 64


class RoutesView(ExploreView):
    """Its subject is a route, which then comes first; without one all stand beside each other."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._notes = Notes(context)
        self._yours, self._tell = PlainText(), LinkButton()
        self._tell.clicked.connect(self._open_about)
        self._content = QVBoxLayout()
        self._content.setSpacing(measures.M)
        self._table: Card | None = None
        column(self._notes, self._yours, self._tell, self._content, gap=measures.M, parent=self)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        route = pack.routes.get(subject) if pack else None
        if route is not None:
            language = self.context.language()
            return Head(route.name.said(language), length_of(route), self.tr("Explore › Routes"))
        return Head(self.tr("Training routes"), self.tr("Who may enter, how long it takes, and what it ends with."))

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        empty(self._content)
        self._notes.show_notes(pack, "" if subject in pack.routes else "routes")
        self._say_which_are_open(pack)
        self._table = self._comparison(pack)
        picked = pack.routes.get(subject)
        if picked is None:
            self._content.addWidget(self._table)
            self._content.addLayout(self._cards(pack))
        else:
            self._content.addWidget(RouteCard(self.context, pack, picked, picked=True))
            self._content.addWidget(PlainText(self.tr("Beside the other routes"), "section"))
            self._content.addWidget(self._table)
        self._fit_table()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_table()

    def _stage(self) -> Education | None:
        session = self.context.live.session
        return session.learner.stage if session else None

    def _say_which_are_open(self, pack: Pack) -> None:
        stage, language = self._stage(), self.context.language()
        self._tell.setText(self.tr("Tell us your education →"))
        self._tell.setVisible(stage is None)
        if stage is None:
            self._yours.setText(
                self.tr("Which routes are open to you depends on your education, which you have not told.")
            )
            return
        names = [route.name.said(language) for route in pack.routes.values() if stage in route.entry]
        name = education_names()[stage]
        if names:
            said = self.tr("From your education ({stage}) these are open to you: {routes}.")
            self._yours.setText(said.format(stage=name, routes=joined(names, language)))
        else:
            said = self.tr("No route is listed for your education ({stage}) yet. That closes no door: ask the schools.")
            self._yours.setText(said.format(stage=name))

    def _comparison(self, pack: Pack) -> Card:
        headings = (self.tr("Route"), self.tr("Open to"), self.tr("Takes"), self.tr("Ends with"))
        table = TextTable(self.tr("Training routes side by side"), headings, (4, 4, 2, 4), _NARROWEST_CELL)
        language = self.context.language()
        for route in pack.routes.values():
            table.add_row(
                self._named(pack, route),
                PlainText(entry_of(route, language), "quiet"),
                length_of(route),
                PlainText(award_of(route, language), "quiet"),
            )
        card = Card()
        card.body.addWidget(table)
        return card

    def _named(self, pack: Pack, route: Route) -> QWidget:
        named = QWidget()
        flow = FlowLayout(named, gap=measures.XS)
        flow.addWidget(RecordLink(self.context, way_to(self.context, pack, "routes", route.id)))
        pill = open_pill(route, self._stage())
        if pill is not None:
            flow.addWidget(pill)
        return named

    def _cards(self, pack: Pack) -> CardGrid:
        grid = CardGrid(self.context.theme, _NARROWEST_CARD, most=2)
        for route in pack.routes.values():
            grid.addWidget(RouteCard(self.context, pack, route, picked=False))
        return grid

    def _fit_table(self) -> None:
        if self._table is not None:
            self._table.setVisible(self.width() >= self.context.theme.px(_TABLE_FROM))

    @Slot()
    def _open_about(self) -> None:
        self.context.navigate("settings", "about")
