"""Levels as four dots: filled what is held, rings what is still needed, pale specks what nobody asks for."""

from __future__ import annotations

from opscareer.charts.shapes import Circle, Drawing, Ink
from opscareer.wording import Language, phrase

HIGHEST_LEVEL = 4
_PITCH = 3.2
"""Distance between two dots, in radii."""


def level_dots(have: int, need: int, language: Language, *, radius: float = 4.0, ink: Ink = "accent") -> Drawing:
    """A skill's level held and level needed, each 0 to 4; `radius` of a dot in points."""
    edge = radius + 0.5
    shapes = tuple(
        _dot(edge + (level - 1) * _PITCH * radius, edge, radius, ink, held=level <= have, needed=level <= need)
        for level in range(1, HIGHEST_LEVEL + 1)
    )
    width = 2 * edge + (HIGHEST_LEVEL - 1) * _PITCH * radius
    twin = phrase("chart.level-twin", language, have=have, need=need)
    return Drawing(width, 2 * edge, shapes, phrase("chart.level-title", language), (twin,))


def _dot(x: float, y: float, radius: float, ink: Ink, *, held: bool, needed: bool) -> Circle:
    if held:
        return Circle(x, y, radius, fill=ink)
    if needed:
        stroke = radius * 0.32
        return Circle(x, y, radius - stroke / 2, outline=ink, width=stroke)
    return Circle(x, y, radius * 0.4, fill="hairline")
