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
from opscareer.matching.sentences import route_lines


class LevelsAndRoutes(QWidget):
    """The skills of the first position, held and needed, and the routes open from the person's education."""

    def __init__(self, context: Context, match: TrackMatch, pack: Pack) -> None:
        super().__init__()
        self._context = context
        lines = column(PlainText(self.tr("Levels you hold, of those a first position needs"), "strong"), parent=self)
        lines.setSpacing(measures.XS)
        lines.addLayout(self._levels(match.readiness, pack))
        if match.eligibility.routes:
            lines.addSpacing(measures.XS)
            lines.addWidget(PlainText(self.tr("Routes open from your education"), "strong"))
            for line in route_lines(match.eligibility, pack, context.language()):
                lines.addWidget(PlainText(f"• {line}"))

    def _levels(self, readiness: Readiness, pack: Pack) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S)
        grid.setVerticalSpacing(measures.XXS)
        grid.setColumnStretch(0, 1)
        for line, gap in enumerate(readiness.gaps):
            said = self.tr("{have} of {need}").format(have=min(gap.have, gap.need), need=gap.need)
            skill = pack.skills[gap.skill].name.said(self._context.language())
            grid.addWidget(PlainText(skill), line, 0)
            grid.addWidget(LevelDots(self._context.theme, gap.have, gap.need, f"{skill}: {said}"), line, 1)
            words = PlainText(said, "quiet")
            words.setWordWrap(False)
            grid.addWidget(words, line, 2)
        return grid
