"""The tracks close to one: what each is for, which skills both use, and the way to compare them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLink, Way, way_to
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.wording import joined


class Neighbours(Card):
    """Each neighbour with one line of what it is for and what carries over."""

    def __init__(self, context: Context, pack: Pack, track: Track) -> None:
        super().__init__(gap=measures.M)
        self._context, self._pack, self._track = context, pack, track
        self.body.addWidget(PlainText(self.tr("Tracks close by"), "subhead"))
        for neighbour in track.neighbours:
            self.body.addWidget(self._neighbour(pack.tracks[neighbour]))

    def _neighbour(self, other: Track) -> QWidget:
        language = self._context.language()
        link = RecordLink(self._context, way_to(self._context, self._pack, "tracks", other.id))
        said = self.tr("Compare with {track} →").format(track=other.name.said(language))
        compare = RecordLink(self._context, Way(f"compare/{self._track.id},{other.id}", said))
        named = QWidget()
        lines = column(link, PlainText(other.purpose.said(language), "quiet"), gap=measures.XXS, parent=named)
        if shared := self._shared(other):
            both = self.tr("Skills that both first positions ask for: {skills}")
            lines.addWidget(PlainText(both.format(skills=joined(shared, language)), "note"))
        lines.addWidget(compare)
        return named

    def _shared(self, other: Track) -> list[str]:
        theirs, language = other.first_position.requires, self._context.language()
        ours = self._track.first_position.requires
        return [self._pack.skills[skill].name.said(language) for skill in ours if skill in theirs]
