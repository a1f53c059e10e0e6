"""Handbook: the words of the field in both languages, and a field that finds them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.entry_finder import EntryFinder
from opscareer.gui.pages.explore_parts.handbook.handbook_part import HandbookPart
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import RuledList
from opscareer.knowledge.handbook_records import Term
from opscareer.knowledge.pack import Pack

_NARROWEST = 520
_NAME_SHARE = 0.3


class GlossaryPart(HandbookPart):
    """All terms in the order of the pack; typing leaves those that hold every word typed, in either language."""

    def __init__(self, context: Context, pack: Pack) -> None:
        super().__init__(context, pack)
        rows = [(self._row(term), _words(term)) for term in pack.terms.values()]
        terms = RuledList()
        terms.show_rows([row for row, _ in rows])
        card = Card()
        card.body.addWidget(terms)
        finder = EntryFinder(context.theme, card, rows)
        finder.set_labels(
            self.tr("Find a term in either language"),
            self.tr("No term holds these words. Try fewer letters, or the other language."),
        )
        column(finder, card, parent=self)

    def _row(self, term: Term) -> QWidget:
        name, meaning, line = QWidget(), QWidget(), QWidget()
        here, other = PlainText(term.name.said(self.language), "strong"), term.name.zh
        if self.language == "zh":
            other = term.name.en
        column(here, PlainText(other, "quiet"), gap=0, parent=name).addStretch(1)
        lines = column(PlainText(term.meaning.said(self.language)), gap=measures.XXS, parent=meaning)
        avoided = term.avoid.zh if self.language == "zh" else term.avoid.en
        unsaid = [self.tr("Not said here: {words}").format(words=", ".join(avoided))] if avoided else []
        lines.addWidget(PlainText(" · ".join((*unsaid, source_line(self.pack, term.sources))), "note"))
        halves = SideBySide(self.context.theme, _NARROWEST, gap=measures.L, share=_NAME_SHARE)
        halves.addWidget(name)
        halves.addWidget(meaning)
        column(halves, parent=line).setContentsMargins(0, measures.S, 0, measures.S)
        self.add_entry(term.id, line)
        return line


def _words(term: Term) -> str:
    """Everything of a term that can be looked for."""
    texts = (term.name.en, term.name.zh, term.meaning.en, term.meaning.zh, *term.avoid.en, *term.avoid.zh)
    return "\n".join(texts).casefold()
