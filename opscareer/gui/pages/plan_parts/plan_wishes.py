"""The rarer choices: the mix of kinds, looking back, weeks to catch up in, and modules set aside."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.days_off import RemovableLine
from opscareer.gui.pages.plan_parts.goal_part import GoalPart
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import KINDS, Kind
from opscareer.planning.availability import Rhythm
from opscareer.records.saved import SavedGoal

_CATCH_UP_STEPS = (4, 6, 8, 12)
"""Weeks from one week to catch up in to the next that are offered."""


class KindsChoice(GoalPart):
    """A tick for each kind of module; the last one cannot be taken away."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = PlainText(role="note")
        self._boxes: dict[Kind, QCheckBox] = {kind: QCheckBox() for kind in KINDS}
        column(self._title, *self._boxes.values(), gap=measures.XS, parent=self)
        for box in self._boxes.values():
            box.clicked.connect(self._take)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("How you want to learn"))
        names: dict[Kind, str] = {
            "study": self.tr("Study"),
            "practice": self.tr("Practice"),
            "work": self.tr("Work"),
        }
        for kind, box in self._boxes.items():
            box.setText(names[kind])
            box.setAccessibleName(names[kind])

    @override
    def fill(self, pack: Pack, goal: SavedGoal) -> None:
        for kind, box in self._boxes.items():
            box.setChecked(kind in goal.kinds)
            box.setEnabled(goal.kinds != {kind})

    @Slot()
    def _take(self) -> None:
        self.tell(kinds=frozenset(kind for kind, box in self._boxes.items() if box.isChecked()))


class RhythmChoice(GoalPart):
    """Whether to look back at each module, and how often a week stays free to catch up in."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._reviews, self._catch_up = QCheckBox(), ChoiceBox()
        form = FormRows()
        self._row = form.add(self._catch_up)
        column(self._reviews, form, gap=measures.M, parent=self)
        self._reviews.clicked.connect(self._take)
        self._catch_up.activated.connect(self._take)

    @override
    def retranslate(self) -> None:
        self._reviews.setText(self.tr("Look back at each module"))
        self._reviews.setAccessibleName(self.tr("Look back at each module"))
        self._row.set_texts(self.tr("A week free to catch up"))

    @override
    def fill(self, pack: Pack, goal: SavedGoal) -> None:
        self._reviews.setChecked(goal.rhythm.review_hours > 0)
        self._catch_up.clear()
        self._catch_up.addItem(self.tr("Never"), 0)
        for weeks in sorted({*_CATCH_UP_STEPS, goal.rhythm.catch_up_every} - {0}):
            self._catch_up.addItem(self.tr("Every %n week(s)", "", weeks), weeks)
        self._catch_up.setCurrentIndex(self._catch_up.findData(goal.rhythm.catch_up_every))

    @Slot()
    def _take(self) -> None:
        if self.goal is None:
            return
        usual = self.goal.rhythm.review_hours or Rhythm().review_hours
        hours = usual if self._reviews.isChecked() else 0
        self.tell(rhythm=replace(self.goal.rhythm, review_hours=hours, catch_up_every=self._catch_up.currentData()))


@dataclass(frozen=True, slots=True)
class SetAside:
    """A module set aside, and the field of the goal that says so."""

    module: str
    field: str


class SetAsideList(GoalPart):
    """The modules that are done already or left out, each with a way back into the plan."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._lines = column(gap=measures.XXS, parent=self)

    @override
    def retranslate(self) -> None:
        if self.pack is not None and self.goal is not None:
            self.show_goal(self.pack, self.goal)

    @override
    def fill(self, pack: Pack, goal: SavedGoal) -> None:
        empty(self._lines)
        self._list(pack, goal.done, "done", self.tr("You have done this already"))
        self._list(pack, goal.refused, "refused", self.tr("You leave this out"))
        self.setVisible(bool(goal.done or goal.refused))

    def _list(self, pack: Pack, modules: frozenset[str], field: str, title: str) -> None:
        known = [name for name in pack.modules if name in modules]
        if known:
            self._lines.addWidget(PlainText(title, "note"))
        for name in known:
            words = pack.modules[name].name.said(self.context.language())
            line = RemovableLine(
                words, self.tr("Take {module} into the plan again").format(module=words), SetAside(name, field)
            )
            line.removed.connect(self._take_back)
            self._lines.addWidget(line)

    @Slot(object)
    def _take_back(self, one: SetAside) -> None:
        if self.goal is not None:
            self.tell(**{one.field: getattr(self.goal, one.field) - {one.module}})
