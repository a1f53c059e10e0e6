"""Learners: whom a counselor guides, by groups, how far each is, and what the group looks like as a whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.caseload_words import called, counted_statuses
from opscareer.gui.context import Context
from opscareer.gui.models.learners_model import Column, Shown
from opscareer.gui.pages.learners_parts.add_card import AddCard
from opscareer.gui.pages.learners_parts.beginning import Beginning
from opscareer.gui.pages.learners_parts.first_tracks_card import FirstTracksCard
from opscareer.gui.pages.learners_parts.group_changes import GroupChanges
from opscareer.gui.pages.learners_parts.group_pictures import GroupPictures
from opscareer.gui.pages.learners_parts.groups_card import GroupsCard
from opscareer.gui.pages.learners_parts.learners_table import LearnersTable, order_of
from opscareer.gui.pages.learners_parts.list_tools import ListTools
from opscareer.gui.pages.learners_parts.outcome_work import OutcomeWork
from opscareer.gui.pages.learners_parts.picked_bar import PickedBar
from opscareer.gui.pages.learners_parts.subjects import Wanted, packed, wanted_of
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import SORTED_BY, SortedBy, Status
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
        self._import, self._sit, self._pack = LinkButton(), QuietButton(), PrimaryButton()
        self.beginning = Beginning(context)
        self.groups, self.tools = GroupsCard(context), ListTools(context)
        self.first_tracks, self.pictures = FirstTracksCard(context), GroupPictures(context)
        self.table, self.picked = LearnersTable(context.theme), PickedBar(context)
        self.adding, self._add = AddCard(context), LinkButton()
        self._strip, self._none = ProgressStrip(context.theme), PlainText(role="quiet")
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
            self.tools.clear()
            self.tools.choose_status(wanted.status)
        self.refresh()

    @override
    def shown(self) -> None:
        if self._all.isVisible():
            self._note_visit()
        else:
            self.beginning.take_focus()

    @override
    def retranslate(self) -> None:
        self._import.setText(self.tr("Import a list"))
        self._sit.setText(self.tr("Assess a class"))
        self._pack.setText(self.tr("Class pack"))
        self._add.setText(self.tr("Add a learner"))
        self._strip.set_labels(self.tr("Cancel"))
        self.table.setAccessibleName(self.tr("Learners"))
        for part in (self.beginning, self.groups, self.picked, self.adding, self.first_tracks, self.pictures):
            part.retranslate()
        self.tools.retranslate({order: self._heads()[order] for order in SORTED_BY})
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
                self._show_list()
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

    @Slot()
    def _show_list(self) -> None:
        """Whom the tools find, as the table."""
        session, store = self.context.live.session, self.context.live.store
        if session is None or store is None:
            return
        try:
            ids = store.caseload.ids(self.tools.query(self._group))
        except StoreProblem as problem:
            self._tell_problem(problem)
            return
        shown = Shown(session.pack, self.context.language(), date.today())  # noqa: DTZ011 - the person's own day
        fetch = partial(store.caseload.entries, pack_hash=session.pack.hash)
        self.table.learners.set_heads(self._arrowed())
        self.table.show_learners(ids, fetch, shown)
        self._none.setText(self.tr("Nobody answers to this. Take a word back, or look at everybody."))
        self._none.setVisible(not ids)
        self.table.setVisible(bool(ids))
        self._fit()

    def _show_whole(self) -> None:
        """The group as a whole: the counts at once, the pictures as soon as they are worked out."""
        store = self.context.live.store
        if store is None:
            return
        self._tell_counts(store.caseload)
        self.work.begin(self._group)

    def _tell_counts(self, caseload: Caseload) -> None:
        counts = caseload.counts(self._group)
        self.tools.show_counts(counts)
        group = self.groups.group
        title = self.tr("Learners") if group is None else group.name
        self.set_heading(title, counted_statuses(counts), self.tr("%n learners", "", sum(counts.values())))
        self._pack.setEnabled(any(counts.values()))

    @Slot()
    def _show_worked_out(self) -> None:
        """What is known of everybody is another thing now: the lines, and how many are how far."""
        store = self.context.live.store
        if store is not None and self._all.isVisible():
            self._show_list()
            self._tell_counts(store.caseload)

    @Slot(object)
    def _show_picture(self, picture: GroupPicture) -> None:
        self.first_tracks.show_picture(picture)
        self.pictures.show_picture(picture)

    @Slot()
    def _show_picked(self) -> None:
        ids = self.table.picked_ids
        first = self.table.learners.entry(self.table.learners.ids.index(ids[0])) if len(ids) == 1 else None
        self.picked.show_picked(len(ids), first, self._changes.groups, inside=self._group is not None)

    def _heads(self) -> dict[Column, str]:
        return {
            "name": self.tr("Name"),
            "code": self.tr("Code"),
            "status": self.tr("Assessment"),
            "first-track": self.tr("First track"),
            "certainty": self.tr("Certainty"),
            "plan": self.tr("Plan"),
            "last-contact": self.tr("Last contact"),
        }

    def _arrowed(self) -> dict[Column, str]:
        """The heads; an arrow behind the one that the list is sorted by."""
        arrow = " ↓" if self.tools.is_descending else " ↑"
        return {
            column: head + arrow if order_of(column) == self.tools.sorted_by else head
            for column, head in self._heads().items()
        }

    # What is done

    @Slot()
    def _choose_group(self) -> None:
        group = self.groups.group
        self._group = group.id if group else None
        self.table.clearSelection()
        self._show_list()
        self._show_whole()
        self._note_visit()

    @Slot(str)
    def _sort(self, order: SortedBy) -> None:
        self.tools.sort(order)

    @Slot(str)
    def _show_status(self, status: Status) -> None:
        self.tools.choose_status(status)
        self._show_list()
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
        self._add.setFocus()

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
    def _join(self, group: int) -> None:
        self._changes.join(group, self.table.picked_ids)

    @Slot()
    def _leave_group(self) -> None:
        self._changes.leave(self._group, self.table.picked_ids)

    @Slot(str)
    def _note_talk(self, reason: str) -> None:
        self._changes.mark_talk(self.table.picked_ids, reason)

    @Slot()
    def _talked(self) -> None:
        self._changes.mark_talk(self.table.picked_ids, None)

    @Slot()
    def _work_with_picked(self) -> None:
        self._work_with(self.table.picked_ids[0])

    @Slot(int)
    def _work_with(self, learner: int) -> None:
        store = self.context.live.store
        if store is None:
            return
        self.context.live.work_with(learner)
        (entry,) = store.caseload.entries((learner,))
        self.context.messages.say(
            self.tr("You are working with {name} now: Assess, Matches and Plan are theirs.").format(name=called(entry))
        )
        self.context.navigate("assess" if entry.status in ("not-started", "in-progress") else "matches", "")

    @Slot()
    def _open_picked(self) -> None:
        self._open_learner(self.table.picked_ids[0])

    @Slot(int)
    def _open_learner(self, learner: int) -> None:
        self.context.navigate("learner", str(learner))

    @Slot()
    def _pack_picked(self) -> None:
        self.context.navigate("classpack", packed(self.table.picked_ids))

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
        left, right, more = QWidget(), QWidget(), FlowLayout(gap=measures.L, line_gap=0)
        for link in (self._add, self._import):
            more.addWidget(link)
        column(self.groups, self.first_tracks, gap=measures.M, parent=left).addStretch(1)
        lines = column(self.tools, self.table, self._none, self.picked, more, parent=right)
        lines.setSpacing(measures.S)
        lines.addStretch(1)
        self._beside = SideBySide(0, gap=measures.L, share=_GROUPS_SHARE)
        self._beside.addWidget(left)
        self._beside.addWidget(right)
        column(self._strip, self._beside, self.pictures, gap=measures.M, parent=self._all)
        for part in (self.beginning, self.adding, self._all):
            self.body.addWidget(part)
        for part in (self.adding, self._strip, self._none):
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
        self._import.clicked.connect(self._open_roster)
        self._sit.clicked.connect(self._open_sitting)
        self._pack.clicked.connect(self._pack_group)
        self._add.clicked.connect(self._open_adding)
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
        self.tools.changed.connect(self._show_list)
        self.table.sort_asked.connect(self._sort)
        self.table.opened.connect(self._open_learner)
        self.table.picked.connect(self._show_picked)
        self.table.learners.troubled.connect(self._tell_problem)
        self.picked.open_asked.connect(self._open_picked)
        self.picked.work_asked.connect(self._work_with_picked)
        self.picked.join_asked.connect(self._join)
        self.picked.leave_asked.connect(self._leave_group)
        self.picked.talk_asked.connect(self._note_talk)
        self.picked.talked_asked.connect(self._talked)
        self.picked.pack_asked.connect(self._pack_picked)

    @Slot()
    def _follow(self) -> None:
        """What changes while the page is not in front is shown at the next visit."""
        if self.isVisible():
            self.refresh()

    @Slot()
    def _fit(self) -> None:
        px = self.context.theme.px
        self._beside.set_narrowest(px(_SIDE_BY_SIDE_FROM))
        top = self.table.mapTo(self._inner, self.table.rect().topLeft()).y()
        self.table.set_room(self._scroll.height() - top - px(_BELOW_TABLE))
