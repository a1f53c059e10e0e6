"""A sheet from paper keyed in for one learner of the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opscareer.assessment.learner import Learner
from opscareer.gui import measures
from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.pages.keying_parts.sheet_card import SheetCard
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.records.people import CaseloadEntry
from opscareer.records.store import Store


class KeyedSheet(QWidget):
    """`whole` asks to save `told()` for `learner`; `left` gives the sheet up."""

    whole = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.entry: CaseloadEntry | None = None
        self.sheet, self._back = SheetCard(context), LinkButton()
        column(at_left(self._back), self.sheet, gap=measures.XS, parent=self)
        self.sheet.whole.connect(self.whole)
        self._back.clicked.connect(self.left)

    def begin(self, entry: CaseloadEntry, store: Store) -> None:
        """An empty sheet of a learner."""
        session = self._context.live.session
        if session is None:
            return
        self.entry = entry
        known = store.caseload.works([entry.id])[entry.id].work.learner
        self.sheet.set_questions(tuple(session.pack.questions))
        self.sheet.begin_for(replace(known, name=called(entry)))

    def told(self) -> Learner:
        """What the sheet says, but who it is of, which is known already."""
        return replace(self.sheet.learner(), name="")

    def retranslate(self) -> None:
        """Puts every word in."""
        self._back.setText(self.tr("← Back to the list"))
        self.sheet.retranslate()
