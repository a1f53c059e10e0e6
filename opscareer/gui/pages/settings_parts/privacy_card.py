"""Privacy: how long records are kept, who is over that, the text of the consent, everything in one file, the log."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.file_writing import FileWriting, PrintWords
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.settings_parts.caseload_export import CaseloadExport
from opscareer.gui.pages.settings_parts.due_list import DueList, erased, write_certificates
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.knowledge.pack import Pack
    from opscareer.progress import Progress
    from opscareer.records.erasing import Erasure
    from opscareer.records.store import Store
    from opscareer.records.vault import Proof
    from opscareer.reports.content import Paper

_MOST_MONTHS = 120


class PrivacyCard(RecordsCard):
    """For whoever keeps records about others; a student alone finds here that nothing has to be decided."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._erasures: tuple[Erasure, ...] = ()
        rows = self.put(FormRows())
        self._months = NumberField(context.theme, 0, _MOST_MONTHS)
        self._months_row = rows.add(self._months)
        self._months.valueChanged.connect(self._set_months)
        self._due = self.put(DueList(context))
        self._due.erase_asked.connect(self._erase)
        self._consent = self.put(PlainText())
        self._form, self._log = QuietButton(), LinkButton()
        self._form.clicked.connect(self._print_form)
        self._log.clicked.connect(self._open_log)
        self._export = CaseloadExport(context)
        self._export.export_asked.connect(self._write_all)
        buttons = FlowLayout(gap=measures.M)
        for button in (self._form, self._log):
            buttons.addWidget(button)
        self.put_line(buttons)
        self.put(self._export)
        self.body.addStretch(1)
        self.file = FileWriting(context, self)
        self.place = AskedPlace(self)
        self.place.chosen.connect(self._write_certificates)
        for signal in (context.live.about_changed, context.live.answers_changed):
            signal.connect(self._look_again)
        self.reset()

    @override
    def reset(self) -> None:
        self._erasures = ()
        self._due.fold()
        self._export.fold()

    @override
    def retranslate(self) -> None:
        store = self.store
        self.setVisible(store is not None)
        self.title.setText(self.tr("Privacy of learners"))
        self._months_row.set_texts(
            self.tr("Months that records are kept after their last change"),
            self.tr("Chosen before the first learner is added. Nobody is erased without you."),
        )
        self._months.setSpecialValueText(self.tr("not chosen yet"))
        self._form.setText(self.tr("Print the consent form"))
        self._log.setText(self.tr("What was done with the records"))
        self._consent.setText(self._consent_words())
        if store is not None:
            months = store.privacy.retention_months
            self._months.blockSignals(True)
            self._months.setMinimum(0 if months is None else 1)
            self._months.setValue(months or 0)
            self._months.blockSignals(False)
            self._due.look(store)
            self._due.setVisible(months is not None)
        self._due.retranslate(store, busy=self.is_working)
        self._export.retranslate(busy=self.is_working)

    def _consent_words(self) -> str:
        from opscareer.problems import InputProblems

        if self.store is None:
            return ""
        from opscareer.app.privacy.consent_text import consent_text

        try:
            return self.tr("Text of the consent: version {version}.").format(version=consent_text().version)
        except InputProblems as refused:
            problem = refused.problems[0].line(self._context.language())
            return self.tr("Your own text of the consent cannot be used: {problem}").format(problem=problem)

    @Slot(int)
    def _set_months(self, months: int) -> None:
        if months:
            self._context.live.change(partial(_retain, months=months))
            self.retranslate()

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible():
            self.retranslate()

    @Slot(object)
    def _erase(self, learners: tuple[int, ...]) -> None:
        if self.store is not None:
            self.start(partial(erased, self.store, learners), self._tell_erased)

    @Slot(object)
    def _tell_erased(self, erasures: tuple[Erasure, ...]) -> None:
        self._erasures = erasures
        remaining = max((erasure.copies.remaining for erasure in erasures), default=0)
        self._context.messages.say(
            self.tr("%n learners are erased.", "", len(erasures))
            + (" " + self.tr("%n backups follow at the next start.", "", remaining) if remaining else ""),
            action=self.tr("Save the certificates"),
            act=self._ask_folder,
        )
        live = self._context.live
        session = live.session
        live.work_with(
            None if session is None or session.who is None or session.is_own else self._still_there(session.who)
        )

    def _still_there(self, learner: int) -> int | None:
        """The learner who was worked with, unless they were among the erased."""
        store = self.store
        return learner if store is not None and store.caseload.entries((learner,)) else None

    def _ask_folder(self) -> None:
        self.place.ask_folder(self.window(), self.tr("Folder for the certificates"))

    @Slot(object)
    def _write_certificates(self, folder: Path) -> None:
        self.start(partial(write_certificates, folder, self._erasures), self._tell_written)

    @Slot(object)
    def _tell_written(self, _nothing: object) -> None:
        self._context.messages.say(self.tr("The certificates are written. They name nobody."))

    @Slot()
    def _print_form(self) -> None:
        store = self.store
        if store is None:
            return
        words = PrintWords(
            self.tr("Print the consent form"), self.tr("Consent form"), self.tr("The consent form is in {file}.")
        )
        paper, months = self._context.preferences.current.paper, store.privacy.retention_months
        self.file.ask(words, self.tr("PDF document"), "pdf", partial(_write_form, paper, months))

    @Slot(object, object)
    def _write_all(self, proof: Proof | None, folder: Path) -> None:
        store, session = self.store, self._context.live.session
        if store is not None and session is not None:
            task = self.start(partial(_exported, store, session.pack, proof, folder), self._tell_exported)
            if task is not None:
                task.progressed.connect(self._export.show_progress)
                self._export.cancel_asked.connect(task.cancel)

    @Slot(object)
    def _tell_exported(self, file: Path) -> None:
        self._export.fold()
        self._context.messages.say(self.tr("Everything is in {file}. Whoever has it can read it.").format(file=file))

    @override
    def tell_failed(self, error: Exception) -> None:
        from opscareer.records.store_problem import StoreProblem

        if isinstance(error, StoreProblem) and error.kind == "wrong-secret":
            self._export.tell_wrong()
        else:
            super().tell_failed(error)

    @Slot()
    def _open_log(self) -> None:
        self._context.navigate("audit", "")


def _retain(session: Session, months: int) -> None:
    if session.store is not None:
        session.store.privacy.set_retention(months)


def _write_form(paper: Paper, months: int | None, target: Path) -> None:
    from opscareer.app.guidance import Print
    from opscareer.app.privacy.consent_text import consent_text, write_consent_form

    today = date.today()  # noqa: DTZ011 - the person's own day
    write_consent_form(target, consent_text(), Print("both", today, paper), months)


def _exported(store: Store, pack: Pack, proof: Proof | None, folder: Path, progress: Progress) -> Path:
    """Everything about everybody, for whoever proves to be the owner; raises StoreProblem and OSError."""
    from opscareer.app.privacy.exports import export_caseload

    return export_caseload(store, pack, folder, progress, proof=proof)
