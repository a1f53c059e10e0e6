"""Contribution bars: what each trait adds to a track's fit, or takes from it, and what they come to together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opscareer.charts.marks import track_ink
from opscareer.charts.shapes import Drawing, Ink, Label, Line, Rect, Shape
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import TrackMatch
from opscareer.matching.trait_sums import TraitSum, trait_sums
from opscareer.wording import Language, phrase, written_tenths

_ROW = 15.0
_BAR = 7.0
_TEXT = 8.5
_BASELINE = 3.0
"""Points by which text stands below the middle of its row."""
_NAMES, _NUMBERS = 0.4, 0.12
"""Shares of the width kept for the names at the left and the numbers at the right."""
_GAP = 6.0
_LEAST_VISIBLE = 1.0
"""Points: a tenth must still be seen to lie left or right of zero."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where the bars lie: `zero` from the left, and points a tenth."""

    zero: float
    points: float

    def bar(self, tenths: int, top: float, ink: Ink) -> Rect:
        """Filled to the right of zero; to the left of it pale with an outline, so that grey prints tell them apart."""
        length = max(_LEAST_VISIBLE, abs(tenths) * self.points)
        if tenths > 0:
            return Rect(self.zero, top, length, _BAR, fill=ink)
        return Rect(self.zero - length, top, length, _BAR, fill=ink, outline=ink, pale=True)


def contribution_bars(match: TrackMatch, pack: Pack, language: Language, *, width: float = 440.0) -> Drawing:
    """A row for each trait that counts, what adds most first, and below them their sum, which is the fit.

    `width` in points; the height follows from the number of traits.
    """
    sums = trait_sums(match)
    track = pack.tracks[match.track]
    scale, ink = _scale(sums, width), track_ink(track.mark)
    shapes: list[Shape] = []
    for place, one in enumerate(sums):
        middle = (place + 0.5) * _ROW
        shapes.append(scale.bar(one.tenths, middle - _BAR / 2, ink))
        shapes += _words(pack.traits[one.trait].name.said(language), one.tenths, middle, width)
    end = len(sums) * _ROW
    if sums:
        shapes.append(Line(scale.zero, 0, scale.zero, end, "ink"))
    shapes.append(Line(0, end + 1, width, end + 1, "muted"))
    total = phrase("chart.contributions-sum", language)
    shapes += _words(total, match.fit_tenths, end + 1 + _ROW / 2, width, bold=True)
    title = phrase("chart.contributions-title", language, track=track.name.said(language))
    return Drawing(width, end + 1 + _ROW, tuple(shapes), title, _twin(match, sums, pack, language))


def _scale(sums: Sequence[TraitSum], width: float) -> _Scale:
    """The longest bars to either side fill the room between names and numbers."""
    left, room = width * _NAMES + _GAP, width * (1 - _NAMES - _NUMBERS) - 2 * _GAP
    least, most = min((0, *(one.tenths for one in sums))), max((0, *(one.tenths for one in sums)))
    points = (room - 2 * _LEAST_VISIBLE) / max(1, most - least)
    return _Scale(left + _LEAST_VISIBLE - least * points, points)


def _words(name: str, tenths: int, middle: float, width: float, *, bold: bool = False) -> list[Shape]:
    """The name at the left and the points at the right of a row."""
    line = middle + _BASELINE
    return [
        Label(0, line, name, _TEXT, "ink", bold=bold, width=width * _NAMES),
        Label(width, line, written_tenths(tenths), _TEXT, "ink", "end", bold=bold),
    ]


def _twin(match: TrackMatch, sums: Sequence[TraitSum], pack: Pack, language: Language) -> tuple[str, ...]:
    lines = [
        phrase(
            "chart.contributions-twin",
            language,
            trait=pack.traits[one.trait].name.said(language),
            points=written_tenths(one.tenths),
            count=one.answers,
        )
        for one in sums
    ]
    return (*lines, phrase("chart.contributions-twin-sum", language, fit=written_tenths(match.fit_tenths)))
