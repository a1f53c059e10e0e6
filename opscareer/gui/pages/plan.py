"""Plan: the few choices at the left, and at the right the plan they make, week by week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.plan_order import MadePlan
from opscareer.app.session import Session
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.plan_parts.choices_card import ChoicesCard
from opscareer.gui.pages.plan_parts.goal_changes import GoalChanges
from opscareer.gui.pages.plan_parts.live_plan import LivePlan
from opscareer.gui.pages.plan_parts.notice_card import Change, NoticeCard
from opscareer.gui.pages.plan_parts.results import PlanResults
from opscareer.gui.pages.plan_parts.target_chooser import TargetChooser
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.records import Position
from opscareer.planning.plan import Unreachable
from opscareer.planning.planner import BadGoal
from opscareer.records.saved import MadeAgain, SavedGoal
from opscareer.wording import written_date

_TWO_COLUMNS_FROM = 860
_CHOICES_SHARE = 0.29
_MARK = 20


class PlanPage(Page):
    """Its subject is a track's id, which then becomes the target, or nothing: the goal as it is saved."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted_track = ""
        self._made: MadePlan | None = None
        self._refusal: Unreachable | BadGoal | None = None
        self._print, self._class_pack = PrimaryButton(), QuietButton()
        self._waiting = PlainText(role="quiet")
        self._chooser = TargetChooser(context)
        self._choices = ChoicesCard(context)
        self._strip = ProgressStrip(context.theme)
        self._notice = NoticeCard(context)
        self._results = PlanResults(context)
        self._work = QWidget()
        self._columns = SideBySide(context.theme, _TWO_COLUMNS_FROM, self._work, measures.M, _CHOICES_SHARE)
        self._outcome = LivePlan(context.live, self)
        self._changes = GoalChanges(context, self)
        self._lay_out()
        self._connect()

    @override
    def open(self, subject: str) -> None:
        self._wanted_track = subject

    @override
    def shown(self) -> None:
        self._take_wanted()
        self.context.live.change(lambda session: session.note_visit("plan"))
        self._refill()

    @override
    def retranslate(self) -> None:
        self._print.setText(self.tr("Print plan"))
        self._class_pack.setText(self.tr("Plans for a class"))
        self._waiting.setText(self.tr("Your plan is being opened …"))
        self._strip.set_labels(self.tr("Cancel"))
        self._choices.retranslate()
        self._results.retranslate()
        self._refill()
        self._show_outcome(again=True)

    @override
    def print_page(self) -> bool:
        if self._print.isHidden() or not self._print.isEnabled():
            return False
        self._print_plan()
        return True

    def _lay_out(self) -> None:
        self.add_action(self._class_pack)
        self.add_action(self._print)
        results = QWidget()
        column(self._strip, self._notice, self._results, gap=measures.L, parent=results).addStretch(1)
        choices = QWidget()
        column(self._choices, gap=0, parent=choices).addStretch(1)
        self._columns.addWidget(choices)
        self._columns.addWidget(results)
        for part in (self._waiting, self._chooser, self._work):
            self.body.addWidget(part)
        self._strip.hide()
        self._hide_results()

    def _connect(self) -> None:
        live = self.context.live
        live.opened.connect(self._come_open)
        for signal in (live.goal_changed, live.about_changed, live.answers_changed):
            signal.connect(self._refill_if_visible)
        self._outcome.ready.connect(self._take_plan)
        self._outcome.refused.connect(self._take_refusal)
        self._outcome.stopped.connect(self._tell_stopped)
        self._outcome.took_long.connect(self._show_progress)
        self._outcome.progressed.connect(self._move_progress)
        self._strip.cancel_asked.connect(self._outcome.cancel)
        self._choices.goal_chosen.connect(self._choose)
        self._chooser.chosen.connect(self._begin)
        self._notice.chosen.connect(self._make_offered)
        self._results.changed.connect(self._make)
        self._results.set_aside.connect(self._set_aside)
        self._results.again_asked.connect(self._plan_again)
        self._notice.retried.connect(self._retry)
        self._print.clicked.connect(self._print_plan)
        self._class_pack.clicked.connect(self._open_class_pack)

    # The goal

    def _take_wanted(self) -> None:
        """Makes the track asked for the target, and offers the way back to the one before."""
        session, track = self.context.live.session, self._wanted_track
        if session is None or track not in session.pack.tracks:
            return
        self._wanted_track = ""
        before = session.goal
        if before is not None and before.track == track:
            return
        suggested = session.suggested_goal(track, _today())
        if before is None:
            self._choose(suggested)
            return
        name = session.pack.tracks[track].name.said(self.context.language())
        goal = replace(before, track=track, position=suggested.position, second_track=None, made_again=())
        self._changes.choose_and_tell(goal, self.tr("Your plan leads to {track} now.").format(track=name))

    @Slot(object)
    def _choose(self, goal: SavedGoal) -> bool:
        if self._changes.choose(goal):
            return True
        self._refill()
        return False

    @Slot(object)
    def _make(self, change: Change) -> None:
        if change.goal is not None and not self._changes.choose_and_tell(change.goal, change.told):
            self._refill()

    @Slot(object)
    def _make_offered(self, change: Change) -> None:
        """The button that was pressed goes away, so the focus moves to the choices."""
        self._choices.take_focus()
        self._make(change)

    @Slot(str, str)
    def _set_aside(self, module: str, field: str) -> None:
        """Takes a module as done already, or leaves it out."""
        session = self.context.live.session
        goal = session.goal if session else None
        if session is None or goal is None:
            return
        name = session.pack.modules[module].name.said(self.context.language())
        said = self.tr("{module} counts as done.") if field == "done" else self.tr("{module} is left out.")
        self._choices.take_focus()
        aside = {field: getattr(goal, field) | {module}}
        self._make(Change(replace(goal, **aside), "", told=said.format(module=name)))

    @Slot()
    def _plan_again(self) -> None:
        session = self.context.live.session
        goal = session.goal if session else None
        if session is None or goal is None:
            return
        again = MadeAgain(_today(), session.ticks, goal.made_again[-1].hours_per_week if goal.made_again else None)
        told = self.tr("Your plan is made again from today.")
        self._make(Change(replace(goal, made_again=(*goal.made_again, again)), "", told=told))

    @Slot(str)
    def _begin(self, track: str) -> None:
        session = self.context.live.session
        if session is not None and self._choose(session.suggested_goal(track, _today())):
            self.to_top()
            self._choices.take_focus()

    # What is shown

    @Slot()
    def _come_open(self) -> None:
        if self.isVisible():
            self._take_wanted()
            self._refill()

    @Slot()
    def _refill_if_visible(self) -> None:
        if self.isVisible():
            self._refill()

    def _refill(self) -> None:
        """Shows the choices as they are saved, and has the plan worked out if it is not theirs yet."""
        session = self.context.live.session
        goal = session.goal if session else None
        self._waiting.setVisible(session is None)
        self._chooser.setVisible(session is not None and goal is None)
        self._work.setVisible(goal is not None)
        if session is None or goal is None:
            self._show_empty()
            return
        self._choices.show_goal(session.pack, goal)
        if not self._outcome.is_current:
            self._head(session, goal)
            self._outcome.ask()

    def _show_empty(self) -> None:
        self._outcome.forget()
        self._made = self._refusal = None
        self._hide_results()
        self._notice.say_nothing()
        self.clear_marks()
        purpose = self.tr("Here you will see, week by week, the shortest way from where you are to a first position.")
        self.set_heading(self.tr("Plan my study"), purpose)
        self._chooser.refresh()

    def _hide_results(self) -> None:
        self._results.hide_plan()
        self._print.hide()

    def _head(self, session: Session, goal: SavedGoal) -> None:
        """The title while the plan is being worked out; words of an older plan would be wrong."""
        self._set_mark(session, goal)
        self.set_heading(self._position_name(session, goal), self.tr("Working out the shortest plan …"))
        self._print.setEnabled(False)

    def _set_mark(self, session: Session, goal: SavedGoal) -> None:
        self.clear_marks()
        self.add_mark(Mark(self.context.theme, session.pack.tracks[goal.track].mark, _MARK))

    def _position_name(self, session: Session, goal: SavedGoal) -> str:
        track = session.pack.tracks[goal.track]
        position: Position = track.position(goal.position) or track.first_position
        return position.name.said(self.context.language())

    @Slot(object)
    def _take_plan(self, made: MadePlan) -> None:
        same = self._made is not None and self._made.plan.weeks == made.plan.weeks
        self._made, self._refusal = made, None
        self._show_outcome(again=same)

    @Slot(object)
    def _take_refusal(self, refusal: Unreachable | BadGoal) -> None:
        self._made, self._refusal = None, refusal
        self._show_outcome(again=False)

    def _show_outcome(self, *, again: bool) -> None:
        """Shows what was worked out last, if it still belongs to the choices."""
        session = self.context.live.session
        goal = session.goal if session else None
        if session is None or goal is None or not self._outcome.is_current:
            return
        self._strip.hide()
        made = self._made
        self._set_mark(session, goal)
        self._print.setVisible(made is not None)
        self._print.setEnabled(made is not None)
        if made is None:
            self._results.hide_plan()
            self._say_refusal(session, goal)
        else:
            self._show_plan(made, session, goal, again=again)

    def _say_refusal(self, session: Session, goal: SavedGoal) -> None:
        self.set_heading(self._position_name(session, goal), self.tr("There is no plan for these choices yet."))
        if isinstance(self._refusal, Unreachable):
            self._notice.say_unreachable(self._refusal, session.pack, goal)
        elif self._refusal is not None:
            self._notice.say_impossible(self._refusal.said.said(self.context.language()))

    def _show_plan(self, made: MadePlan, session: Session, goal: SavedGoal, *, again: bool) -> None:
        pack, position, plan = session.pack, self._position_name(session, goal), made.plan
        self._choices.offer_deadline(plan.finish)
        order = session.plan_order()
        if order is not None:
            self._results.show_made(made, order, again=again)
        if not plan.weeks:
            self.set_heading(position, self.tr("Nothing is left to learn for this position."))
            self._notice.say_nothing_left(pack, goal)
            return
        finish = written_date(plan.finish, self.context.language())
        self.set_heading(self.tr("{position} by {day}").format(position=position, day=finish), self._facts(made))
        if not plan.feasible:
            self._notice.say_late(plan, goal, pack)
        elif plan.goal.levels is not None:
            self._notice.say_partly(plan, goal, pack)
        else:
            self._notice.say_nothing()

    def _facts(self, made: MadePlan) -> str:
        plan = made.plan
        hours, weeks = self.tr("%n hour(s)", "", plan.hours), self.tr("%n week(s)", "", len(plan.weeks))
        parts = [self.tr("{hours} over {weeks}").format(hours=hours, weeks=weeks)]
        if plan.proven:
            parts.append(self.tr("the shortest possible, proven"))
        else:
            parts.append(
                self.tr("not proven to be the shortest: at least {hours} hours").format(hours=plan.lower_bound)
            )
        if plan.goal.deadline is not None:
            days = (plan.goal.deadline - plan.finish).days
            if days > 0:
                parts.append(self.tr("%n day(s) in hand before your deadline", "", days))
            elif days == 0:
                parts.append(self.tr("done on the day of your deadline"))
            else:
                parts.append(self.tr("%n day(s) after your deadline", "", -days))
        if made.doors is not None and made.doors.parting_week is not None:
            parts.append(self.tr("two doors open to week {week}").format(week=made.doors.parting_week))
        return " · ".join(parts)

    # While it is worked out

    @Slot()
    def _show_progress(self) -> None:
        self._strip.show_progress(0.0, self.tr("Working out the shortest plan …"))
        self._strip.show()

    @Slot(float)
    def _move_progress(self, share: float) -> None:
        self._strip.show_progress(share, self.tr("Working out the shortest plan …"))

    @Slot()
    def _tell_stopped(self) -> None:
        """The plan on show, if any, is of other choices: it goes."""
        self._strip.hide()
        self._made = None
        self._hide_results()
        self._notice.say_stopped()

    @Slot()
    def _retry(self) -> None:
        self._notice.say_nothing()
        self._outcome.ask()

    @Slot()
    def _open_class_pack(self) -> None:
        self.context.navigate("classpack", "")

    @Slot()
    def _print_plan(self) -> None:
        self.context.navigate("print", "plan")


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day
