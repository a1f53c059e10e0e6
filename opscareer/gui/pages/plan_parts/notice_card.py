"""What stands between the person and the plan, said kindly, with the least changes as buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot

from opscareer.app.plan_words import module_names, why
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Reachable, Relaxation, StudyPlan, Unreachable
from opscareer.records.saved import SavedGoal
from opscareer.wording import joined, phrase, written_date


@dataclass(frozen=True, slots=True)
class Change:
    """A change on offer: the goal it leads to (None: as it is), the button's text, what would come of it, and what is
    told once it is made."""

    goal: SavedGoal | None
    button: str
    sentence: str = ""
    told: str = ""


class ChangeButton(QuietButton):
    """Makes one change."""

    def __init__(self, change: Change) -> None:
        super().__init__(change.button)
        self.change = change


class NoticeCard(Card):
    """Hidden while there is nothing to say."""

    chosen = Signal(object)
    """Carries the `Change` that was pressed, which has a goal."""
    retried = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self.set_picked(True)
        self.hide()

    def say_nothing(self) -> None:
        """Goes away."""
        self.hide()

    def say_late(self, plan: StudyPlan, goal: SavedGoal, pack: Pack) -> None:
        """The deadline cannot be held; the least changes that would help."""
        language = self._context.language()
        days = {"deadline": written_date(goal.deadline or plan.finish, language)}
        changes = [self._relaxed(one, goal) for one in plan.relaxations]
        advice = ""
        if plan.reachable is not None:
            change = self._partly(plan.reachable, goal, pack)
            changes, advice = [*changes, change], change.sentence
        if any(one.kind == "hours-per-week" for one in plan.relaxations):
            said = self.tr("With these hours it does not fit in before {deadline}. Any of these would do:")
        else:
            said = self.tr("No number of hours a week fits it in before {deadline}. This would do:")
        self._say(said.format(**days), changes, advice)

    def say_partly(self, plan: StudyPlan, goal: SavedGoal, pack: Pack) -> None:
        """The plan holds as much of the target as fits; what is left for later."""
        language = self._context.language()
        levels = plan.goal.levels or {}
        later = [
            phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
            for skill, level in pack.tracks[goal.track].levels_needed(goal.position).items()
            if max(levels.get(skill, 0), plan.goal.held.get(skill, 0)) < level
        ]
        deadline = written_date(goal.deadline or plan.finish, language)
        said = self.tr("This is the most of it that fits in before {deadline}.").format(deadline=deadline)
        whole = Change(
            replace(goal, as_much_as_fits=False),
            self.tr("Plan all of it"),
            told=self.tr("Your plan leads all the way again."),
        )
        left = self.tr("Left for later: {levels}.").format(levels=joined(later, language))
        self._say(said, [whole], left)

    def say_unreachable(self, impossible: Unreachable, pack: Pack, goal: SavedGoal) -> None:
        """Nothing leads there: which requirement cannot be met, and what to take back in, if that would help."""
        language = self._context.language()
        reasons = "\n".join(why(impossible, pack, language))
        if impossible.give_back:
            named = module_names(impossible.give_back, pack, language)
            said = self.tr("Without {modules} nothing leads to this position.").format(modules=named)
            self._say(said, [self._given_back(impossible.give_back, goal, pack, named)], reasons)
            return
        missing = [
            phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
            for skill, level in impossible.missing.items()
        ]
        sentence = phrase("plan.unreachable", language, missing=joined(missing, language))
        advice = self.tr("Choose another position or target.")
        self._say(sentence, [], f"{reasons}\n{advice}" if reasons else advice)

    def _given_back(self, modules: frozenset[str], goal: SavedGoal, pack: Pack, named: str) -> Change:
        """Modules that were refused, or are of a kind that was."""
        kinds = {pack.modules[name].kind for name in modules}
        return Change(
            replace(goal, refused=goal.refused - modules, kinds=goal.kinds | kinds),
            self.tr("Take it into the plan again") if len(modules) == 1 else self.tr("Take them into the plan again"),
            told=self.tr("{modules} may be in the plan again.").format(modules=named),
        )

    def _partly(self, reachable: Reachable, goal: SavedGoal, pack: Pack) -> Change:
        language = self._context.language()
        levels = [
            phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
            for skill, level in reachable.levels.items()
        ]
        counts = {"reached": reachable.reached, "wanted": reachable.wanted}
        said = self.tr("By then you can reach {reached} of the {wanted} levels you still need: {levels}.")
        if not reachable.proven:
            said = self.tr("By then you can reach at least {reached} of the {wanted} levels you still need: {levels}.")
        return Change(
            replace(goal, as_much_as_fits=True),
            self.tr("Do the most of it by then"),
            said.format(levels=joined(levels, language), **counts),
            self.tr("Your plan holds the most that fits in by then."),
        )

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
                replace(goal, position=rung.id, made_again=()),
                self.tr("Plan for {position}").format(position=rung.name.said(language)),
                told=self.tr("Your plan leads to {position} now.").format(position=rung.name.said(language)),
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
                goal.with_hours(hours),
                self.tr("Study %n hour(s) a week", "", hours),
                phrase("plan.more-hours", language, hours=hours),
                self.tr("You study %n hour(s) a week now.", "", hours),
            )
        day = relaxation.day or goal.start
        said = written_date(day, language)
        return Change(
            replace(goal, deadline=day),
            self.tr("Move the deadline to {day}").format(day=said),
            phrase("plan.later", language, day=said),
            self.tr("Your deadline is {day} now.").format(day=said),
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
            self.chosen.emit(button.change)
