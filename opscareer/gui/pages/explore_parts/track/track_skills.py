"""What a track asks for: its skills with the person's own levels beside them, and its ladder of positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from opscareer.assessment.scoring import held_levels
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLink, RecordLinks, Way, way_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Position, Track


class Skills(QWidget):
    """The skills of the first position: what each level means, and how far the person is."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        language = context.language()
        session = context.live.session
        held = held_levels(pack, session.learner) if session else {}
        headings = (self.tr("Skill"), self.tr("You can, once you are there"), self.tr("Levels"))
        table = TextTable(self.tr("Skills of the first position"), headings, (4, 8, 1))
        for skill_id, needed in track.first_position.requires.items():
            skill = pack.skills[skill_id]
            has = held.get(skill_id, 0)
            said = self.tr("you hold level {held}, level {needed} is needed").format(held=has, needed=needed)
            table.add_row(
                RecordLink(context, way_to(context, pack, "skills", skill_id)),
                PlainText(skill.levels[needed - 1].said(language), "quiet"),
                LevelDots(context.theme, has, needed, f"{skill.name.said(language)}: {said}"),
            )
        card = Card()
        card.body.addWidget(table)
        legend = self.tr("Filled: you hold it. Ring: the first position needs it. Levels run from 1 to 4.")
        column(card, PlainText(legend, "note"), gap=measures.S, parent=self)


class Positions(QWidget):
    """The ladder: what changes at each rung, and what it asks for beyond the rung below."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._context, self._pack = context, pack
        lines = column(gap=measures.M, parent=self)
        held: dict[str, int] = {}
        for number, position in enumerate(track.positions, start=1):
            lines.addWidget(self._rung(number, position, held))
            held |= position.requires

    def _rung(self, number: int, position: Position, below: Mapping[str, int]) -> Card:
        language = self._context.language()
        card = Card(gap=measures.S)
        name = PlainText(position.name.said(language), "section")
        step = PlainText(self.tr("Rung {number}").format(number=number), "note")
        card.body.addLayout(column(step, name, gap=0))
        card.body.addWidget(PlainText(position.change.said(language)))
        new = {skill: level for skill, level in position.requires.items() if skill not in below}
        raised = {skill: level for skill, level in position.requires.items() if level > below.get(skill, level)}
        if raised:
            ways = [
                self._way(skill, self.tr("{skill} {from_level} → {level}"), level, below[skill])
                for skill, level in raised.items()
            ]
            self._tell(card, self.tr("Higher than on the rung below"), ways)
        if new:
            head = self.tr("New on this rung") if below else self.tr("Asks for, at these levels of 4")
            ways = [self._way(skill, self.tr("{skill} {level}"), level) for skill, level in new.items()]
            self._tell(card, head, ways)
        card.body.addWidget(PlainText(source_line(self._pack, position.sources), "note"))
        return card

    def _tell(self, card: Card, head: str, ways: list[Way]) -> None:
        card.body.addWidget(PlainText(head, "quiet"))
        card.body.addWidget(RecordLinks(self._context, ways))

    def _way(self, skill: str, form: str, level: int, from_level: int = 0) -> Way:
        """The way to a skill, its name with the level or with the step up to it."""
        way = way_to(self._context, self._pack, "skills", skill)
        return replace(way, name=form.format(skill=way.name, level=level, from_level=from_level))
