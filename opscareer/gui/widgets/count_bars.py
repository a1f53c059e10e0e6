"""Counts as bars: a name and a number, and below them a bar that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opscareer.charts.bars import share_bar
from opscareer.charts.marks import track_ink
from opscareer.charts.shapes import Ink
from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.bar_view import BarView
from opscareer.gui.widgets.layouts import column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.wording import Language


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something; a `mark` gives the bar its hue."""

    name: str
    number: int
    mark: str = ""


class CountBars(QWidget):
    """Each count is a line of words with its bar below it; all bars have one scale, the longest is full."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = column(gap=measures.XS, parent=self)

    def show_counts(self, counts: Sequence[Count], language: Language) -> None:
        """Shows other counts."""
        empty(self._lines)
        most = max((count.number for count in counts), default=0)
        for count in counts:
            self._lines.addLayout(self._line(count, max(1, most), language))

    def _line(self, count: Count, most: int, language: Language) -> QVBoxLayout:
        words = row(gap=measures.XS)
        if count.mark:
            words.addWidget(Mark(self._theme, count.mark, 12))
        words.addWidget(PlainText(count.name), 1)
        words.addWidget(PlainText(str(count.number), "quiet"))
        bar = BarView(self._theme)
        ink: Ink = track_ink(count.mark) if count.mark else "accent"  # type: ignore[arg-type]
        drawn = partial(share_bar, count.number, most, count.name, language, ink=ink)
        bar.show_bar(drawn, f"{count.name}: {count.number}")
        return column(words, bar, gap=1)
