"""Rows of answers, as people key them into a spreadsheet: a table with a head, or one row that is pasted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from opscareer.app.roster.cells import Unfit, read_answer, read_hours, read_name, read_stage
from opscareer.app.roster.columns import ColumnMapping, guess_columns
from opscareer.app.roster.people import read_rows_of
from opscareer.app.roster.table import Table, plain, read_table
from opscareer.app.roster.telling import told
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Education
from opscareer.problems import InputProblems, Problem, error, has_errors


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """The people of a file. Every row counted is either one of `people` or has an error in `problems`."""

    people: tuple[Learner, ...]
    problems: tuple[Problem, ...]
    count: int


def read_rows(file: Path, pack: Pack) -> AnswerRows:
    """The people in a CSV or XLSX file; raises `InputProblems` where the file as a whole cannot be used.

    The head names the columns: question ids or the numbers on the paper, and who it is of, `stage` and `hours` if
    there. Nobody needs a name: sheets may have come without.
    """
    table = read_table(file)
    mapping = _answering_columns(table, pack)
    rows = list(read_rows_of(table, mapping, pack))
    problems = [*table.problems, *mapping.problems, *(problem for row in rows for problem in row.problems)]
    people = tuple(row.learner(pack) for row in rows if row.is_fit)
    return AnswerRows(people, tuple(sorted(problems, key=lambda each: each.sort_key)), len(rows))


def _answering_columns(table: Table, pack: Pack) -> ColumnMapping:
    mapping = guess_columns(table, pack)
    faults = []
    if not set(mapping.columns.values()) & set(pack.questions):
        faults.append(error(told("no-answers"), mapping.place_of_head(table), told("name-answers")))
    if faults or has_errors(mapping.problems):
        raise InputProblems([*table.problems, *mapping.problems, *faults])
    return mapping


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One row from a spreadsheet: who, as far as it says, and every answer of the sheet."""

    name: str
    stage: Education | None
    hours: int | None
    answers: tuple[int | None, ...]


class UnfitRow(Exception):  # noqa: N818 - it names what it is
    """Text that is no row of this paper. `number` is the answer that cannot be read, or how many were found."""

    def __init__(self, kind: Literal["rows", "count", "answer", "about"], number: int = 0, text: str = "") -> None:
        self.kind, self.number, self.text = kind, number, text
        super().__init__(kind)


_BEFORE: Mapping[str, Callable[[str], object]] = {"name": read_name, "stage": read_stage, "hours": read_hours}
"""What may stand before the answers of a pasted row, in this order."""


def pasted_row(text: str, length: int) -> PastedRow:
    """A row of `length` answers, with name, stage and hours before them if they are there; raises `UnfitRow`.

    Cells stand apart by tabs, else by semicolons or commas. Without any, each sign is an answer.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) != 1:
        raise UnfitRow("rows", len(lines))
    delimiter = next((sign for sign in "\t;,，；" if sign in lines[0]), None)
    cells = [plain(cell) for cell in (lines[0].split(delimiter) if delimiter else plain(lines[0]))]
    before = len(cells) - length
    if not 0 <= before <= len(_BEFORE):
        raise UnfitRow("count", len(cells))
    about: dict[str, Any] = {}
    for (meant, read), cell in zip(_BEFORE.items(), cells[:before], strict=False):
        try:
            about[meant] = read(cell)
        except Unfit:
            raise UnfitRow("about", text=cell) from None
    answers = []
    for number, cell in enumerate(cells[before:], start=1):
        try:
            answers.append(read_answer(cell))
        except Unfit:
            raise UnfitRow("answer", number, cell) from None
    return PastedRow(about.get("name", ""), about.get("stage"), about.get("hours"), tuple(answers))
