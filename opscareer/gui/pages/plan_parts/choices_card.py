"""The few choices a plan is made from; every change is told at once as a new goal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.plan_parts.days_off import DaysOffList
from opscareer.gui.pages.plan_parts.goal_part import GoalPart
from opscareer.gui.pages.plan_parts.plan_wishes import KindsChoice, RhythmChoice, SetAsideList
from opscareer.gui.pages.plan_parts.weekday_hours import WeekdayHours
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.date_field import DateField, leave_wheel_to_page
from opscareer.gui.widgets.form import FieldGrid, FormRow, FormRows
from opscareer.gui.widgets.layouts import CardGrid, at_left, column
from opscareer.gui.widgets.number_field import NumberField
from opscareer.knowledge.pack import Pack
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.records.saved import SavedGoal

_NARROWEST_FIELD = 190
_FIRST_DEADLINE = timedelta(weeks=26)


class ChoicesCard(Card):
    """Target, start, hours a week and deadline; folded below them days off, the mix, the rhythm, what is set aside."""

    goal_chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.M, gap=measures.M)
        self._context = context
        self._pack: Pack | None = None
        self._goal: SavedGoal | None = None
        self._offered_deadline: date | None = None
        self._filling = False
        self._track, self._position, self._hours = (
            ChoiceBox(),
            ChoiceBox(),
            NumberField(context.theme, 1, MOST_HOURS_PER_WEEK),
        )
        leave_wheel_to_page(self._hours)
        self._start, self._deadline = DateField(), DateField()
        self._has_deadline = QCheckBox()
        self._fields = FieldGrid(context.theme, _NARROWEST_FIELD, most=3)
        fields = (self._track, self._position, self._start, self._hours)
        self._rows = [self._fields.add_field(field) for field in fields]
        self._weekdays = WeekdayHours(context)
        self._rows[-1].form.add_below(self._weekdays)
        self._deadline_row = self._add_deadline()
        self._turn, self._more = LinkButton(), QWidget()
        folded = CardGrid(context.theme, _NARROWEST_FIELD, self._more, gap=measures.L, most=3)
        parts = (DaysOffList(context), KindsChoice(context), RhythmChoice(context), SetAsideList(context))
        for part in parts:
            folded.addWidget(part)
        self._parts: tuple[GoalPart, ...] = (self._weekdays, *parts)
        self._more.hide()
        self.body.addLayout(self._fields)
        self.body.addLayout(at_left(self._turn))
        self.body.addWidget(self._more)
        self._connect()

    def show_goal(self, pack: Pack, goal: SavedGoal) -> None:
        """Shows what is chosen, without telling it."""
        self._filling = True
        self._pack, self._goal = pack, goal
        language = self._context.language()
        tracks = [(track.name.said(language), track.id) for track in pack.tracks.values()]
        _offer(self._track, tracks, goal.track)
        rungs = [(rung.name.said(language), rung.id) for rung in pack.tracks[goal.track].positions]
        _offer(self._position, rungs, goal.position)
        self._start.set_day(goal.start)
        self._hours.setValue(goal.hours_now)
        self._has_deadline.setChecked(goal.deadline is not None)
        self._deadline.set_earliest(min(goal.start + timedelta(days=1), goal.deadline or date.max))
        self._deadline.set_day(goal.deadline or self._first_deadline(goal))
        self._deadline.setVisible(goal.deadline is not None)
        for part in self._parts:
            part.show_goal(pack, goal)
        self._name_turn()
        self._filling = False

    def offer_deadline(self, day: date) -> None:
        """The day to begin with where a deadline is set: when the plan would be done."""
        self._offered_deadline = day

    def take_focus(self) -> None:
        """Puts the focus on the first choice."""
        self._track.setFocus()

    def retranslate(self) -> None:
        """Puts every word in."""
        track, position, start, hours = self._rows
        track.set_texts(self.tr("Target"))
        position.set_texts(self.tr("Position"))
        start.set_texts(self.tr("Start"))
        hours.set_texts(self.tr("Hours a week"))
        self._deadline_row.set_texts(self.tr("Deadline"))
        self._has_deadline.setText(self.tr("I have a deadline"))
        self._has_deadline.setAccessibleName(self.tr("I have a deadline"))
        for field in (self._start, self._deadline):
            field.set_language(
                self._context.language(),
                calendar=self.tr("Calendar"),
                earlier=self.tr("Month before"),
                later=self.tr("Month after"),
            )
        for part in self._parts:
            part.retranslate()
        self._name_turn()
        if self._pack is not None and self._goal is not None:
            self.show_goal(self._pack, self._goal)

    def _name_turn(self) -> None:
        """What is folded away and not as usual is told."""
        if not self._more.isHidden():
            self._turn.setText(self.tr("Fewer choices"))
            return
        goal = self._goal
        usual = SavedGoal("", "", date.min, 1)
        wished = goal is not None and any(
            getattr(goal, name) != getattr(usual, name) for name in ("off", "kinds", "rhythm", "done", "refused")
        )
        self._turn.setText(self.tr("More choices (some are set)") if wished else self.tr("More choices"))

    @Slot()
    def _turn_over(self) -> None:
        self._more.setVisible(self._more.isHidden())
        self._name_turn()

    def _add_deadline(self) -> FormRow:
        """The date only shows where there is a deadline."""
        form, holder = FormRows(), QWidget()
        deadline = form.add(self._deadline)
        deadline.label.hide()
        column(self._has_deadline, form, gap=measures.XS, parent=holder)
        self._fields.addWidget(holder)
        return deadline

    def _connect(self) -> None:
        self._track.activated.connect(self._change_track)
        self._position.activated.connect(self._tell)
        self._start.dateChanged.connect(self._tell)
        self._hours.valueChanged.connect(self._tell)
        self._has_deadline.toggled.connect(self._turn_deadline)
        self._deadline.dateChanged.connect(self._tell)
        self._turn.clicked.connect(self._turn_over)
        for part in self._parts:
            part.goal_chosen.connect(self.goal_chosen)

    def _first_deadline(self, goal: SavedGoal) -> date:
        return max(self._offered_deadline or goal.start + _FIRST_DEADLINE, goal.start + timedelta(days=1))

    @Slot()
    def _change_track(self) -> None:
        """Another track has other positions: its first is taken."""
        if self._pack is not None:
            track = self._pack.tracks[self._track.currentData()]
            self._position.clear()
            self._position.addItem(track.first_position.name.said(self._context.language()), track.first_position.id)
            self._tell()

    @Slot()
    def _turn_deadline(self) -> None:
        if not self._filling and self._goal is not None and self._has_deadline.isChecked():
            self._filling = True
            self._deadline.set_day(self._first_deadline(self._goal))
            self._filling = False
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if self._filling or self._goal is None:
            return
        start = self._start.day
        deadline = max(self._deadline.day, start + timedelta(days=1)) if self._has_deadline.isChecked() else None
        target = (self._track.currentData(), self._position.currentData(), start)
        goal = self._goal if target == _target(self._goal) else replace(self._goal, made_again=())
        if self._hours.value() != goal.hours_now:
            goal = goal.with_hours(self._hours.value())
        track, position, start = target
        goal = replace(goal, track=track, position=position, start=start, deadline=deadline)
        if goal.second_track == track:
            goal = replace(goal, second_track=None)
        if goal != self._goal:
            self.goal_chosen.emit(goal)


def _target(goal: SavedGoal) -> tuple[str, str, date]:
    """What a plan that was made again belongs to: with another of them it begins anew."""
    return goal.track, goal.position, goal.start


def _offer(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for name, code in choices:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
