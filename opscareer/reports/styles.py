"""The look of printed text: a few styles, and the one way in which texts become paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reportlab.lib.styles import ParagraphStyle

from opscareer.charts.shapes import Ink
from opscareer.reports.content import Look
from opscareer.reports.fonts import LATIN_FACE, Chain, bold_face, chain_for, markup, runs
from opscareer.reports.palette import printed
from opscareer.reports.prose import Prose
from opscareer.wording import Language

StyleName = Literal[
    "eyebrow",
    "title",
    "wide-title",
    "section",
    "long-title",
    "lead",
    "heading",
    "subheading",
    "choice",
    "text",
    "bullet",
    "bullet-muted",
    "cell",
    "cell-right",
    "small",
    "small-ink",
    "small-right",
    "column-head",
]
Piece = tuple[str, bool]
"""A text and whether it is bold."""

_RIGHT = 2
LARGE = 1.4
"""How much larger the large print is."""


class Typesetter:
    """Sets texts of one language: escaped, in the faces that have their characters, in one of the styles."""

    def __init__(self, language: Language, *, look: Look = "handsome", large: bool = False) -> None:
        self.chain: Chain = chain_for(language)
        self.look: Look = look
        self.scale = LARGE if large else 1.0
        self._styles = _styles(self.chain, language, look, self.scale)

    def style(self, name: StyleName) -> ParagraphStyle:
        """One of the styles, for flowables that are more than a paragraph."""
        return self._styles[name]

    def markup(self, text: str, *, bold: bool = False) -> str:
        """The text as safe markup."""
        return markup(text, self.chain, bold=bold)

    def paragraph(self, text: str, style: StyleName = "text", *, bold: bool = False) -> Prose:
        """A text as a paragraph."""
        return self.pieces([(text, bold)], style)

    def pieces(self, pieces: list[Piece], style: StyleName = "text", *, bullet: bool = False) -> Prose:
        """Several texts as one paragraph, some of them bold."""
        parts = [
            (bold_face(face) if bold else face, part) for text, bold in pieces for face, part in runs(text, self.chain)
        ]
        return Prose(parts, self._styles[style], bulletText="•" if bullet else None)


def _styles(chain: Chain, language: Language, look: Look, scale: float) -> Mapping[StyleName, ParagraphStyle]:
    face = chain[0]
    base = ParagraphStyle(
        "base",
        fontName=face,
        bulletFontName=LATIN_FACE,
        spaceShrinkage=0,  # else a line may be wider than there is room
        textColor=printed("ink", look=look),
        wordWrap="CJK" if language == "zh" else None,
    )

    def style(name: StyleName, size: float, leading: float, ink: Ink = "ink", **more: object) -> ParagraphStyle:
        colour = printed(ink, look=look)
        return ParagraphStyle(name, base, fontSize=size * scale, leading=leading * scale, textColor=colour, **more)

    styles: tuple[ParagraphStyle, ...] = (
        style("eyebrow", 9, 12, "muted"),
        style("title", 20, 26),
        style("wide-title", 16, 21),
        style("section", 20, 26, spaceBefore=30),
        style("long-title", 13, 18),
        style("lead", 11.5, 16, "muted", spaceBefore=2, spaceAfter=12),
        style("heading", 13.5, 18, spaceBefore=17, spaceAfter=5, keepWithNext=1),
        style("subheading", 11.5, 16, spaceBefore=12, spaceAfter=3, keepWithNext=1),
        style("choice", 12, 16),
        style("text", 9.8, 14.6, spaceAfter=4),
        style("bullet", 9.4, 13.4, leftIndent=12, bulletIndent=1, spaceAfter=2),
        style("bullet-muted", 9.4, 13.4, "muted", leftIndent=12, bulletIndent=1, spaceAfter=2),
        style("cell", 9.2, 13),
        style("cell-right", 9.2, 13, alignment=_RIGHT),
        style("small", 8.2, 11.6, "muted"),
        style("small-ink", 8.2, 11.6),
        style("small-right", 8.2, 11.6, "muted", alignment=_RIGHT),
        style("column-head", 7.0, 9.6, "muted", alignment=_RIGHT),
    )
    return {made.name: made for made in styles}
