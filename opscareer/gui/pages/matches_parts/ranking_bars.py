"""All tracks as one bar each, in the order of their fits; the bars move as answers are tried."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from opscareer.charts.bars import fit_bar
from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.bar_view import BarView
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import Place
from opscareer.matching.sentences import track_name
from opscareer.wording import Language, phrase, written_tenths

MOST = 12
"""Tracks shown; in a pack of more, those that come first."""
_RANK, _MARK, _NAME, _BAR, _FIT = range(5)
_NAME_SHARE, _BAR_SHARE = 5, 4


class _TrackBar:
    """The widgets of one track."""

    def __init__(self, theme: Theme, mark: str, name: str) -> None:
        self.rank, self.fit = PlainText(role="quiet"), PlainText(role="strong")
        self.mark, self.name = Mark(theme, mark), PlainText(name)
        self.bar = BarView(theme)
        for number in (self.rank, self.fit):
            number.setWordWrap(False)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return self.rank, self.mark, self.name, self.bar, self.fit


class RankingBars(QWidget):
    """Rank, mark, name, bar and fit of each track. `tracks` are those shown, first to last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: dict[str, _TrackBar] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.S)
        self._grid.setVerticalSpacing(measures.XS)
        self._grid.setColumnStretch(_NAME, _NAME_SHARE)
        self._grid.setColumnStretch(_BAR, _BAR_SHARE)
        self.tracks: tuple[str, ...] = ()

    def show_places(self, places: Sequence[Place], pack: Pack, language: Language) -> None:
        """Puts the tracks in their order. Equal fits share a rank, marked `=`."""
        shown = places[:MOST]
        self.tracks = tuple(place.track for place in shown)
        ranks = [place.rank for place in places]
        for track in self._bars.keys() - set(self.tracks):
            self._take_away(track)
        for line, place in enumerate(shown):
            bar = self._bar_of(place.track, pack)
            name, fit = track_name(place.track, pack, language), written_tenths(place.fit_tenths)
            bar.name.setText(name)
            bar.rank.setText(f"={place.rank}" if ranks.count(place.rank) > 1 else str(place.rank))
            bar.fit.setText(fit)
            drawn = partial(fit_bar, place.fit_tenths, pack.tracks[place.track].mark, language)
            bar.bar.show_bar(drawn, f"{name}, {phrase('match.enjoy', language)}: {fit}")
            for column, widget in enumerate(bar.widgets):
                self._grid.addWidget(widget, line, column)

    def _bar_of(self, track: str, pack: Pack) -> _TrackBar:
        if track not in self._bars:
            self._bars[track] = _TrackBar(self._theme, pack.tracks[track].mark, "")
        return self._bars[track]

    def _take_away(self, track: str) -> None:
        for widget in self._bars.pop(track).widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
