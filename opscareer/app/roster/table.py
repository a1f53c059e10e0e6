"""A list as it was read, before anything is made of it: rows of plain cells with the lines they stand on."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from opscareer.app.roster.telling import told
from opscareer.problems import InputProblems, Place, Problem, error

MAX_BYTES = 20_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 1_000
LONGEST_CELL = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds anything; `line` counts from 1, in a CSV file that on which the row begins."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that hold anything. Cells are plain: no blanks around them, full-width signs as ordinary ones.

    `encoding` and `delimiter` are how it was read, to be shown and changed; None for a workbook. `sheet` is the sheet
    that was read of those in `sheets`.
    """

    name: str
    rows: tuple[Row, ...]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max((len(row.cells) for row in self.rows), default=0)

    def place(self, row: Row, column: int = 0) -> Place:
        """Where a cell stands; `column` counts from 0 here, from 1 in the place."""
        return Place(self.name, row.line, column + 1)


def read_table(
    file: Path, *, encoding: str | None = None, delimiter: str | None = None, sheet: str | None = None
) -> Table:
    """The table of a CSV or XLSX file; raises `InputProblems` where it cannot be used as a whole.

    What is named is taken, what is not is guessed: a CSV file's encoding and delimiter, a workbook's sheet.
    """
    from opscareer.app.roster.csv_table import csv_table
    from opscareer.app.roster.xlsx_table import is_workbook, xlsx_table

    data = _bytes_of(file)
    if is_workbook(data):
        return xlsx_table(data, str(file), sheet)
    return csv_table(data, str(file), encoding, delimiter)


def _bytes_of(file: Path) -> bytes:
    name = str(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        raise InputProblems([error(told("unreadable", reason=fault.strerror), Place(name))]) from None
    if len(data) > MAX_BYTES:
        raise InputProblems([error(told("large-file", most=MAX_BYTES // 1_000_000), Place(name))])
    return data


def plain(cell: str) -> str:
    """A cell without blanks around it, full-width signs as ordinary ones."""
    return unicodedata.normalize("NFKC", cell).strip()


def checked_rows(rows: list[Row], name: str) -> tuple[Row, ...]:
    """The rows, if there are no more than can be taken; raises `InputProblems`."""
    if len(rows) > MAX_ROWS:
        place = Place(name, rows[MAX_ROWS].line)
        raise InputProblems([error(told("many-rows", most=MAX_ROWS), place)])
    return tuple(rows)
