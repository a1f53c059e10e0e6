"""A sheet from paper keyed in for one learner of the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.sheet_as_data import BadDraft
from opscareer.assessment.learner import Learner
from opscareer.gui import measures
from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.pages.class_sitting_parts.sheet_keeper import SheetKeeper, SheetPlace
from opscareer.gui.pages.keying_parts.sheet_card import SheetCard
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.records.people import CaseloadEntry
from opscareer.records.store import Store


class KeyedSheet(QWidget):
    """`whole` asks to save `told()` for `entry`; `left` puts the sheet aside for another time."""

    whole = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.entry: CaseloadEntry | None = None
        self._known: Learner | None = None
        self.sheet, self._back = SheetCard(context), LinkButton()
        self.keeper = SheetKeeper(self.sheet, self)
        column(at_left(self._back), self.sheet, gap=measures.XS, parent=self)
        self.sheet.whole.connect(self.whole)
        self.sheet.emptied.connect(self._begin_again)
        self.keeper.troubled.connect(self._tell_trouble)
        self._back.clicked.connect(self.left)

    def begin(self, entry: CaseloadEntry, store: Store, group: int | None) -> None:
        """The sheet of a learner: the one that waits in the records, else an empty one. Raises StoreProblem."""
        session = self._context.live.session
        if session is None:
            return
        self.leave()
        known = replace(store.caseload.works([entry.id])[entry.id].work.learner, name=called(entry))
        self.sheet.set_questions(tuple(session.pack.questions))
        self.sheet.begin_for(known)
        self.entry, self._known = entry, known
        self._take_up(SheetPlace(store, session.pack, entry.id, group), known)

    @Slot()
    def leave(self) -> None:
        """Puts the sheet aside; it waits in the records."""
        self.keeper.leave()
        self.entry = self._known = None

    def told(self) -> Learner:
        """What the sheet says, but who it is of, which is known already."""
        return replace(self.sheet.learner(), name="")

    def retranslate(self) -> None:
        """Puts every word in."""
        self._back.setText(self.tr("← Back to the list"))
        self.sheet.retranslate()

    def _take_up(self, place: SheetPlace, known: Learner) -> None:
        """Goes on with what was in hand when the sheet was left."""
        try:
            waiting = self.keeper.begin(place)
        except BadDraft:
            self._context.messages.warn(
                self.tr("The unfinished sheet of {name} cannot be read.").format(name=known.name),
                self.tr("Key it again from the start."),
            )
            return
        if waiting is not None:
            self.sheet.go_on_with(replace(waiting, name=known.name), known)
            self.sheet.take_focus()
            self._context.messages.say(self.tr("The unfinished sheet of {name} is back.").format(name=known.name))

    @Slot()
    def _begin_again(self) -> None:
        """Emptied: the same learner's sheet from the start."""
        self.keeper.drop()
        if self._known is not None:
            self.sheet.begin_for(self._known)

    @Slot(object)
    def _tell_trouble(self, problem: object) -> None:
        said = problem.said(self._context.language())  # type: ignore[attr-defined]
        self._context.messages.warn(self.tr("The sheet in hand is not in the records yet."), said)
