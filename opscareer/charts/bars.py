"""Bars: fit, which grows left or right from a marked zero in the middle, and a share, which grows from the left."""

from __future__ import annotations

from opscareer.charts.marks import Mark, track_ink
from opscareer.charts.shapes import Drawing, Ink, Line, Rect
from opscareer.wording import Language, phrase, written_tenths

_FULL_TENTHS = 1000
_LEAST_VISIBLE = 1.5
"""Points: a fit of one tenth must still be seen to lie left or right of zero."""
_OVERHANG = 2.0
"""Points by which the mark of zero stands out above and below the bar."""


def fit_bar(fit_tenths: int, mark: Mark, language: Language, *, width: float, thickness: float) -> Drawing:
    """A fit of -1000 to +1000 tenths as a bar in the track's hue; `width` and `thickness` in points."""
    middle, centre = width / 2, thickness / 2 + _OVERHANG
    shapes: list[Rect | Line] = [_groove(width, thickness, _OVERHANG)]
    if fit_tenths:
        length = max(_LEAST_VISIBLE, middle * min(abs(fit_tenths), _FULL_TENTHS) / _FULL_TENTHS)
        left = middle if fit_tenths > 0 else middle - length
        shapes.append(_bar(left, _OVERHANG, length, thickness, track_ink(mark)))
    shapes.append(Line(middle, centre - thickness / 2 - _OVERHANG, middle, centre + thickness / 2 + _OVERHANG, "ink"))
    twin = phrase("chart.fit-twin", language, fit=written_tenths(fit_tenths))
    return Drawing(width, thickness + 2 * _OVERHANG, tuple(shapes), phrase("chart.fit-title", language), (twin,))


def share_bar(
    have: int, need: int, title: str, language: Language, *, width: float, thickness: float, ink: Ink = "muted"
) -> Drawing:
    """`have` of `need` as a bar filled from the left; full where nothing is needed."""
    share = min(have, need) / need if need else 1.0
    shapes = [_groove(width, thickness, 0.0)]
    if share > 0:
        shapes.append(_bar(0.0, 0.0, max(_LEAST_VISIBLE, width * share), thickness, ink))
    twin = phrase("chart.share-twin", language, have=have, need=need)
    return Drawing(width, thickness, tuple(shapes), title, (twin,))


def _groove(width: float, thickness: float, top: float) -> Rect:
    return _bar(0.0, top, width, thickness, "hairline")


def _bar(left: float, top: float, length: float, thickness: float, ink: Ink) -> Rect:
    return Rect(left, top, length, thickness, fill=ink, radius=min(thickness, length) / 2)
