"""What a track asks for: its skills with the person's own levels beside them, and its ladder of positions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.assessment.scoring import held_levels
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, row
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
                PlainText(skill.name.said(language), "strong"),
                PlainText(skill.levels[needed - 1].said(language), "quiet"),
                LevelDots(context.theme, has, needed, f"{skill.name.said(language)}: {said}"),
            )
        card = Card()
        card.body.addWidget(table)
        legend = self.tr("Filled: you hold it. Ring: the first position needs it. Levels run from 1 to 4.")
        column(card, PlainText(legend, "note"), gap=measures.S, parent=self)


class Positions(QWidget):
    """The ladder: what changes at each rung, and what it asks for."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._context, self._pack = context, pack
        self._held_below: dict[str, int] = {}
        cards = [self._rung(number, position) for number, position in enumerate(track.positions, start=1)]
        column(*cards, gap=measures.M, parent=self)

    def _rung(self, number: int, position: Position) -> Card:
        language = self._context.language()
        card = Card()
        name = PlainText(position.name.said(language), "section")
        step = PlainText(self.tr("Rung {number}").format(number=number), "note")
        card.body.addLayout(column(step, name, gap=0))
        card.body.addWidget(PlainText(position.change.said(language)))
        asks = [
            self.tr("{skill} {level}").format(skill=self._pack.skills[skill].name.said(language), level=level)
            for skill, level in position.requires.items()
            if level > self._held_below.get(skill, 0)
        ]
        self._held_below |= position.requires
        what = (
            self.tr("Asks for: {skills}") if number == 1 else self.tr("On top of the rung below it asks for: {skills}")
        )
        needs = PlainText(what.format(skills=" · ".join(asks)), "quiet")
        card.body.addWidget(needs)
        line = row(PlainText(source_line(self._pack, position.sources), "note"))
        card.body.addLayout(line)
        return card
