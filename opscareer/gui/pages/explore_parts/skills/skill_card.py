"""A skill's own page: its four levels, what stands around it, who uses it, and where it is learned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.skills.skill_uses import SkillUses
from opscareer.gui.pages.explore_parts.skills.skill_words import area_names
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Skill

_SIDE_BY_SIDE_FROM = 720


class SkillCard(QWidget):
    """Everything the pack says of one skill; every name in it leads to its own page."""

    def __init__(self, context: Context, pack: Pack, skill: Skill) -> None:
        super().__init__()
        self._context, self._pack, self._skill = context, pack, skill
        self._language = context.language()
        main, side = QWidget(), QWidget()
        column(self._levels(), SkillUses(context, pack, skill), gap=measures.M, parent=main).addStretch(1)
        around = (self._before(), self._after(), self._modules(), self._majors(), self._enjoyment())
        column(*around, gap=measures.M, parent=side).addStretch(1)
        parts = SideBySide(context.theme, _SIDE_BY_SIDE_FROM)
        parts.addWidget(main)
        parts.addWidget(side)
        source = PlainText(source_line(pack, skill.sources), "note")
        column(self._names(), parts, source, gap=measures.M, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _names(self) -> PlainText:
        """The name in the other language, and the area."""
        other = self._skill.name.said("en" if self._language == "zh" else "zh")
        return PlainText(f"{other} · {area_names()[self._skill.area]}", "lead")

    def _levels(self) -> Card:
        """The "I can" sentences, with the person's own level marked where it was rated."""
        session = self._context.live.session
        held = session.learner.skills.get(self._skill.id) if session else None
        card = Card(gap=measures.M)
        card.body.addWidget(PlainText(self.tr("What you can do at each level"), "section"))
        if held == 0:
            card.body.addWidget(PlainText(self.tr("You said you are new to this: level 1 comes first."), "quiet"))
        for level, sentence in enumerate(self._skill.levels, start=1):
            said = self.tr("Level {level}").format(level=level)
            heading = row(LevelDots(self._context.theme, level, level, said), PlainText(said, "strong"), gap=measures.S)
            if level == held:
                heading.addWidget(PlainText(self.tr("You are here"), "pill-picked"))
            heading.addStretch(1)
            card.body.addLayout(column(heading, PlainText(sentence.said(self._language)), gap=measures.XXS))
        return card

    def _before(self) -> Card:
        needed = [(skill, self.tr("from level {level}").format(level=level)) for skill, level in self._needed()]
        lines = [self._link("skills", skill, self._skill_name(skill), note) for skill, note in needed]
        return self._card(self.tr("It builds on"), lines, self.tr("Nothing: you can begin with it."))

    def _needed(self) -> Iterable[tuple[str, int]]:
        return self._skill.prerequisites.items()

    def _after(self) -> Card:
        others = [other for other in self._pack.skills.values() if self._skill.id in other.prerequisites]
        lines = [
            self._link(
                "skills",
                other.id,
                self._skill_name(other.id),
                self.tr("needs level {level}").format(level=other.prerequisites[self._skill.id]),
            )
            for other in others
        ]
        return self._card(self.tr("What builds on it"), lines, self.tr("No other skill needs it first."))

    def _modules(self) -> Card:
        lines = [
            self._link(
                "learning",
                module.id,
                module.name.said(self._language),
                self.tr("level {start} → {end} · {hours} h").format(
                    start=teaching.from_, end=teaching.to, hours=module.hours
                ),
            )
            for module in self._pack.modules.values()
            for teaching in module.teaches
            if teaching.skill == self._skill.id
        ]
        return self._card(self.tr("Where it is learned"), lines, self.tr("No module of this pack teaches it."))

    def _majors(self) -> Card:
        lines = [
            self._link(
                "majors",
                major.id,
                major.name.said(self._language),
                self.tr("to level {level}").format(level=major.develops[self._skill.id]),
            )
            for major in self._pack.majors.values()
            if self._skill.id in major.develops
        ]
        return self._card(self.tr("Majors that develop it"), lines, self.tr("None of the majors named here."))

    def _enjoyment(self) -> Card:
        lines = []
        for trait_id, weight in self._skill.traits.items():
            trait = self._pack.traits[trait_id]
            sentence = trait.more if weight > 0 else trait.less
            lines.append(
                column(
                    PlainText(trait.name.said(self._language), "strong"),
                    PlainText(sentence.said(self._language), "note"),
                    gap=0,
                )
            )
        return self._card(self.tr("You may enjoy it if"), lines, self.tr("It goes with every temperament."))

    def _card(self, heading: str, lines: Sequence[QVBoxLayout], otherwise: str) -> Card:
        card = Card(gap=measures.S)
        card.body.addWidget(PlainText(heading, "subhead"))
        for line in lines:
            card.body.addLayout(line)
        if not lines:
            card.body.addWidget(PlainText(otherwise, "quiet"))
        return card

    def _link(self, tab: str, id_: str, name: str, note: str) -> QVBoxLayout:
        link = LinkButton(name)
        link.setObjectName(f"{tab}/{id_}")
        link.clicked.connect(self._follow)
        return column(link, PlainText(note, "note"), gap=0)

    def _skill_name(self, skill: str) -> str:
        return self._pack.skills[skill].name.said(self._language)

    @Slot()
    def _follow(self) -> None:
        self._context.navigate("explore", self.sender().objectName())
