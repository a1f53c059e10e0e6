"""The web of a radar: rings, one axis a trait, and the names around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from opscareer.charts.shapes import Anchor, Circle, Label, Line, Polygon, Shape

ROW = 12.0
"""Points from one line of text to the next."""
TEXT = 8.5

_RINGS = (0.25, 0.5, 0.75, 1.0)
_NEUTRAL_RING = 0.5
_LABEL_GAP = 9.0
_LABEL_SHARE = 0.25
"""Share of the width kept on each side for the names of the axes."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Web:
    """Where the axes lie: the centre of the rings, their outer radius, and how many axes there are."""

    x: float
    y: float
    radius: float
    axes: int

    def at(self, axis: int, share: float) -> Point:
        """The point of an axis at a share of the radius; axis 0 points up, the rest follow clockwise."""
        angle = 2 * pi * axis / self.axes
        return self.x + self.radius * share * sin(angle), self.y - self.radius * share * cos(angle)

    def outline(self, values: Sequence[float]) -> tuple[Point, ...]:
        """The closed line through one value on every axis, each from -1 (the centre) to +1 (the outer ring)."""
        return tuple(self.at(axis, (min(1.0, max(-1.0, value)) + 1) / 2) for axis, value in enumerate(values))


def web_in(width: float, axes: int) -> Web:
    """The web of a picture `width` points wide, with room for the names around it."""
    radius = width * (0.5 - _LABEL_SHARE) - _LABEL_GAP / 2
    return Web(width / 2, radius + 2 * ROW, radius, axes)


def background(web: Web) -> list[Shape]:
    """The rings, the middle one of which is neutral, and the axes."""
    corners = range(web.axes)
    shapes: list[Shape] = [
        Polygon(
            tuple(web.at(axis, ring) for axis in corners),
            outline="muted" if ring == _NEUTRAL_RING else "hairline",
            width=0.7,
        )
        for ring in _RINGS
    ]
    shapes += [Line(web.x, web.y, *web.at(axis, 1.0), "hairline", 0.7) for axis in corners]
    shapes.append(Circle(web.x, web.y, 1.2, fill="muted"))
    return shapes


def axis_labels(web: Web, names: Sequence[str], width: float) -> list[Label]:
    """The names around the web: each beside the end of its axis, moved down where it would touch the one above."""
    sides: dict[Anchor, list[tuple[float, int]]] = {"start": [], "middle": [], "end": []}
    for axis in range(web.axes):
        sides[_anchor(axis, web.axes)].append((web.at(axis, 1.0)[1], axis))
    labels = []
    for anchor, ends in sides.items():
        lowest = float("-inf")
        for y, axis in sorted(ends):
            baseline = max(_baseline(web, axis, y), lowest + ROW)
            lowest = baseline
            labels.append(_axis_label(web, axis, names[axis], baseline, anchor, width))
    return labels


def below(web: Web, labels: Sequence[Label]) -> float:
    """Where the picture goes on below web and names."""
    return max([web.y + web.radius, *(label.y for label in labels)]) + ROW


def _anchor(axis: int, axes: int) -> Anchor:
    if axis == 0 or 2 * axis == axes:
        return "middle"
    return "start" if 2 * axis < axes else "end"


def _baseline(web: Web, axis: int, y: float) -> float:
    """The axis pointing up carries its name above it, the one pointing down below; the others level with their end.

    The neighbours of an upright axis keep a row's distance from its name.
    """
    if axis == 0:
        return web.y - web.radius - ROW * 0.6
    if 2 * axis == web.axes:
        return web.y + web.radius + ROW * 1.6
    return max(y + TEXT / 3, web.y - web.radius + ROW * 0.4)


def _axis_label(web: Web, axis: int, name: str, baseline: float, anchor: Anchor, width: float) -> Label:
    end, _ = web.at(axis, 1.0)
    if anchor == "middle":
        return Label(end, baseline, name, TEXT, "muted", anchor, width=width * 0.6)
    x = end + _LABEL_GAP if anchor == "start" else end - _LABEL_GAP
    room = width - x if anchor == "start" else x
    return Label(x, baseline, name, TEXT, "muted", anchor, width=room)
