"""How forms set their text: one language or two side by side, in ordinary or in large print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Table
from typing_extensions import override

from opscareer.reports.content import Paper
from opscareer.reports.document import Heading, frame_size
from opscareer.reports.fonts import printable, text_width
from opscareer.reports.palette import printed
from opscareer.reports.pdf_painter import draw_text
from opscareer.reports.prose import Prose
from opscareer.reports.styles import LARGE, StyleName, Typesetter
from opscareer.wording import Language, phrase

COLUMN_GAP, _ROW_GAP = 14.0, 2.0
_BOX_CORNER = 2.0
_DIGIT_SHARE = 0.56


class FormType:
    """Sets texts in each language of a form; sizes in points, grown in large print.

    `phrases` is the file in which `said` looks its phrases up.
    """

    def __init__(
        self, languages: Sequence[Language], paper: Paper, *, large: bool = False, phrases: str = "paper"
    ) -> None:
        self.languages = tuple(languages)
        self.width = frame_size(paper)[0]
        self.scale = LARGE if large else 1.0
        self._phrases = phrases
        self._typesetters = {language: Typesetter(language) for language in languages}
        self.chain = self._typesetters[self.languages[0]].chain

    def style(self, name: StyleName, language: Language, **changes: object) -> ParagraphStyle:
        """One of the styles at the size of this print."""
        style = self._typesetters[language].style(name)
        return style.clone(name, fontSize=style.fontSize * self.scale, leading=style.leading * self.scale, **changes)

    def paragraph(self, text: str, language: Language, style: StyleName = "text", *, bold: bool = False) -> Prose:
        """A text of one of the languages."""
        return Prose(self._typesetters[language].markup(text, bold=bold), self.style(style, language))

    def bullet(self, text: str, language: Language) -> Prose:
        """One point of a list."""
        return Prose(self._typesetters[language].markup(text), self.style("bullet", language), bulletText="•")

    def said(self, key: str, **values: object) -> str:
        """A short phrase in one line, in every language."""
        return self.joined(lambda language: phrase(f"{self._phrases}.{key}", language, **values))

    def said_once(self, key: str, **values: object) -> str:
        """A phrase with many figures, in one line: both languages have a form `key-both` of their own."""
        together = key if len(self.languages) == 1 else f"{key}-both"
        return phrase(f"{self._phrases}.{together}", self.languages[0], **values)

    def joined(self, text: Callable[[Language], str]) -> str:
        """A short text in one line, in every language."""
        return " · ".join(text(language) for language in self.languages)

    def line(self, text: str, style: StyleName = "small", *, bold: bool = False) -> Prose:
        """A line that may hold both languages."""
        return self.paragraph(text, self.languages[0], style, bold=bold)

    def heading(self, text: str, style: StyleName, *, level: int, **changes: object) -> Heading:
        """A heading that is also a bookmark; `changes` are those of its style."""
        first = self.languages[0]
        bold = self._typesetters[first].markup(text, bold=True)
        return Heading(bold, self.style(style, first, **changes), outline=printable(text), level=level)

    def beside(self, lines: Callable[[Language], Sequence[Flowable]], first_share: float = 0.5) -> Table:
        """The same lines in each language, side by side; of two the first takes `first_share` of the width."""
        rows = list(zip(*(lines(language) for language in self.languages), strict=True))
        shares = (first_share, 1 - first_share) if len(self.languages) == 2 else (1.0,)
        return self.grid(rows, [self.width * share for share in shares])

    def grid(self, rows: Sequence[Sequence[Flowable]], widths: Sequence[float]) -> Table:
        """Rows in columns with a gap between them and nothing drawn around; a row may be shorter than the others."""
        filled = [[*row, *[""] * (len(widths) - len(row))] for row in rows]
        table = Table(filled, colWidths=list(widths), hAlign="LEFT")
        table.setStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), self.chain[0]),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-2, -1), COLUMN_GAP),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -2), _ROW_GAP),
            ]
        )
        return table

    def in_columns(self, labels: Sequence[TickLabel], across: Sequence[int]) -> Table:
        """Labels in as many columns as they have room in, of the numbers to choose from, the last of which must do."""
        widest = max(label.natural_width for label in labels)
        count = next((wanted for wanted in across if widest * wanted <= self.width), across[-1])
        rows = [labels[start : start + count] for start in range(0, len(labels), count)]
        return self.grid(rows, [self.width / count] * count)


class Blank(Flowable):  # type: ignore[misc] # ReportLab has no types
    """A label with a line after it to write on."""

    _HEIGHT, _SIZE = 23.0, 8.6

    def __init__(self, setting: FormType, label: str) -> None:
        super().__init__()
        self._setting, self._label = setting, label

    @property
    def label_width(self) -> float:
        """What the label takes of the line, in points."""
        return text_width(self._label, self._setting.chain, self._SIZE * self._setting.scale) + 6

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The whole width, and room for handwriting."""
        self.width, self.height = available_width, self._HEIGHT * self._setting.scale
        return self.width, self.height

    @override
    def draw(self) -> None:
        """The label, and the line up to the right edge."""
        size, chain = self._SIZE * self._setting.scale, self._setting.chain
        base = 5.0 * self._setting.scale
        draw_text(self.canv, self._label, 0, base, chain, size=size, ink="muted")
        draw_rule(self.canv, self.label_width, self.width, base - 2)


