"""Room to write by hand."""

from __future__ import annotations

from reportlab.platypus import Flowable, Table

from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table

_LINE_HEIGHT = 24.0


def ruled_line(sheet: Sheet, label: str) -> Table:
    """A label and a line to write on after it."""
    return lined_table(sheet, [[sheet.paragraph(label, "small"), ""]], (110, 390), padding=7.0)


def ruled_space(sheet: Sheet, lines: int) -> list[Flowable]:
    """Empty lines to write on."""
    return [lined_table(sheet, [[""]], (1,), padding=_LINE_HEIGHT / 2 - 6) for _ in range(lines)]
