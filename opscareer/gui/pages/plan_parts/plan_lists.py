"""What the plan leads to: its milestones with how to check them, and the skills it closes the gap in."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import StudyPlan
from opscareer.wording import written_date


class SetAsideButton(LinkButton):
    """Says that a module is done already, or left out: `field` names where the goal holds that."""

    def __init__(self, words: str, said: str, module: str, field: str) -> None:
        super().__init__(words)
        self.setAccessibleName(said)
        self.module, self.field = module, field


class MilestonesCard(Card):
    """Day, deliverable, how to check that it is good enough, and two ways to set the module aside."""

    set_aside = Signal(str, str)
    """A module, and the field of the goal that it is to be in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def show_plan(self, plan: StudyPlan, pack: Pack) -> None:
        """Shows the milestones of a plan."""
        language = self._context.language()
        empty(self.body)
        title = self.tr("Milestones")
        self.setAccessibleName(title)
        self.body.addWidget(PlainText(title, "subhead"))
        self.body.addSpacing(measures.XS)
        table = TextTable(title, (self.tr("By"), self.tr("What you will have made")), (1, 3))
        for milestone in plan.milestones:
            module = pack.modules[milestone.module]
            made = _cell(
                module.deliverable.said(language),
                self.tr("How to check: {check}").format(check=module.check.said(language)),
                self._ways(milestone.module, module.name.said(language)),
            )
            when = _cell(written_date(milestone.day, language), self.tr("Week {week}").format(week=milestone.week))
            table.add_row(when, made)
        self.body.addWidget(table)

    def _ways(self, module: str, name: str) -> QWidget:
        """The module's name, and the two ways to set it aside."""
        line = QWidget()
        ways = FlowLayout(line, gap=measures.M, line_gap=0)
        ways.addWidget(PlainText(name, "note"))
        offered = ((self.tr("I have done this"), "done"), (self.tr("Leave it out"), "refused"))
        for words, field in offered:
            button = SetAsideButton(words, f"{words}: {name}", module, field)
            button.clicked.connect(self._tell)
            ways.addWidget(button)
        return line

    @Slot()
    def _tell(self) -> None:
        button = self.sender()
        if isinstance(button, SetAsideButton):
            self.set_aside.emit(button.module, button.field)


class GapsCard(Card):
    """The skills of the position, those with most to learn first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def show_plan(self, plan: StudyPlan, pack: Pack) -> None:
        """Shows what the plan's position asks for beside what is held."""
        language, goal = self._context.language(), plan.goal
        position = pack.tracks[goal.track].position(goal.position) or pack.tracks[goal.track].first_position
        needed, held = pack.tracks[goal.track].levels_needed(goal.position), goal.held
        empty(self.body)
        title = self.tr("Skills for {position}").format(position=position.name.said(language))
        self.setAccessibleName(title)
        self.body.addWidget(PlainText(title, "subhead"))
        self.body.addWidget(PlainText(self.tr("Filled dots you hold, rings this plan brings you."), "note"))
        self.body.addSpacing(measures.XS)
        headings = (self.tr("Skill"), "", self.tr("Have → need"))
        table = TextTable(title, headings, (6, 2, 2))
        for skill in sorted(needed, key=lambda skill: held.get(skill, 0) - needed[skill]):
            have, need = held.get(skill, 0), needed[skill]
            name = pack.skills[skill].name.said(language)
            levels = self.tr("{have} → {need}").format(have=have, need=need) if have < need else self.tr("held")
            said = self.tr("{skill}: you hold level {have}, level {need} is needed")
            dots = LevelDots(self._context.theme, have, need, said.format(skill=name, have=have, need=need))
            table.add_row(PlainText(name, "strong" if have < need else "quiet"), dots, PlainText(levels, "quiet"))
        self.body.addWidget(table)


def _cell(strong: str, quiet: str, *more: QWidget) -> QWidget:
    cell = QWidget()
    column(PlainText(strong, "strong"), PlainText(quiet, "quiet"), *more, gap=0, parent=cell)
    return cell
