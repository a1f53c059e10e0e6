"""A training route as a card: who may enter, how long it takes, what it ends with, and what to look out for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import links_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import FlowLayout, column, row
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.gui.words import education_names
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import EDUCATIONS, Education, Route
from opscareer.wording import Language, joined


def length_of(route: Route) -> str:
    """How long a route takes: `24–36 months`, `6 months in all`."""
    least, most = route.months.least, route.months.most
    if least == most:
        return QCoreApplication.translate("Routes", "{months} months in all").format(months=most)
    return QCoreApplication.translate("Routes", "{least}–{most} months").format(least=least, most=most)


def entry_of(route: Route, language: Language) -> str:
    """From which stages of education a route may be entered."""
    names = education_names()
    return joined([names[stage] for stage in EDUCATIONS if stage in route.entry], language)


def award_of(route: Route, language: Language) -> str:
    """What a route ends with."""
    if route.award is None:
        return QCoreApplication.translate("Routes", "No academic award; skills and work to show")
    return route.award.said(language)


def open_pill(route: Route, stage: Education | None) -> PlainText | None:
    """A pill on the routes open from the person's stage of education; none where it is not, or the stage is unknown."""
    if stage is None or stage not in route.entry:
        return None
    return PlainText(QCoreApplication.translate("Routes", "Open to you"), "pill-picked")


class RouteCard(Card):
    """One route with all the pack says of it; `picked` where it was asked for by name."""

    def __init__(self, context: Context, pack: Pack, route: Route, *, picked: bool) -> None:
        super().__init__(gap=measures.M)
        self._context, self._pack, self._route = context, pack, route
        self._language = context.language()
        self.set_picked(picked)
        self.setAccessibleName(route.name.said(self._language))
        self.body.addLayout(self._head())
        self.body.addWidget(PlainText(route.description.said(self._language)))
        if route.caution is not None:
            self.body.addLayout(self._caution(route.caution.said(self._language)))
        self.body.addWidget(self._facts())
        self.body.addStretch(1)
        self.body.addWidget(PlainText(source_line(pack, route.sources), "note"))

    def _head(self) -> FlowLayout:
        session = self._context.live.session
        head = FlowLayout(gap=measures.S)
        head.addWidget(PlainText(self._route.name.said(self._language), "subhead"))
        pill = open_pill(self._route, session.learner.stage if session else None)
        if pill is not None:
            head.addWidget(pill)
        return head

    def _caution(self, caution: str) -> QHBoxLayout:
        sign = column(IconLabel("warning", self._context.theme, "warning"), gap=0)
        sign.addStretch(1)
        line = row(sign, column(PlainText(self.tr("Mind this"), "warning"), PlainText(caution), gap=0), gap=measures.XS)
        line.setStretch(1, 1)
        return line

    def _facts(self) -> TextTable:
        table = TextTable(self.tr("The route in short"), (), (2, 7))
        for label, fact in (
            (self.tr("Open to"), entry_of(self._route, self._language)),
            (self.tr("Takes"), length_of(self._route)),
            (self.tr("Ends with"), award_of(self._route, self._language)),
            (self.tr("Leads to"), self._leads_to()),
        ):
            table.add_row(PlainText(label, "quiet"), fact)
        return table

    def _leads_to(self) -> QWidget:
        if not self._route.leads_to:
            return PlainText(self.tr("Any track, as far as you learn its skills"))
        return links_to(self._context, self._pack, "tracks", self._route.leads_to)