class TickLabel(Flowable):  # type: ignore[misc] # ReportLab has no types
    """A box to tick with a sign in it, and its label after it in one line for each language."""

    _SIDE, _SIZE, _LEADING = 13.0, 8.6, 10.6

    def __init__(self, setting: FormType, sign: str, labels: Sequence[str]) -> None:
        super().__init__()
        self._setting, self._sign, self._labels = setting, sign, labels

    @property
    def natural_width(self) -> float:
        """Room for box and labels, in points."""
        scale, chain = self._setting.scale, self._setting.chain
        return (self._SIDE + 12) * scale + max(text_width(label, chain, self._SIZE * scale) for label in self._labels)

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as there is room, as tall as box or labels."""
        scale = self._setting.scale
        self.width = available_width
        self.height = (max(self._SIDE, self._LEADING * len(self._labels)) + 5.0) * scale
        return self.width, self.height

    @override
    def draw(self) -> None:
        """The box at the left, the labels in the middle of its height."""
        scale, chain = self._setting.scale, self._setting.chain
        side, size, leading = self._SIDE * scale, self._SIZE * scale, self._LEADING * scale
        draw_box(self.canv, self._setting, 0, (self.height - side) / 2, side, self._sign)
        first = (self.height + leading * (len(self._labels) - 1)) / 2 - size * 0.36
        for place, label in enumerate(self._labels):
            draw_text(self.canv, label, side + 6 * scale, first - leading * place, chain, size=size, ink="ink")


def draw_box(canvas: Canvas, setting: FormType, x: float, y: float, side: float, sign: str) -> None:
    """A white box to tick, (x, y) its lower left corner, with a quiet sign inside that a tick easily covers."""
    canvas.setStrokeColor(printed("ink"))
    canvas.setFillColor(printed("surface"))
    canvas.setLineWidth(0.8)
    canvas.roundRect(x, y, side, side, _BOX_CORNER, stroke=1, fill=1)
    size = side * _DIGIT_SHARE
    left = x + (side - text_width(sign, setting.chain, size)) / 2
    draw_text(canvas, sign, left, y + (side - size * 0.72) / 2, setting.chain, size=size, ink="muted")


def draw_rule(canvas: Canvas, left: float, right: float, y: float) -> None:
    """A line to write on."""
    canvas.setStrokeColor(printed("muted"))
    canvas.setLineWidth(0.7)
    canvas.line(left, y, right, y)
