"""The files of one learner: everything that is kept, the consent form, and the certificate of an erasure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from opscareer.app.caseload.printed import PrintKind, note_printed
from opscareer.app.guidance import Print
from opscareer.app.privacy.certificate import certificate_name, write_certificate
from opscareer.app.privacy.consent_text import consent_text, write_consent_form
from opscareer.app.privacy.exports import export_learner
from opscareer.gui.context import Context
from opscareer.gui.pages.file_writing import FileWriting, PrintWords
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.learner_parts.part import LearnerChanges
from opscareer.gui.task import Task
from opscareer.problems import InputProblems
from opscareer.records.erasing import Erasure
from opscareer.records.store_problem import StoreProblem


class LearnerFiles(QObject):
    """One export at a time; `exporting` tells when one begins and ends, `progressed` how far it is. What is made is
    remembered as printed."""

    exporting = Signal(bool)
    progressed = Signal(float, str)

    def __init__(self, context: Context, changes: LearnerChanges, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._changes, self._page = context, changes, page
        self._learner = 0
        self._task: Task | None = None
        self._then: Callable[[], object] | None = None
        self.folder_place, self.writing = AskedPlace(self), FileWriting(context, page)
        self.folder_place.chosen.connect(self._export)

    @Slot()
    def ask_export(self) -> None:
        """Asks where to, and writes everything about the learner there, as PDF and as JSON."""
        if self._task is None:
            self._learner = self._changes.learner
            self.folder_place.ask_folder(self._page.window(), self.tr("Where to put the copy"))

    @Slot()
    def cancel_export(self) -> None:
        """Stops the export that is under way, if one is; then there is no file of it."""
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def ask_consent_form(self) -> None:
        """Asks where to, and writes the form to be signed, with the text that is in force."""
        store = self._context.live.store
        try:
            text = consent_text()
        except InputProblems as refused:
            problem = refused.problems[0].line(self._context.language())
            self._context.messages.fail(self.tr("The text of the consent cannot be used."), problem)
            return
        if store is not None:
            wanted = self._wanted()
            write = partial(write_consent_form, text=text, wanted=wanted, months=store.privacy.retention_months)
            words = PrintWords(
                self.tr("Print the consent form"), self.tr("Consent form"), self.tr("The consent form is in {file}.")
            )
            self._ask_pdf(words, write, self._remembered("consent-form", wanted))

    def ask_certificate(self, erasure: Erasure) -> None:
        """Asks where to, and writes that a learner was erased."""
        words = PrintWords(
            self.tr("Save the certificate"),
            certificate_name(erasure).removesuffix(".pdf"),
            self.tr("The certificate is in {file}."),
        )
        wanted = self._wanted()
        write = partial(write_certificate, erasure=erasure, languages=wanted.languages, paper=wanted.paper)
        self._ask_pdf(words, write, None)

    def _ask_pdf(self, words: PrintWords, write: Callable[[Path], object], then: Callable[[], object] | None) -> None:
        self.writing.ask(words, self.tr("PDF document"), "pdf", write, then)

    def _wanted(self) -> Print:
        """In the window's language and on its paper."""
        paper = self._context.preferences.current.paper
        return Print(self._context.language(), date.today(), paper)  # noqa: DTZ011 - the person's own day

    def _remembered(self, kind: PrintKind, wanted: Print) -> Callable[[], object]:
        """How what is made for the learner of now is remembered."""
        live, changes, learner = self._context.live, self._changes, self._changes.learner

        def remember() -> None:
            if (session := live.session) is not None:
                pack = session.pack
                changes.make(
                    lambda store, who: note_printed(store, pack, who, store.work(who).learner, kind, wanted), learner
                )

        return remember

    @Slot(object)
    def _export(self, folder: Path) -> None:
        session, store, learner = self._context.live.session, self._context.live.store, self._learner
        if session is None or store is None or self._task is not None:
            return
        pack, wanted = session.pack, self._wanted()
        task = self._task = Task(lambda progress: export_learner(store, pack, learner, folder, wanted, progress), self)
        self._then = self._remembered("everything", wanted)
        task.done.connect(self._tell_exported)
        task.failed.connect(self._tell_not_exported)
        task.progressed.connect(self.progressed)
        task.ended.connect(self._end)
        self.exporting.emit(True)
        task.start()

    @Slot(object)
    def _tell_exported(self, files: tuple[Path, Path]) -> None:
        pdf, json = files
        if self._then is not None:
            self._then()
        url = QUrl.fromLocalFile(str(pdf))
        self._context.messages.say(
            self.tr("Everything is in {folder}: {pdf} to read, {json} as data.").format(
                folder=pdf.parent, pdf=pdf.name, json=json.name
            ),
            action=self.tr("Open"),
            act=lambda: QDesktopServices.openUrl(url),
        )

    @Slot(object)
    def _tell_not_exported(self, error: Exception) -> None:
        if isinstance(error, StoreProblem):
            reason = error.said(self._context.language())
        elif isinstance(error, OSError):
            reason = error.strerror or str(error)
        elif isinstance(error, KeyError):
            reason = self.tr("The learner is not in the records any more.")
        else:
            raise error
        self._context.messages.fail(self.tr("The copy could not be written."), reason)

    @Slot()
    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        self.exporting.emit(False)
