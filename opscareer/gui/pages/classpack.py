"""The class pack: a list is chosen and looked at, a few choices are made, and everybody's prints come out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.classpack.making import ClassPack, ClassPackMaking, Step
from opscareer.app.roster.people import Roster
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.choices_card import ClassChoicesCard
from opscareer.gui.pages.classpack_parts.list_intake import ListIntake
from opscareer.gui.pages.classpack_parts.making import ClassPackRun
from opscareer.gui.pages.classpack_parts.opening_card import OpeningCard
from opscareer.gui.pages.classpack_parts.people_of_caseload import PeopleOfCaseload
from opscareer.gui.pages.classpack_parts.result_card import ResultCard
from opscareer.gui.pages.classpack_parts.step_words import StepWords
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.learners_parts.subjects import is_of_caseload, wanted_of
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import Problem, Severity


class ClassPackPage(Page):
    """Its subject is the path of a list, a group or learners of the caseload, or nothing: as it is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._step: Step | None = None
        self._known: tuple[Problem, ...] = ()
        self._make = PrimaryButton()
        self.folder_place = AskedPlace(self)
        self.intake = ListIntake(context, self, OpeningCard(), for_results=True)
        self._people, self._choices = PeopleOfCaseload(context), ClassChoicesCard(context)
        self._strip, self._kept = ProgressStrip(context.theme), PlainText(role="note")
        self._steps = StepWords(self)
        self._result = ResultCard(context)
        self.run = ClassPackRun(self)
        self.add_action(self._make)
        self._running = QWidget()
        column(self._strip, self._kept, gap=measures.XXS, parent=self._running)
        for part in (self._running, self._result, self._people, self.intake, self._choices):
            self.body.addWidget(part)
        self.body.setSpacing(measures.L)
        self._connect()
        self._settle()

    @override
    def open(self, subject: str) -> None:
        if is_of_caseload(subject):
            self._take_people(subject)
        elif subject:
            self._people.drop()
            self.intake.take(Path(subject))

    @override
    def shown(self) -> None:
        if self.intake.file is None and not self._people.is_chosen:
            self.intake.opening.choose.setFocus()

    @override
    def retranslate(self) -> None:
        self._show_way_back()
        self.set_heading(
            self.tr("Class pack"), self.tr("Results and plans for a whole class, from one list: ready to print.")
        )
        self._make.setText(self.tr("Make the class pack"))
        self._strip.set_labels(self.tr("Cancel"))
        self._kept.setText(
            self.tr("You may go on with something else. Cancel whenever you like: what is done stays done.")
        )
        for part in (self._people, self.intake, self._choices, self._result):
            part.retranslate()
        self._show_source()
        if self._step is not None:
            self._show_step(self._step)

    def _show_way_back(self) -> None:
        if self._people.is_chosen:
            self.set_crumb(self.tr("← Learners"), "learners")
        else:
            self.set_crumb(self.tr("← Plan"), "plan")

    @override
    def print_page(self) -> bool:
        if self._result.made is None:
            return False
        self._result.open_book()
        return True

    def _connect(self) -> None:
        self.intake.changed.connect(self._show_source)
        self.intake.taken.connect(self._take_new_list)
        self._people.changed.connect(self._show_source)
        self._people.left.connect(self._leave_people)
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
        """Shows what fits: the way to a list, or whom it is of and what is made of it."""
        self._show_way_back()
        roster, running = self._roster, self.run.is_running
        has_source = self._people.is_chosen or self.intake.read is not None
        self._people.setVisible(self._people.is_chosen)
        self.intake.setVisible(not self._people.is_chosen)
        self._choices.setVisible(has_source)
        self._result.setVisible(self._result.made is not None and not running)
        self._running.setVisible(running)
        self._make.setVisible(has_source)
        self._make.setEnabled(roster is not None and bool(roster.people) and not running)

    # Whom it is of

    @Slot()
    def _take_new_list(self) -> None:
        self.to_top()

    def _take_people(self, subject: str) -> None:
        """People of the caseload instead of a list: read in the background."""
        self.intake.drop()
        self._people.ask(wanted_of(subject))

    @Slot()
    def _leave_people(self) -> None:
        self._people.drop()
        self._settle()

    @Slot()
    def _show_source(self) -> None:
        """The list, or the people, decide where the files go."""
        session = self.context.live.session
        if session is None:
            return
        if self._people.roster is not None:
            self._choices.show_list(self._people.as_file, session.pack)
        elif self.intake.file is not None and self.intake.read is not None:
            self._people.drop()
            self._choices.show_list(self.intake.file, session.pack)
        self._settle()

    @property
    def _roster(self) -> Roster | None:
        """Whom the class pack is made of."""
        if self._people.is_chosen:
            return self._people.roster
        return self.intake.read.roster if self.intake.read is not None and self.intake.is_ready else None

    # The class pack

    @Slot()
    def _ask_folder(self) -> None:
        self.folder_place.ask_folder(self.window(), self.tr("A place for class packs"))

    @Slot(object)
    def _take_folder(self, folder: Path) -> None:
        self.context.preferences.change(class_folder=str(folder))

    @Slot()
    def _begin(self) -> None:
        session, roster = self.context.live.session, self._roster
        if session is None or roster is None or self.run.is_running:
            return
        wish, folder = self._choices.wish, self._choices.folder
        self._known = roster.problems
        self._result.show_pack(None)
        self._show_step(Step("people", 0, len(roster.people)))
        name = self._people.name if self._people.is_chosen else str(self.intake.file)
        self.run.start(ClassPackMaking(session.pack, session.pack_source, roster, name, wish, folder))
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
        self._people.note_prints(made, self._choices.wish)
        failed = sum(problem.severity is Severity.ERROR for problem in faults)
        if failed:
            self.context.messages.warn(
                self.tr("%n people could not be worked out.", "", failed),
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
