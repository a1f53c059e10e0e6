"""Lists written and read again, with a small pack of statements."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from opscareer.app.roster.columns import guess_columns
from opscareer.app.roster.people import Roster, learners_of
from opscareer.app.roster.table import Table, read_table
from tests.shipped import pack

PACK = pack()
QUESTIONS = tuple(PACK.questions)


def file_of(folder: Path, content: str | bytes, encoding: str = "utf-8", name: str = "roster.csv") -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return file


def table_of(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Table:
    return read_table(file_of(folder, content, encoding))


def roster_of(table: Table, named: dict[str, str] | None = None) -> Roster:
    return learners_of(table, guess_columns(table, PACK, named), PACK)


def read(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Roster:
    return roster_of(table_of(folder, content, encoding))


def workbook(rows: Sequence[Sequence[Any]], merged: Sequence[tuple[str, str]] = (), more: Sequence[str] = ()) -> bytes:
    """An XLSX file; `merged` are ranges with what stands in them, `more` further sheets that hold one cell."""
    data = io.BytesIO()
    with Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet("名单")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        for cells, text in merged:
            sheet.merge_range(cells, text)
        for name in more:
            book.add_worksheet(name).write(0, 0, name)
    return data.getvalue()


def spots(roster: Roster, severity: str = "error") -> list[tuple[int, int]]:
    return [(one.place.line, one.place.column) for one in roster.problems if one.severity == severity]
