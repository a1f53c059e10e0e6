"""Home for a counselor: the group looked at last, how far it is, and who has not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from opscareer.gui import measures
from opscareer.gui.caseload_words import called, counted_statuses, told_status
from opscareer.gui.context import Context
from opscareer.gui.pages.learners_parts.subjects import Wanted, wanted_of
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.layouts import FlowLayout, column, empty, row
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store_problem import StoreProblem

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.records.caseload import Caseload

_MOST = 5


class _PersonRow(ClickableCard):
    """One who has not finished; choosing the row works with them."""

    asked = Signal(int)

    def __init__(self, entry: CaseloadEntry) -> None:
        said = told_status(entry)
        super().__init__(f"{called(entry)}: {said}", margin=measures.XS, flat=True)
        self._id = entry.id
        line = row(PlainText(called(entry)), PlainText(said, "note"))
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.body.addLayout(line)
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._id)


class HomeClass(Card):
    """Shown where there are learners; not while one of them is worked with, to whom the page belongs then."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._group: int | None = None
        self._title, self._counts, self._left = PlainText(role="section"), PlainText(role="quiet"), PlainText()
        self._rows = column(gap=0)
        self._sit, self._list = QuietButton(), LinkButton()
        ways = FlowLayout(gap=measures.M)
        for way in (self._sit, self._list):
            ways.addWidget(way)
        for line in (self._title, self._counts, self._left):
            self.body.addWidget(line)
        self.body.addLayout(self._rows)
        self.body.addSpacing(measures.XS)
        self.body.addLayout(ways)
        self._sit.clicked.connect(self._open_sitting)
        self._list.clicked.connect(self._open_list)
        self.hide()

    def fill(self, session: Session) -> None:
        """Shows what the records hold by now, in the language in force."""
        store = session.store
        if store is None or not session.is_own or session.is_sample:
            self.hide()
            return
        try:
            self._fill(store.caseload, session)
        except StoreProblem:  # the page of the learners tells it
            self.hide()

    def _fill(self, caseload: Caseload, session: Session) -> None:
        groups = {group.id: group.name for group in caseload.groups()}
        visited = next((visit.subject for visit in session.recent() if visit.page == "learners"), "")
        group = wanted_of(visited).group
        self._group = group if group in groups else None
        counts = caseload.counts(self._group)
        self.setVisible(any(counts.values()))
        if not any(counts.values()):
            return
        self._title.setText(groups.get(self._group or 0) or self.tr("Your learners"))
        self._counts.setText(counted_statuses(counts))
        open_ones = caseload.ids(CaseloadQuery(self._group, statuses=frozenset({"in-progress", "not-started"})))
        self._left.setText(self.tr("%n have not finished:", "", len(open_ones)))
        self._left.setVisible(bool(open_ones))
        empty(self._rows)
        for entry in caseload.entries(open_ones[:_MOST]):
            line = _PersonRow(entry)
            line.asked.connect(self._work_with)
            self._rows.addWidget(line)
        self._sit.setText(self.tr("Assess a class"))
        self._sit.setVisible(bool(open_ones))
        self._list.setText(self.tr("Open the list"))

    @Slot(int)
    def _work_with(self, learner: int) -> None:
        self._context.live.work_with(learner)
        self._context.navigate("assess", "statements")

    @Slot()
    def _open_sitting(self) -> None:
        self._context.navigate("class-sitting", Wanted(self._group).subject)

    @Slot()
    def _open_list(self) -> None:
        self._context.navigate("learners", Wanted(self._group).subject)
