"""A module in full: what it teaches, what must come before, its steps, what is handed in, and who needs it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from opscareer.assessment.scoring import held_levels
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.learning.requirement_list import RequirementList
from opscareer.gui.pages.explore_parts.record_links import RecordLink, RecordLinks, Way, way_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.needs import first_rung_calling_for, needed_to_begin
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Module, Teaching


def kind_names() -> dict[str, str]:
    """The kinds of modules, in the language in force."""
    return {
        "study": QCoreApplication.translate("Modules", "Study"),
        "practice": QCoreApplication.translate("Modules", "Practice"),
        "work": QCoreApplication.translate("Modules", "Work"),
    }


def hours_of(hours: int) -> str:
    """`8 h`."""
    return QCoreApplication.translate("Modules", "{hours} h").format(hours=hours)


class ModuleCard(Card):
    """One module with everything the pack says of it."""

    def __init__(self, context: Context, pack: Pack, module: Module) -> None:
        super().__init__(gap=measures.L)
        self._context, self._pack, self._module = context, pack, module
        self._language = context.language()
        self.setAccessibleName(module.name.said(self._language))
        self.body.addWidget(self._head())
        self.body.addWidget(self._part(self.tr("What it teaches"), *map(self._taught, module.teaches)))
        self.body.addWidget(self._part(self.tr("What you need before"), self._needed()))
        self.body.addWidget(self._part(self.tr("Step by step"), self._steps()))
        deliverable, check = module.deliverable.said(self._language), module.check.said(self._language)
        self.body.addWidget(self._part(self.tr("What you have in hand at the end"), PlainText(deliverable)))
        self.body.addWidget(self._part(self.tr("How to check it"), PlainText(check)))
        self.body.addWidget(self._part(self.tr("Positions it helps towards"), self._positions()))
        self.body.addWidget(PlainText(source_line(pack, module.sources), "note"))

    def _head(self) -> QWidget:
        kind = f"{kind_names()[self._module.kind]} · {hours_of(self._module.hours)}"
        name = PlainText(self._module.name.said(self._language), "section")
        summary = PlainText(self._module.summary.said(self._language))
        return _stacked(PlainText(kind, "note"), name, summary)

    def _part(self, title: str, *things: QWidget) -> QWidget:
        return _stacked(PlainText(title, "subhead"), *things)

    def _taught(self, teaching: Teaching) -> QWidget:
        """The skill, from which level to which, and what one can do then."""
        skill = self._pack.skills[teaching.skill]
        way = way_to(self._context, self._pack, "skills", skill.id)
        said = self.tr("from level {have} to level {reached}").format(have=teaching.from_, reached=teaching.to)
        line = QWidget()
        flow = FlowLayout(line, gap=measures.S)
        flow.addWidget(RecordLink(self._context, way))
        flow.addWidget(LevelDots(self._context.theme, teaching.from_, teaching.to, f"{way.name}: {said}"))
        flow.addWidget(PlainText(said, "note"))
        return _stacked(line, PlainText(skill.levels[teaching.to - 1].said(self._language), "quiet"))

    def _needed(self) -> QWidget:
        needed = needed_to_begin(self._module, self._pack.skills)
        if not needed:
            return PlainText(self.tr("Nothing: anyone can begin here."))
        session = self._context.live.session
        held = held_levels(self._pack, session.learner) if session else {}
        return RequirementList(self._context, self._pack, needed, held)

    def _steps(self) -> QWidget:
        table = TextTable(self.tr("Steps with their hours"), (), (8, 1))
        for number, step in enumerate(self._module.steps, start=1):
            hours = PlainText(hours_of(step.hours), "note")
            hours.setMinimumWidth(hours.sizeHint().width())
            table.add_row(f"{number} · {step.text.said(self._language)}", hours)
        return table

    def _positions(self) -> QWidget:
        """For each track the lowest position that needs it."""
        ways = []
        for track in self._pack.tracks.values():
            position = first_rung_calling_for(self._module, track, self._pack.skills)
            if position is not None:
                way = way_to(self._context, self._pack, "tracks", track.id)
                said = self.tr("{track}: {position}").format(
                    track=way.name, position=position.name.said(self._language)
                )
                ways.append(Way(way.subject, said, way.mark))
        if not ways:
            return PlainText(self.tr("No position asks for what it teaches."), "quiet")
        return RecordLinks(self._context, ways)


def _stacked(*things: QWidget) -> QWidget:
    stack = QWidget()
    column(*things, gap=measures.XXS, parent=stack)
    return stack
