"""Keying in from paper: a folder is chosen once, then sheet after sheet becomes a learner file at each Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.app.answer_rows import AnswerRows, read_rows
from opscareer.app.keyed_folder import (
    KeyedFolder,
    KeyedPerson,
    people_in,
    person_in,
    remove_person,
    replace_person,
    save_person,
    use_as_own,
)
from opscareer.app.paper import form_code
from opscareer.assessment.learner import Learner
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.keying_parts.draft_keeper import DraftKeeper
from opscareer.gui.pages.keying_parts.folder_card import FolderCard
from opscareer.gui.pages.keying_parts.people_card import PeopleCard
from opscareer.gui.pages.keying_parts.sheet_card import SheetCard
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.questionnaire_print import QuestionnairePrint
from opscareer.gui.task import Task
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.problems import InputProblems, Problem
from opscareer.progress import Progress

_MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class TakenRows:
    """What became of a file of rows: what was read, and the files written."""

    rows: AnswerRows
    files: tuple[Path, ...]


class KeyingPage(Page):
    """Three cards: the folder, the sheet in hand, and who is there already."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._print = QuietButton()
        self.printing = QuestionnairePrint(context, self)
        self.folder_place, self.rows_place = AskedPlace(self), AskedPlace(self)
        self._start, self._why, self._choose = Card(gap=measures.M), PlainText(), PrimaryButton()
        self._folder_card, self._sheet, self._people = FolderCard(context), SheetCard(context), PeopleCard(context)
        self._report = PlainText(role="warning")
        self._strip = ProgressStrip(context.theme)
        self._keeper = DraftKeeper(self._sheet, self)
        self._task: Task | None = None
        self._listed: tuple[Path, str] | None = None
        self._assemble_body()
        self._connect()

    @override
    def open(self, subject: str) -> None:
        self._settle()

    @override
    def shown(self) -> None:
        if self._folder is None:
            self._choose.setFocus()
        else:
            self._sheet.take_focus()

    @override
    def retranslate(self) -> None:
        self.set_crumb(self.tr("← Assess"), "assess")
        self._print.setText(self.tr("Print the questionnaire"))
        self._why.setText(
            self.tr(
                "Choose a folder for this class. Each sheet becomes a small file of its own there, which the program"
                " and the command line can read again. Nothing in the folder is ever overwritten."
            )
        )
        self._choose.setText(self.tr("Choose the folder…"))
        self._strip.set_labels(self.tr("Cancel"))
        for part in (self._folder_card, self._sheet, self._people):
            part.retranslate()
        self._settle()

    @override
    def print_page(self) -> bool:
        self._print_questionnaire()
        return True

    def _assemble_body(self) -> None:
        self.add_action(self._print)
        self._start.body.addWidget(self._why)
        self._start.body.addLayout(at_left(self._choose))
        self._strip.hide()
        self._report.hide()
        for part in (self._start, self._sheet, self._folder_card, self._report, self._strip, self._people):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.context.live.opened.connect(self._settle)
        self._print.clicked.connect(self._print_questionnaire)
        self.printing.busy.connect(self._print.setDisabled)
        self._choose.clicked.connect(self._ask_folder)
        self._folder_card.folder_asked.connect(self._ask_folder)
        self._folder_card.rows_asked.connect(self._ask_rows)
        self._folder_card.twice_chosen.connect(self._sheet.set_twice)
        self.folder_place.chosen.connect(self._take_folder)
        self.rows_place.chosen.connect(self._take_rows)
        self._sheet.whole.connect(self._save)
        self._sheet.undo_asked.connect(self._people.correct_last)
        self._sheet.keyed.connect(self._keep_in_view)
        self._sheet.emptied.connect(self._keeper.drop)
        self._keeper.troubled.connect(self._tell_trouble)
        self._people.correction_asked.connect(self._correct)
        self._people.use_asked.connect(self._use)
        self._people.removal_asked.connect(self._remove)
        self._strip.cancel_asked.connect(self._cancel)

    @property
    def _folder(self) -> Path | None:
        """The folder chosen, while it is there."""
        chosen = self.context.preferences.current.keying_folder
        return Path(chosen) if chosen and Path(chosen).is_dir() else None

    @Slot()
    def _settle(self) -> None:
        """Shows what fits: the choice of a folder, or the work."""
        session, folder = self.context.live.session, self._folder
        self.set_heading(
            self.tr("Key in from paper"),
            self.tr("Type what was ticked, one sheet after the other. Each one is saved as soon as you press Enter."),
            self.tr("form {form}").format(form=form_code(session.pack)) if session is not None else "",
        )
        ready = session is not None and folder is not None
        self._start.setVisible(not ready)
        self._choose.setEnabled(session is not None)
        for part in (self._folder_card, self._sheet, self._people):
            part.setVisible(ready)
        if session is None or folder is None:
            return
        is_listed = self._listed == (folder, session.pack.hash)
        if not is_listed and tuple(session.pack.questions) != self._sheet.questions:
            self._keeper.leave()
        self._sheet.set_questions(tuple(session.pack.questions))
        self._folder_card.show_folder(folder)
        if not is_listed:
            self._listed = (folder, session.pack.hash)
            self._list(folder, session.pack)
            self._take_up(folder, session.pack)

    def _take_up(self, folder: Path, pack: Pack) -> None:
        """Goes on with the sheet that was in hand when this folder was left."""
        found = self._keeper.open(folder, pack)
        if found == "unreadable":
            self.context.messages.warn(
                self.tr("An unfinished sheet in this folder cannot be read."),
                self.tr("Key it again from the start. The saved sheets are as they were."),
            )
        elif found == "unfinished":
            sheet = self._sheet.in_hand
            self._folder_card.choose_twice(sheet.twice)
            said = (
                self.tr("The unfinished sheet of {name} is back.")
                if sheet.name
                else self.tr("The unfinished sheet is back.")
            )
            self.context.messages.say(said.format(name=sheet.name))

    def _list(self, folder: Path, pack: Pack) -> None:
        self._run(Task(lambda progress: people_in(folder, pack, progress), self), self._show_folder)

    def _run(self, task: Task, take: object) -> None:
        """Starts slow work that shows its progress; what is under way gives way."""
        self._cancel()
        self._task = task
        task.done.connect(take)
        task.failed.connect(self._fail)
        task.progressed.connect(self._strip.show_progress)
        task.ended.connect(self._end_task)
        task.ended.connect(task.deleteLater)
        self._strip.show()
        task.start()

    @Slot()
    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _end_task(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self._strip.hide()

    @Slot()
    def _list_again(self) -> None:
        """What is being read of the folder is not true any more."""
        session, folder = self.context.live.session, self._folder
        if session is not None and folder is not None:
            self._list(folder, session.pack)

    @Slot(object)
    def _show_folder(self, found: KeyedFolder) -> None:
        self._people.show_folder(found)

    @Slot()
    def _ask_folder(self) -> None:
        self.folder_place.ask_folder(self.window(), self.tr("A folder for the keyed sheets"))

    @Slot(object)
    def _take_folder(self, folder: Path) -> None:
        if not self._sheet.is_untouched and self._keeper.waits_in(folder):
            self.context.messages.warn(
                self.tr("Another unfinished sheet waits in that folder."),
                self.tr("Save or empty the sheet in hand first."),
            )
            return
        self.context.preferences.remember(keying_folder=str(folder))
        self._report.hide()
        self._settle()
        self.shown()

    # The sheet

    @Slot()
    def _save(self) -> None:
        """On the disk first, then said to be."""
        session, folder = self.context.live.session, self._folder
        if session is None:
            return
        if folder is None:
            self._fail(FileNotFoundError(2, self.tr("the folder is not there any more")))
            return
        learner = self._sheet.learner()
        again = self._keeper.correcting is None and bool(learner.name) and learner.name in self._people.names
        try:
            file = self._written(folder, learner, session.pack)
        except OSError as fault:
            self._fail(fault)
            return
        self._keeper.drop()
        self._sheet.begin_next()
        self._sheet.take_focus()
        name = learner.name or file.stem
        said = self.tr("{name} is saved.") if not again else self.tr("{name} is saved, beside another of that name.")
        self.context.messages.say(said.format(name=name), action=self.tr("Correct it"), act=self._people.correct_last)
        self._show_person(person_in(file, session.pack))

    def _show_person(self, person: KeyedPerson) -> None:
        self._people.show_person(person)
        if self._task is not None:
            self._list_again()

    def _written(self, folder: Path, learner: Learner, pack: Pack) -> Path:
        correcting = self._keeper.correcting
        if correcting is None:
            return save_person(folder, learner, pack)
        replace_person(correcting, learner, pack)
        return correcting

    @Slot(object)
    def _correct(self, person: KeyedPerson) -> None:
        if not self._sheet.is_untouched:
            self.context.messages.warn(self.tr("Save or empty the sheet in hand first."))
            return
        self._keeper.correcting = person.file
        self._sheet.take_up(person.learner)
        self.bring_into_view(self._sheet)

    @Slot()
    def _keep_in_view(self) -> None:
        for part in self._sheet.seen_while_keying:
            self.bring_into_view(part)

    @Slot(object)
    def _tell_trouble(self, fault: OSError) -> None:
        self.context.messages.warn(
            self.tr("The sheet in hand is not on the disk yet: {reason}.").format(reason=fault.strerror or fault),
            self.tr("Go on and save it with Enter, or choose another folder."),
        )

    @Slot(object)
    def _remove(self, person: KeyedPerson) -> None:
        session, folder = self.context.live.session, person.file.parent
        try:
            remove_person(person.file)
        except OSError as fault:
            self._fail(fault)
            return
        if self._keeper.correcting == person.file:
            self._keeper.correcting = None
        self._people.take_out(person)
        if self._task is not None:
            self._list_again()
        if session is None:
            return
        pack, name = session.pack, person.learner.name or person.file.stem

        def put_back() -> None:
            self._show_person(person_in(save_person(folder, person.learner, pack), pack))

        self.context.messages.say(
            self.tr("The sheet of {name} is deleted.").format(name=name), action=self.tr("Undo"), act=put_back
        )

    @Slot(object)
    def _use(self, person: KeyedPerson) -> None:
        live = self.context.live
        if live.change(lambda session: use_as_own(session, person.learner)):
            live.tell_all()
            self.context.messages.say(
                self.tr("These are your answers now. What you answered before is put away, not lost.")
            )
            self.context.navigate("matches", "")

    # Rows and paper

    @Slot()
    def _ask_rows(self) -> None:
        self.rows_place.ask_file(self.window(), self.tr("A file of rows"), self.tr("Rows of answers"), "csv")

    @Slot(object)
    def _take_rows(self, file: Path) -> None:
        session, folder = self.context.live.session, self._folder
        if session is None or folder is None:
            return
        pack = session.pack
        task = Task(lambda progress: _taken(file, folder, pack, progress), self)
        task.cancelled.connect(self._list_again)
        self._run(task, self._show_taken)

    @Slot(object)
    def _show_taken(self, taken: TakenRows) -> None:
        self.context.messages.say(
            self.tr("{taken} of {count} rows are saved.").format(taken=len(taken.files), count=taken.rows.count)
        )
        self._show_problems(taken.rows.problems)
        self._list_again()

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        more = len(problems) - _MOST_SHOWN
        lines = [problem.line(self.context.language()) for problem in problems[:_MOST_SHOWN]]
        lines += [self.tr("… and %n more", "", more)] if more > 0 else []
        self._report.setText("\n".join(lines))
        self._report.setVisible(bool(lines))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, InputProblems):
            self._show_problems(error.problems)
            self.context.messages.warn(self.tr("The file could not be used; see below why."))
        elif isinstance(error, OSError):
            self.context.messages.fail(
                self.tr("It could not be written or read: {reason}.").format(reason=error.strerror or error),
                self.tr("The sheet in hand is kept. Choose another folder, or make room."),
            )
        else:
            raise error

    @Slot()
    def _print_questionnaire(self) -> None:
        self.printing.start_here()


def _taken(file: Path, folder: Path, pack: Pack, progress: Progress) -> TakenRows:
    rows = read_rows(file, pack)
    files = []
    for done, person in enumerate(rows.people):
        progress(done / len(rows.people), person.name)
        files.append(save_person(folder, person, pack))
    return TakenRows(rows, tuple(files))
