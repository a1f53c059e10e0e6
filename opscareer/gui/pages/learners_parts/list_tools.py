"""What narrows and orders the list of learners: words, a status, an order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.caseload_words import status_names
from opscareer.gui.context import Context
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FieldGrid
from opscareer.records.people import STATUSES, CaseloadQuery, SortedBy, Status

_NARROWEST_FIELD = 150
_PAUSE = 120
"""Milliseconds without a key after which a search begins."""


class ListTools(QWidget):
    """`changed` follows whatever is chosen, and typing as soon as it pauses."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._descending = False
        self._sought, self._status, self._order = QLineEdit(), ChoiceBox(), ChoiceBox()
        self._sought.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        fields = FieldGrid(context.theme, _NARROWEST_FIELD, self, measures.S, most=3)
        self._rows = [fields.add_field(field) for field in (self._sought, self._status, self._order)]
        self._sought.textChanged.connect(self._pause.start)
        self._sought.returnPressed.connect(self._pause.timeout)
        self._pause.timeout.connect(self.changed)
        self._status.activated.connect(self.changed)
        self._order.activated.connect(self._reorder)

    @property
    def sorted_by(self) -> SortedBy:
        """The order chosen."""
        order: SortedBy = self._order.currentData() or "name"
        return order

    @property
    def is_descending(self) -> bool:
        """Whether the order is turned round."""
        return self._descending

    def query(self, group: int | None) -> CaseloadQuery:
        """What the list is to show of a group."""
        status: Status | None = self._status.currentData()
        statuses = frozenset[Status]() if status is None else frozenset({status})
        return CaseloadQuery(group, self._sought.text().strip(), statuses, None, self.sorted_by, self._descending)

    def sort(self, order: SortedBy) -> None:
        """Another order; the same once more turns it round."""
        self._descending = order == self.sorted_by and not self._descending
        self._order.setCurrentIndex(self._order.findData(order))
        self.changed.emit()

    def choose_status(self, status: Status | None) -> None:
        """Shows those of one status alone, without a signal."""
        self._status.setCurrentIndex(max(0, self._status.findData(status)) if status else 0)

    def clear(self) -> None:
        """Takes words and status back, without a signal."""
        self._sought.blockSignals(True)
        self._sought.clear()
        self._sought.blockSignals(False)
        self._status.setCurrentIndex(0)

    def take_focus(self) -> None:
        """Puts the cursor into the words."""
        self._sought.setFocus()

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """How many are of each status."""
        chosen, names = self._status.currentData(), status_names()
        self._status.clear()
        everybody = self.tr("Everybody ({number})").format(number=sum(counts.values()))
        self._status.addItem(everybody, None)
        for status in STATUSES:
            self._status.addItem(f"{names[status]} ({counts.get(status, 0)})", status)
        self.choose_status(chosen)

    def retranslate(self) -> None:
        """Puts every word in but those of the orders."""
        sought, status, order = self._rows
        sought.set_texts(self.tr("Search"))
        self._sought.setPlaceholderText(self.tr("Name or code"))
        status.set_texts(self.tr("How far"))
        order.set_texts(self.tr("Sorted by"))

    def offer_orders(self, orders: Mapping[SortedBy, str]) -> None:
        """What the list can be sorted by; by names where the order chosen is none of them any more."""
        chosen = self.sorted_by
        self._order.clear()
        for order, name in orders.items():
            self._order.addItem(name, order)
        self._order.setCurrentIndex(max(0, self._order.findData(chosen)))

    @Slot()
    def _reorder(self) -> None:
        self._descending = False
        self.changed.emit()
