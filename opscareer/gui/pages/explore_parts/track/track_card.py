"""A track as one card of the overview."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.wording import Language

_TOP_SKILLS = 4


class TrackCard(ClickableCard):
    """Mark, both names, one sentence, whom it suits, the skills that carry it; leads to the track's page."""

    asked = Signal(str)

    def __init__(self, theme: Theme, pack: Pack, track: Track, language: Language) -> None:
        super().__init__(margin=measures.L)
        self._track = track.id
        name = track.name.said(language)
        purpose = track.purpose.said(language)
        suits = self.tr("Suits people who {clause}").format(clause=track.suits.text.said(language))
        head = row(Mark(theme, track.mark, 16), PlainText(name, "section"), gap=measures.S)
        head.setStretch(1, 1)
        other = PlainText(track.name.said("en" if language == "zh" else "zh"), "quiet")
        self.body.addLayout(column(head, other, gap=0))
        self.body.addWidget(PlainText(purpose))
        self.body.addWidget(PlainText(suits, "quiet"))
        skills = " · ".join(pack.skills[skill].name.said(language) for skill in top_skills(track))
        self.body.addStretch(1)
        self.body.addWidget(PlainText(self.tr("Top skills: {skills}").format(skills=skills), "note"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{purpose} {suits}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._track)


def top_skills(track: Track) -> list[str]:
    """The skills with the greatest shares over all duties, most used first."""
    shares: dict[str, int] = {}
    for duty in track.duties:
        for skill, share in duty.skills.items():
            shares[skill] = shares.get(skill, 0) + share
    return sorted(shares, key=lambda skill: -shares[skill])[:_TOP_SKILLS]
