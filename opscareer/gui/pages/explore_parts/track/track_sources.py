"""Where a track's knowledge comes from, and the occupations of public classifications that are like it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import OWN, Sourced
from opscareer.knowledge.records import Classification, Track
from opscareer.wording import joined


class Sources(QWidget):
    """Which sections of the source text gave what, what is our own, and what the track is like elsewhere."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__()
        self._pack, self._track = pack, track
        self._language = context.language()
        sources = joined([source.title.said(self._language) for source in pack.manifest.sources], self._language)
        note = self.tr("{sources}. Licence of the knowledge: {licence}.")
        lines = column(
            self._sections(),
            PlainText(note.format(sources=sources, licence=pack.manifest.licence), "note"),
            gap=measures.S,
            parent=self,
        )
        if track.references:
            lines.addSpacing(measures.M)
            lines.addWidget(PlainText(self.tr("Like it in public classifications of occupations"), "section"))
            lines.addWidget(self._classifications())

    def _sections(self) -> Card:
        table = TextTable(self.tr("Sources"), (self.tr("Section"), self.tr("What it gave")), (3, 7))
        for section in self._pack.sections():
            carried = [said for record, said in self._records() if section.id in record.sources]
            if carried:
                title = f"{section.number} · {section.title.said(self._language)}"
                table.add_row(PlainText(title, "strong"), "\n".join(carried))
        own = [said for record, said in self._records() if record.sources == (OWN,)]
        if own:
            table.add_row(PlainText(self.tr("Our own addition"), "strong"), "\n".join(own))
        card = Card()
        card.body.addWidget(table)
        return card

    def _records(self) -> Iterator[tuple[Sourced, str]]:
        """The track's sourced parts, each with a line that names it."""
        track, language = self._track, self._language
        yield track, track.purpose.said(language)
        yield track.suits, track.suits.text.said(language)
        for duty in track.duties:
            yield duty, duty.text.said(language)
        for position in track.positions:
            yield position, position.name.said(language)
        if track.where is not None:
            yield track.where, track.where.text.said(language)

    def _classifications(self) -> Card:
        """The occupations in the classification's own words, and below them what must be said where they are shown."""
        card = Card(gap=measures.M)
        for classification in self._pack.manifest.classifications:
            table = self._occupations(classification)
            if table is not None:
                title = f"{classification.title.said(self._language)} {classification.version}"
                attribution = PlainText(classification.attribution.said(self._language), "note")
                card.body.addWidget(PlainText(title, "subhead"))
                card.body.addWidget(table)
                card.body.addWidget(attribution)
        return card

    def _occupations(self, classification: Classification) -> TextTable | None:
        found = [each for each in self._track.references if each.classification == classification.id]
        if not found:
            return None
        headings = (self.tr("Code"), self.tr("Occupation"), self.tr("How near it is"))
        table = TextTable(classification.title.said(self._language), headings, (2, 5, 4))
        nearness = self._nearness()
        for each in found:
            table.add_row(PlainText(each.code, "quiet"), each.label, PlainText(nearness[each.match], "quiet"))
        return table

    def _nearness(self) -> dict[str, str]:
        return {
            "exact": self.tr("the same work"),
            "close": self.tr("almost the same work"),
            "broad": self.tr("wider: this track is a part of it"),
            "narrow": self.tr("narrower: a part of this track"),
            "related": self.tr("related work"),
        }
