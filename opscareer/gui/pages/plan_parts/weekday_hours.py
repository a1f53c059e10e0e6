"""On which days: seven small fields that open below the hours of a week."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.goal_part import GoalPart
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.date_field import leave_wheel_to_page
from opscareer.gui.widgets.form import FieldGrid, FormRow
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.number_field import NumberField
from opscareer.knowledge.pack import Pack
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.planning.availability import DAYS_A_WEEK, Weekdays
from opscareer.records.saved import SavedGoal
from opscareer.typed_days import MOST_HOURS_A_DAY

_NARROWEST_DAY = 68


class WeekdayHours(GoalPart):
    """Opening it shares the hours out evenly; closing it leaves the sum."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._turn = LinkButton()
        self._days = QWidget()
        self._grid = FieldGrid(context.theme, _NARROWEST_DAY, self._days, gap=measures.XS, most=DAYS_A_WEEK)
        self._fields = [NumberField(context.theme, 0, MOST_HOURS_A_DAY) for _ in range(DAYS_A_WEEK)]
        self._rows = [self._add(field) for field in self._fields]
        self._days.hide()
        column(at_left(self._turn), self._days, gap=measures.XS, parent=self)
        self._turn.clicked.connect(self._turn_over)

    @override
    def retranslate(self) -> None:
        names = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )
        short = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), self.tr("Sat"))
        for row, name, label in zip(self._rows, names, (*short, self.tr("Sun")), strict=True):
            row.set_texts(self.tr("Hours on {day}").format(day=name))
            row.label.setText(label)
        self._name_turn()

    @override
    def fill(self, pack: Pack, goal: SavedGoal) -> None:
        self._days.setVisible(goal.weekdays is not None)
        for field, hours in zip(self._fields, goal.weekdays.hours if goal.weekdays else (), strict=False):
            field.setValue(hours)
        self._name_turn()

    def _add(self, field: NumberField) -> FormRow:
        leave_wheel_to_page(field)
        field.valueChanged.connect(self._take)
        return self._grid.add_field(field)

    def _name_turn(self) -> None:
        is_open = not self._days.isHidden()
        self._turn.setText(self.tr("On any day") if is_open else self.tr("On which days?"))

    @Slot()
    def _turn_over(self) -> None:
        if self.goal is None:
            return
        if self.goal.weekdays is not None:
            self.tell(weekdays=None)
            return
        share, rest = divmod(self.goal.hours_per_week, DAYS_A_WEEK)
        self.tell(weekdays=Weekdays(tuple(share + (day < rest) for day in range(DAYS_A_WEEK))))

    @Slot()
    def _take(self) -> None:
        """A week without hours, or with more than can be planned, is not told: the last field goes back."""
        weekdays = Weekdays(tuple(field.value() for field in self._fields))
        if 1 <= weekdays.total <= MOST_HOURS_PER_WEEK:
            self.tell(weekdays=weekdays, hours_per_week=weekdays.total)
        elif self.goal is not None and self.pack is not None and self.goal.weekdays is not None:
            self.show_goal(self.pack, self.goal)
