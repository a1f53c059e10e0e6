"""What stands behind readiness and eligibility: every skill with its levels, every route with its time."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import Readiness, TrackMatch
from opscareer.matching.sentences import most_missing, route_lines
from opscareer.wording import phrase


class LevelsAndRoutes(QWidget):
    """The skills of the first position, held and needed, and the routes open from the person's education."""

    def __init__(self, context: Context, match: TrackMatch, pack: Pack) -> None:
        super().__init__()
        self._context = context
        language, ready = context.language(), match.readiness
        lines = column(PlainText(phrase("match.levels-title", language), "strong"), gap=measures.XS, parent=self)
        missing = self.tr("%n level(s) are still to be learned.", "", ready.need - ready.have)
        lines.addWidget(PlainText(missing if ready.have < ready.need else self.tr("All of them are there."), "quiet"))
        lines.addLayout(self._levels(ready, pack))
        lines.addSpacing(measures.XS)
        lines.addWidget(PlainText(phrase("match.routes-title", language), "strong"))
        routes = route_lines(match.eligibility, pack, language)
        for line in routes:
            lines.addWidget(PlainText(f"• {line}"))
        if not routes:
            lines.addWidget(PlainText(self._no_routes(match), "quiet"))

    def _no_routes(self, match: TrackMatch) -> str:
        if match.eligibility.known:
            return self.tr("No route leads there from your education yet.")
        return self.tr("Tell us your education to see which routes are open and how long they take.")

    def _levels(self, readiness: Readiness, pack: Pack) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S)
        grid.setVerticalSpacing(measures.XXS)
        grid.setColumnStretch(0, 1)
        for line, gap in enumerate(most_missing(readiness)):
            said = self.tr("{have} of {need}").format(have=min(gap.have, gap.need), need=gap.need)
            skill = pack.skills[gap.skill].name.said(self._context.language())
            grid.addWidget(PlainText(skill), line, 0)
            grid.addWidget(LevelDots(self._context.theme, gap.have, gap.need, f"{skill}: {said}"), line, 1)
            words = PlainText(said, "quiet")
            words.setWordWrap(False)
            grid.addWidget(words, line, 2)
        return grid
