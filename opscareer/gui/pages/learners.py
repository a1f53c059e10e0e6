"""Learners: whom a counselor guides, by groups, how far each is, and what the group looks like as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.caseload_words import counted_statuses
from opscareer.gui.context import Context
from opscareer.gui.pages.learners_parts.add_card import AddCard
from opscareer.gui.pages.learners_parts.beginning import Beginning
from opscareer.gui.pages.learners_parts.first_tracks_card import FirstTracksCard
from opscareer.gui.pages.learners_parts.group_changes import GroupChanges
from opscareer.gui.pages.learners_parts.group_pictures import GroupPictures
from opscareer.gui.pages.learners_parts.groups_card import GroupsCard
from opscareer.gui.pages.learners_parts.list_pane import ListPane
from opscareer.gui.pages.learners_parts.outcome_work import OutcomeWork
from opscareer.gui.pages.learners_parts.picked_actions import PickedActions
from opscareer.gui.pages.learners_parts.subjects import Wanted, wanted_of
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.records.people import Status
from opscareer.records.store_problem import StoreProblem

if TYPE_CHECKING:
    from opscareer.app.caseload.group_picture import GroupPicture
    from opscareer.records.caseload import Caseload
    from opscareer.records.store import Store

_SIDE_BY_SIDE_FROM = 700
_GROUPS_SHARE = 0.27
_BELOW_TABLE = 168
"""Pixels at 100 % text left below the table for what can be done with those picked."""


class LearnersPage(Page):
    """Its subject is a group (`group:3`), a status after a comma (`group:3,in-progress`), or nothing: as it was."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group: int | None = None
        self._changes = GroupChanges(context, self._change, self._turn_to, self)
        self._sit, self._pack = QuietButton(), PrimaryButton()
        self.beginning = Beginning(context)
        self.adding = AddCard(context)
        self.groups, self.list = GroupsCard(context), ListPane(context)
        PickedActions(context, self.list, self._changes)
        self.first_tracks, self.pictures = FirstTracksCard(context), GroupPictures(context)
        self._strip = ProgressStrip(context.theme)
        self.work = OutcomeWork(context, self)
        self._all = QWidget()
        self._assemble_body()
        self._connect()

    @override
    def open(self, subject: str) -> None:
        self.work.allow()
        if subject:
            wanted = wanted_of(subject)
            self._group = wanted.group
            self.list.tools.clear()
            self.list.tools.choose_status(wanted.status)
        self.refresh()

    @override
    def shown(self) -> None:
        if self._all.isVisible():
            self._note_visit()
        else:
            self.beginning.take_focus()

    @override
    def retranslate(self) -> None:
        self._sit.setText(self.tr("Assess a class"))
        self._pack.setText(self.tr("Class pack"))
        self._strip.set_labels(self.tr("Cancel"))
        for part in (self.beginning, self.groups, self.list, self.adding, self.first_tracks, self.pictures):
            part.retranslate()
        self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def refresh(self) -> None:
        """Shows everything as it is in the records by now."""
        store = self.context.live.store
        try:
            everybody = 0 if store is None else sum(store.caseload.counts(None).values())
            self._settle(store, everybody)
            if store is not None and everybody:
                self._show_groups(store.caseload, everybody)
                self.list.show_group(self._group, self._changes.groups)
                self._show_whole()
        except StoreProblem as problem:
            self._tell_problem(problem)

    # What is shown

    def _settle(self, store: Store | None, everybody: int) -> None:
        """The beginning, or the list; what can be done at the head of the page belongs to the list."""
        filled = store is not None and everybody > 0
        for part in (self._sit, self._pack, self._all):
            part.setVisible(filled)
        self.beginning.setVisible(not filled)
        if filled:
            return
        self.beginning.show_store(store)
        self.work.stop()
        self.adding.setVisible(False)
        self.set_heading(self.tr("Learners"), self.tr("Everybody you guide, how far they are, and who needs a talk."))

    def _show_groups(self, caseload: Caseload, everybody: int) -> None:
        self._changes.groups = caseload.groups()
        if self._group not in {group.id for group in self._changes.groups}:
            self._group = None
        self.groups.show_groups(self._changes.groups, everybody, self._group)

    def _show_whole(self) -> None:
        """The group as a whole: the counts at once, the pictures as soon as they are worked out."""
        store = self.context.live.store
        if store is None:
            return
        self._tell_counts(store.caseload)
        self.work.begin(self._group)

    def _tell_counts(self, caseload: Caseload) -> None:
        counts = caseload.counts(self._group)
        self.list.tools.show_counts(counts)
        group = self.groups.group
        title = self.tr("Learners") if group is None else group.name
        self.set_heading(title, counted_statuses(counts), self.tr("%n learners", "", sum(counts.values())))
        self._pack.setEnabled(any(counts.values()))

    @Slot()
    def _show_worked_out(self) -> None:
        """What is known of everybody is another thing now: the lines, and how many are how far."""
        store = self.context.live.store
        if store is not None and self._all.isVisible():
            self.list.refresh()
            self._tell_counts(store.caseload)

    @Slot(object)
    def _show_picture(self, picture: GroupPicture) -> None:
        self.first_tracks.show_picture(picture)
        self.pictures.show_picture(picture)

    # What is done

    @Slot()
    def _choose_group(self) -> None:
        group = self.groups.group
        self._group = group.id if group else None
        self.list.table.clearSelection()
        self.list.show_group(self._group, self._changes.groups)
        self._show_whole()
        self._note_visit()

    @Slot(str)
    def _show_status(self, status: Status) -> None:
        self.list.tools.choose_status(status)
        self.list.refresh()
        self.to_top()

    @Slot(int)
    def _keep_retention(self, months: int) -> None:
        self._change(lambda store: store.privacy.set_retention(months))
        self.beginning.take_focus()

    @Slot()
    def _open_adding(self) -> None:
        self.adding.open_for(self._changes.groups, self._group)
        self.bring_into_view(self.adding)

    @Slot()
    def _close_adding(self) -> None:
        self.adding.hide()
        self.list.focus_adding()

    @Slot()
    def _add_learner(self) -> None:
        store, card = self.context.live.store, self.adding
        if store is None:
            return
        name, code, groups = card.name, card.code, card.groups
        try:
            alike = () if card.is_sure else store.caseload.alike(name, code)
        except StoreProblem as problem:
            self._tell_problem(problem)
            return
        if alike:
            card.show_alike(alike)
        elif self._change(lambda opened: opened.caseload.add(name=name, code=code, groups=groups)):
            self.context.messages.say(self.tr("{name} is added.").format(name=name or code))
            card.open_for(self._changes.groups, groups[0] if groups else None)

    def _turn_to(self, group: int) -> None:
        self._group = group

    @Slot(str, str)
    def _add_group(self, name: str, kind: str) -> None:
        self._changes.add(name, kind)  # type: ignore[arg-type]

    @Slot(str, str)
    def _change_group(self, name: str, kind: str) -> None:
        self._changes.change(self.groups.group, name, kind)  # type: ignore[arg-type]

    @Slot()
    def _remove_group(self) -> None:
        self._changes.remove(self.groups.group)

    @Slot(int)
    def _open_learner(self, learner: int) -> None:
        self.context.navigate("learner", str(learner))

    @Slot()
    def _pack_group(self) -> None:
        self.context.navigate("classpack", Wanted(self._group).subject)

    @Slot()
    def _open_roster(self) -> None:
        self.context.navigate("roster", Wanted(self._group).subject)

    @Slot()
    def _open_sitting(self) -> None:
        self.context.navigate("class-sitting", Wanted(self._group).subject)

    @Slot()
    def _open_own(self) -> None:
        self.context.live.work_with(None)
        self.context.navigate("assess", "")

    @Slot()
    def _open_protection(self) -> None:
        self.context.navigate("settings", "protection")

    def _change(self, action: Callable[[Store], object]) -> bool:
        """Changes the records and shows what came of it; whether it was done."""

        def act(_session: object) -> None:
            if (store := self.context.live.store) is not None:
                action(store)

        done = self.context.live.change(act)
        self.refresh()
        return done

    @Slot(object)
    def _tell_problem(self, problem: StoreProblem) -> None:
        self.context.messages.fail(self.tr("The list could not be read."), problem.said(self.context.language()))

    def _note_visit(self) -> None:
        """The group looked at last is the one that Home shows; noted among one's own visits alone."""
        session = self.context.live.session
        if session is not None and session.is_own and not session.is_sample:
            subject = Wanted(self._group).subject
            self.context.live.change(lambda opened: opened.note_visit("learners", subject))

    # How it is put together

    def _assemble_body(self) -> None:
        for button in (self._sit, self._pack):
            self.add_action(button)
        left = QWidget()
        column(self.groups, self.first_tracks, gap=measures.M, parent=left).addStretch(1)
        beside = SideBySide(self.context.theme, _SIDE_BY_SIDE_FROM, gap=measures.L, share=_GROUPS_SHARE)
        beside.addWidget(left)
        beside.addWidget(self.list)
        column(self._strip, beside, self.pictures, gap=measures.M, parent=self._all)
        for part in (self.beginning, self.adding, self._all):
            self.body.addWidget(part)
        for part in (self.adding, self._strip):
            part.hide()

    def _connect(self) -> None:
        live = self.context.live
        for signal in (live.opened, live.answers_changed, live.goal_changed, live.about_changed):
            signal.connect(self._follow)
        self.context.theme.changed.connect(self._fit)
        self._connect_ways()
        self._connect_list()
        self.work.begun.connect(self._strip.show)
        self.work.ended.connect(self._strip.hide)
        self.work.progressed.connect(self._strip.show_progress)
        self.work.worked_out.connect(self._show_worked_out)
        self.work.pictured.connect(self._show_picture)
        self.work.failed.connect(self._tell_problem)
        self._strip.cancel_asked.connect(self.work.stop)

    def _connect_ways(self) -> None:
        self._sit.clicked.connect(self._open_sitting)
        self._pack.clicked.connect(self._pack_group)
        self.adding.add_asked.connect(self._add_learner)
        self.adding.left.connect(self._close_adding)
        self.beginning.kept.connect(self._keep_retention)
        self.beginning.import_asked.connect(self._open_roster)
        self.beginning.add_asked.connect(self._open_adding)
        self.beginning.own_asked.connect(self._open_own)
        self.beginning.protection_asked.connect(self._open_protection)
        self.pictures.learner_asked.connect(self._open_learner)
        self.pictures.status_asked.connect(self._show_status)

    def _connect_list(self) -> None:
        self.groups.chosen.connect(self._choose_group)
        self.groups.add_asked.connect(self._add_group)
        self.groups.change_asked.connect(self._change_group)
        self.groups.remove_asked.connect(self._remove_group)
        self.list.filled.connect(self._fit)
        self.list.troubled.connect(self._tell_problem)
        self.list.add_asked.connect(self._open_adding)
        self.list.import_asked.connect(self._open_roster)
        self.list.table.opened.connect(self._open_learner)

    @Slot()
    def _follow(self) -> None:
        """What changes while the page is not in front is shown at the next visit."""
        if self.isVisible():
            self.refresh()

    @Slot()
    def _fit(self) -> None:
        table = self.list.table
        top = table.mapTo(self._inner, table.rect().topLeft()).y()
        table.set_room(self._scroll.height() - top - self.context.theme.px(_BELOW_TABLE))
