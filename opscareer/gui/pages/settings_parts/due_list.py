"""The learners whose records have been kept for as long as they may be: who they are, then being erased."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opscareer.progress import Progress
    from opscareer.records.erasing import Erasure
    from opscareer.records.store import Store

_MOST_NAMED = 40


class DueList(QWidget):
    """Nobody is erased who was not shown before. `erase_asked` carries the learners that were shown."""

    erase_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._due: tuple[int, ...] = ()
        self._shown: tuple[int, ...] = ()
        self._said, self._names, self._meaning = PlainText(), PlainText(), PlainText(role="note")
        self._show, self._erase, self._keep = QuietButton(), QuietButton(dangerous=True), LinkButton()
        self._show.clicked.connect(self._show_who)
        self._erase.clicked.connect(self._ask)
        self._keep.clicked.connect(self.fold)
        buttons = FlowLayout(gap=measures.M)
        for button in (self._show, self._erase, self._keep):
            buttons.addWidget(button)
        column(self._said, self._names, self._meaning, buttons, gap=measures.S, parent=self)

    def look(self, store: Store) -> None:
        """Asks the store who is due today."""
        from opscareer.records.store_problem import StoreProblem

        try:
            self._due = store.privacy.due(date.today())  # noqa: DTZ011 - the person's own day
        except StoreProblem:  # whoever may not see who is due is not asked about it
            self._due = ()
        self._shown = tuple(learner for learner in self._shown if learner in self._due)

    def retranslate(self, store: Store | None, *, busy: bool) -> None:
        """Puts every word in."""
        count = len(self._due)
        self._said.setText(
            self.tr("%n learners have not been worked with for longer than that.", "", count)
            if count
            else self.tr("Nobody has been kept for longer than that.")
        )
        self._names.setText(self._named(store))
        self._meaning.setText(
            self.tr(
                "Erasing takes away all that is kept about them, here and in every backup, for good. Prints and"
                " exported files outside OpsCareer are not reached."
            )
        )
        self._show.setText(self.tr("Show who"))
        self._erase.setText(
            self.tr("Erasing …") if busy else self.tr("Erase these %n learners for good", "", len(self._shown))
        )
        self._keep.setText(self.tr("Keep them for now"))
        unfolded = bool(self._shown)
        self._show.setVisible(bool(count) and not unfolded)
        for part in (self._names, self._meaning, self._erase, self._keep):
            part.setVisible(unfolded)
        for button in (self._erase, self._keep):
            button.setEnabled(not busy)

    @Slot()
    def fold(self) -> None:
        """Shows nobody any more."""
        self._shown = ()
        self.retranslate(self._context.live.store, busy=False)

    def _named(self, store: Store | None) -> str:
        if store is None or not self._shown:
            return ""
        entries = store.caseload.entries(self._shown[:_MOST_NAMED])
        names = [entry.name or entry.code for entry in entries]
        more = len(self._shown) - len(names)
        return " · ".join([*names, *([self.tr("and %n more", "", more)] if more else [])])

    @Slot()
    def _show_who(self) -> None:
        self._shown = self._due
        self.retranslate(self._context.live.store, busy=False)
        self._keep.setFocus()

    @Slot()
    def _ask(self) -> None:
        self.erase_asked.emit(self._shown)


def erased(store: Store, learners: Sequence[int], progress: Progress) -> tuple[Erasure, ...]:
    """Erases them, in a thread of the pool."""
    return store.privacy.erase_all(learners, progress)


def write_certificates(folder: Path, erasures: Sequence[Erasure], _progress: Progress) -> None:
    """A certificate for each, in a thread of the pool; raises OSError."""
    from opscareer.app.privacy.certificate import certificate_name, write_certificate

    for erasure in erasures:
        write_certificate(folder / certificate_name(erasure), erasure)
