"""A track's mark: a hue and a sign that never part, so that grey prints and colour-blind readers lose nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from opscareer.charts.shapes import Circle, Drawing, Ink, Polygon, Rect, Shape

Mark = Literal["content", "user", "activity", "product", "neighbour"]

_INKS: Mapping[Mark, Ink] = {
    "content": "track-content",
    "user": "track-user",
    "activity": "track-activity",
    "product": "track-product",
    "neighbour": "track-neighbour",
}


def track_ink(mark: Mark) -> Ink:
    """The hue that belongs to a mark."""
    return _INKS[mark]


def mark_shape(mark: Mark, x: float, y: float, size: float) -> Shape:
    """The sign of a track, centred on (x, y), within a square of `size` points.

    The signs are sized to look equally heavy: a square of the same width as a disc looks larger than the disc.
    """
    ink, half = track_ink(mark), size / 2
    if mark == "content":
        return Circle(x, y, half * 0.92, fill=ink)
    if mark == "user":
        return Polygon(((x, y - half * 0.9), (x + half, y + half * 0.85), (x - half, y + half * 0.85)), fill=ink)
    if mark == "activity":
        side = size * 0.8
        return Rect(x - side / 2, y - side / 2, side, side, fill=ink)
    if mark == "product":
        return diamond(x, y, half, fill=ink)
    stroke = size * 0.18
    return Circle(x, y, half * 0.9 - stroke / 2, outline=ink, width=stroke)


def diamond(x: float, y: float, half: float, *, fill: Ink | None = None, outline: Ink | None = None) -> Polygon:
    """A square on its corner, `half` points from its centre to each corner: product's mark, and a milestone's."""
    return Polygon(((x, y - half), (x + half, y), (x, y + half), (x - half, y)), fill=fill, outline=outline)


def mark_drawing(mark: Mark, name: str, size: float) -> Drawing:
    """A track's mark as a picture of its own; `name` is the track's, its text twin."""
    return Drawing(size, size, (mark_shape(mark, size / 2, size / 2, size),), title=name, twin=(name,))
