"""Paragraphs whose Chinese lines break where Chinese lines may, and whose Arabic and Hebrew is drawn from the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paragraph import FragLine, ParaLines, _handleBulletWidth
from reportlab.platypus.paraparser import ParaFrag
from typing_extensions import override

from opscareer.reports.right_to_left import drawing_order, has_right_to_left

_NEVER_FIRST = frozenset("，：；！？、。》〉」』】）］”’％…—·,.:;!?)]}%")
_NEVER_LAST = frozenset("《〈「『【（［“‘([{")
_FIRST_IDEOGRAPHIC = "\u2e80"
_TOLERANCE = 0.001
_PER_MILLE = 0.001


class Prose(Paragraph):  # type: ignore[misc] # ReportLab has no types
    """A paragraph that keeps words and numbers whole in Chinese text, closing signs off the beginning of a line, and
    opening ones off its end (GB/T 15834-2011, 5.1). ReportLab knows only the Japanese signs, and only one in a row.

    Lines with something written from right to left are broken in the order of reading and then turned.
    """

    def __init__(
        self,
        text: str | Sequence[tuple[str, str]] | None,
        style: ParagraphStyle,
        bulletText: str | None = None,  # noqa: N803 - ReportLab's name
        **options: Any,
    ) -> None:
        """`text` is markup of our own, or (face, part) pairs, in which nothing is ever read as markup."""
        if text is not None and not isinstance(text, str):
            options["frags"], text = _frags(text, style), None
        self.markup = text or ""
        self.known_lines: ParaLines | None = None
        """The lines of a part of a paragraph that went over the page."""
        self._wrapped: tuple[float, float, float] | None = None
        super().__init__(text, style, bulletText, **options)
        self.plain_text = "".join(getattr(frag, "text", "") for frag in self.frags)
        """The text without its markup; that of a part that went over the page does not count."""
        if style.wordWrap != "CJK" and has_right_to_left(self.plain_text):
            self.style = style.clone(style.name, wordWrap="CJK")

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height; lines are broken once for each width, as ReportLab asks several times."""
        known = self._wrapped
        if known is None or known[0] != available_width or not hasattr(self, "blPara"):
            width, height = super().wrap(available_width, available_height)
            self._wrapped = known = (available_width, width, height)
        return known[1:]

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part that fits and the rest, whose lines stay as they are: turned lines cannot be broken again."""
        if not hasattr(self, "blPara"):
            self.wrap(available_width, available_height)
        lines = self.blPara.lines
        parts: list[Flowable] = super().split(available_width, available_height)
        if self.style.wordWrap == "CJK" and len(parts) == 2:
            first, rest = parts
            first.known_lines = first.blPara
            rest.known_lines = ParaLines(kind=1, lines=lines[len(first.blPara.lines) :])
        return parts

    @override
    def breakLinesCJK(self, maxWidths: float | list[float]) -> ParaLines:
        """The lines of a paragraph whose style says `wordWrap="CJK"`; the name is ReportLab's."""
        if self.known_lines is not None:
            return self.known_lines
        text = "".join(frag.text for frag in self.frags)
        if not text:
            return super().breakLinesCJK(maxWidths)
        room = list(maxWidths) if isinstance(maxWidths, (list, tuple)) else [maxWidths]
        self.height = 0
        _handleBulletWidth(self.bulletText, self.style, room)
        owners = [frag for frag in self.frags for _ in frag.text]
        advances = [advance for frag in self.frags for advance in _advances(frag)]
        lines: list[FragLine] = []
        for start, end in chinese_lines(text, advances, room):
            limit, used = room[min(len(lines), len(room) - 1)], sum(advances[start:end])
            lines.append(_line(text[start:end], owners[start:end], limit, used))
        return ParaLines(kind=1, lines=lines)


def _frags(parts: Sequence[tuple[str, str]], style: ParagraphStyle) -> list[ParaFrag]:
    """The parts as ReportLab's parser of markup would give them."""
    common = {"fontSize": style.fontSize, "textColor": style.textColor, "bold": 0, "italic": 0, "rise": 0, "greek": 0}
    return [ParaFrag(text=text, fontName=face, link=[], us_lines=[], **common) for face, text in parts]


def _advances(frag: ParaFrag) -> list[float]:
    """The width of each character, in points."""
    face = pdfmetrics.getFont(frag.fontName).face
    widths, other, size = face.charWidths, face.defaultWidth, frag.fontSize * _PER_MILLE
    return [widths.get(ord(character), other) * size for character in frag.text]


def _line(text: str, owners: Sequence[ParaFrag], limit: float, used: float) -> FragLine:
    """One line as ReportLab draws it: its signs in the order of drawing, cut where the type changes."""
    words = _words_of(text, owners)
    bounds = [pdfmetrics.getAscentDescent(word.fontName, word.fontSize) for word in words]
    return FragLine(
        kind=1,
        extraSpace=limit - used,
        wordCount=1,
        words=words,
        fontSize=max(word.fontSize for word in words),
        ascent=max(ascent for ascent, _ in bounds),
        descent=min(descent for _, descent in bounds),
        maxWidth=limit,
        currentWidth=used,
        lineBreak=False,
    )


def _words_of(text: str, owners: Sequence[ParaFrag]) -> list[ParaFrag]:
    turned = has_right_to_left(text)
    if not turned and len(set(map(id, owners))) == 1:
        return [owners[0].clone(text=text)]
    signs = drawing_order(text) if turned else list(enumerate(text))
    words = []
    for _, part in groupby(signs, key=lambda sign: id(owners[sign[0]])):
        placed = list(part)
        words.append(owners[placed[0][0]].clone(text="".join(sign for _, sign in placed)))
    return words


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
        start = _after_blanks(text, end)
    return lines


def _after_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place] == " ":
        place += 1
    return place


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
    return before == " " or after == " " or _is_ideographic(before) or _is_ideographic(after)


def _is_ideographic(sign: str) -> bool:
    return sign >= _FIRST_IDEOGRAPHIC and not has_right_to_left(sign)
