"""Both languages beside each other: two prints of the same section laid over each other.

Sections know one language. Their two prints have the same shape, so that they can be put together piece by piece:
what is the same in both stands once (marks, bars, boxes to tick, signature lines), and texts stand beside each other
where there is room for two columns of reading length, in one line where they are short headings, and else one below the
other in their cell. So there is one box to tick for each task, and the eye finds each line in the other language.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from opscareer.reports.document import AtFoot, Heading
from opscareer.reports.fonts import text_width
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.prose import Prose
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import Cell, WholeRowsTable, two_columns

_TWO_COLUMNS = 330.0
"""Points from which a text is set in two columns."""
_FIRST_SHARE, _GUTTER = 0.54, 16.0
"""English takes more room than Chinese."""
_BETWEEN = " · "
_IN_BOTH_ALREADY = "eyebrow"
"""The style of lines that each edition prints in both languages."""


class Bilingual:
    """Puts two prints of the same together; `first` decides where both cannot be shown."""

    def __init__(self, first: Sheet, second: Sheet) -> None:
        self._first, self._second = first, second

    def story(self, first: Sequence[Flowable], second: Sequence[Flowable], width: float) -> list[Flowable]:
        """The flowables of both, piece by piece; one print after the other where their shapes differ."""
        if [type(one) for one in first] != [type(other) for other in second]:
            return [*first, *second]
        pairs = zip(first, second, strict=True)
        return [flowable for one, other in pairs for flowable in self._both(one, other, width)]

    def _both(self, one: Flowable, other: Flowable, width: float) -> list[Flowable]:
        match one, other:
            case Heading(), Heading():
                told: list[Flowable] = [self._heading(one, other, width)]
            case Prose(), Prose():
                told = self._prose(one, other, width)
            case Picture(), Picture():
                told = [one] if one.drawing.shapes == other.drawing.shapes else [one, Spacer(0, 10), other]
            case WholeRowsTable(), WholeRowsTable():
                told = [self._table(one, other)]
            case AtFoot(), AtFoot():
                (content,) = self._both(one.content, other.content, width)
                told = [AtFoot(content, optional=one.optional)]
            case KeepTogether(), KeepTogether():
                told = _kept_by_heading(self.story(_kept(one), _kept(other), width))
            case _:
                told = [one]
        return told

    def _heading(self, one: Heading, other: Heading, width: float) -> Flowable:
        if one.plain_text == other.plain_text:
            return one
        chain, size = self._first.typesetter.chain, one.style.fontSize
        together = f"{one.plain_text}{_BETWEEN}{other.plain_text}"
        between = _BETWEEN if text_width(together, chain, size, bold=True) <= width else "<br/>"
        markup = f"{one.markup}{between}{self._in_second_face(other)}"
        return one.saying(markup, _joined(one.outline, other.outline))

    def _prose(self, one: Prose, other: Prose, width: float) -> list[Flowable]:
        if one.plain_text == other.plain_text or one.style.name == _IN_BOTH_ALREADY:
            return [one]
        if width < _TWO_COLUMNS or not other.plain_text:
            return [one, other]
        left = (width - _GUTTER) * _FIRST_SHARE
        widths = [left, _GUTTER, width - left - _GUTTER]
        return [two_columns(self._first, [one, "", other], widths), Spacer(0, one.style.spaceAfter)]

    def _in_second_face(self, prose: Prose) -> str:
        return f'<font name="{self._second.typesetter.chain[0]}">{prose.markup}</font>'

    def _table(self, one: WholeRowsTable, other: WholeRowsTable) -> Table:
        rows = [
            [self._cell(cell, second, one.room_at(column, row)) for column, (cell, second) in enumerate(cells)]
            for row, pair in enumerate(zip(one.rows, other.rows, strict=True))
            for cells in [zip(*pair, strict=True)]
        ]
        return one.holding(rows)

    def _cell(self, one: Cell, other: Cell, width: float) -> Cell:
        if isinstance(one, str) or isinstance(other, str):
            return one
        return self.story(_listed(one), _listed(other), width)


def _kept_by_heading(story: Sequence[Flowable]) -> list[Flowable]:
    """Each heading kept together with what follows it: twice the text does not always fit a page."""
    groups: list[list[Flowable]] = [[]]
    for flowable in story:
        if isinstance(flowable, Heading) and any(isinstance(one, Heading) for one in groups[-1]):
            groups.append([])
        groups[-1].append(flowable)
    return [KeepTogether(group) for group in groups]


def _listed(cell: Flowable | Sequence[Flowable]) -> Sequence[Flowable]:
    return [cell] if isinstance(cell, Flowable) else cell


def _kept(together: KeepTogether) -> Sequence[Flowable]:
    kept: Sequence[Flowable] = together._content  # noqa: SLF001 - ReportLab gives it no public name
    return kept


def _joined(first: str, second: str) -> str:
    return first if first == second else f"{first}{_BETWEEN}{second}"
