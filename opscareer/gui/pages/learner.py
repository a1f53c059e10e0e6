"""One learner's records: what came out, assessments, notes, consent, prints, what was put right, and their rights."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerPicture, LearnerRecords, read_records
from opscareer.gui import measures
from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.consent_card import ConsentCard
from opscareer.gui.pages.learner_parts.erased_card import ErasedCard
from opscareer.gui.pages.learner_parts.erasing import ErasingRun
from opscareer.gui.pages.learner_parts.learner_files import LearnerFiles
from opscareer.gui.pages.learner_parts.learner_look import LearnerLook
from opscareer.gui.pages.learner_parts.notes_card import NotesCard
from opscareer.gui.pages.learner_parts.outcome_card import OutcomeCard
from opscareer.gui.pages.learner_parts.part import LearnerChanges
from opscareer.gui.pages.learner_parts.person_card import PersonCard
from opscareer.gui.pages.learner_parts.prints_card import CorrectionsCard, PrintsCard
from opscareer.gui.pages.learner_parts.rights_card import RightsCard
from opscareer.gui.pages.learner_parts.sittings_card import SittingsCard
from opscareer.gui.pages.learner_parts.words import group_line, shortened
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.words import about_line
from opscareer.records.erasing import Erasure
from opscareer.records.store_problem import StoreProblem

_SIDE_BY_SIDE_FROM = 700
_MAIN_SHARE = 0.6


class LearnerPage(Page):
    """Its subject is the id of a learner of the caseload. The records are read whenever the page is shown or something
    was changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._records: LearnerRecords | None = None
        self._problem: StoreProblem | None = None
        self.changes = LearnerChanges(context, self)
        self.files = LearnerFiles(context, self.changes, self)
        self._look, self._erasing = LearnerLook(context.live, self), ErasingRun(context.live, self)
        self.work = PrimaryButton()
        self.outcome, self.sittings = OutcomeCard(context, self.changes), SittingsCard(context, self.changes)
        self.notes, self.person = NotesCard(context, self.changes), PersonCard(context, self.changes)
        self.consent, self.prints = ConsentCard(context, self.changes), PrintsCard(context, self.changes)
        self.corrections, self.rights = CorrectionsCard(context, self.changes), RightsCard(context)
        self._gone, self.erased = PlainText(), ErasedCard(context)
        self._parts = (
            *(self.outcome, self.sittings, self.notes),
            *(self.person, self.consent, self.prints, self.corrections),
        )
        self._lay_out()
        self._connect()

    @override
    def open(self, subject: str) -> None:
        learner = int(subject) if subject.isdecimal() else 0
        if learner != self.changes.learner:
            self._look.forget()
            self._show_busy("")
            self.to_top()
        self.changes.learner = learner
        self.erased.erasure = None

    @override
    def shown(self) -> None:
        self._read()

    @override
    def retranslate(self) -> None:
        self.set_crumb(self.tr("← Learners"), "learners")
        for part in (*self._parts, self.rights, self.erased):
            part.retranslate()
        self._fill()

    def _lay_out(self) -> None:
        self.add_action(self.work)
        main, side = QWidget(), QWidget()
        column(self.outcome, self.sittings, self.notes, parent=main).addStretch(1)
        column(self.person, self.consent, self.prints, self.corrections, parent=side).addStretch(1)
        self._sides = QWidget()
        columns = SideBySide(self.context.theme, _SIDE_BY_SIDE_FROM, self._sides, measures.M, _MAIN_SHARE)
        columns.addWidget(main)
        columns.addWidget(side)
        for part in (self._gone, self.erased, self._sides, self.rights):
            self.body.addWidget(part)

    def _connect(self) -> None:
        live = self.context.live
        for signal in (live.opened, live.about_changed, live.answers_changed, live.goal_changed):
            signal.connect(self._read_if_visible)
        live.closing.connect(self.notes.keep_typed)
        self.context.theme.changed.connect(self._fill)
        self.changes.tried.connect(self._read_if_visible)
        self._look.ready.connect(self._show_picture)
        self.work.clicked.connect(self._work_with)
        self.outcome.asked.connect(self._go_as)
        self.sittings.compare_asked.connect(self._compare)
        self.consent.form_asked.connect(self.files.ask_consent_form)
        self.rights.export_asked.connect(self.files.ask_export)
        self.files.exporting.connect(self._show_exporting)
        self.files.progressed.connect(self._show_export)
        self.rights.strip.cancel_asked.connect(self.files.cancel_export)
        self.rights.erasing_asked.connect(self._erase)
        self.rights.strip.cancel_asked.connect(self._erasing.leave_rest)
        self._erasing.progressed.connect(self._show_erasing)
        self._erasing.erased.connect(self._take_erasure)
        self._erasing.failed.connect(self._tell_not_erased)
        self._erasing.ended.connect(self._end_erasing)
        self.erased.certificate_asked.connect(self._certify)
        self.erased.back_asked.connect(self._go_back)

    # What is shown

    @Slot()
    def _read_if_visible(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        """Reads the records anew, unless the learner is just being erased."""
        session, store = self.context.live.session, self.context.live.store
        if self._erasing.learner == self.changes.learner:
            if self._records is not None and self._records.entry.id != self.changes.learner:
                self._records = None
                self._fill()
            return
        self._records = self._problem = None
        if session is not None and store is not None and self.erased.erasure is None:
            try:
                self._records = read_records(store, session.pack, self.changes.learner)
            except StoreProblem as problem:
                self._problem = problem
            except KeyError:
                self._records = None
        self._fill()
        if self._records is not None:
            self._look.ask(self._records)

    @Slot()
    def _fill(self) -> None:
        records, is_erased = self._records, self.erased.erasure is not None
        for part in (self._sides, self.rights, self.work):
            part.setVisible(records is not None)
        self._gone.setVisible(records is None and not is_erased)
        self.erased.setVisible(is_erased)
        if records is None:
            self._say_why(is_erased=is_erased)
            return
        self._head(records)
        for part in self._parts:
            part.show_records(records)
        self.rights.show_records(records)

    def _say_why(self, *, is_erased: bool) -> None:
        """What there is to say where no learner is shown."""
        title = self.tr("The learner was erased") if is_erased else self.tr("Learner")
        self.set_heading(title, self.tr("Nothing of them is left in these records.") if is_erased else "")
        gone = self.tr("This learner is not in the records any more.")
        self._gone.setText(self._problem.said(self.context.language()) if self._problem else gone)

    def _head(self, records: LearnerRecords) -> None:
        session, entry = self.context.live.session, records.entry
        if session is None:
            return
        about = about_line(records.work.learner, session.pack, self.context.language())
        purpose = " · ".join(filter(None, (group_line(records.groups), about)))
        name = called(entry)
        self.set_heading(name, purpose, entry.code if entry.name else "")
        said = self.tr("Work with {name}")
        self.work.setText(said.format(name=shortened(name)))
        self.work.setAccessibleName(said.format(name=name))

    @Slot(object)
    def _show_picture(self, picture: LearnerPicture | None) -> None:
        self.outcome.show_picture(picture)
        self.sittings.show_picture(picture)

    # Ways on

    def _become(self) -> bool:
        """Works with the learner from now on; whether they are there."""
        live = self.context.live
        try:
            live.work_with(self.changes.learner)
        except KeyError:
            self._read()
            return False
        except StoreProblem as problem:
            live.not_saved.emit(problem)
            return False
        return live.session is not None

    @Slot()
    def _work_with(self) -> None:
        """On with the questions, or with the result where there is nothing left to ask."""
        records, session = self._records, self.context.live.session
        if records is None or session is None or not self._become():
            return
        is_done = session.step().finished or records.entry.is_withdrawn
        self.context.navigate("matches" if is_done else "assess", "")

    @Slot(str)
    def _go_as(self, page_id: str) -> None:
        if self._become():
            self.context.navigate(page_id, "")

    @Slot()
    def _compare(self) -> None:
        self._go_as("history")

    @Slot()
    def _go_back(self) -> None:
        self.context.navigate("learners", "")

    # Their rights

    @Slot(bool)
    def _show_exporting(self, busy: bool) -> None:  # noqa: FBT001 - the signal's shape
        self.rights.strip.set_labels(self.tr("Cancel"))
        self.rights.show_work(self.tr("Writing the copy …") if busy else "")

    @Slot(float, str)
    def _show_export(self, share: float, _doing: str) -> None:
        self.rights.strip.show_progress(share, self.tr("Writing the copy …"))

    @Slot()
    def _erase(self) -> None:
        self._look.forget()
        self._erasing.start(self.changes.learner)
        self.rights.strip.set_labels(self.tr("Do the rest at the next start"))
        self._show_busy(self.tr("Erasing …"))

    @Slot(float, str)
    def _show_erasing(self, share: float, _file: str) -> None:
        self.rights.strip.show_progress(share, self.tr("Taking the learner out of the backups …"))

    def _show_busy(self, doing: str) -> None:
        """Nothing of the learner can be changed while they are being erased."""
        self.rights.show_work(doing)
        for part in (self._sides, self.work):
            part.setEnabled(not doing)

    @Slot(object)
    def _take_erasure(self, erasure: Erasure) -> None:
        if self._erasing.learner != self.changes.learner:  # somebody else is shown meanwhile
            self.context.messages.say(
                self.tr("The learner was erased."),
                action=self.tr("Save the certificate"),
                act=partial(self.files.ask_certificate, erasure),
            )
            return
        self._records = None
        self.erased.show_erasure(erasure)
        self._fill()
        self.to_top()
        self.erased.certificate.setFocus()

    @Slot(object)
    def _tell_not_erased(self, error: Exception) -> None:
        if isinstance(error, StoreProblem):
            self.context.messages.fail(self.tr("Nobody was erased."), error.said(self.context.language()))
        elif not isinstance(error, KeyError):
            raise error

    @Slot()
    def _end_erasing(self) -> None:
        self._show_busy("")
        self.rights.erase.fold()
        if self.erased.erasure is None:
            self._read_if_visible()

    @Slot()
    def _certify(self) -> None:
        if self.erased.erasure is not None:
            self.files.ask_certificate(self.erased.erasure)
