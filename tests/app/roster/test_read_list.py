from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.roster.cells import CODE, NAME
from opscareer.app.roster.columns import ABOUT, ColumnMapping
from opscareer.app.roster.read_list import NOT_USED, Said, corrected, read_list, unfinished
from opscareer.problems import InputProblems, Place, error
from opscareer.wording import InBoth
from tests.app.roster.reading import PACK, QUESTIONS, file_of

MEANINGS = st.sampled_from([*ABOUT, *QUESTIONS[:5]])
PLACES = st.integers(0, 12)


@given(st.dictionaries(PLACES, MEANINGS), st.dictionaries(PLACES, MEANINGS | st.just(NOT_USED)))
def test_that_what_was_said_holds_and_takes_it_from_every_column_that_was_guessed(
    guessed: dict[int, str], said: dict[int, str]
) -> None:
    columns = corrected(ColumnMapping(0, guessed), said).columns
    assert {at: columns.get(at, NOT_USED) for at in said} == said
    others = [meant for at, meant in columns.items() if at not in said]
    assert not set(others) & set(said.values())
    assert all(guessed[at] == meant for at, meant in columns.items() if at not in said)


def test_that_a_problem_of_a_column_is_settled_by_saying_what_it_holds() -> None:
    said = InBoth("a second column for q1", "q1 又出现一列"), InBoth("unknown", "不认识")
    problems = tuple(error(one, Place("list.csv", 1, column)) for column, one in enumerate(said, start=3))
    told = corrected(ColumnMapping(0, {}, problems), {2: NOT_USED}).problems
    assert told == problems[1:]


def test_that_a_list_without_names_is_shown_with_what_is_missing(tmp_path: Path) -> None:
    file = file_of(tmp_path, "Who,1,2\nAnn,5,4\n")
    read = read_list(file, Said(), PACK)
    assert read.roster is None
    assert any("no column holds names" in problem.message for problem in read.problems)
    mended = read_list(file, Said(columns={0: NAME}), PACK).roster
    assert mended is not None
    assert [person.learner.name for person in mended.people] == ["Ann"]


def test_that_cells_tell_whether_they_can_be_read(tmp_path: Path) -> None:
    read = read_list(file_of(tmp_path, "Name,Hobby,1\nAnn,chess,9\n"), Said(), PACK)
    assert [read.fits(at, cell, PACK) for at, cell in enumerate(read.table.rows[1].cells)] == [True, True, False]


def test_that_a_file_with_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblems):
        read_list(file_of(tmp_path, b"PK\x03\x04 nothing"), Said(), PACK)


def test_that_who_answered_everything_is_finished_and_who_answered_nothing_is_not(tmp_path: Path) -> None:
    everything = ",".join("5" if at % 2 else "1" for at in range(len(QUESTIONS)))
    head = ",".join(str(number) for number in range(1, len(QUESTIONS) + 1))
    nothing = "," * (len(QUESTIONS) - 1)
    read = read_list(file_of(tmp_path, f"Code,{head}\nS1,{everything}\nS2,{nothing}\n"), Said(), PACK)
    assert [person.code for person in read.unfinished] == ["S2"]
    assert read.roster is not None
    assert unfinished(PACK, read.roster.people) == read.unfinished


def test_that_the_columns_said_stay_when_the_encoding_is_another(tmp_path: Path) -> None:
    file = file_of(tmp_path, "Who,No.\nÉmile,7\n", "cp1252")
    read = read_list(file, Said(encoding="cp1252", columns={0: NAME, 1: CODE}), PACK)
    assert read.roster is not None
    assert [(each.learner.name, each.code) for each in read.roster.people] == [("Émile", "7")]
