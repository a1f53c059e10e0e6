"""Import a list: it is chosen and looked at, whoever is here already is decided on, and one button takes all in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.app.caseload.importing import Choice, Imported, ImportPlan, RowKind, carry_out, import_plan
from opscareer.app.roster.people import Roster
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.list_intake import ListIntake
from opscareer.gui.pages.learners_parts.subjects import Wanted, wanted_of
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.roster_parts.group_choice import GroupChoice, GroupWish
from opscareer.gui.pages.roster_parts.import_done import ImportDone
from opscareer.gui.pages.roster_parts.roster_opening import RosterOpening
from opscareer.gui.pages.roster_parts.same_people import SamePeople
from opscareer.gui.task import Task
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem


class RosterPage(Page):
    """Its subject is the group into which people go (`group:3`), or nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._plan: ImportPlan | None = None
        self._roster: Roster | None = None
        self._choices: dict[int, Choice] = {}
        self._done: Imported | None = None
        self._group: int | None = None
        self._task: Task | None = None
        self._import = PrimaryButton()
        self.add_action(self._import)
        self.intake = ListIntake(context, self, RosterOpening(), for_results=False)
        self.done, self.same = ImportDone(), SamePeople()
        self._where, self.groups = Card(gap=measures.S), GroupChoice(context)
        self._totals, self._unset = PlainText(role="strong"), PlainText(role="warning")
        self._strip = ProgressStrip(context.theme)
        for line in (self.groups, self._totals):
            self._where.body.addWidget(line)
        for part in (self._strip, self._unset, self.done, self.intake, self.same, self._where):
            self.body.addWidget(part)
        self._strip.hide()
        self.groups.setMaximumWidth(context.theme.px(measures.WIDEST_LINE))
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether a list is being taken in."""
        return self._task is not None

    @override
    def open(self, subject: str) -> None:
        store = self.context.live.store
        if self._done is not None and subject:
            self._begin_anew()
        if store is not None:
            self.groups.show_groups(store.caseload.groups(), wanted_of(subject).group if subject else None)
        self._settle()

    @override
    def shown(self) -> None:
        if self.intake.file is None and self._done is None:
            self.intake.opening.choose.setFocus()

    @override
    def retranslate(self) -> None:
        self.set_crumb(self.tr("← Learners"), "learners")
        self.set_heading(self.tr("Import a list"), self.tr("A whole class becomes learners here, in one go."))
        self._import.setText(self.tr("Import"))
        self._strip.set_labels(self.tr("Cancel"))
        self._unset.setText(self.tr("First say under Learners how long records may be kept."))
        for part in (self.intake, self.done, self.same, self.groups):
            part.retranslate()
        self._settle()

    def _connect(self) -> None:
        self.intake.changed.connect(self._follow_list)
        self.intake.taken.connect(self.to_top)
        self.groups.changed.connect(self._plan_anew)
        self.same.chosen.connect(self._choose)
        self.same.chosen_for_all.connect(self._choose_for_all)
        self._import.clicked.connect(self._begin)
        self._strip.cancel_asked.connect(self._cancel)
        self.done.learners_asked.connect(self._open_learners)
        self.done.other_asked.connect(self._begin_anew)

    @Slot()
    def _settle(self) -> None:
        """Shows what fits: the way to a list, the list with what becomes of it, or what became of it."""
        store, plan, is_done = self.context.live.store, self._plan, self._done is not None
        is_set = store is not None and store.privacy.retention_months is not None
        self._unset.setVisible(store is not None and not is_set)
        self.intake.setVisible(is_set and not is_done)
        self._where.setVisible(plan is not None and not is_done)
        self.same.setVisible(plan is not None and not is_done and any(row.kind != "new" for row in plan.rows))
        self._import.setVisible(plan is not None and not is_done)
        counted = plan.totals if plan is not None else {}
        taken = counted.get("add", 0) + counted.get("update", 0)
        self._import.setText(self.tr("Import %n people", "", taken))
        self._import.setEnabled(taken > 0 and self.groups.is_whole and not self.is_busy and self.intake.is_ready)
        if plan is not None:
            self._totals.setText(self._told_totals(plan))

    def _told_totals(self, plan: ImportPlan) -> str:
        counted = plan.totals
        parts = [
            self.tr("%n to add", "", counted["add"]),
            self.tr("%n to update", "", counted["update"]),
            self.tr("%n to leave out", "", counted["leave-out"]),
            self.tr("%n not usable", "", plan.refused),
        ]
        rows = self.tr("%n rows", "", plan.count)
        return f"{' + '.join(parts)} = {rows}"

    # What is to become of the list

    @Slot()
    def _follow_list(self) -> None:
        """Another list, or another reading of it, is looked at anew; the same one keeps its choices."""
        roster = self.intake.read.roster if self.intake.read is not None else None
        if roster is not self._roster:
            self._roster = roster
            self._choices = {}
            self._plan_anew()
        self._settle()

    @Slot()
    def _plan_anew(self) -> None:
        """Who is here already, with the choices made before where they can still be had."""
        store = self.context.live.store
        self._plan = None
        if store is not None and self._roster is not None:
            try:
                self._plan = import_plan(store, self._roster, group=self.groups.wish.group)
            except StoreProblem as problem:
                self._tell_problem(problem)
        for place, choice in self._choices.items():
            if self._plan is not None and choice in self._plan.rows[place].choices:
                self._plan = self._plan.chosen(place, choice)
        self.same.show_plan(self._plan, anew=not self._choices)
        self._settle()

    @Slot(int, str)
    def _choose(self, place: int, choice: Choice) -> None:
        """The row shows its own choice already."""
        if self._plan is not None:
            self._plan = self._plan.chosen(place, choice)
            self._choices[place] = choice
            self._settle()

    @Slot(str, str)
    def _choose_for_all(self, kind: RowKind, choice: Choice) -> None:
        if self._plan is not None:
            self._plan = self._plan.chosen_for_all(kind, choice)
            self._choices |= {place: row.choice for place, row in enumerate(self._plan.rows) if row.kind == kind}
            self.same.show_plan(self._plan, anew=False)
            self._settle()

    # Taking it in

    @Slot()
    def _begin(self) -> None:
        session, store, plan = self.context.live.session, self.context.live.store, self._plan
        if session is None or store is None or plan is None or self.is_busy:
            return
        pack, wish = session.pack, self.groups.wish
        task = self._task = Task(lambda progress: _taken_in(store, pack, plan, wish, progress), self)
        task.done.connect(self._show_done)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._tell_cancelled)
        task.progressed.connect(self._show_progress)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        self._strip.show()
        task.start()
        self._settle()

    @Slot()
    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _end(self) -> None:
        self._task = None
        self._strip.hide()
        self._settle()

    @Slot(float, str)
    def _show_progress(self, share: float, _doing: str) -> None:
        said = self.tr("The list is being taken in: {percent} %").format(percent=round(100 * share))
        self._strip.show_progress(share, said)

    @Slot(object)
    def _show_done(self, found: tuple[Imported, int | None]) -> None:
        self._done, self._group = found
        self.intake.drop()
        self._roster = self._plan = None
        self.done.show_done(self._done)
        self.to_top()
        self._settle()
        announce(self, self.tr("The list is in your records"))

    @Slot(object)
    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, StoreProblem):
            raise fault
        self._tell_problem(fault)

    @Slot()
    def _tell_cancelled(self) -> None:
        self.context.messages.say(self.tr("Stopped. Nothing of the list was taken in."))

    def _tell_problem(self, problem: StoreProblem) -> None:
        self.context.messages.fail(self.tr("Nothing of the list was taken in."), problem.said(self.context.language()))

    @Slot()
    def _begin_anew(self) -> None:
        self._done = None
        self.done.show_done(None)
        self._settle()
        self.intake.opening.choose.setFocus()

    @Slot()
    def _open_learners(self) -> None:
        self._done = None
        self.done.show_done(None)
        self.context.navigate("learners", Wanted(self._group).subject)


def _taken_in(
    store: Store, pack: Pack, plan: ImportPlan, wish: GroupWish, progress: Progress
) -> tuple[Imported, int | None]:
    """All of the list, with the new group if one is wanted, or nothing at all; and the group it is in."""

    with store.together():
        group = store.caseload.add_group(wish.name, wish.kind) if wish.name else wish.group
        imported = carry_out(store, pack, replace(plan, group=group), progress)
    made = imported.groups_made[0] if len(imported.groups_made) == 1 else None
    return imported, group if group is not None else made
