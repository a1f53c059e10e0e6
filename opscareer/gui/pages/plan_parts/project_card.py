"""The practice project of the plan: one product through the stages of its life, with what the track does in each."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import StudyPlan
from opscareer.planning.project import StagePractice, life_of_product


class ProjectCard(Card):
    """Hidden where the plan holds no project."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def show_plan(self, plan: StudyPlan, pack: Pack) -> None:
        """Shows the project of a plan, if it has one."""
        self.setVisible(plan.project is not None)
        empty(self.body)
        if plan.project is None:
            return
        language = self._context.language()
        project = pack.modules[plan.project]
        title = self.tr("Practice project: {module}").format(module=project.name.said(language))
        self.setAccessibleName(title)
        self.body.addWidget(PlainText(title, "subhead"))
        self.body.addWidget(PlainText(project.summary.said(language), "quiet"))
        self.body.addSpacing(measures.XS)
        headings = (self.tr("Stage"), self.tr("What you do, and what the job does there"))
        table = TextTable(title, headings, (1, 3))
        for practice in life_of_product(pack, project):
            table.add_row(self._stage(practice, plan, pack), self._doings(practice, plan.project, pack))
        self.body.addWidget(table)

    def _stage(self, practice: StagePractice, plan: StudyPlan, pack: Pack) -> QWidget:
        """The stage, and the weeks in which it is practised."""
        weeks = [
            week.number
            for week in plan.weeks
            if any(task.module == plan.project and task.step in practice.steps for task in week.tasks)
        ]
        name = PlainText(pack.stages[practice.stage].name.said(self._context.language()), "strong")
        cell = QWidget()
        lines = column(name, gap=0, parent=cell)
        if weeks:
            one = self.tr("Week {week}").format(week=weeks[0])
            more = self.tr("Weeks {first} to {last}").format(first=weeks[0], last=weeks[-1])
            lines.addWidget(PlainText(one if len(weeks) == 1 else more, "quiet"))
        return cell

    def _doings(self, practice: StagePractice, project: str, pack: Pack) -> QWidget:
        language, module = self._context.language(), pack.modules[project]
        cell = QWidget()
        lines = column(gap=0, parent=cell)
        for step in practice.steps:
            lines.addWidget(PlainText(module.steps[step].text.said(language)))
        for duty in practice.duties:
            lines.addWidget(PlainText(f"· {duty.said(language)}", "quiet"))
        return cell
