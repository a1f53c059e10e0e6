"""What the parts of the Handbook share: entries that can be pointed at, and the pieces an entry is set from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left, column, row
from opscareer.gui.widgets.number_disc import NumberDisc
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Named, Text
from opscareer.wording import Language

SIDE_BY_SIDE_FROM = 700
"""Pixels at 100 % text from which the two halves of an entry stand beside each other."""


class HandbookPart(QWidget):
    """A part of the Handbook, built for one pack in the language in force; made anew when either changes."""

    def __init__(self, context: Context, pack: Pack) -> None:
        super().__init__()
        self.context, self.pack = context, pack
        self._entries: dict[str, QWidget] = {}

    @property
    def language(self) -> Language:
        """The language in force."""
        return self.context.language()

    def entry(self, record_id: str) -> QWidget | None:
        """What shows a record of this part, if it has one of its own."""
        return self._entries.get(record_id)

    def entry_card(self, record_id: str) -> Card:
        """A new card that shows a record."""
        card = Card(gap=measures.S)
        self._entries[record_id] = card
        return card

    def add_entry(self, record_id: str, widget: QWidget) -> None:
        """Says that a widget shows a record."""
        self._entries[record_id] = widget

    def chapter(self, number: int, name: str) -> QHBoxLayout:
        """The head of a numbered entry."""
        return self._led(NumberDisc(self.context.theme, number, 30), PlainText(name, "section"), measures.S)

    def numbered(self, texts: Iterable[Text]) -> QVBoxLayout:
        """Steps one below the other, with their numbers."""
        lines = column(gap=measures.XS)
        for number, text in enumerate(texts, start=1):
            disc = NumberDisc(self.context.theme, number, 22)
            lines.addLayout(self._led(disc, PlainText(text.said(self.language)), measures.S))
        return lines

    def dashed(self, texts: Iterable[Text]) -> QVBoxLayout:
        """Points one below the other, with a dash before each."""
        lines = column(gap=measures.XXS)
        for text in texts:
            lines.addLayout(self._led(PlainText("–", "quiet"), PlainText(text.said(self.language)), measures.XS))
        return lines

    def labelled(self, label: str, content: str | QWidget | QLayout) -> QVBoxLayout:
        """A small heading above a text or anything else."""
        below = PlainText(content) if isinstance(content, str) else content
        return column(PlainText(label, "note"), below, gap=measures.XXS)

    def reading(self, text: str) -> QHBoxLayout:
        """A paragraph no wider than is good to read."""
        paragraph = PlainText(text)
        paragraph.setMaximumWidth(self.context.theme.px(measures.WIDEST_LINE))
        return at_left(paragraph)

    def source(self, record: Named) -> PlainText:
        """Where a record comes from."""
        return PlainText(source_line(self.pack, record.sources), "note")

    def _led(self, sign: QWidget, text: PlainText, gap: int) -> QHBoxLayout:
        line = row(gap=gap)
        top = column(sign, gap=0)
        top.addStretch(1)
        line.addLayout(top)
        line.addWidget(text, 1)
        return line
