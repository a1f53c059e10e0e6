"""The group below its list: certainty, progress, who needs what, and the gaps that many share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.charts.heatmap import HeatRow, heatmap
from opscareer.charts.shapes import Drawing
from opscareer.gui import measures
from opscareer.gui.caseload_words import talk_words, unfinished_words
from opscareer.gui.context import Context
from opscareer.gui.pages.learners_parts.people_card import PeopleCard, PersonLine
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.count_bars import Count, CountBars
from opscareer.gui.widgets.drawing_view import PIXELS_PER_POINT
from opscareer.gui.widgets.layouts import CardGrid, column
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.twinned_drawing import TwinnedDrawing
from opscareer.knowledge.pack import Pack

if TYPE_CHECKING:
    from opscareer.app.caseload.group_picture import GroupPicture

_NARROWEST = 320
_MOST_SKILLS, _MOST_LEVELS = 14, 4
_NAMES_NEED, _TRACK_NEEDS, _WIDEST_DRAWING = 140, 60, 720
"""Points of a drawing: for the names of the skills, for each track, and at most."""


class GroupPictures(QWidget):
    """Shows one `GroupPicture`. `learner_asked` carries whose record is wanted, `status_asked` a status to list."""

    learner_asked = Signal(int)
    status_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._picture: GroupPicture | None = None
        self._draw: Callable[..., Drawing] | None = None
        self._talk, self._unfinished = PeopleCard(), PeopleCard()
        self._certainty, self._plans = Card(margin=measures.M), Card(margin=measures.M)
        self._certain, self._planned = CountBars(context.theme), CountBars(context.theme)
        self._certain_title, self._planned_title = PlainText(role="subhead"), PlainText(role="subhead")
        self._certain_note, self._planned_note = PlainText(role="quiet"), PlainText(role="quiet")
        self._gaps, self._gaps_title = Card(margin=measures.M), PlainText(role="subhead")
        self._gaps_note, self._heatmap = PlainText(role="quiet"), TwinnedDrawing(context.theme)
        self._grid = CardGrid(context.theme, _NARROWEST, most=2)
        self._assemble()
        self._talk.asked.connect(self.learner_asked)
        self._unfinished.asked.connect(self.learner_asked)
        self._talk.all_asked.connect(self._ask_talks)
        self._unfinished.all_asked.connect(self._ask_unfinished)
        context.theme.changed.connect(self._redraw)
        self.hide()

    def show_picture(self, picture: GroupPicture) -> None:
        """Shows another group, or the same one as it is by now."""
        self._picture = picture
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Puts every word in."""
        session, picture = self._context.live.session, self._picture
        if session is None or picture is None:
            return
        self._show_people(picture)
        self._show_bars(picture)
        self._show_gaps(picture, session.pack)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def _show_people(self, picture: GroupPicture) -> None:
        talks = [PersonLine(one.id, one.name or one.code, talk_words(one)) for one in picture.to_talk_to]
        title, none = self.tr("Who needs a talk, and why"), self.tr("Nobody needs a talk by now.")
        self._talk.show_people(title, none, talks, picture.talks)
        left = [PersonLine(one.id, one.name or one.code, unfinished_words(one)) for one in picture.unfinished]
        title, none = self.tr("Who has not finished"), self.tr("Everybody has finished.")
        self._unfinished.show_people(title, none, left, picture.left)

    def _show_bars(self, picture: GroupPicture) -> None:
        language = self._context.language()
        self._certain_title.setText(self.tr("How certain the first tracks are"))
        told = sum(picture.certainty.values())
        self._certain_note.setText(
            self.tr("If they answered once more, the first track would be first again so often.")
            if told
            else self.tr("Nobody has a result yet.")
        )
        often = sorted(picture.certainty.items(), reverse=True)
        self._certain.show_counts([Count(self._often(band), number) for band, number in often], language)
        self._planned_title.setText(self.tr("How far the plans are"))
        with_plan = sum(picture.plans.values())
        self._planned_note.setText(
            self.tr("%n have a plan; on average {percent} % of it is done.", "", with_plan).format(
                percent=round(100 * (picture.mean_plan or 0))
            )
            if with_plan
            else self.tr("Nobody has a plan yet.")
        )
        self._planned.show_counts([Count(self._far(band), number) for band, number in picture.plans.items()], language)
        self._certain.setVisible(bool(told))
        self._planned.setVisible(bool(with_plan))

    def _often(self, band: float) -> str:
        if band < 0.5:
            return self.tr("less often")
        return self.tr("{often} of 10 times").format(often=round(band * 10))

    def _far(self, band: float) -> str:
        names = {0.0: self.tr("Begun"), 0.25: self.tr("A quarter"), 0.5: self.tr("Half"), 1.0: self.tr("All of it")}
        return names.get(band, self.tr("Three quarters"))

    def _show_gaps(self, picture: GroupPicture, pack: Pack) -> None:
        language = self._context.language()
        self._gaps_title.setText(self.tr("Gaps that many share"))
        skills = [skill for skill in picture.mean_gaps if skill in pack.skills and picture.gap_counts[skill][0]]
        self._heatmap.setVisible(bool(skills))
        if not skills:
            self._draw = None
            self._gaps_note.setText(self.tr("Nothing is missing by now, or nobody has a target yet."))
            return
        self._gaps_note.setText(
            self.tr("Levels missing on average, by target. Most miss: {skills}.").format(
                skills=" · ".join(self._told_gap(skill, picture, pack) for skill in skills[:3])
            )
        )
        rows = [
            HeatRow(
                pack.skills[skill].name.said(language),
                tuple(picture.mean_gaps[skill].get(track) for track in picture.targets),
            )
            for skill in skills[:_MOST_SKILLS]
        ]
        tracks = [pack.tracks[track].name.said(language) for track in picture.targets]
        self._draw = partial(heatmap, rows, tracks, self._gaps_title.text(), language, most=_MOST_LEVELS)
        self._redraw()

    def _told_gap(self, skill: str, picture: GroupPicture, pack: Pack) -> str:
        lacking, asked = picture.gap_counts[skill]
        name = pack.skills[skill].name.said(self._context.language())
        return self.tr("{skill} {lacking} of {asked}").format(skill=name, lacking=lacking, asked=asked)

    @Slot()
    def _redraw(self) -> None:
        if self._draw is None or self._picture is None:
            return
        points = (self.width() - 2 * measures.M) / (PIXELS_PER_POINT * self._context.theme.scale)
        least = _NAMES_NEED + _TRACK_NEEDS * len(self._picture.targets)
        self._heatmap.show_drawing(self._draw(width=max(min(points, _WIDEST_DRAWING), least)))

    def _assemble(self) -> None:
        for card, parts in (
            (self._certainty, (self._certain_title, self._certain_note, self._certain)),
            (self._plans, (self._planned_title, self._planned_note, self._planned)),
            (self._gaps, (self._gaps_title, self._gaps_note, self._heatmap)),
        ):
            for part in parts:
                card.body.addWidget(part)
            card.body.addStretch(1)
        for card in (self._talk, self._unfinished, self._certainty, self._plans):
            self._grid.addWidget(card)
        column(self._grid, self._gaps, parent=self)

    @Slot()
    def _ask_talks(self) -> None:
        self.status_asked.emit("needs-talk")

    @Slot()
    def _ask_unfinished(self) -> None:
        self.status_asked.emit("in-progress")
