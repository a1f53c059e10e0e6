"""Which tracks use a skill: the levels their positions ask for, and the duties it serves."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Skill, Track

_MOST_TRACKS = 20


class SkillUses(Card):
    """One part a track; of very many tracks the first are told and the rest are counted."""

    def __init__(self, context: Context, pack: Pack, skill: Skill) -> None:
        super().__init__(gap=measures.M)
        self._context, self._skill = context, skill
        self._language = context.language()
        self.body.addWidget(PlainText(self.tr("Which tracks use it"), "section"))
        tracks = [track for track in pack.tracks.values() if self._is_used_by(track)]
        for track in tracks[:_MOST_TRACKS]:
            self.body.addLayout(self._use(track))
        if not tracks:
            self.body.addWidget(PlainText(self.tr("No track uses it directly; other skills build on it."), "quiet"))
        if left := len(tracks[_MOST_TRACKS:]):
            self.body.addWidget(PlainText(self.tr("And %n more tracks.", "", left), "quiet"))

    def _is_used_by(self, track: Track) -> bool:
        users = (*(duty.skills for duty in track.duties), *(position.requires for position in track.positions))
        return any(self._skill.id in skills for skills in users)

    def _use(self, track: Track) -> QVBoxLayout:
        link = LinkButton(track.name.said(self._language))
        link.setObjectName(track.id)
        link.clicked.connect(self._follow)
        heading = row(Mark(self._context.theme, track.mark), link, gap=measures.XS)
        heading.addStretch(1)
        lines: list[QWidget] = []
        if levels := self._levels(track):
            lines.append(PlainText(levels, "quiet"))
        lines += [
            PlainText(f"– {duty.text.said(self._language)}") for duty in track.duties if self._skill.id in duty.skills
        ]
        return column(heading, *lines, gap=measures.XXS)

    def _levels(self, track: Track) -> str:
        asked = [
            self.tr("{position}: level {level}").format(
                position=position.name.said(self._language), level=position.requires[self._skill.id]
            )
            for position in track.positions
            if self._skill.id in position.requires
        ]
        return " · ".join(asked)

    @Slot()
    def _follow(self) -> None:
        self._context.navigate("explore", self.sender().objectName())
