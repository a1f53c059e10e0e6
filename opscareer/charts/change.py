"""Change between two sittings: each trait as a line from before to after, with the band within which answers waver."""

from __future__ import annotations

from dataclasses import dataclass

from opscareer.assessment.change import Change, TraitChange
from opscareer.charts.shapes import Circle, Drawing, Ink, Label, Line, Rect, Shape
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language, phrase, written_hundred

_TEXT = 8.5
_SMALL = 7.5
_ROW = 16.0
_HEAD = 14.0
_LEGEND_ROW = 13.0
_BAND = 8.0
_NAME_SHARE = 0.24
_WIDEST_NAME = 110.0
_WORD_COLUMN = 34.0
_RING, _DOT, _BIG_DOT = 2.9, 2.1, 3.4
_EDGE = 4.0
"""Points between the end of the scale and its column, so that a dot at the end stays inside."""
_SAMPLE = 22.0
"""Points kept in the legend for a sample of what is explained."""

_MARKED = ((-1.0, "−100"), (0.0, "0"), (1.0, "+100"))
"""Places of the scale that carry a line and a number."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where values from -1 to +1 lie: the places of the two ends."""

    left: float
    right: float

    def at(self, value: float) -> float:
        """The place of a value; beyond the ends there is none."""
        return self.left + (min(1.0, max(-1.0, value)) + 1) / 2 * (self.right - self.left)


def change_drawing(
    change: Change, names: tuple[str, str], pack: Pack, language: Language, *, width: float = 360.0
) -> Drawing:
    """The traits of a change, those that changed reliably first; `names` are those of the sitting before and after.

    A reliable change leaves its band, and its line, its dot and its name are heavier, with `more` or `less` beside it:
    told apart in grey, too. `width` in points; the height follows from the number of traits.
    """
    traits = _in_order(change)
    name_column = min(width * _NAME_SHARE, _WIDEST_NAME)
    scale = _Scale(name_column + _EDGE, width - _WORD_COLUMN - _EDGE)
    bottom = _HEAD + len(traits) * _ROW
    shapes: list[Shape] = _grid(scale, bottom)
    for place, one in enumerate(traits):
        shapes += _trait(one, _HEAD + (place + 0.5) * _ROW, scale, width, pack, language)
    shapes += _legend(names, bottom + _LEGEND_ROW, scale, width, language)
    title = phrase("chart.change-title", language, before=names[0], after=names[1])
    twin = trait_lines(change, pack, language)
    return Drawing(width, bottom + 3.5 * _LEGEND_ROW, tuple(shapes), title, twin)


def trait_lines(change: Change, pack: Pack, language: Language) -> tuple[str, ...]:
    """What the drawing shows, a line a trait in the same order: its text twin."""
    return tuple(_line(one, pack, language) for one in _in_order(change))


def _in_order(change: Change) -> tuple[TraitChange, ...]:
    """What changed reliably, the largest change first; then the rest, as the pack has it."""
    return (*change.reliable_traits, *(one for one in change.traits if not one.reliable))


def _grid(scale: _Scale, bottom: float) -> list[Shape]:
    """The two ends and the middle of the scale, with their numbers above."""
    shapes: list[Shape] = []
    for value, said in _MARKED:
        x = scale.at(value)
        shapes.append(Line(x, _HEAD, x, bottom, "hairline" if value else "muted", 0.7))
        shapes.append(Label(x, _HEAD - 5, said, _SMALL, "muted", "middle"))
    return shapes


def _trait(one: TraitChange, y: float, scale: _Scale, width: float, pack: Pack, language: Language) -> list[Shape]:
    ink: Ink = "accent" if one.reliable else "muted"
    before, after = scale.at(one.before), scale.at(one.after)
    low, high = scale.at(one.before - one.margin), scale.at(one.before + one.margin)
    name = pack.traits[one.trait].short.said(language)
    room = scale.left - _EDGE - 6
    shapes: list[Shape] = [
        Label(0.0, y + _TEXT / 3, name, _TEXT, "ink" if one.reliable else "muted", bold=one.reliable, width=room),
        _band(low, y, high - low),
        Line(before, y, after, y, ink, 2.2 if one.reliable else 1.0),
        _ring(before, y, ink),
        _dot(after, y, ink, big=one.reliable),
    ]
    if one.reliable:
        word = phrase("chart.change-more" if one.difference > 0 else "chart.change-less", language)
        shapes.append(Label(width, y + _TEXT / 3, word, _TEXT, "ink", "end", bold=True, width=_WORD_COLUMN))
    return shapes


def _band(left: float, y: float, width: float) -> Rect:
    return Rect(left, y - _BAND / 2, width, _BAND, fill="muted", radius=min(2.0, width / 2), pale=True)


def _ring(x: float, y: float, ink: Ink) -> Circle:
    return Circle(x, y, _RING, fill="surface", outline=ink)


def _dot(x: float, y: float, ink: Ink, *, big: bool) -> Circle:
    return Circle(x, y, _BIG_DOT if big else _DOT, fill=ink)


def _legend(names: tuple[str, str], y: float, scale: _Scale, width: float, language: Language) -> list[Shape]:
    """What ring, dot and band stand for, each in a line of its own."""
    middle = scale.left + _SAMPLE / 2
    samples = (
        _ring(middle, y, "muted"),
        _dot(middle, y + _LEGEND_ROW, "muted", big=False),
        _band(scale.left, y + 2 * _LEGEND_ROW, _SAMPLE),
    )
    left = scale.left + _SAMPLE + 6
    said = (*names, phrase("chart.change-band", language))
    labels = [
        Label(left, y + place * _LEGEND_ROW + _TEXT / 3, words, _TEXT, "muted", width=width - left)
        for place, words in enumerate(said)
    ]
    return [*samples, *labels]


def _line(one: TraitChange, pack: Pack, language: Language) -> str:
    return phrase(
        "chart.change-twin" if one.reliable else "chart.change-twin-within",
        language,
        trait=pack.traits[one.trait].short.said(language),
        before=written_hundred(one.before),
        after=written_hundred(one.after),
        margin=round(one.margin * 100),
    )
