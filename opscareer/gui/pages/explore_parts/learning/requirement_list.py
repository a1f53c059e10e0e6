"""What must hold before a module begins, told in words: all of it, any one of several, as deep as it is nested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLink, Way, way_to
from opscareer.gui.widgets.layouts import FlowLayout, column, row
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.learning import is_met
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import AllOf, AnyOf, ModuleNeeded, Requirement, SkillNeeded


class RequirementList(QWidget):
    """Lines with links to the skills and modules needed; what the person's levels meet is marked."""

    def __init__(
        self, context: Context, pack: Pack, requirements: Sequence[Requirement], held: Mapping[str, int]
    ) -> None:
        super().__init__()
        self._context, self._pack, self._held = context, pack, held
        column(*map(self._line, requirements), gap=measures.XXS, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _line(self, needed: Requirement) -> QWidget:
        match needed:
            case SkillNeeded():
                return self._leaf(self._skill_way(needed), needed)
            case ModuleNeeded():
                way = way_to(self._context, self._pack, "modules", needed.module)
                said = self.tr("{module}, finished").format(module=way.name)
                return self._leaf(Way(way.subject, said), needed)
            case AnyOf():
                return self._several(self.tr("One of these is enough:"), needed.any_of)
            case AllOf():
                return self._several(self.tr("All of these together:"), needed.all_of)

    def _skill_way(self, needed: SkillNeeded) -> Way:
        way = way_to(self._context, self._pack, "skills", needed.skill)
        said = self.tr("{skill}, level {level}").format(skill=way.name, level=needed.level)
        return Way(way.subject, said)

    def _leaf(self, way: Way, needed: Requirement) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=measures.XS)
        flow.addWidget(RecordLink(self._context, way))
        if is_met(needed, self._held, frozenset()):
            flow.addWidget(PlainText(self.tr("✓ you hold it"), "good"))
        return line

    def _several(self, head: str, parts: Iterable[Requirement]) -> QWidget:
        several, inner = QWidget(), QWidget()
        column(*map(self._line, parts), gap=measures.XXS, parent=inner)
        indented = row(inner, gap=0)
        indented.setContentsMargins(measures.L, 0, 0, 0)
        column(PlainText(head, "quiet"), indented, gap=measures.XXS, parent=several)
        return several
