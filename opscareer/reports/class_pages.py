"""The summary of a class on paper: its tables, the gaps drawn, and a line that says how the numbers reconcile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, KeepTogether, Spacer

from opscareer.charts.heatmap import HeatRow, heatmap
from opscareer.reports.class_content import ClassContent
from opscareer.reports.class_tables import Part, gap_rows, gaps_part, parts
from opscareer.reports.class_words import ClassWords
from opscareer.reports.document import Heading, frame_size, pdf_bytes
from opscareer.reports.document import Part as Edition
from opscareer.reports.fonts import printable
from opscareer.reports.palette import printed
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.prose import Prose
from opscareer.reports.spreadsheet_tables import Cell
from opscareer.reports.styles import StyleName, Typesetter
from opscareer.reports.tables import WholeRowsTable
from opscareer.wording import phrase

_MOST_DRAWN = 40
"""Skills in a picture: what fits a page."""
_MOST_PEOPLE = 30
"""People in a picture side by side; of larger classes only the targets are drawn."""
_LEVELS = 4
_PADDING = 2.4
_NUMBER_WIDTHS = 5
"""Columns narrower than so many characters would break their heads."""


def summary_pdf(contents: Sequence[ClassContent]) -> bytes:
    """The summary as a PDF, one language after the other; the same contents give the same bytes."""
    alone = len(contents) == 1
    return pdf_bytes([_edition(content, alone=alone) for content in contents], contents[0].paper)


@dataclass(frozen=True, slots=True)
class ClassSheet(ClassWords):
    """A summary being printed."""

    typesetter: Typesetter
    outline_level: int = 0

    @property
    def width(self) -> float:
        """Room for text, in points."""
        return frame_size(self.content.paper)[0]

    def paragraph(self, text: str, style: StyleName = "text", *, bold: bool = False) -> Prose:
        """A text in one of the styles."""
        return self.typesetter.paragraph(text, style, bold=bold)

    def heading(self, text: str, style: StyleName, level: int) -> Heading:
        """A heading, also in the bookmarks."""
        bold = self.typesetter.markup(text, bold=True)
        place = self.outline_level + level
        return Heading(bold, self.typesetter.style(style), outline=printable(text), level=place)


def _edition(content: ClassContent, *, alone: bool) -> Edition:
    sheet = ClassSheet(content, Typesetter(content.language), outline_level=0 if alone else 1)
    return Edition(
        story=list(_story(sheet)),
        title=sheet.say("title"),
        footer=sheet.made_from,
        language=content.language,
        outline="" if alone else phrase("export.language", content.language),
    )


def _story(sheet: ClassSheet) -> Iterator[Flowable]:
    yield sheet.paragraph(sheet.say("eyebrow"), "eyebrow")
    yield sheet.heading(sheet.say("title"), "title", 0)
    yield sheet.paragraph(sheet.made_on, "lead")
    yield sheet.paragraph(sheet.say("purpose"))
    yield sheet.paragraph(sheet.reconciled, bold=True)
    gaps = gaps_part(sheet).title
    for part in parts(sheet):
        if part.title == gaps and part.table.rows:
            yield from _gaps(sheet, part)
        else:
            yield from _part(sheet, part)


def _part(sheet: ClassSheet, part: Part) -> Iterator[Flowable]:
    yield sheet.heading(part.title, "heading", 1)
    if not part.table.rows:
        yield sheet.paragraph(part.empty)
        return
    if part.purpose:
        yield sheet.paragraph(part.purpose, "small")
        yield Spacer(0, 4)
    columns, rows = part.table.columns, part.table.rows
    last = len(rows) - 1 if part.table.totalled else -1
    filled = [[sheet.paragraph(column.head, "small") for column in columns]]
    filled += [[_cell(sheet, cell, bold=at == last) for cell in row] for at, row in enumerate(rows)]
    widths = [max(_NUMBER_WIDTHS, min(column.width, 60)) for column in columns]
    yield _lined(filled, [width * sheet.width / sum(widths) for width in widths])


def _lined(rows: Sequence[Sequence[Flowable]], widths: Sequence[float]) -> Flowable:
    """Rows with a hairline under each, the first one repeated on every page."""
    everything = ((0, 0), (-1, -1))
    table = WholeRowsTable([list(row) for row in rows], colWidths=list(widths), repeatRows=1, hAlign="LEFT")
    table.setStyle(
        [
            ("LINEBELOW", *everything, 0.6, printed("hairline")),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, printed("muted")),
            ("VALIGN", *everything, "TOP"),
            ("TOPPADDING", *everything, _PADDING),
            ("BOTTOMPADDING", *everything, _PADDING),
            ("LEFTPADDING", *everything, 0),
            ("RIGHTPADDING", *everything, 6),
        ]
    )
    return table


def _cell(sheet: ClassSheet, cell: Cell, *, bold: bool) -> Prose:
    return sheet.paragraph(sheet.cell(cell), "small-ink", bold=bold)


def _gaps(sheet: ClassSheet, part: Part) -> Iterator[Flowable]:
    targets = [sheet.track_name(track) for track in sheet.content.targets]
    yield from _drawn(sheet, part.title, part.purpose, gap_rows(sheet), targets)
    people = [member for member in sheet.content.members if member.gaps]
    if len(people) <= _MOST_PEOPLE:
        rows = [
            HeatRow(sheet.skill_name(skill), tuple(member.gaps.get(skill) for member in people))
            for skill in sheet.content.mean_gaps()
        ]
        names = [member.label for member in people]
        yield from _drawn(sheet, sheet.say("gaps-by-person"), sheet.say("gaps-by-person-purpose"), rows, names)


def _drawn(
    sheet: ClassSheet, title: str, purpose: str, rows: Sequence[HeatRow], columns: Sequence[str]
) -> Iterator[Flowable]:
    """A picture under its heading, together on a page."""
    shown = rows[:_MOST_DRAWN]
    drawing = heatmap(shown, columns, title, sheet.content.language, most=_LEVELS, width=sheet.width)
    block: list[Flowable] = [sheet.heading(title, "heading", 1), sheet.paragraph(purpose, "small")]
    block += [Spacer(0, 4), Picture(drawing, sheet.typesetter.chain)]
    if len(rows) > len(shown):
        block.append(sheet.paragraph(sheet.say("gaps-more", count=len(rows) - len(shown)), "small"))
    yield KeepTogether(block)
