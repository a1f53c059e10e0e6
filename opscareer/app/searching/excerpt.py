"""A few words of a text around what was looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from opscareer.app.searching.spelling import HAN

_BEFORE, _LONGEST = 24, 88
"""Letters before what was found, and in all; a Chinese character counts as two."""
_CHINESE = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uffef]")


def excerpt(text: str, words: Sequence[str]) -> str:
    """The part of a text in which the first of some folded words stands, or its beginning; `…` where it was cut."""
    plain = " ".join(text.split())
    places = (plain.casefold().find(word) for word in words)
    start = _start(plain, next((place for place in places if place >= 0), 0))
    end = _end(plain, start)
    cut = plain[start:end].strip()
    return f"{'…' if start else ''}{cut}{'…' if end < len(plain) else ''}"


def _start(text: str, place: int) -> int:
    """Where to begin so that some letters before a place are seen: at the beginning of a word."""
    start, room = place, _BEFORE
    while start and room > 0:
        start -= 1
        room -= _width(text[start])
    if not start:
        return 0
    while start < place and not (text[start - 1].isspace() or _width(text[start]) == 2):
        start += 1
    return start


def _end(text: str, start: int) -> int:
    end, room = start, _LONGEST
    while end < len(text) and room > 0:
        room -= _width(text[end])
        end += 1
    if end == len(text):
        return end
    whole_words = text.rfind(" ", start, end)
    breaks_word = _width(text[end - 1]) == 1 and not text[end].isspace()
    return whole_words if breaks_word and whole_words > start else end


def _width(letter: str) -> int:
    return 2 if _CHINESE.match(letter) else 1
