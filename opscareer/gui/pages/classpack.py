"""The class pack: a list is chosen and looked at, a few choices are made, and everybody's prints come out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.classpack.making import ClassPack, ClassPackMaking, Step
from opscareer.app.roster.read_list import ReadList, Said
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.choices_card import ClassChoicesCard
from opscareer.gui.pages.classpack_parts.list_card import ListCard
from opscareer.gui.pages.classpack_parts.list_reading import ListReading, ListWanted
from opscareer.gui.pages.classpack_parts.making import ClassPackRun
from opscareer.gui.pages.classpack_parts.opening_card import OpeningCard
from opscareer.gui.pages.classpack_parts.result_card import ResultCard
from opscareer.gui.pages.classpack_parts.step_words import StepWords
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import InputProblems, Problem

_ENDINGS = ("csv", "xlsx", "tsv", "txt")


class ClassPackPage(Page):
    """Its subject is the path of a list, or nothing: the list as it is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._file: Path | None = None
        self._said = Said()
        self._read: ReadList | None = None
        self._step: Step | None = None
        self._known: tuple[Problem, ...] = ()
        self._make = PrimaryButton()
        self.list_place, self.folder_place = AskedPlace(self), AskedPlace(self)
        self._opening, self._list, self._choices = OpeningCard(), ListCard(context), ClassChoicesCard(context)
        self._strip, self._kept = ProgressStrip(context.theme), PlainText(role="note")
        self._steps = StepWords(self)
        self._result = ResultCard(context)
        self._reading, self.run = ListReading(self), ClassPackRun(self)
        self.setAcceptDrops(True)
        self.add_action(self._make)
        self._running = QWidget()
        column(self._strip, self._kept, gap=measures.XXS, parent=self._running)
        for part in (self._running, self._result, self._opening, self._list, self._choices):
            self.body.addWidget(part)
        self.body.setSpacing(measures.L)
        self._connect()
        self._settle()

    @override
    def open(self, subject: str) -> None:
        if subject:
            self._take_list(Path(subject))

    @override
    def shown(self) -> None:
        if self._file is None:
            self._opening.choose.setFocus()

    @override
    def retranslate(self) -> None:
        self.set_crumb(self.tr("← Plan"), "plan")
        self.set_heading(
            self.tr("Class pack"), self.tr("Results and plans for a whole class, from one list: ready to print.")
        )
        self._make.setText(self.tr("Make the class pack"))
        self._strip.set_labels(self.tr("Cancel"))
        self._kept.setText(
            self.tr("You may go on with something else. Cancel whenever you like: what is done stays done.")
        )
        for part in (self._opening, self._list, self._choices, self._result):
            part.retranslate()
        self._show_list()
        if self._step is not None:
            self._show_step(self._step)

    @override
    def print_page(self) -> bool:
        if self._result.made is None:
            return False
        self._result.open_book()
        return True

    def _connect(self) -> None:
        self.context.live.opened.connect(self._read_again)
        self._opening.list_asked.connect(self._ask_list)
        self._list.other_asked.connect(self._ask_list)
        self.list_place.chosen.connect(self._take_list)
        self._list.said.connect(self._take_said)
        self._reading.read.connect(self._take_read)
        self._reading.failed.connect(self._fail_reading)
        self._choices.folder_asked.connect(self._ask_folder)
        self.folder_place.chosen.connect(self._take_folder)
        self._make.clicked.connect(self._begin)
        self._strip.cancel_asked.connect(self.run.cancel)
        self.run.stepped.connect(self._show_step)
        self.run.made.connect(self._show_made)
        self.run.failed.connect(self._fail_making)
        self.run.stopped.connect(self._tell_stopped)
        self.run.ended.connect(self._settle)

    @Slot()
    def _settle(self) -> None:
        """Shows what fits: the way to a list, or the list and what is made of it."""
        read, running = self._read, self.run.is_running
        self._opening.setVisible(read is None)
        self._list.setVisible(read is not None)
        self._choices.setVisible(read is not None)
        self._result.setVisible(self._result.made is not None and not running)
        self._running.setVisible(running)
        self._make.setVisible(read is not None)
        ready = read is not None and read.roster is not None and bool(read.roster.people)
        self._make.setEnabled(ready and not running and not self._reading.is_busy)

    # The list

    @Slot()
    def _ask_list(self) -> None:
        self.list_place.ask_file(self.window(), self.tr("The list of the class"), self.tr("Lists of people"), *_ENDINGS)

    @Slot(object)
    def _take_list(self, file: Path) -> None:
        self._file, self._said = file, Said()
        self._read_again()

    @Slot(object)
    def _take_said(self, said: Said) -> None:
        self._said = said
        self._read_again()

    @Slot()
    def _read_again(self) -> None:
        session = self.context.live.session
        if session is not None and self._file is not None:
            self._reading.ask(ListWanted(self._file, self._said, session.pack))
            self._settle()

    @Slot(object)
    def _take_read(self, read: ReadList) -> None:
        is_new = self._read is None or read.table.name != self._read.table.name
        self._read = read
        self._opening.tell_fault("")
        self._show_list()
        self._reading.drop()
        self._settle()
        if is_new:
            self.to_top()
            self._list.table.setFocus()

    def _show_list(self) -> None:
        session, file, read = self.context.live.session, self._file, self._read
        if session is not None and file is not None and read is not None:
            self._list.show_list(file, self._said, read, session.pack)
            self._choices.show_list(file, session.pack)

    @Slot(object)
    def _fail_reading(self, fault: Exception) -> None:
        """A list that cannot be read leaves the one before it where it is."""
        if not isinstance(fault, InputProblems):
            raise fault
        problem = fault.problems[0]
        self._reading.drop()
        if self._read is None:
            self._file = None
            self._opening.tell_fault("\n".join(filter(None, (problem.message, problem.hint))))
        else:
            self._file = Path(self._read.table.name)
            self._said = self._list.last_said
            self._show_list()
        self.context.messages.warn(
            self.tr("This list cannot be read: {reason}.").format(reason=problem.message), problem.hint
        )
        self._settle()

    # Dropped files

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark_drop(wanted=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_drop(wanted=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_drop(wanted=False)
        file = _dropped(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self._take_list(file)

    def _mark_drop(self, *, wanted: bool) -> None:
        for card in (self._opening, self._list):
            card.set_picked(wanted)

    # The class pack

    @Slot()
    def _ask_folder(self) -> None:
        self.folder_place.ask_folder(self.window(), self.tr("A place for class packs"))

    @Slot(object)
    def _take_folder(self, folder: Path) -> None:
        self.context.preferences.change(class_folder=str(folder))

    @Slot()
    def _begin(self) -> None:
        session, file, read = self.context.live.session, self._file, self._read
        if session is None or file is None or read is None or read.roster is None or self.run.is_running:
            return
        wish, folder = self._choices.wish, self._choices.folder
        self._known = read.roster.problems
        self._result.show_pack(None)
        self._show_step(Step("people", 0, len(read.roster.people)))
        self.run.start(ClassPackMaking(session.pack, session.pack_source, read.roster, str(file), wish, folder))
        self._settle()
        self.to_top()

    @Slot(object)
    def _show_step(self, step: Step) -> None:
        self._step = step
        self._strip.show_progress(step.share, self._steps.said(step))

    @Slot(object)
    def _show_made(self, made: ClassPack) -> None:
        faults = [problem for problem in made.problems if problem not in self._known]
        self._result.show_pack(made, faults)
        if faults:
            self.context.messages.warn(
                self.tr("%n people could not be worked out.", "", len(faults)),
                self.tr("They are named below. The others are there; make it again to try them once more."),
            )
        announce(self, self.tr("The class pack is ready"))

    @Slot(object)
    def _fail_making(self, fault: Exception) -> None:
        if not isinstance(fault, OSError):
            raise fault
        self.context.messages.fail(
            self.tr("The class pack could not be written: {reason}.").format(reason=fault.strerror or fault),
            self.tr("What is done stays done. Choose another place or make room, and make it again."),
        )

    @Slot()
    def _tell_stopped(self) -> None:
        done = self._step.done if self._step is not None and self._step.doing == "people" else None
        said = self.tr("Stopped. What is done stays done: make it again, and it goes on from there.")
        if done:
            said = self.tr("Stopped. %n people are done: make it again, and it goes on from there.", "", done)
        self.context.messages.say(said)


def _dropped(data: QMimeData) -> Path | None:
    """The list among what is dropped."""
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower().removeprefix(".") in _ENDINGS), None)
