"""A field over the window, and below it whatever answers to what is typed, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.named_list import NamedList
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.gui.widgets.overlay import Overlay
from opscareer.gui.widgets.search_field import SearchField
from opscareer.gui.widgets.text import PlainText


class FoundChooser(Overlay):
    """The keyboard stays in the field; the list is walked from there.

    A subclass says what is found, what is told of it and what comes of a choice, and puts its words in through
    `set_words`; `icon` stands before the field.
    """

    def __init__(self, context: Context, widest: int, icon: str, window: QWidget) -> None:
        super().__init__(context.theme, widest, window)
        self.context = context
        self._field, self._list = SearchField(), NamedList(context.theme, bare=True)
        self._note, self._keys = PlainText(role="note"), PlainText(role="note")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        line = row(IconLabel(icon, context.theme), self._field, gap=measures.S)
        line.setContentsMargins(measures.S, 0, measures.XS, 0)
        self.card.body.addLayout(line)
        self.card.body.addLayout(_indented(self._note))
        self.card.body.addWidget(self._list)
        self.card.body.addLayout(_indented(self._keys))
        self._field.textChanged.connect(self.search)
        self._field.moved.connect(self._move)
        self._field.paged.connect(self._turn_page)
        self._field.chosen.connect(self._choose_current)
        self._field.left.connect(self.leave)
        self._list.clicked.connect(self._choose)

    def found(self, query: str) -> Sequence[NamedRow]:
        """The rows for what is typed; for an empty query what is most useful before anything is typed."""
        raise NotImplementedError

    def noted(self, query: str) -> str:
        """What is told above the rows found last, of which there may be none; it may be empty."""
        raise NotImplementedError

    def take(self, number: int) -> None:
        """Does what choosing a row found last, by its number from 0, is for; the keyboard is back where it was."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Puts every word in, in the language in force."""
        raise NotImplementedError

    def set_words(self, name: str, *, field: str, rows: str, keys: str) -> None:
        """What this is, what can be typed into the field while it is empty, what the rows are, and which keys do
        what."""
        for widget in (self, self._field):
            widget.setAccessibleName(name)
        self._field.setPlaceholderText(field)
        self._list.setAccessibleName(rows)
        self._keys.setText(keys)
        if self.isVisible():
            self.search()

    @override
    def open(self) -> None:
        """Starts a new search; opened once more it keeps what was typed, ready to be typed over."""
        if self.isVisible():
            self._field.selectAll()
        else:
            self._field.clear()
            self.search()
        super().open()
        self._field.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def fit_inside(self, width: int, height: int) -> None:
        """The list is as tall as its rows, as far as there is room; then it scrolls."""
        self._list.setFixedHeight(0)
        room = max(0, height - self.height_for(width))
        wanted = 0
        for number in range(self._list.rows.rowCount()):
            wanted += self._list.sizeHintForRow(number)
            if wanted >= room:
                break
        self._list.setFixedHeight(min(wanted, room))
        self._list.scrollTo(self._list.currentIndex())

    @Slot()
    def search(self) -> None:
        """Shows what is found by now."""
        query = self._field.text().strip()
        rows = self.found(query)
        self._list.show_rows(rows)
        note = self.noted(query)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self.isVisible():
            self.settle()
            if query:
                announce(self._field, rows[0].spoken if rows else note)

    @Slot(int)
    def _move(self, step: int) -> None:
        """One row down or up; from the last on to the first."""
        count = self._list.rows.rowCount()
        if count:
            self._make_current((self._list.currentIndex().row() + step) % count)

    @Slot(int)
    def _turn_page(self, step: int) -> None:
        """As many rows as are seen at once, no further than the first and the last."""
        count, here = self._list.rows.rowCount(), self._list.currentIndex().row()
        if count:
            seen = max(1, self._list.height() // self._list.sizeHintForRow(here) - 1)
            self._make_current(min(max(here + step * seen, 0), count - 1))

    def _make_current(self, number: int) -> None:
        index = self._list.rows.index(number)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)
        announce(self._field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.leave()
            self.take(index.row())


def _indented(text: PlainText) -> QHBoxLayout:
    """A text that begins where the marks of the list do."""
    line = row(text)
    line.setContentsMargins(measures.S, 0, measures.S, 0)
    return line
