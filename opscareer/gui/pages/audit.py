"""What was done with the records, newest first: no names, and each entry tied to the one before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.app.privacy.log_words import told_entry
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.task import Task
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.wording import written_moment

if TYPE_CHECKING:
    from opscareer.progress import Progress
    from opscareer.records.people import AuditEntry
    from opscareer.records.store import Store

_FIRST = 50
_SHORT = 8
"""Digits of the name that says nothing, as in the names of exported files."""


class AuditPage(Page):
    """The log, and its check: whether any entry was changed, left out or put in since it was written."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._task: Task | None = None
        self._shown = _FIRST
        self._outcome = PlainText()
        self._outcome.hide()
        self._check = PrimaryButton()
        self._check.clicked.connect(self._begin_check)
        self.add_action(self._check)
        self._card = Card()
        self._rows = column(gap=0)
        self._card.body.addLayout(self._rows)
        self._more = LinkButton()
        self._more.clicked.connect(self._show_more)
        for thing in (self._outcome, self._card, self._more):
            self.body.addWidget(thing)
        context.live.opened.connect(self._forget)

    @override
    def open(self, subject: str) -> None:
        self._forget()

    @override
    def retranslate(self) -> None:
        self.set_crumb(self.tr("← Settings"), "settings", "privacy")
        self._check.setText(self.tr("Checking …") if self._task else self.tr("Check the log"))
        self._check.setEnabled(self._task is None and self.context.live.store is not None)
        self._more.setText(self.tr("Show earlier ones"))
        store = self.context.live.store
        entries = store.audit.entries(self._shown + 1) if store is not None else ()
        self.set_heading(
            self.tr("What was done with the records"),
            self.tr("Newest first, with the login under which it was done. A learner is a few letters and digits.")
            if any(entry.login for entry in entries)
            else self.tr("Newest first. It names nobody: a learner is a few letters and digits that say nothing."),
        )
        self._more.setVisible(len(entries) > self._shown)
        self._fill(entries[: self._shown])

    def _fill(self, entries: Sequence[AuditEntry]) -> None:
        empty(self._rows)
        if not entries:
            self._rows.addWidget(PlainText(self.tr("What is done with the records will be listed here."), "quiet"))
            return
        has_logins = any(entry.login for entry in entries)
        headings = [self.tr("When"), self.tr("What"), self.tr("Learner"), *([self.tr("Who")] if has_logins else ())]
        shares = (3, 5, 2, 2)[: len(headings)]
        table = TextTable(self.tr("The log, newest first"), headings, shares, gap=measures.M)
        language = self.context.language()
        for entry in entries:
            done = told_entry(entry.action, entry.detail, language)
            cells = (written_moment(entry.at, language), done, entry.subject[:_SHORT] or "–")
            table.add_row(*cells, *((entry.login or "–",) if has_logins else ()))
        self._rows.addWidget(table)

    @Slot()
    def _begin_check(self) -> None:
        store = self.context.live.store
        if store is None or self._task is not None:
            return
        task = self._task = Task(partial(_checked, store), self)
        task.ended.connect(self._end_check)
        task.done.connect(self._tell_outcome)
        task.ended.connect(task.deleteLater)
        self.retranslate()
        task.start()

    @Slot(object)
    def _tell_outcome(self, broken: int | None) -> None:
        whole = broken is None
        self._outcome.set_role("good" if whole else "danger")
        self._outcome.setText(
            self.tr("The log is whole: no entry was changed, left out or put in.")
            if whole
            else self.tr(
                "Entry {number} is not as it was written, or is missing. Keep a backup, and ask who may use this"
                " computer."
            ).format(number=broken)
        )
        self._outcome.show()

    @Slot()
    def _end_check(self) -> None:
        self._task = None
        self.retranslate()

    @Slot()
    def _show_more(self) -> None:
        self._shown += 4 * _FIRST
        self.retranslate()

    @Slot()
    def _forget(self) -> None:
        self._shown = _FIRST
        self._outcome.hide()
        self.retranslate()


def _checked(store: Store, _progress: Progress) -> int | None:
    return store.privacy.first_break()
