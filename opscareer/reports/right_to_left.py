"""Arabic, Hebrew and their like on paper: letters that join their neighbours, and each line in the order it is drawn.

ReportLab draws characters from left to right and joins nothing. Lines are broken in the order of reading; then each is
put into the order of drawing. This is the core of the Unicode bidirectional algorithm (UAX #9) for lines that run from
left to right, without its marks for explicit directions, which the readers of files refuse.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Literal

_Form = Literal["isolated", "initial", "medial", "final"]
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_PRESENTATION_FORMS = ((0xFB50, 0xFC00), (0xFE80, 0xFEFD))
"""Where Unicode keeps the joined shapes of the Arabic letters."""
_STRETCH, _NON_JOINER = "\u0640", "\u200c"
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_LEFT, _RIGHT, _NUMBER = 0, 1, 2
"""Levels of embedding."""


def has_right_to_left(text: str) -> bool:
    """Whether there is anything in a text that is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


@dataclass(slots=True)
class _Shapes:
    """The shapes of the letters by form, and of the pairs that become one sign."""

    letters: dict[str, dict[str, str]] = field(default_factory=dict)
    pairs: dict[str, dict[str, str]] = field(default_factory=dict)


@cache
def _shapes() -> _Shapes:
    found = _Shapes()
    for code in (code for first, end in _PRESENTATION_FORMS for code in range(first, end)):
        form, *bases = unicodedata.decomposition(chr(code)).split() or [""]
        table = found.letters if len(bases) == 1 else found.pairs
        if form and len(bases) <= 2:
            table.setdefault("".join(chr(int(base, 16)) for base in bases), {})[form.strip("<>")] = chr(code)
    return found


def joined_letters(text: str) -> str:
    """The text with each Arabic letter in the shape it has between its neighbours; still in the order of reading."""
    if not has_right_to_left(text):
        return text
    letters = list(_units(text))
    return "".join(_shaped(place, letters) for place in range(len(letters)))


def base_letters(text: str) -> str:
    """The letters that shapes made by `joined_letters` stand for."""
    return "".join(unicodedata.normalize("NFKC", sign) if _is_shape(sign) else sign for sign in text)


def _is_shape(sign: str) -> bool:
    return any(first <= ord(sign) < end for first, end in _PRESENTATION_FORMS)


def _units(text: str) -> Iterator[str]:
    """Letters with the marks that stand on them; lam and alef are one."""
    pairs = _shapes().pairs
    unit = ""
    for sign in text:
        if unit and (_is_mark(sign) or unit + sign in pairs):
            unit += sign
            continue
        if unit:
            yield unit
        unit = sign
    if unit:
        yield unit


def _is_mark(sign: str) -> bool:
    return unicodedata.bidirectional(sign) == "NSM"


def _shaped(place: int, units: list[str]) -> str:
    letter, marks = _split(units[place])
    shapes = _forms(letter)
    if not shapes:
        return units[place]
    after = place > 0 and "final" in shapes and _joins_next(units[place - 1])
    before = place + 1 < len(units) and "initial" in shapes and _joins_previous(units[place + 1])
    forms: Mapping[tuple[bool, bool], _Form] = {
        (True, True): "medial",
        (True, False): "final",
        (False, True): "initial",
        (False, False): "isolated",
    }
    return shapes.get(forms[after, before], letter) + marks


def _split(unit: str) -> tuple[str, str]:
    """A letter, or a pair that is one sign, and its marks."""
    length = 2 if unit[:2] in _shapes().pairs else 1
    return unit[:length], unit[length:]


def _forms(letter: str) -> dict[str, str]:
    shapes = _shapes()
    return shapes.letters.get(letter) or shapes.pairs.get(letter) or {}


def _joins_next(unit: str) -> bool:
    letter, _ = _split(unit)
    return letter == _STRETCH or "initial" in _forms(letter)


def _joins_previous(unit: str) -> bool:
    letter, _ = _split(unit)
    return letter == _STRETCH or "final" in _forms(letter)


def drawing_order(line: str) -> list[tuple[int, str]]:
    """The signs of one line from left to right: the place of each in the line, and what is drawn for it."""
    levels = _levels(line)
    clusters = [place for place, sign in enumerate(line) if place == 0 or not _is_mark(sign)]
    ends = [*clusters[1:], *([len(line)] if line else [])]
    spans = list(zip(clusters, ends, strict=True))
    for level in (_NUMBER, _RIGHT):
        parts = groupby(spans, key=lambda span: levels[span[0]] >= level)
        spans = [span for reversed_part, part in parts for span in (list(part)[::-1] if reversed_part else part)]
    return [
        (place, _MIRRORED.get(line[place], line[place]) if levels[place] == _RIGHT else line[place])
        for start, end in spans
        for place in range(start, end)
    ]


def drawn(line: str) -> str:
    """One line in the order of drawing."""
    return "".join(sign for _, sign in drawing_order(line)) if has_right_to_left(line) else line


def _levels(line: str) -> list[int]:
    """The level of each sign. What has no direction of its own takes that of both its neighbours, or the line's."""
    known: list[int | None] = []
    strong = _LEFT
    for place, sign in enumerate(line):
        kind = unicodedata.bidirectional(sign)
        if kind in {"R", "AL", "L"}:
            strong = _LEFT if kind == "L" else _RIGHT
            known.append(strong)
        elif kind in {"EN", "AN"} or (kind in {"CS", "ES"} and _between_digits(place, line)):
            known.append(_NUMBER if strong == _RIGHT else _LEFT)
        else:
            known.append(known[-1] if kind == "NSM" and known else None)
    levels = _filled(known)
    opened: list[int] = []
    for place, sign in enumerate(line):
        if unicodedata.category(sign) == "Ps":
            opened.append(place)
        elif unicodedata.category(sign) == "Pe" and opened:
            levels[place] = levels[opened.pop()]  # both signs of a pair of brackets belong to what they are in
    return levels


def _between_digits(place: int, line: str) -> bool:
    return line[place - 1 : place].isdecimal() and line[place + 1 : place + 2].isdecimal()


def _filled(known: list[int | None]) -> list[int]:
    filled: list[int] = []
    before = _LEFT
    for level, part in groupby(enumerate(known), key=lambda pair: pair[1]):
        places = [place for place, _ in part]
        if level is None:
            following = known[places[-1] + 1] if places[-1] + 1 < len(known) else _LEFT
            filled += [_RIGHT if before and following else _LEFT] * len(places)
        else:
            before = level
            filled += [level] * len(places)
    return filled
