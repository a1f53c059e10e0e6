"""Explore › Tracks: one card a track."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.notes_part import Notes
from opscareer.gui.pages.explore_parts.track.track_card import TrackCard
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.widgets.layouts import CardGrid, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track

_NARROWEST_CARD = 340
_NEIGHBOUR = "neighbour"
"""The mark of the tracks beside operations."""


class TracksView(ExploreView):
    """The cards of all tracks; each leads to the track's own page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._grid = CardGrid(context.theme, _NARROWEST_CARD, most=2)
        self._nearby = CardGrid(context.theme, _NARROWEST_CARD, most=2)
        self._nearby_title, self._nearby_note = PlainText(role="section"), PlainText(role="quiet")
        self._note = PlainText(role="note")
        self._opening, self._further = Notes(context), Notes(context)
        nearby = column(self._nearby_title, self._nearby_note, gap=0)
        lines = column(self._opening, self._grid, nearby, self._nearby, gap=measures.M, parent=self)
        for text in (self._note, self._further):
            lines.addWidget(text)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        return Head(
            self.tr("Explore the tracks"), self.tr("What people in internet operations really do, and whom it suits.")
        )

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        self._opening.show_notes(pack, "tracks", slice(1))
        self._further.show_notes(pack, "tracks", slice(1, None))
        nearby = [track for track in pack.tracks.values() if track.mark == _NEIGHBOUR]
        self._fill(self._grid, pack, [track for track in pack.tracks.values() if track.mark != _NEIGHBOUR])
        self._fill(self._nearby, pack, nearby)
        self._nearby_title.setText(self.tr("Directions close by"))
        self._nearby_note.setText(
            self.tr("Work on the websites themselves, where the same study can lead; matched and planned alike.")
        )
        for text in (self._nearby_title, self._nearby_note):
            text.setVisible(bool(nearby))
        self._note.setText(
            self.tr("Tracks overlap at the edges, and people move between them. Reading about one closes no door.")
        )

    def _fill(self, grid: CardGrid, pack: Pack, tracks: Iterable[Track]) -> None:
        empty(grid)
        for track in tracks:
            card = TrackCard(self.context.theme, pack, track, self.context.language())
            card.asked.connect(self._open_track)
            grid.addWidget(card)

    @Slot(str)
    def _open_track(self, track: str) -> None:
        self.context.navigate("explore", track)
