"""The display list: what a picture is made of. Units are points of 1/72 inch; x runs right, y runs down.

Colours are names of tokens (see `Ink`), resolved by each painter to the theme in use or to the printed palette. A
drawing carries its text twin: the same content as lines to read, for screen readers and for grey prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Ink = Literal[
    "ink",
    "muted",
    "hairline",
    "surface",
    "accent",
    "accent-wash",
    "track-content",
    "track-user",
    "track-activity",
    "track-product",
    "track-neighbour",
]
Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink = "hairline"
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Curve:
    """An open stroke in soft bends: a point, then for each bend two controls and the next point (cubic Bézier)."""

    points: tuple[Point, ...]
    ink: Ink = "hairline"
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Rect:
    """A box with rounded corners; filled, outlined, or both. `pale` fills with a quarter of the ink's strength."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    outline: Ink | None = None
    radius: float = 0.0
    pale: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc or a ring around a centre."""

    x: float
    y: float
    radius: float
    fill: Ink | None = None
    outline: Ink | None = None
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape; dashed outlines tell two shapes apart in grey."""

    points: tuple[tuple[float, float], ...]
    fill: Ink | None = None
    outline: Ink | None = None
    width: float = 1.0
    dashed: bool = False
    pale: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text with its baseline at `y`; `size` in points. `width`, if given, is where painters elide it."""

    x: float
    y: float
    text: str
    size: float = 9.0
    ink: Ink = "ink"
    anchor: Anchor = "start"
    bold: bool = False
    width: float | None = None


Shape = Line | Curve | Rect | Circle | Polygon | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of a given size, its title, and the same content as lines of text."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    twin: tuple[str, ...]
