"""Paragraphs whose Chinese lines break where Chinese lines may."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import FragLine, ParaLines, _handleBulletWidth, cjkU, makeCJKParaLine
from typing_extensions import override

_NEVER_FIRST = frozenset("，：；！？、。》〉」』】）］”’％…—·,.:;!?)]}%")
_NEVER_LAST = frozenset("《〈「『【（［“‘([{")
_FIRST_IDEOGRAPHIC = "\u2e80"
_TOLERANCE = 0.001


class Prose(Paragraph):  # type: ignore[misc] # ReportLab has no types
    """A paragraph that keeps words and numbers whole in Chinese text, closing signs off the beginning of a line, and
    opening ones off its end (GB/T 15834-2011, 5.1). ReportLab knows only the Japanese signs, and only one in a row."""

    @override
    def breakLinesCJK(self, maxWidths: float | list[float]) -> ParaLines:
        """The lines of a paragraph whose style says `wordWrap="CJK"`; the name is ReportLab's."""
        if getattr(self, "_splitpara", 0):  # a part of a paragraph that went over the page: its lines are known
            return self.blPara
        characters = [cjkU(character, frag, "utf8") for frag in self.frags for character in frag.text]
        if not characters:
            return super().breakLinesCJK(maxWidths)
        room = list(maxWidths) if isinstance(maxWidths, (list, tuple)) else [maxWidths]
        self.height = 0
        _handleBulletWidth(self.bulletText, self.style, room)
        advances = [character.width for character in characters]
        lines: list[FragLine] = []
        for start, end in chinese_lines("".join(characters), advances, room):
            limit, used = room[min(len(lines), len(room) - 1)], sum(advances[start:end])
            lines.append(makeCJKParaLine(characters[start:end], limit, used, limit - used, False, False))
        return ParaLines(kind=1, lines=lines)


def chinese_lines(text: str, advances: Sequence[float], room: Sequence[float]) -> list[tuple[int, int]]:
    """Where the lines of a text begin and end; blanks between two lines belong to neither.

    `advances` are the widths of its characters, `room` those of the lines, the last one for all that follow, in points.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        limit = room[min(len(lines), len(room) - 1)]
        end = _best_break(text, start, _furthest(advances, start, limit))
        lines.append((start, start + max(1, len(text[start:end].rstrip(" ")))))
        start = len(text) - len(text[end:].lstrip(" "))
    return lines


def _furthest(advances: Sequence[float], start: int, limit: float) -> int:
    """The first character that has no room on the line; a line takes at least one."""
    used = 0.0
    for place in range(start, len(advances)):
        used += advances[place]
        if used > limit + _TOLERANCE and place > start:
            return place
    return len(advances)


def _best_break(text: str, start: int, end: int) -> int:
    """The last place up to `end` where the line may break; `end` itself where there is none."""
    if end == len(text):
        return end
    places = (place for place in range(end, start, -1) if _may_break(text[place - 1], text[place]))
    return next(places, end)


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return before == " " or after == " " or before >= _FIRST_IDEOGRAPHIC or after >= _FIRST_IDEOGRAPHIC
