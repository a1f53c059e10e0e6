"""The person beside a track: a radar, the track to compare with, and the same in words."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox

from opscareer.charts.radar import radar
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.twinned_drawing import TwinnedDrawing
from opscareer.knowledge.pack import Pack
from opscareer.matching.comparison import asked_traits
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import track_name
from opscareer.wording import Language, phrase

_WIDTH = 244.0
"""Points: as wide as the column on a window of usual width, so that the names of the axes stay readable."""


class ProfileCard(Card):
    """What the person likes beside what the chosen track asks for."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.M)
        self._context = context
        self._result: MatchResult | None = None
        self._pack: Pack | None = None
        self._title = PlainText(role="subhead")
        self._tracks = QComboBox()
        self._tracks.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form = FormRows()
        self._row = form.add(self._tracks)
        self._view = TwinnedDrawing(context.theme)
        for thing in (self._title, form, self._view):
            self.body.addWidget(thing)
        self._tracks.activated.connect(self._draw)

    def retranslate(self) -> None:
        """Puts the words in that do not hang on a result."""
        self._title.setText(self.tr("You and the track"))
        self._row.set_texts(self.tr("Compare with"))

    def show_result(self, result: MatchResult, pack: Pack) -> None:
        """Shows a result, keeping the chosen track."""
        chosen = self._tracks.currentData()
        self._result, self._pack = result, pack
        self._tracks.clear()
        for match in result.matches:
            self._tracks.addItem(track_name(match.track, pack, self._context.language()), match.track)
        self._tracks.setCurrentIndex(max(0, self._tracks.findData(chosen)) if chosen else 0)
        self._draw()

    def choose(self, track: str) -> None:
        """Compares with a track."""
        place = self._tracks.findData(track)
        if place >= 0:
            self._tracks.setCurrentIndex(place)
            self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._result is None or self._pack is None:
            return
        track = self._pack.tracks[self._tracks.currentData()]
        asks, language = asked_traits(self._pack, track.id), self._context.language()
        self._view.show_drawing(radar(self._result.profile, asks, track, self._pack, language, width=_WIDTH))


class MeaningCard(Card):
    """What all numbers on the page have in common; what each of the three means stands in the first track's card."""

    def __init__(self) -> None:
        super().__init__(gap=measures.S)

    def fill(self, language: Language) -> None:
        """Puts the words in."""
        empty(self.body)
        self.body.addWidget(PlainText(self.tr("What these numbers mean"), "subhead"))
        for sentence in ("never-multiplied", "zero-means"):
            self.body.addWidget(PlainText(phrase(f"match.{sentence}", language), "quiet"))
        chance = PlainText(phrase("match.chance-means", language), "quiet")
        self.body.addLayout(column(PlainText(phrase("match.chance", language), "strong"), chance, gap=0))
