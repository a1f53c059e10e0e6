"""Gaps of many at a glance: a table of squares, the larger the more is missing, with the number beside each.

Size tells the same as a shade would, and stays readable in grey and for every kind of colour vision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from opscareer.charts.shapes import Drawing, Label, Line, Rect, Shape
from opscareer.wording import Language, joined, phrase

ROW = 15.0
"""Height of a row in points."""
HEAD = 20.0
"""Height of the row of names above, and what is left free below."""
_NAMES_SHARE = 0.34
_LARGEST = 11.0
"""Side in points of the square of the largest value there can be."""
_TEXT, _NUMBER = 8.2, 7.4
_NARROW = 30.0
"""Points below which a column holds a square without its number."""
_NO_VALUE = "–"


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A name and a value for each column, from 0 up to the most there can be; None where there is none."""

    name: str
    values: tuple[float | None, ...]


def heatmap(
    rows: Sequence[HeatRow], columns: Sequence[str], title: str, language: Language, *, most: float, width: float
) -> Drawing:
    """The rows under the names of the columns, in points; `most` is the value of the largest square."""
    names = width * _NAMES_SHARE
    pitch = (width - names) / max(1, len(columns))
    bottom = HEAD + ROW * len(rows)
    shapes: list[Shape] = [
        Label(names + pitch * place, HEAD - 7, name, size=_TEXT, ink="muted", width=pitch - 3)
        for place, name in enumerate(columns)
    ]
    for number, row in enumerate(rows):
        middle = HEAD + ROW * (number + 0.5)
        shapes.append(Line(0, middle - ROW / 2, width, middle - ROW / 2, width=0.5))
        shapes.append(Label(0, middle + _TEXT * 0.35, row.name, size=_TEXT, width=names - 8))
        for place, value in enumerate(row.values):
            shapes += _cell(names + pitch * place, middle, value, most, pitch)
    shapes.append(Line(0, bottom, width, bottom, width=0.5))
    twin = tuple(_told(row, columns, language) for row in rows) or (title,)
    return Drawing(width, bottom + 2, tuple(shapes), title, twin)


def _cell(left: float, middle: float, value: float | None, most: float, pitch: float) -> Iterator[Shape]:
    if value is None:
        yield Label(left, middle + _NUMBER * 0.35, _NO_VALUE, size=_NUMBER, ink="muted", width=min(pitch, _LARGEST))
        return
    largest = min(_LARGEST, pitch - 2)
    side = largest * sqrt(min(value, most) / most)
    if side > 0:
        corner = (largest - side) / 2
        yield Rect(left + corner, middle - side / 2, side, side, fill="ink")
    if pitch >= _NARROW:
        shown, room = _number(value), pitch - largest - 4
        yield Label(left + largest + 4, middle + _NUMBER * 0.35, shown, size=_NUMBER, ink="muted", width=room)


def _told(row: HeatRow, columns: Sequence[str], language: Language) -> str:
    said = [
        phrase("classpack.gap-of", language, name=name, levels=_number(value))
        for name, value in zip(columns, row.values, strict=True)
        if value is not None
    ]
    return phrase("classpack.gaps-twin", language, skill=row.name, gaps=joined(said, language) or _NO_VALUE)


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else f"{value:.1f}"
