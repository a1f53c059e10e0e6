"""Assess a class at one machine: a list to work through, a page between two people, sheets from paper, and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from typing_extensions import override

from opscareer.app.caseload.class_list import ClassList
from opscareer.app.caseload.learner_files import read_into
from opscareer.app.caseload.unfinished_sheets import save_sheet
from opscareer.app.keyed_folder import SUFFIX
from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.pages.class_sitting_parts.files_card import FilesCard
from opscareer.gui.pages.class_sitting_parts.hand_over import HandOver
from opscareer.gui.pages.class_sitting_parts.keyed_sheet import KeyedSheet
from opscareer.gui.pages.class_sitting_parts.turns_card import TurnsCard
from opscareer.gui.pages.classpack_parts.list_intake import dropped
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.learners_parts.subjects import wanted_of
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.questionnaire_print import QuestionnairePrint
from opscareer.gui.task import Task
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.progress import Progress
from opscareer.records.people import CaseloadEntry
from opscareer.records.store_problem import StoreProblem

_ENDING = SUFFIX.removeprefix(".")
_WIDEST_CHOICE = 360
Doing = Literal["list", "hand-over", "keying"]


class ClassSittingPage(Page):
    """Its subject is the group (`group:3`); without one it goes on where it was."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group: int | None = None
        self._turns: ClassList | None = None
        self._doing: Doing = "list"
        self._task: Task | None = None
        self._after: int | None = None
        self._next: CaseloadEntry | None = None
        self._offered: set[int] = set()
        self._print = QuietButton()
        self.printing = QuestionnairePrint(context, self)
        self.places = AskedPlace(self)
        self._choice, self._groups, self._none = FormRows(), ChoiceBox(), PlainText(role="quiet")
        self._choice_row = self._choice.add(self._groups)
        self.turns, self.files = TurnsCard(context), FilesCard(context)
        self.hand_over, self.keyed = HandOver(), KeyedSheet(context)
        self._strip = ProgressStrip(context.theme)
        self.add_action(self._print)
        self.body.addLayout(at_left(self._choice))
        for part in (self._strip, self._none, self.turns, self.hand_over, self.keyed, self.files):
            self.body.addWidget(part)
        self._strip.hide()
        self.setAcceptDrops(True)
        self.installEventFilter(self)
        self._connect()
        self._refit()

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._task is not None

    @override
    def open(self, subject: str) -> None:
        if subject and not self.context.sitting.is_on:
            if self._doing == "keying" and self.keyed.entry is not None:
                self._offered.discard(self.keyed.entry.id)  # it is taken up again where it still fits
            self.keyed.leave()
            self._group, self._doing = wanted_of(subject).group, "list"
        if self.context.sitting.is_on:
            self._doing = "hand-over"
            self.hand_over.show_next("")
        self._settle()

    @override
    def shown(self) -> None:
        """The machine comes back: it is nobody's until the next one begins."""
        if self.context.sitting.is_on:
            self.context.sitting.hand_on()
            self.context.live.work_with(None)
        self._fill_groups()
        self._read_turns()

    @override
    def retranslate(self) -> None:
        self._print.setText(self.tr("Print the questionnaire"))
        self._choice_row.set_texts(self.tr("Group"))
        self._none.setText(self.tr("There is nobody in this group yet. Add learners under Learners, or read files."))
        self._strip.set_labels(self.tr("Cancel"))
        for part in (self.turns, self.hand_over, self.keyed, self.files):
            part.retranslate()
        self._fill_groups()
        self._settle()

    @override
    def print_page(self) -> bool:
        if self._doing == "hand-over":
            return False
        self.printing.start_here()
        return True

    def _connect(self) -> None:
        self._print.clicked.connect(self.printing.start_here)
        self.printing.busy.connect(self._print.setDisabled)
        self._groups.activated.connect(self._choose_group)
        self.turns.hand_over_asked.connect(self._offer_current)
        self.turns.keying_asked.connect(self._begin_keying)
        self.turns.pass_over_asked.connect(self._pass_over_current)
        self.hand_over.begun.connect(self._begin_sitting)
        self.hand_over.passed_over.connect(self._pass_over_next)
        self.hand_over.stopped.connect(self._stop)
        self.keyed.whole.connect(self._save_sheet)
        self.keyed.left.connect(self._leave_keying)
        self.files.files_asked.connect(self._ask_files)
        self.places.chosen.connect(self._take_files)
        self._strip.cancel_asked.connect(self._cancel)
        self.context.live.opened.connect(self._forget)
        self.context.live.closing.connect(self.keyed.leave)
        self.context.theme.changed.connect(self._refit)

    @Slot()
    def _refit(self) -> None:
        self._choice.setMaximumWidth(self.context.theme.px(_WIDEST_CHOICE))

    def _settle(self) -> None:
        """Shows what is being done, and nothing else."""
        doing, has_people = self._doing, self._turns is not None and bool(self._turns.entries)
        if doing == "hand-over":
            self.set_crumb("")
            self.set_heading("")
            self.setAccessibleName(self.tr("Hand over"))
        else:
            self.set_crumb(self.tr("← Learners"), "learners")
            self.set_heading(
                self.tr("Assess a class"),
                self.tr("One after the other at this machine, from paper, or from the files students send."),
            )
        self._choice.setVisible(doing == "list")
        self._print.setVisible(doing == "list")
        self._none.setVisible(doing == "list" and self._turns is not None and not has_people)
        self.turns.setVisible(doing == "list" and has_people)
        self.files.setVisible(doing == "list")
        self.hand_over.setVisible(doing == "hand-over")
        self.keyed.setVisible(doing == "keying")

    def _become(self, doing: Doing) -> None:
        self._doing = doing
        self._settle()
        self.to_top()

    def _fill_groups(self) -> None:
        store = self.context.live.store
        if store is None:
            return
        self._groups.clear()
        self._groups.addItem(self.tr("All learners"), None)
        for group in store.caseload.groups():
            self._groups.addItem(group.name, group.id)
        self._groups.setCurrentIndex(max(0, self._groups.findData(self._group)) if self._group is not None else 0)

    @Slot()
    def _choose_group(self) -> None:
        self._group = self._groups.currentData()
        self._turns, self._after = None, None
        self._read_turns()

    @Slot()
    def _forget(self) -> None:
        """Other records may have been opened."""
        self.keyed.leave()
        self._offered.clear()
        self._turns, self._after, self._group, self._doing = None, None, None, "list"
        self.context.sitting.end()
        self._settle()

    # The list

    def _read_turns(self) -> None:
        """The list as it stands by now, read in the background: what was answered last is worked out for it."""
        session, store = self.context.live.session, self.context.live.store
        if session is None or store is None:
            return
        pack, group, before = session.pack, self._group, self._turns

        def work(_progress: Progress) -> ClassList:
            if before is not None and before.group == group:
                return before.again(store, pack)
            return ClassList.of(store, pack, group)

        self._run(work, self._show_turns)

    @Slot(object)
    def _show_turns(self, turns: ClassList) -> None:
        self._turns = turns
        self._stand()
        self._settle()
        if self._doing == "hand-over":
            self._offer(turns.next(self._after))
        elif self._doing == "list" and self.isVisible():
            unfinished = turns.to_go_on_with(self._offered)
            if unfinished is None:
                self.turns.take_focus()
            else:
                self._key(unfinished)

    def _stand(self) -> None:
        if self._turns is not None:
            self.turns.show_list(self._turns, self._turns.next(self._after))

    def _offer(self, entry: CaseloadEntry | None) -> None:
        self._next = entry
        self.hand_over.show_next(called(entry) if entry is not None else "")
        self.hand_over.take_focus()

    @Slot()
    def _offer_current(self) -> None:
        entry, turns = self.turns.entry, self._turns
        if entry is None or turns is None or turns.turn(entry) in ("done", "locked"):
            return
        self._turns = turns.taking_back(entry.id)
        self.context.sitting.hand_on()
        self._become("hand-over")
        self._offer(entry)

    @Slot()
    def _pass_over_current(self) -> None:
        entry = self.turns.entry
        if entry is not None:
            self._pass_over(entry)
            self.turns.take_focus()

    @Slot()
    def _pass_over_next(self) -> None:
        if self._next is not None and self._turns is not None:
            self._pass_over(self._next)
            following = self._turns.next(self._after)
            self._offer(following if following is not None and following.id not in self._turns.passed_over else None)

    def _pass_over(self, entry: CaseloadEntry) -> None:
        if self._turns is not None:
            self._turns, self._after = self._turns.passing_over(entry.id), entry.id
            self._stand()

    @Slot()
    def _begin_sitting(self) -> None:
        entry = self._next
        if entry is None:
            return
        self._after = entry.id
        self.context.live.work_with(entry.id)
        self.context.sitting.begin(called(entry))
        self.context.navigate("assess", "statements")

    @Slot()
    def _stop(self) -> None:
        self.context.sitting.end()
        self._become("list")
        self.turns.take_focus()

    # From paper

    @Slot()
    def _begin_keying(self) -> None:
        if (entry := self.turns.entry) is not None:
            self._key(entry)

    def _key(self, entry: CaseloadEntry) -> None:
        """The sheet of a learner, gone on with where one waits."""
        store = self.context.live.store
        if store is None:
            return
        self._offered.add(entry.id)
        self._become("keying")
        try:
            self.keyed.begin(entry, store, self._group)
        except StoreProblem as problem:
            self._fail(problem)
            self._become("list")

    @Slot()
    def _leave_keying(self) -> None:
        self.keyed.leave()
        self._become("list")
        self._read_turns()

    @Slot()
    def _save_sheet(self) -> None:
        """The sheet becomes the learner's sitting; what they answered before is put away, not lost."""
        session, store, entry = self.context.live.session, self.context.live.store, self.keyed.entry
        if session is None or store is None or entry is None:
            return
        pack, told = session.pack, self.keyed.told()
        try:
            is_saved = self.context.live.change(lambda _session: save_sheet(store, pack, entry.id, told))
        except KeyError:  # erased meanwhile
            self.context.messages.fail(self.tr("The learner is not in the records any more."))
            self._leave_keying()
            return
        if is_saved:
            self.keyed.keeper.end()
            self._after = entry.id
            self.context.messages.say(self.tr("The sheet of {name} is saved.").format(name=called(entry)))
            self._become("list")
            self._read_turns()

    # From files

    @Slot()
    def _ask_files(self) -> None:
        self.places.ask_files(self.window(), self.tr("Learner files"), self.tr("Files of learners"), _ENDING)

    @Slot(object)
    def _take_files(self, files: tuple[Path, ...]) -> None:
        session, store, group = self.context.live.session, self.context.live.store, self._group
        if session is None or store is None:
            return
        pack = session.pack
        self._run(lambda progress: read_into(store, pack, files, group, progress), self._show_files)
        self._strip.show()

    @Slot(object)
    def _show_files(self, read: object) -> None:
        self.files.show_read(read)  # type: ignore[arg-type]
        self._task = None
        self._read_turns()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._doing != "list":
            return False
        if isinstance(event, QDragEnterEvent) and dropped(event.mimeData(), (_ENDING,)):
            event.acceptProposedAction()
            self.files.set_picked(picked=True)
        elif event.type() == QEvent.Type.DragLeave:
            self.files.set_picked(picked=False)
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.files.set_picked(picked=False)
            if files := dropped(event.mimeData(), (_ENDING,)):
                event.acceptProposedAction()
                self._take_files(tuple(files))
        return False

    # Slow work

    def _run(self, work: Callable[[Progress], object], take: object) -> None:
        """Starts slow work; what is under way gives way."""
        self._cancel()
        task = self._task = Task(work, self)
        task.done.connect(take)
        task.failed.connect(self._fail)
        task.progressed.connect(self._show_progress)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        task.start()

    @Slot()
    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._task:
            self._task = None
        if self._task is None:
            self._strip.hide()

    @Slot(float, str)
    def _show_progress(self, share: float, _doing: str) -> None:
        said = self.tr("The files are being read: {percent} %").format(percent=round(100 * share))
        self._strip.show_progress(share, said)

    @Slot(object)
    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, StoreProblem):
            raise fault
        self.context.messages.fail(
            self.tr("The records could not be read or written."), fault.said(self.context.language())
        )
