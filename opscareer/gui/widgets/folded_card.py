"""A card that is one line until it is opened."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import column, empty, row
from opscareer.gui.widgets.text import PlainText


class FoldedCard(Card):
    """Put what stays into `inside`; what comes and goes is shown by `show_lines`. `opened` comes at each opening."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=measures.S, gap=0)
        self._head = ClickableCard(margin=measures.S, flat=True)
        self._title, self._purpose = PlainText(role="subhead"), PlainText(role="quiet")
        self._closed, self._open = (IconLabel(icon, theme, "muted") for icon in ("chevron-down", "chevron-up"))
        line = row(column(self._title, self._purpose, gap=0), self._closed, self._open, gap=measures.M)
        line.setStretch(0, 1)
        self._head.body.addLayout(line)
        self._open.hide()
        self._holder = QWidget()
        self.inside: QVBoxLayout = column(gap=measures.S, parent=self._holder)
        self.inside.setContentsMargins(measures.S, 0, measures.S, measures.S)
        self._lines = column(gap=measures.S)
        self.inside.addLayout(self._lines)
        self.body.addWidget(self._head)
        self.body.addWidget(self._holder)
        self._holder.hide()
        self._head.clicked.connect(self._turn_over)

    @property
    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return not self._holder.isHidden()

    def set_texts(self, title: str, purpose: str) -> None:
        """What it is called, and what it is for."""
        self._title.setText(title)
        self._purpose.setText(purpose)
        self._head.setAccessibleName(title)
        self._head.setAccessibleDescription(purpose)
        self.setAccessibleName(title)

    def show_lines(self, *things: QWidget) -> None:
        """Shows these things and no others."""
        empty(self._lines)
        for thing in things:
            self._lines.addWidget(thing)

    @Slot()
    def _turn_over(self) -> None:
        self._holder.setVisible(not self.is_open)
        self._open.setVisible(self.is_open)
        self._closed.setVisible(not self.is_open)
        if self.is_open:
            self.opened.emit()
