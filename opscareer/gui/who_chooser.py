"""Who is worked with: oneself, whom one worked with last, and whom one seeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui.context import Context
from opscareer.gui.found_chooser import FoundChooser
from opscareer.gui.found_rows import row_of_learner
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store_problem import StoreProblem

_WIDEST = 560
_LAST, _MOST = 6, 40
"""Learners worked with that are remembered until the window closes, and learners found that are shown."""


class WhoChooser(FoundChooser):
    """Before anything is typed, oneself stands first, and what is known of oneself last."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(context, _WIDEST, "people", window)
        self._last: list[int] = []
        self._people: Sequence[CaseloadEntry] = ()
        self._has_me = True
        context.live.about_changed.connect(self._remember)
        context.live.opened.connect(self._forget)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.set_words(
            self.tr("Whom to work with"),
            field=self.tr("Whom to work with: type a name or a code"),
            rows=self.tr("Learners"),
            keys=self.tr("↑ ↓ to choose · Enter to work with them · Esc to close"),
        )

    @override
    def found(self, query: str) -> Sequence[NamedRow]:
        self._has_me = not query
        self._people = self._sought(query)
        rows = [row_of_learner(entry) for entry in self._people]
        if query:
            return rows
        me = NamedRow(self.tr("Me"), aside=self.tr("my own answers, results and plan"), icon="person")
        about_me = NamedRow(self.tr("About you: name, education, major"), icon="gear", is_strong=False)
        return [me, *rows, about_me]

    @override
    def noted(self, query: str) -> str:
        if query and not self._people:
            return self.tr("Nobody found for “{query}”.").format(query=query)
        return ""

    @override
    def take(self, number: int) -> None:
        at = number - self._has_me
        if at < 0:
            self.context.live.work_with(None)
        elif at < len(self._people):
            self.context.live.work_with(self._people[at].id)
        else:
            self.context.navigate("settings", "about")

    def _sought(self, query: str) -> Sequence[CaseloadEntry]:
        """Learners whose name or code answers; for an empty query those worked with last."""
        store = self.context.live.store
        if store is None:
            return ()
        try:
            ids = store.caseload.ids(CaseloadQuery(sought=query))[:_MOST] if query else self._last
            return store.caseload.entries(ids)
        except StoreProblem as problem:
            self.context.messages.fail(problem.said(self.context.language()))
            return ()

    @Slot()
    def _remember(self) -> None:
        session = self.context.live.session
        if session is not None and session.who is not None:
            others = (learner for learner in self._last if learner != session.who)
            self._last = [session.who, *others][:_LAST]

    @Slot()
    def _forget(self) -> None:
        """Other records may have been opened, in which the same numbers are other people."""
        self._last = []
        self.leave()
