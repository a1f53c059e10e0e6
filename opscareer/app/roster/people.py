"""The people of a list: each row is a person, or a problem with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from opscareer.app.roster.cells import CODE, GROUP, HOURS, MAJOR, NAME, STAGE, TRACK, Unfit, read_cell
from opscareer.app.roster.columns import ColumnMapping, held
from opscareer.app.roster.table import Row, Table
from opscareer.app.roster.telling import cut, told
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.problems import InputProblems, Problem, error, has_errors, warning


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """One person of a list: `number` counts the rows of people from 1, `line` is the row's in the file.

    The learner's name is the code where there is no name.
    """

    number: int
    line: int
    learner: Learner
    code: str = ""
    group: str = ""
    track: str | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of a list and its problems. Of `count` rows each is one of `people`, or has an error."""

    people: tuple[RosterPerson, ...]
    problems: tuple[Problem, ...]
    count: int

    @property
    def left_out(self) -> int:
        """Rows that are no person."""
        return self.count - len(self.people)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What one row says, by what its columns hold; of a row with errors nothing is to be taken."""

    row: Row
    found: Mapping[str, Any]
    problems: tuple[Problem, ...]

    @property
    def is_fit(self) -> bool:
        """Whether every cell could be read."""
        return not has_errors(self.problems)

    def learner(self, pack: Pack) -> Learner:
        """The person of the row."""
        found = self.found
        return Learner(
            name=found.get(NAME) or found.get(CODE, ""),
            stage=found.get(STAGE),
            major=found.get(MAJOR),
            hours_per_week=found.get(HOURS),
            answers={name: found[name] for name in pack.questions if found.get(name) is not None},
        )


def learners_of(table: Table, mapping: ColumnMapping, pack: Pack) -> Roster:
    """The people of a table, each once. A row with an error is told and left out; the others go on.

    Raises `InputProblems` where no column tells who people are, or two columns hold the same answer.
    """
    faults = []
    if not {NAME, CODE} & set(mapping.columns.values()):
        faults.append(error(told("nobody-told"), mapping.place_of_head(table), told("name-a-column")))
    if faults or has_errors(mapping.problems):
        raise InputProblems([*table.problems, *mapping.problems, *faults])
    problems = [*table.problems, *mapping.problems]
    people: list[RosterPerson] = []
    seen = _Seen()
    count = 0
    for count, read in enumerate(read_rows_of(table, mapping, pack), start=1):
        faults = [*read.problems, *(_again(read, seen, table, mapping) if read.is_fit else ())]
        problems += faults
        if not has_errors(faults):
            found = read.found
            code, group = found.get(CODE, ""), found.get(GROUP, "")
            people.append(RosterPerson(count, read.row.line, read.learner(pack), code, group, found.get(TRACK)))
    return Roster(tuple(people), tuple(sorted(problems, key=lambda each: each.sort_key)), count)


def read_rows_of(table: Table, mapping: ColumnMapping, pack: Pack) -> Iterator[ReadRow]:
    """The rows below the head, each read cell by cell."""
    width = len(table.rows[mapping.head].cells) if mapping.head >= 0 else table.width
    width = max([width, *(at + 1 for at in mapping.columns)])
    for row in table.rows[mapping.head + 1 :]:
        yield _read(table, row, mapping, pack, width)


def _read(table: Table, row: Row, mapping: ColumnMapping, pack: Pack, width: int) -> ReadRow:
    found: dict[str, Any] = {}
    problems = []
    for at, cell in enumerate(row.cells):
        place = table.place(row, at)
        if at >= width and cell:
            problems.append(error(told("cell-beyond"), place))
        if at not in mapping.columns:
            continue
        meant = mapping.columns[at]
        try:
            found[meant] = read_cell(meant, cell, pack)
        except Unfit as unfit:
            if meant == MAJOR:  # packs know few of all majors: nobody is left out for theirs
                problems.append(warning(told("cell-unknown", what=unfit.what), place, unfit.hint))
            else:
                said = told("cell-left-out", meant=held(meant), what=unfit.what)
                problems.append(error(said, place, unfit.hint))
    return ReadRow(row, found, tuple(problems))


@dataclass(slots=True)
class _Seen:
    """On which lines codes and names stood, in small letters, and who had those names."""

    codes: dict[str, int]
    names: dict[str, tuple[int, Mapping[str, Any]]]

    def __init__(self) -> None:
        self.codes, self.names = {}, {}


def _again(read: ReadRow, seen: _Seen, table: Table, mapping: ColumnMapping) -> Iterator[Problem]:
    """What is wrong with who the row is of: nobody, or somebody who was there before."""
    code, name = read.found.get(CODE, ""), read.found.get(NAME, "")
    line = read.row.line
    if not code and not name:
        yield error(told("nobody"), table.place(read.row))
    elif code:
        first = seen.codes.setdefault(code.casefold(), line)
        if first != line:
            place = table.place(read.row, mapping.column_of(CODE) or 0)
            yield error(told("code-again", code=cut(code), line=first), place, told("keep-row"))
    else:
        first, before = seen.names.setdefault(name.casefold(), (line, read.found))
        place = table.place(read.row, mapping.column_of(NAME) or 0)
        if first != line and before == read.found:
            yield error(told("row-again", line=first), place, told("if-somebody-else"))
        elif first != line:
            yield warning(told("name-again", line=first), place, told("give-codes"))
