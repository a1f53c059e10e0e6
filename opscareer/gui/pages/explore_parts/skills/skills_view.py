"""Explore › Skills: the map of all skills with its list, and a card for each skill."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout
from typing_extensions import override

from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.skills.skill_card import SkillCard
from opscareer.gui.pages.explore_parts.skills.skill_map_view import SkillMapView
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.widgets.layouts import column, empty
from opscareer.knowledge.graph import kind_and_id, node
from opscareer.knowledge.pack import Pack


class SkillsView(ExploreView):
    """Its subject is a skill, whose card is shown, or a track, which is lit in the map; else the map as it was left."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._map = SkillMapView(context)
        self._map.opened.connect(self._open)
        self._card = QVBoxLayout()
        column(self._map, self._card, gap=0, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        skill = pack.skills.get(subject) if pack else None
        if skill is None:
            purpose = self.tr("What each skill builds on, and which tracks it leads to.")
            return Head(self.tr("Skill map"), purpose)
        language = self.context.language()
        return Head(skill.name.said(language), skill.description.said(language), self.tr("Explore › Skills"))

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        empty(self._card)
        is_skill = subject in pack.skills
        self._map.setVisible(not is_skill)
        if is_skill:
            self._card.addWidget(SkillCard(self.context, pack, pack.skills[subject]))
        else:
            self._map.show_pack(pack, node("track", subject) if subject in pack.tracks else "")

    @Slot(str)
    def _open(self, name: str) -> None:
        kind, id_ = kind_and_id(name)
        self.context.navigate("explore", id_ if kind == "track" else f"skills/{id_}")
