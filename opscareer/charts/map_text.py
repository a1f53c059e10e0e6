"""Names in the boxes of a map: broken into lines by an estimate of their width, since charts know no fonts.

The estimate is on the wide side; painters elide what should still be too long (`Label.width`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from opscareer.wording import Language

TEXT = 9.0
LINE_HEIGHT = 11.5
MOST_LINES = 4
BOLD = 1.1
"""How much wider bold letters are."""

_ROOMS: Mapping[Language, float] = {"en": 86.0, "zh": 82.0}
_FIRST_WIDE = "\u2e80"
"""From here on in Unicode characters are as wide as tall, and a line may end after each."""
_ENDS = " -/\u3000"
_CLINGING = " /，、。；：）)"
"""A line never begins with one of these."""
_NARROW = frozenset(" .,:;|!'ijlt/()I-")
_BROAD = frozenset("mwMW&@%")


def room_for_names(language: Language) -> float:
    """Points a name may take in one line."""
    return _ROOMS[language]


def estimated_width(text: str) -> float:
    """About how wide a text is at the size of names, in points."""
    return TEXT * sum(map(_ems, text))


def _ems(character: str) -> float:
    if character >= _FIRST_WIDE:
        return 1.0
    if character in _NARROW:
        return 0.34
    if character in _BROAD:
        return 0.9
    return 0.68 if character.isupper() else 0.58


def lines_of(text: str, room: float) -> tuple[str, ...]:
    """The text in as few lines as `room` points allow, about equally long; what is left over stays in the last."""
    fewest = len(_broken(text, room))
    narrower = max(room / 2, estimated_width(text) / fewest)
    while len(balanced := _broken(text, narrower)) > fewest or _widest(balanced) > max(room, narrower):
        narrower += TEXT / 2
        if narrower >= room:
            return _broken(text, room)
    return balanced


def _widest(lines: Iterable[str]) -> float:
    return max(map(estimated_width, lines))


def _broken(text: str, room: float) -> tuple[str, ...]:
    lines = [""]
    for piece in _pieces(text):
        whole = lines[-1] + piece
        if len(lines) == MOST_LINES or estimated_width(whole.rstrip()) <= room or not lines[-1]:
            lines[-1] = whole
        else:
            lines.append(piece)
    return tuple(line.strip() for line in lines)


def _pieces(text: str) -> Iterable[str]:
    """Words with the space and the stroke after them, and each wide character by itself."""
    word = ""
    for character in text:
        wide = character >= _FIRST_WIDE
        ends = bool(word) and (wide or word[-1] in _ENDS or word[-1] >= _FIRST_WIDE)
        if ends and character not in _CLINGING:
            yield word
            word = ""
        word += character
    if word:
        yield word
