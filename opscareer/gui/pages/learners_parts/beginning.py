"""The page before there are learners: what it is for, how long records are kept, and the first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.learners_parts.retention_card import RetentionCard
from opscareer.gui.pages.learners_parts.start_card import StartCard
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.records.store import Store


class Beginning(QWidget):
    """`kept` carries the months that records are to be kept; the others ask for what their names say."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._closed = PlainText(role="quiet")
        self.start, self.retention = StartCard(), RetentionCard(context)
        for card in (self.start, self.retention):
            card.setMaximumWidth(context.theme.px(measures.WIDEST_LINE))
        column(self._closed, at_left(self.start), at_left(self.retention), gap=measures.L, parent=self)
        self.kept, self.import_asked, self.add_asked = (
            self.retention.kept,
            self.start.import_asked,
            self.start.add_asked,
        )
        self.own_asked, self.protection_asked = self.start.own_asked, self.start.protection_asked
        context.theme.changed.connect(self._widen)

    def show_store(self, store: Store | None) -> None:
        """Asks for what is still to be said before the first learner; without a store there is none."""
        is_set = store is not None and store.privacy.retention_months is not None
        self._closed.setVisible(store is None)
        self.retention.setVisible(store is not None and not is_set)
        protection = store.protection if store is not None and is_set else None
        self.start.offer(ways=is_set, protection=protection is not None and not protection.is_protected)

    def take_focus(self) -> None:
        """Puts the keyboard where the next step is."""
        if self.retention.isVisible():
            self.retention.take_focus()
        else:
            self.start.take_focus()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._closed.setText(self.tr("The records are not open, so nobody can be added now."))
        self.start.retranslate()
        self.retention.retranslate()

    def _widen(self) -> None:
        for card in (self.start, self.retention):
            card.setMaximumWidth(self._context.theme.px(measures.WIDEST_LINE))
