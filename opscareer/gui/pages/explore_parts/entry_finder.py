"""A field that leaves of many entries those that hold the words typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.text import PlainText

_FIELD_WIDTH = 360


class EntryFinder(QWidget):
    """Shows and hides entries as one types; each comes with everything of it that can be looked for.

    `around` is hidden with the last of them.
    """

    def __init__(self, theme: Theme, around: QWidget, entries: Sequence[tuple[QWidget, str]]) -> None:
        super().__init__()
        self._around = around
        self._entries = [(entry, words.casefold()) for entry, words in entries]
        self._none = ""
        self._found = PlainText(role="note")
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(theme.px(_FIELD_WIDTH))
        self._field.textChanged.connect(self._filter)
        column(at_left(self._field), self._found, gap=measures.XXS, parent=self)

    def set_labels(self, what: str, none: str) -> None:
        """What the field is for, and what is said where nothing is found."""
        self._field.setPlaceholderText(what)
        self._field.setAccessibleName(what)
        self._none = none
        self._tell(len(self._entries))

    @Slot(str)
    def _filter(self, typed: str) -> None:
        wanted = typed.casefold().split()
        shown = 0
        self._around.hide()  # so that the page is laid out once, not for each entry
        for entry, words in self._entries:
            holds = all(word in words for word in wanted)
            entry.setVisible(holds)
            shown += holds
        self._around.setVisible(shown > 0)
        self._tell(shown)
        announce(self._field, self._found.text())

    def _tell(self, shown: int) -> None:
        self._found.setText(self.tr("%n entry(s)", "", shown) if shown else self._none)
