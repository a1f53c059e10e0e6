"""The working loop as a picture: numbered steps on a ring, with arrows that lead from each to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from opscareer.charts.shapes import Circle, Drawing, Label, Polygon, Shape

_SIDE = 150.0
"""Points across, which hold the ring and the discs on it."""
_RING = 56.0
_DISC = 17.0
_ARROW = 5.0
_NUMERAL = 13.0
_BASELINE = 4.6
"""How far below its middle a numeral's baseline lies."""


def loop_ring(title: str, names: Sequence[str]) -> Drawing:
    """The ring of steps, clockwise from the top; the names are told by the text twin and stand beside the picture."""
    centre = _SIDE / 2
    ring = Circle(centre, centre, _RING, outline="accent", width=1.5)
    turn = 2 * pi / max(1, len(names))
    shapes: list[Shape] = [ring]
    for place in range(len(names)):
        shapes.extend(_step(place + 1, place * turn))
        shapes.append(_arrow((place + 0.5) * turn))
    twin = tuple(f"{number}. {name}" for number, name in enumerate(names, start=1))
    return Drawing(_SIDE, _SIDE, tuple(shapes), title, twin)


def _on_ring(angle: float, radius: float = _RING) -> tuple[float, float]:
    """A point at an angle from the top, clockwise, in radians."""
    return _SIDE / 2 + radius * sin(angle), _SIDE / 2 - radius * cos(angle)


def _step(number: int, angle: float) -> Iterator[Shape]:
    x, y = _on_ring(angle)
    yield Circle(x, y, _DISC, fill="surface")
    yield Circle(x, y, _DISC, fill="accent-wash", outline="accent", width=1.5)
    yield Label(x, y + _BASELINE, str(number), size=_NUMERAL, ink="accent", anchor="middle", bold=True)


def _arrow(angle: float) -> Polygon:
    """An arrowhead on the ring that points along it."""
    lean = _ARROW / _RING
    tip = _on_ring(angle + lean)
    inner, outer = _on_ring(angle - lean, _RING - _ARROW), _on_ring(angle - lean, _RING + _ARROW)
    return Polygon((tip, inner, outer), fill="accent")
