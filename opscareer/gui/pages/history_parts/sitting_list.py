"""All sittings, newest first, of which two are picked to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.sitting import SittingView
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.history_parts.sitting_names import sitting_names
from opscareer.gui.pages.history_parts.sitting_row import Part, SittingRow
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack

TWO = 2
_OPEN = 4
"""Sittings shown at first."""


class SittingList(QWidget):
    """Begins with the last two, the newest as if picked last; a third one takes the place of the one picked first."""

    changed = Signal()
    """Two others are picked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rule = PlainText(role="note")
        self._rows: list[SittingRow] = []
        self._unfolded = False
        self._picked: list[datetime | None] = []
        """When the two picked were put away; the one picked first stands first."""
        self._lines = column(gap=measures.S)
        self._more = LinkButton()
        self._more.clicked.connect(self._unfold)
        column(self._rule, self._lines, self._more, gap=measures.S, parent=self)

    @property
    def pair(self) -> tuple[SittingRow, SittingRow] | None:
        """The two picked, the earlier one first; None where there are fewer than two."""
        picked = [each for each in self._rows if each.isChecked()]
        return (picked[1], picked[0]) if len(picked) == TWO else None

    def show_sittings(self, views: Sequence[SittingView], pack: Pack) -> None:
        """Shows sittings, in the language in force. What was picked stays picked while it is there."""
        empty(self._lines)
        names = sitting_names(views, self._context.language())
        pickable = len(views) >= TWO
        self._rows = [
            SittingRow(self._context, view, name, pack, pickable=pickable)
            for view, name in zip(views, names, strict=True)
        ]
        for each in self._rows:
            each.clicked.connect(self._pick)
            self._lines.addWidget(each)
        times = [view.finished for view in views]
        if not pickable or any(time not in times for time in self._picked) or not self._picked:
            self._picked = [times[1], times[0]] if pickable else []
        self._rule.setText(self._advice(len(views)))
        self._show_parts()
        self._fold()

    def _fold(self) -> None:
        """The earlier ones of many stay folded until they are asked for, so that what changed is near."""
        folded = [] if self._unfolded else [each for each in self._rows[_OPEN:] if not each.isChecked()]
        for each in folded:
            each.hide()
        self._more.setText(self.tr("Show %n earlier sitting(s)", "", len(folded)))
        self._more.setVisible(bool(folded))

    @Slot()
    def _unfold(self) -> None:
        self._unfolded = True
        for each in self._rows:
            each.show()
        self._more.hide()

    def _advice(self, count: int) -> str:
        if count < TWO:
            return self.tr("One sitting so far. Take the questions again one day, and you will see here what changed.")
        if count == TWO:
            return self.tr("The two are compared below.")
        return self.tr("Two are compared below. Pick another one, and it takes the place of the one picked first.")

    @Slot()
    def _pick(self) -> None:
        picked = self.sender()
        if not isinstance(picked, SittingRow) or not picked.isCheckable():
            return
        time = picked.view.finished
        is_new = time not in self._picked
        if is_new:
            self._picked = [*self._picked[1:], time]
        self._show_parts()
        if is_new:
            self.changed.emit()

    def _show_parts(self) -> None:
        """The newer of the two, which stands above the other, is the one after."""
        parts = iter((Part.AFTER, Part.BEFORE))
        for each in self._rows:
            each.show_part(next(parts) if each.view.finished in self._picked else Part.NONE)
