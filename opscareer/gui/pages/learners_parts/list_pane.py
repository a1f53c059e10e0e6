"""The list of learners: what narrows it, its lines, and what can be done with those picked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.models.learners_model import Column, Shown
from opscareer.gui.pages.learners_parts.learners_table import LearnersTable, order_of
from opscareer.gui.pages.learners_parts.list_tools import ListTools
from opscareer.gui.pages.learners_parts.picked_bar import PickedBar
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import SORTED_BY, SavedGroup, SortedBy
from opscareer.records.store_problem import StoreProblem


class ListPane(QWidget):
    """`filled` follows other lines, `troubled` carries the StoreProblem where they could not be read; the others want
    more learners."""

    filled = Signal()
    troubled = Signal(object)
    add_asked = Signal()
    import_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.group: int | None = None
        """The group shown; None for everybody."""
        self._groups: Sequence[SavedGroup] = ()
        self.tools, self.table, self.picked = ListTools(context), LearnersTable(context.theme), PickedBar(context)
        self._none, self._add, self._import = PlainText(role="quiet"), LinkButton(), LinkButton()
        more = FlowLayout(gap=measures.L, line_gap=0)
        for link in (self._add, self._import):
            more.addWidget(link)
        column(self.tools, self.table, self._none, self.picked, more, gap=measures.S, parent=self).addStretch(1)
        self._none.hide()
        self.tools.changed.connect(self.refresh)
        self.table.sort_asked.connect(self._sort)
        self.table.picked.connect(self._show_picked)
        self.table.learners.troubled.connect(self.troubled)
        self._add.clicked.connect(self.add_asked)
        self._import.clicked.connect(self.import_asked)

    def show_group(self, group: int | None, groups: Sequence[SavedGroup]) -> None:
        """Shows whom the tools find in a group, in all for None; `groups` are those that learners may be put into."""
        self.group, self._groups = group, groups
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Shows the learners as they are in the records by now; those picked stay picked."""
        session, store = self._context.live.session, self._context.live.store
        if session is None or store is None:
            return
        with_contacts = store.caseload.shows_notes
        self._offer_orders(with_contacts=with_contacts)
        try:
            ids = store.caseload.ids(self.tools.query(self.group))
        except StoreProblem as problem:
            self.troubled.emit(problem)
            return
        today = date.today()  # noqa: DTZ011 - the person's own day
        shown = Shown(session.pack, self._context.language(), today, with_contacts)
        fetch = partial(store.caseload.entries, pack_hash=session.pack.hash)
        self.table.learners.set_heads(self._arrowed())
        self.table.show_learners(ids, fetch, shown)
        self._none.setText(self.tr("Nobody answers to this. Take a word back, or look at everybody."))
        self._none.setVisible(not ids)
        self.table.setVisible(bool(ids))
        self.filled.emit()

    def focus_adding(self) -> None:
        """Puts the keyboard on the way to add a learner."""
        self._add.setFocus()

    def retranslate(self) -> None:
        """Puts every word in; the lines are those of `refresh`."""
        self.table.setAccessibleName(self.tr("Learners"))
        self._add.setText(self.tr("Add a learner"))
        self._import.setText(self.tr("Import a list"))
        self.picked.retranslate()
        self.tools.retranslate()
        self._offer_orders()

    def _offer_orders(self, *, with_contacts: bool = True) -> None:
        """Trainers of an office do not learn of contacts, nor who was spoken with last."""
        orders = [order for order in SORTED_BY if with_contacts or order != "last-contact"]
        self.tools.offer_orders({order: self._heads()[order] for order in orders})

    @Slot()
    def _show_picked(self) -> None:
        ids = self.table.picked_ids
        first = self.table.learners.entry(self.table.learners.ids.index(ids[0])) if len(ids) == 1 else None
        self.picked.show_picked(len(ids), first, self._groups, inside=self.group is not None)

    @Slot(str)
    def _sort(self, order: SortedBy) -> None:
        self.tools.sort(order)

    def _heads(self) -> dict[Column, str]:
        return {
            "name": self.tr("Name"),
            "code": self.tr("Code"),
            "status": self.tr("Assessment"),
            "first-track": self.tr("First track"),
            "certainty": self.tr("Certainty"),
            "plan": self.tr("Plan"),
            "last-contact": self.tr("Last contact"),
        }

    def _arrowed(self) -> dict[Column, str]:
        """The heads; an arrow behind the one that the list is sorted by."""
        arrow = " ↓" if self.tools.is_descending else " ↑"
        return {
            column: head + arrow if order_of(column) == self.tools.sorted_by else head
            for column, head in self._heads().items()
        }
