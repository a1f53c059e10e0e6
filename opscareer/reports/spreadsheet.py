"""Results and study plan as a spreadsheet (XLSX). Texts are written as texts: none becomes a formula or a link."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from opscareer.reports.content import Paper, ReportContent
from opscareer.reports.spreadsheet_tables import Cell, Table, tables
from opscareer.reports.typed_text import storable
from opscareer.reports.whole_file import write_whole
from opscareer.reports.words import Words

_LONGEST_TEXT = 32_767
"""Characters a cell can hold (ECMA-376; Excel specifications and limits)."""
_PAPERS: Mapping[Paper, int] = {"letter": 1, "a4": 9}
"""Codes of the papers (ECMA-376, part 1, 18.3.1.63)."""


def write_spreadsheet(target: Path, *editions: ReportContent) -> None:
    """Write the spreadsheet to `target`, whole or not at all; an OSError says why not.

    `editions` are the same report in one language or in several: then one set of sheets stands after the other.
    """
    write_whole(target, spreadsheet_bytes(*editions))


def spreadsheet_bytes(*editions: ReportContent) -> bytes:
    """The spreadsheet as a file; the same content gives the same bytes. Nothing in its properties tells who made it."""
    words = [Words(content) for content in editions]
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:  # temporary files would hold the learner's answers
        made_on = datetime.combine(editions[0].made_on, time.min)
        book.set_properties({"title": storable(" · ".join(said.file_title for said in words)), "created": made_on})
        formats = Formats(book)
        for said in words:
            for table in tables(said):
                write_table(table, book.add_worksheet(table.name), formats, editions[0].paper)
    return target.getvalue()


class Formats:
    """How cells look: by what they hold, and the head and the total in bold."""

    def __init__(self, book: Workbook) -> None:
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._unsigned = book.add_format({"valign": "top", "num_format": "0.0"})
        self._plain = self._by_kind(book, {"valign": "top"})
        self._total = self._by_kind(book, {"valign": "top", "bold": True, "top": 1})

    def of(self, cell: Cell, *, total: bool, signed: bool) -> Format:
        """The look of one cell; `signed` shows the sign of a number with decimals."""
        if isinstance(cell, float) and not signed:
            return self._unsigned
        return (self._total if total else self._plain)[type(cell)]

    @staticmethod
    def _by_kind(book: Workbook, common: Mapping[str, object]) -> dict[type, Format]:
        return {
            str: book.add_format({**common, "text_wrap": True}),
            int: book.add_format({**common, "num_format": "0"}),
            float: book.add_format({**common, "num_format": "+0.0;−0.0;0.0"}),
            date: book.add_format({**common, "num_format": "yyyy-mm-dd", "align": "left"}),
        }


def write_table(table: Table, sheet: Worksheet, formats: Formats, paper: Paper) -> None:
    """Fill one sheet, made ready to print."""
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width)
        _write_cell(sheet, (0, number), column.head, formats.head)
    for line, row in enumerate(table.rows, start=1):
        total = table.totalled and line == len(table.rows)
        for number, cell in enumerate(row):
            _write_cell(sheet, (line, number), cell, formats.of(cell, total=total, signed=table.signed))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_PAPERS[paper])
    sheet.fit_to_pages(1, 0)


def _write_cell(sheet: Worksheet, place: tuple[int, int], cell: Cell, look: Format) -> None:
    """One cell, by the method for its kind: the general one would guess formulas and links from the text."""
    if cell == "":
        sheet.write_blank(*place, None, look)
    elif isinstance(cell, str):
        sheet.write_string(*place, storable(cell)[:_LONGEST_TEXT], look)
    elif isinstance(cell, date):
        sheet.write_datetime(*place, datetime.combine(cell, time.min), look)
    else:
        sheet.write_number(*place, cell, look)
