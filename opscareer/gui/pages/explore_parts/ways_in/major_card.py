"""Majors as cards: one of the overview, and the whole of one with what it leaves to learn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLink, way_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.pages.explore_parts.track.track_work import SIDE_BY_SIDE_FROM
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.layouts import FlowLayout, column, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Major, Track
from opscareer.matching.entry import readiness_for
from opscareer.matching.results import Gap
from opscareer.wording import joined


class MajorCard(ClickableCard):
    """Name, description, and the marks of the tracks it leads to; `mine` if it is the person's own."""

    asked = Signal(str)

    def __init__(self, context: Context, pack: Pack, major: Major, *, mine: bool) -> None:
        language = context.language()
        super().__init__(major.name.said(language))
        self._major = major.id
        self.set_picked(mine)
        head = FlowLayout(gap=measures.S)
        head.addWidget(PlainText(major.name.said(language), "subhead"))
        if mine:
            head.addWidget(PlainText(self.tr("Your major"), "pill-picked"))
        self.body.addLayout(head)
        self.body.addWidget(PlainText(major.description.said(language)))
        self.body.addStretch(1)
        tracks = [pack.tracks[track] for track in major.leads_to]
        names = FlowLayout(gap=measures.XS)
        for track in tracks:
            names.addWidget(_marked(context, track))
        self.body.addLayout(names)
        self.body.addWidget(PlainText(source_line(pack, major.sources), "note"))
        self.setAccessibleDescription(joined([track.name.said(language) for track in tracks], language))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._ask)

    @property
    def major(self) -> str:
        """The id of the major."""
        return self._major

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._major)


class MajorInFull(QWidget):
    """One major: what it develops, and for each track it leads to what is still missing to the first position."""

    taken = Signal(str)
    """The person said that this is their major."""

    def __init__(self, context: Context, pack: Pack, major: Major, *, mine: bool) -> None:
        super().__init__()
        self._context, self._pack, self._major = context, pack, major
        self._language = context.language()
        main, side = QWidget(), QWidget()
        column(self._about(mine=mine), self._develops(), gap=measures.M, parent=main).addStretch(1)
        column(self._leads_to(mine=mine), gap=measures.M, parent=side).addStretch(1)
        parts = SideBySide(context.theme, SIDE_BY_SIDE_FROM, self)
        parts.addWidget(main)
        parts.addWidget(side)

    def _about(self, *, mine: bool) -> Card:
        card = Card(gap=measures.M)
        card.body.addWidget(PlainText(self._major.description.said(self._language)))
        if mine:
            yours = PlainText(self.tr("This is your major. What it develops counts as skills you hold."), "good")
            card.body.addWidget(yours)
        else:
            self._take = QuietButton(self.tr("This is my major"))
            self._take.clicked.connect(self._tell_taken)
            card.body.addWidget(self._take)
        card.body.addWidget(PlainText(source_line(self._pack, self._major.sources), "note"))
        return card

    def _develops(self) -> Card:
        card = Card(gap=measures.M)
        card.body.addWidget(PlainText(self.tr("What it develops"), "subhead"))
        if not self._major.develops:
            nothing = self.tr("Nothing is counted in advance: tell us under Assess, Skills what you can do already.")
            card.body.addWidget(PlainText(nothing, "quiet"))
            return card
        headings = (self.tr("Skill"), self.tr("A graduate can say"), self.tr("Levels"))
        table = TextTable(self.tr("Skills this major develops"), headings, (4, 8, 1))
        for skill_id, level in self._major.develops.items():
            skill = self._pack.skills[skill_id]
            name = skill.name.said(self._language)
            table.add_row(
                RecordLink(self._context, way_to(self._context, self._pack, "skills", skill_id)),
                PlainText(skill.levels[level - 1].said(self._language), "quiet"),
                LevelDots(
                    self._context.theme,
                    level,
                    level,
                    self.tr("{skill}: level {level} of 4").format(skill=name, level=level),
                ),
            )
        card.body.addWidget(table)
        return card

    def _leads_to(self, *, mine: bool) -> Card:
        card = Card(gap=measures.L)
        title = PlainText(self.tr("Where it leads, and what is still missing"), "subhead")
        card.body.addWidget(title)
        if not self._major.leads_to:
            open_to_all = self.tr("To any track, as far as you learn its skills. None asks for one major alone.")
            card.body.addWidget(PlainText(open_to_all, "quiet"))
        for track_id in self._major.leads_to:
            track = self._pack.tracks[track_id]
            link = RecordLink(self._context, way_to(self._context, self._pack, "tracks", track_id))
            plan = LinkButton(self.tr("Plan from here →") if mine else self.tr("Plan towards this →"))
            plan.setAccessibleName(f"{plan.text().removesuffix(' →')}: {track.name.said(self._language)}")
            plan.setObjectName(track_id)
            plan.clicked.connect(self._plan)
            way = QWidget()
            column(link, PlainText(self._missing(track)), plan, gap=measures.XXS, parent=way)
            card.body.addWidget(way)
        return card

    def _missing(self, track: Track) -> str:
        """How much of the track's first position the major alone brings, and the skills that are left."""
        gaps = readiness_for(track.first_position, self._major.develops).gaps
        left = [gap for gap in gaps if gap.missing]
        position = track.first_position.name.said(self._language)
        if not left:
            return self.tr("You would bring every skill that the position {position} asks for.").format(
                position=position
            )
        brought = self.tr(
            "You would bring {have} of the {all} skills of the position {position}; still to learn: {skills}."
        )
        return brought.format(
            have=len(gaps) - len(left),
            all=len(gaps),
            position=position,
            skills=joined([self._left(gap) for gap in left], self._language),
        )

    def _left(self, gap: Gap) -> str:
        name = self._pack.skills[gap.skill].name.said(self._language)
        if not gap.have:
            return name
        return self.tr("{skill} (from level {have} to {need})").format(skill=name, have=gap.have, need=gap.need)

    @Slot()
    def _tell_taken(self) -> None:
        self.taken.emit(self._major.id)

    @Slot()
    def _plan(self) -> None:
        self._context.navigate("plan", self.sender().objectName())


def _marked(context: Context, track: Track) -> QWidget:
    """A track's mark and name, to be read inside a card that leads elsewhere."""
    named = QWidget()
    line = row(Mark(context.theme, track.mark), PlainText(track.name.said(context.language()), "note"), parent=named)
    line.setSpacing(measures.XXS)
    line.setStretch(1, 1)
    return named
