"""The list that is worked through: who is next, and how it stands with everybody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from opscareer.app.caseload.class_list import TURNS, ClassList, Turn
from opscareer.gui import measures
from opscareer.gui.caseload_words import called, unfinished_words
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.named_list import NamedList
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import CaseloadEntry

_MOST_ROWS = 10
_ICONS: dict[Turn, str] = {
    "done": "check",
    "under-way": "play",
    "waiting": "person",
    "passed-over": "forward",
    "locked": "minus",
}


class _Turns(NamedList):
    """Enter picks whoever the list stands on, as a double click does."""

    picked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit()
        else:
            super().keyPressEvent(event)


class TurnsCard(Card):
    """Stands on whoever is next; another one can be stood on. The signals are about the one it stands on."""

    hand_over_asked = Signal()
    keying_asked = Signal()
    pass_over_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._list: ClassList | None = None
        self._title, self._counts = PlainText(role="section"), PlainText(role="quiet")
        self._hand_over, self._key, self._skip = PrimaryButton(), QuietButton(), LinkButton()
        self._view = _Turns(context.theme)
        self._view.setUniformItemSizes(True)
        ways = FlowLayout(gap=measures.S)
        for way in (self._hand_over, self._key, self._skip):
            ways.addWidget(way)
        self.body.addWidget(self._title)
        self.body.addLayout(ways)
        self.body.addSpacing(measures.XS)
        self.body.addWidget(self._counts)
        self.body.addWidget(self._view)
        self._view.selectionModel().currentChanged.connect(self._say)
        self._view.doubleClicked.connect(self.hand_over_asked)
        self._view.picked.connect(self.hand_over_asked)
        self._hand_over.clicked.connect(self.hand_over_asked)
        self._key.clicked.connect(self.keying_asked)
        self._skip.clicked.connect(self.pass_over_asked)
        context.theme.changed.connect(self._fit)

    @property
    def entry(self) -> CaseloadEntry | None:
        """Whom the list stands on."""
        at = self._view.currentIndex().row()
        return self._list.entries[at] if self._list is not None and 0 <= at < len(self._list.entries) else None

    def show_list(self, turns: ClassList, stand_on: CaseloadEntry | None) -> None:
        """Shows a list and stands on somebody of it."""
        self._list = turns
        self._fill(stand_on)

    def take_focus(self) -> None:
        """Puts the keyboard on the way on."""
        (self._hand_over if self._hand_over.isVisible() else self._view).setFocus()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._view.setAccessibleName(self.tr("Who is to be assessed"))
        self._skip.setText(self.tr("Skip for now"))
        self._fill(self.entry)

    def _fill(self, stand_on: CaseloadEntry | None) -> None:
        turns = self._list
        if turns is None:
            return
        names = self._turn_names()
        rows = [self._row(entry, turns.turn(entry), names) for entry in turns.entries]
        ids = [entry.id for entry in turns.entries]
        at = ids.index(stand_on.id) if stand_on is not None and stand_on.id in ids else 0
        self._view.show_rows(rows, at)
        counts = turns.counts
        told = [f"{names[turn]}: {counts[turn]}" for turn in TURNS if counts[turn]]
        self._counts.setText(" · ".join(told))
        self._fit()
        self._say()

    def _row(self, entry: CaseloadEntry, turn: Turn, names: dict[Turn, str]) -> NamedRow:
        said = names[turn]
        if turn == "under-way" and entry.outcome is not None:
            said = unfinished_words(entry.outcome)
        ink = "good" if turn == "done" else "muted"
        return NamedRow(
            called(entry), aside=entry.code, kind=said, icon=_ICONS[turn], ink=ink, is_strong=turn != "done"
        )

    def _turn_names(self) -> dict[Turn, str]:
        return {
            "done": self.tr("Done"),
            "under-way": self.tr("Begun"),
            "waiting": self.tr("Not begun"),
            "passed-over": self.tr("Skipped for now"),
            "locked": self.tr("No consent"),
        }

    @Slot()
    def _say(self) -> None:
        """Whom the ways are about."""
        entry, turns = self.entry, self._list
        if entry is None or turns is None:
            return
        turn, name = turns.turn(entry), called(entry)
        is_open = turn not in ("done", "locked")
        told = {
            "done": self.tr("{name} is done"),
            "under-way": self.tr("{name} goes on"),
            "waiting": self.tr("Next: {name}"),
            "passed-over": self.tr("{name} was skipped"),
            "locked": self.tr("{name} cannot be assessed: the consent was withdrawn"),
        }[turn]
        if turns.next() is None and turn == "done":
            told = self.tr("Everybody is done")
        self._title.setText(told.format(name=name))
        self._hand_over.setText(self.tr("Hand over to {name}").format(name=name))
        is_begun = entry.id in turns.unfinished
        self._key.setText(self.tr("Go on with their sheet") if is_begun else self.tr("Key in their sheet"))
        for way in (self._hand_over, self._skip):
            way.setVisible(is_open)
        self._skip.setVisible(is_open and turn != "passed-over")
        self._key.setVisible(turn != "locked")

    @Slot()
    def _fit(self) -> None:
        rows = min(max(1, self._view.rows.rowCount()), _MOST_ROWS)
        if self._view.rows.rowCount():
            self._view.setFixedHeight(rows * self._view.sizeHintForRow(0) + 2 * self._view.frameWidth() + 2)
