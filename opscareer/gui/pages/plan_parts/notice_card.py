"""What stands between the person and the plan, said kindly, with the least changes as buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Relaxation, StudyPlan, Unreachable
from opscareer.records.saved import SavedGoal
from opscareer.wording import joined, phrase, written_date


@dataclass(frozen=True, slots=True)
class Change:
    """A change on offer: the goal it leads to (None: as it is), the button's text, and what would come of it."""

    goal: SavedGoal | None
    button: str
    sentence: str = ""


class ChangeButton(QuietButton):
    """Makes one change."""

    def __init__(self, change: Change) -> None:
        super().__init__(change.button)
        self.change = change


class NoticeCard(Card):
    """Hidden while there is nothing to say."""

    goal_chosen = Signal(object)
    retried = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self.set_picked(True)
        self.hide()

    def say_nothing(self) -> None:
        """Goes away."""
        self.hide()

    def say_late(self, plan: StudyPlan, goal: SavedGoal) -> None:
        """The deadline cannot be held; the least changes that would help."""
        language = self._context.language()
        days = {"deadline": written_date(goal.deadline or plan.finish, language)}
        said = self.tr("With these hours it does not fit in before {deadline}. Either of these would do:")
        if len(plan.relaxations) == 1:
            said = self.tr("No number of hours a week fits it in before {deadline}. This would do:")
        self._say(said.format(**days), [self._relaxed(one, goal) for one in plan.relaxations])

    def say_unreachable(self, impossible: Unreachable, pack: Pack) -> None:
        """Nothing leads there; which skills are missing."""
        language = self._context.language()
        missing = [
            phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
            for skill, level in impossible.missing.items()
        ]
        sentence = phrase("plan.unreachable", language, missing=joined(missing, language))
        self._say(sentence, [], self.tr("Choose another position or target."))

    def say_impossible(self, sentence: str) -> None:
        """The choices make no sense together."""
        self._say(sentence, [])

    def say_nothing_left(self, pack: Pack, goal: SavedGoal) -> None:
        """Everything is held already; the next rung is offered if there is one."""
        language = self._context.language()
        rungs = pack.tracks[goal.track].positions
        place = next(number for number, rung in enumerate(rungs) if rung.id == goal.position)
        above = rungs[place + 1 : place + 2]
        changes = [
            Change(
                replace(goal, position=rung.id),
                self.tr("Plan for {position}").format(position=rung.name.said(language)),
            )
            for rung in above
        ]
        self._say(phrase("plan.nothing-to-learn", language), changes)

    def say_stopped(self) -> None:
        """The person stopped the work."""
        change = Change(None, self.tr("Work it out"))
        self._say(self.tr("You stopped the planning. What you chose is kept."), [change])

    def _relaxed(self, relaxation: Relaxation, goal: SavedGoal) -> Change:
        language = self._context.language()
        if relaxation.kind == "hours-per-week":
            hours = relaxation.hours or goal.hours_per_week
            return Change(
                replace(goal, hours_per_week=hours),
                self.tr("Study %n hour(s) a week", "", hours),
                phrase("plan.more-hours", language, hours=hours),
            )
        day = relaxation.day or goal.start
        said = written_date(day, language)
        return Change(
            replace(goal, deadline=day),
            self.tr("Move the deadline to {day}").format(day=said),
            phrase("plan.later", language, day=said),
        )

    def _say(self, sentence: str, changes: Sequence[Change], advice: str = "") -> None:
        empty(self.body)
        self.body.addWidget(PlainText(sentence, "strong"))
        if advice:
            self.body.addWidget(PlainText(advice, "quiet"))
        ways = FlowLayout(gap=measures.S)
        for change in changes:
            button = ChangeButton(change)
            button.setAccessibleDescription(change.sentence)
            button.clicked.connect(self._make)
            ways.addWidget(button)
        self.body.addLayout(ways)
        self.setAccessibleName(sentence)
        self.show()

    @Slot()
    def _make(self) -> None:
        button = self.sender()
        if not isinstance(button, ChangeButton):
            return
        if button.change.goal is None:
            self.retried.emit()
        else:
            self.goal_chosen.emit(button.change.goal)
