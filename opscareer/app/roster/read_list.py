"""A list as a person looks at it before anything is made of it: what was found out, and what they said over that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from opscareer.app.roster.cells import Unfit, read_cell
from opscareer.app.roster.columns import ColumnMapping, guess_columns
from opscareer.app.roster.people import Roster, RosterPerson, learners_of
from opscareer.app.roster.table import Table, read_table
from opscareer.assessment.adaptive import outlook
from opscareer.assessment.learner import Learner
from opscareer.assessment.standing import given
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.problems import InputProblems, Problem

NOT_USED = ""
"""What a column holds that is none of ours."""
_AT_A_TIME = 500
"""People whose answers are weighed together."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person said of a list over what was found out: how to read the file, and what columns hold by their
    places from 0, one of `columns.ABOUT`, a question id, or `NOT_USED`."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    columns: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read. `roster` is None where it cannot be used as it is; `problems` then say why.

    `unfinished` are the people whose answers do not settle the outcome yet.
    """

    table: Table
    mapping: ColumnMapping
    roster: Roster | None
    problems: tuple[Problem, ...]
    unfinished: tuple[RosterPerson, ...] = ()

    def fits(self, at: int, cell: str, pack: Pack) -> bool:
        """Whether a cell can be read as what its column holds; what is not used always fits."""
        if at not in self.mapping.columns:
            return True
        try:
            read_cell(self.mapping.columns[at], cell, pack)
        except Unfit:
            return False
        return True


def read_list(file: Path, said: Said, pack: Pack) -> ReadList:
    """The list in a CSV or XLSX file. Raises `InputProblems` where the file holds no table that can be shown."""
    table = read_table(file, encoding=said.encoding, delimiter=said.delimiter, sheet=said.sheet)
    mapping = corrected(guess_columns(table, pack), said.columns)
    try:
        roster = learners_of(table, mapping, pack)
    except InputProblems as unfit:
        return ReadList(table, mapping, None, unfit.problems)
    return ReadList(table, mapping, roster, roster.problems, unfinished(pack, roster.people))


def corrected(guessed: ColumnMapping, said: Mapping[int, str]) -> ColumnMapping:
    """The columns with those of which somebody said what they hold: nothing is held by two columns then."""
    kept = {at: held for at, held in guessed.columns.items() if at not in said and held not in said.values()}
    columns = kept | {at: held for at, held in said.items() if held != NOT_USED}
    problems = tuple(problem for problem in guessed.problems if problem.place.column - 1 not in said)
    return replace(guessed, columns=dict(sorted(columns.items())), problems=problems)


def unfinished(pack: Pack, people: Sequence[RosterPerson]) -> tuple[RosterPerson, ...]:
    """Who has statements left that could change the outcome."""
    found: list[RosterPerson] = []
    for start in range(0, len(people), _AT_A_TIME):
        some = people[start : start + _AT_A_TIME]
        settled = are_settled(pack, [person.learner for person in some])
        found += [
            person
            for person, is_settled in zip(some, settled, strict=True)
            if not is_settled and len(person.learner.answers) < len(pack.questions)
        ]
    return tuple(found)


def are_settled(pack: Pack, learners: Sequence[Learner]) -> list[bool]:
    """Of whom the adaptive form would ask no more."""
    matcher = compiled(pack)
    rows = matcher.answer_matrix([learner.answers for learner in learners])
    return [bool(each) for each in outlook(matcher.contest, given(rows, np.zeros(rows.shape, dtype=np.bool_))).settled]
