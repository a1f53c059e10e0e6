"""Print: the few choices at the left, and at the right the pages as they will come out of the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.file_writing import FileWriting, PrintWords
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.print_parts.choices_card import PrintChoicesCard
from opscareer.gui.pages.print_parts.columns import PrintColumns
from opscareer.gui.pages.print_parts.files_card import FilesCard
from opscareer.gui.pages.print_parts.making import MadePrint, PreviewMaking
from opscareer.gui.pages.print_parts.noting import print_note
from opscareer.gui.pages.print_parts.preview import Preview
from opscareer.gui.pages.print_parts.subjects import SUBJECTS, Kind, PrintOrder, PrintSubject, noted_as
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.planning.plan import Unreachable
from opscareer.planning.planner import BadGoal
from opscareer.system_libraries import install_line, missing_for_preview

if TYPE_CHECKING:
    from opscareer.gui.pages.print_parts.printing import Printing

_CHARACTERS_NAMED = 12


@dataclass(frozen=True, slots=True)
class _Wish:
    """A print as it is asked for: `source` is what it is made from, the rest how. Equal wishes make equal prints."""

    source: tuple[object, ...]
    wanted: Print
    with_plan: bool


class PrintPage(Page):
    """Its subject is what is printed, one of `SUBJECTS`; with none it stays as it was."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._subject: PrintSubject = next(iter(SUBJECTS.values()))
        self._person = (False, "")
        self._wish: _Wish | None = None
        self._made: MadePrint | None = None
        self._fault: Exception | None = None
        self._is_shown = self._is_printing = False
        self.printing: Printing | None = None
        self._save, self._print = PrimaryButton(), QuietButton()
        self.files = FileWriting(context, self)
        self._choices, self._others = PrintChoicesCard(context), FilesCard()
        self.preview = Preview(context)
        choices = QWidget()
        column(self._choices, self._others, parent=choices).addStretch(1)
        self._work = PrintColumns(context.theme, self, choices, self.preview)
        self._missing, self._missing_words, self._way_on = Card(gap=measures.M), PlainText(), QuietButton()
        self._waiting = PlainText(role="quiet")
        self._strip = ProgressStrip(context.theme)
        self._making = PreviewMaking(self)
        self._lay_out()
        self._connect()

    @override
    def open(self, subject: str) -> None:
        wanted = SUBJECTS.get(subject)
        if wanted is not None:
            self._subject = wanted
            self._choices.choose_plan(wanted=wanted.with_plan)

    @override
    def shown(self) -> None:
        self._refill()

    @override
    def retranslate(self) -> None:
        self._save.setText(self.tr("Save as PDF"))
        self._print.setText(self.tr("Print…"))
        self._waiting.setText(self.tr("Your work is being opened …"))
        self._strip.set_labels(self.tr("Stop printing"))
        for part in (self._choices, self._others, self.preview):
            part.retranslate()
        self._head()
        self._refill_if_visible()
        self._say_again()

    @override
    def print_page(self) -> bool:
        if self._print.isHidden() or not self._print.isEnabled():
            return False
        self._print_pages()
        return True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # another page has come to the front
            self._making.drop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._work.fit()

    def _lay_out(self) -> None:
        self.add_action(self._print)
        self.add_action(self._save)
        self._missing.body.addWidget(self._missing_words)
        self._missing.body.addLayout(at_left(self._way_on))
        for part in (self._waiting, self._strip, self._missing, self._work):
            self.body.addWidget(part)
        self._strip.hide()

    def _connect(self) -> None:
        live = self.context.live
        for signal in (live.opened, live.answers_changed, live.about_changed, live.goal_changed):
            signal.connect(self._refill_if_visible)
        self.context.preferences.changed.connect(self._refill_if_visible)
        self._choices.content_chosen.connect(self._refill_if_visible)
        self._making.made.connect(self._take)
        self._making.failed.connect(self._take_fault)
        self.preview.retried.connect(self._try_again)
        self._save.clicked.connect(self._save_pdf)
        self._print.clicked.connect(self._print_pages)
        self._others.asked.connect(self._write)
        self._way_on.clicked.connect(self._go_on)
        self.files.busy.connect(self._hold_files)

    # What is shown

    @Slot()
    def _refill_if_visible(self) -> None:
        if self.isVisible():
            self._refill()

    def _head(self) -> None:
        """What the subject says of itself."""
        words = self._subject.words()
        self.set_heading(words.title, words.purpose)
        self.set_crumb(words.crumb, self._subject.page)
        self._missing_words.setText(words.missing)
        self._way_on.setText(words.way_on)

    def _refill(self) -> None:
        """Shows the choices as they are kept, and has the pages made if they are not on show yet."""
        session = self.context.live.session
        is_there = session is not None and self._subject.is_there(session)
        self._head()
        self._waiting.setVisible(session is None)
        self._missing.setVisible(session is not None and not is_there)
        for part in (self._work, self._save, self._print):
            part.setVisible(is_there)
        if session is None or not is_there:
            self._forget()
            return
        self._take_person(session)
        self._choices.offer_plan(possible=self._subject.has_plan(session))
        self._others.offer(self._subject.kinds(with_plan=self._has_plan(session)))
        self.preview.show_grey(self._choices.is_grey)
        self._ask(session)

    def _take_person(self, session: Session) -> None:
        """A note belongs to the person it was typed for."""
        person = (session.is_sample, session.learner.name)
        if person != self._person:
            self._person = person
            self._choices.forget_note()

    def _has_plan(self, session: Session) -> bool:
        return self._choices.with_plan and self._subject.has_plan(session)

    def _forget(self) -> None:
        self._making.drop()
        self._wish = self._made = self._fault = None
        self.preview.clear()

    def _ask(self, session: Session) -> None:
        """Has the pages made unless they are there, or on their way; those of the same person stay until then."""
        wish = _Wish(self._subject.identity(session), self._choices.wanted, self._has_plan(session))
        if wish == self._wish and (self._made is not None or self._fault is not None or self._making.is_busy):
            return
        if self._wish is None or wish.source != self._wish.source:
            self.preview.clear()
        self._wish, self._made, self._fault = wish, None, None
        self._allow_printing()
        self._allow_files(possible=True)
        self.preview.say_busy(self.tr("Preparing the pages …"))
        self._making.ask(self._order(session, wish))

    def _order(self, session: Session, wish: _Wish) -> PrintOrder:
        return self._subject.order(session, wish.wanted, with_plan=wish.with_plan)

    @Slot(object)
    def _take(self, made: MadePrint) -> None:
        self._made = made
        is_shown = self.preview.show_pdf(made.data)
        self._is_shown = is_shown
        self._allow_printing()
        self._say_again()
        if is_shown and self.preview.view is not None:
            announce(self, self.tr("%n page(s)", "", self.preview.view.page_count))

    @Slot(object)
    def _take_fault(self, error: Exception) -> None:
        self._fault = error
        self._say_again()
        if not isinstance(error, OSError | Unreachable | BadGoal):
            raise error

    def _say_again(self) -> None:
        """What there is to say of the pages made last, in the language in force."""
        if self._fault is not None:
            self._say_fault(self._fault)
        elif self._made is not None and self._is_shown:
            missing = _listed(self._made.unprintable)
            words = self.tr(
                "No font on this computer has these characters of yours, so a box stands in for them: {characters}"
            )
            self.preview.warn(words.format(characters=missing) if missing else "")
        elif self._made is not None:
            self.preview.say_instead(self._why_not_shown())

    def _why_not_shown(self) -> str:
        """What to do where QtPdf could not be loaded: the file is there all the same."""
        words = self.tr(
            "The pages cannot be shown here, as a part of the program (QtPdf) is missing. Save them as PDF and look "
            "at them in your PDF reader."
        )
        missing = missing_for_preview()
        if not missing:
            return words
        how = self.tr("To see them here, type this in a terminal and start OpsCareer again:")
        return f"{words}\n{how}\n{install_line(missing)}"

    def _say_fault(self, fault: Exception) -> None:
        if isinstance(fault, Unreachable | BadGoal):
            self._allow_files(possible=False)
            self.preview.say_instead(self.tr("There is no plan for these choices. Change them on the Plan page."))
            return
        reason = fault.strerror or fault if isinstance(fault, OSError) else type(fault).__name__
        words = self.tr("The pages could not be prepared: {reason}. Nothing of yours is lost.")
        self.preview.say_instead(words.format(reason=reason), again=True)

    def _allow_printing(self) -> None:
        """What goes to the printer are the pages on show."""
        self._print.setEnabled(self._made is not None and self._is_shown and not self._is_printing)

    def _allow_files(self, *, possible: bool) -> None:
        self._save.setEnabled(possible)
        self._others.setEnabled(possible)

    @Slot(bool)
    def _hold_files(self, busy: bool) -> None:  # noqa: FBT001 - the signal's shape
        self._allow_files(possible=not busy)

    # What is asked for

    @Slot()
    def _try_again(self) -> None:
        self._wish = None
        self._refill()

    @Slot()
    def _go_on(self) -> None:
        self.context.navigate(self._subject.page, "")

    @Slot()
    def _save_pdf(self) -> None:
        self._write("pdf")

    @Slot(str)
    def _write(self, kind: Kind) -> None:
        session, wish = self.context.live.session, self._wish
        if session is None or wish is None:
            return
        words = self._subject.words()
        said = PrintWords(words.title, words.file, self.tr("It is in {file}."))
        writing = partial(self._order(session, wish).write, kind)
        self.files.ask(said, self._kinds()[kind], kind, writing, self._note(wish, kind))

    def _note(self, wish: _Wish, kind: Kind) -> Callable[[], None]:
        """How the print is remembered once it is made."""
        noted = noted_as(kind, with_plan=wish.with_plan)
        return print_note(self.context.live, noted, wish.wanted)

    def _kinds(self) -> dict[Kind, str]:
        return {
            "pdf": self.tr("PDF document"),
            "ics": self.tr("Calendar"),
            "xlsx": self.tr("Spreadsheet"),
            "csv": self.tr("Tables"),
            "md": self.tr("Text"),
            "yaml": self.tr("Learner file"),
        }

    @Slot()
    def _print_pages(self) -> None:
        made, wish = self._made, self._wish
        if made is None or wish is None:
            return
        if self.printing is None:
            self.printing = self._new_printing()
        name, note, grey = self._subject.words().file, self._note(wish, "pdf"), self._choices.is_grey
        self.printing.start(made.data, name, wish.wanted.paper, note, grey=grey)

    def _new_printing(self) -> Printing:
        """QtPdf has shown the pages, so it is there."""
        from opscareer.gui.pages.print_parts.printing import Printing

        printing = Printing(self.context, self)
        printing.impossible.connect(self._tell_no_printer)
        printing.busy.connect(self._show_printing)
        printing.progressed.connect(self._move_printing)
        self._strip.cancel_asked.connect(printing.cancel)
        return printing

    @Slot()
    def _tell_no_printer(self) -> None:
        self.context.messages.say(
            self.tr("No printer is set up on this computer. Save the pages as PDF, and print them where there is one."),
            action=self.tr("Save as PDF"),
            act=self._save_pdf,
        )

    @Slot(bool)
    def _show_printing(self, busy: bool) -> None:  # noqa: FBT001 - the signal's shape
        self._is_printing = busy
        self._allow_printing()
        self._strip.setVisible(busy)
        self._move_printing(0.0)

    @Slot(float, str)
    def _move_printing(self, share: float, _doing: str = "") -> None:
        self._strip.show_progress(share, self.tr("Printing …"))


def _listed(characters: Sequence[str]) -> str:
    """Characters with their numbers in Unicode, which tell more than the box a screen may show: the first of them."""
    named = [f"{each} (U+{ord(each):04X})" for each in characters[:_CHARACTERS_NAMED]]
    return ", ".join(named) + (" …" if len(characters) > _CHARACTERS_NAMED else "")
