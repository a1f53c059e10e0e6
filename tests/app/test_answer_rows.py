from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.app.answer_rows import AnswerRows, UnfitRow, pasted_row, read_rows
from opscareer.app.guidance import open_pack
from opscareer.assessment.learner import ANSWERS
from opscareer.problems import InputProblems

PACK = open_pack()
QUESTIONS = tuple(PACK.questions)
NUMBERS = [str(number) for number in range(1, len(QUESTIONS) + 1)]


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "rows.csv"
    file.write_bytes(text.encode(encoding))
    return file


def read(folder: Path, text: str, encoding: str = "utf-8") -> AnswerRows:
    return read_rows(written(folder, text, encoding), PACK)


def spots(rows: AnswerRows) -> list[tuple[int, int]]:
    return [(problem.place.line, problem.place.column) for problem in rows.problems]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(st.sampled_from([None, *ANSWERS]), min_size=96, max_size=96), min_size=1, max_size=4),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    st.booleans(),
)
def test_that_rows_come_back_as_they_were_written(
    tmp_path: Path,
    sheets: list[list[int | None]],
    delimiter: str,
    encoding: str,
    by_id: bool,  # noqa: FBT001
) -> None:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=delimiter)
    writer.writerow(["姓名", "stage", *(QUESTIONS if by_id else NUMBERS)])
    for number, sheet in enumerate(sheets):
        writer.writerow([f"王小明{number}", "B", *("" if answer is None else answer for answer in sheet)])
    rows = read(tmp_path, target.getvalue(), encoding)
    assert rows.count == len(rows.people) == len(sheets)
    for number, (person, sheet) in enumerate(zip(rows.people, sheets, strict=True)):
        assert (person.name, person.stage) == (f"王小明{number}", "senior-high")
        assert [person.answers.get(question) for question in QUESTIONS] == sheet


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.booleans())
def test_that_no_bytes_end_it_and_no_row_is_lost(tmp_path: Path, data: bytes, with_head: bool) -> None:  # noqa: FBT001
    file = tmp_path / "rows.csv"
    file.write_bytes((b"name,1,2,3\n" if with_head else b"") + data)
    try:
        rows = read_rows(file, PACK)
    except InputProblems:
        return
    faulty = {problem.place.line for problem in rows.problems if problem.severity == "error"}
    assert rows.count == len(rows.people) + len(faulty)


def test_that_a_row_with_a_wrong_cell_is_left_out_and_told_by_row_and_column(tmp_path: Path) -> None:
    rows = read(tmp_path, "code,stage,1,2\nS01,A,1,7\nS02,Z,x,2\nS03,大专,4.0,-\n")
    assert [person.name for person in rows.people] == ["S03"]
    assert rows.people[0].stage == "junior-college"
    assert rows.people[0].answers == {QUESTIONS[0]: 4}
    assert spots(rows) == [(2, 4), (3, 2), (3, 3)]
    assert "'7' is no answer" in rows.problems[0].message


def test_that_an_unknown_column_is_told_and_left_out(tmp_path: Path) -> None:
    rows = read(tmp_path, "name,mood,1\nS01,good,2\n")
    assert rows.people[0].answers == {QUESTIONS[0]: 2}
    assert [str(problem.severity) for problem in rows.problems] == ["warning"]
    assert spots(rows) == [(1, 2)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no column holds answers"),
        ("name,stage\nS01,A\n", "no column holds answers"),
        (f"1,{QUESTIONS[0]}\n1,2\n", "a second column"),
    ],
)
def test_that_a_file_without_a_usable_head_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputProblems, match=said):
        read(tmp_path, text)


def test_that_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(InputProblems, match="cannot be read"):
        read_rows(tmp_path / "none.csv", PACK)


def test_that_another_encoding_than_utf_8_is_told(tmp_path: Path) -> None:
    rows = read(tmp_path, "姓名,1\n王小明,2\n", "gb18030")
    assert rows.people[0].name == "王小明"
    assert "GB18030" in rows.problems[0].message


def test_that_a_cell_beyond_the_head_is_never_dropped_silently(tmp_path: Path) -> None:
    rows = read(tmp_path, "name,1\nS01,2,3\n")
    assert (rows.people, spots(rows)) == ((), [(2, 3)])


def test_that_a_name_that_was_guarded_against_formulas_is_itself_again(tmp_path: Path) -> None:
    assert read(tmp_path, "name,1\n'=1+1,2\n").people[0].name == "=1+1"


@pytest.mark.parametrize("cell", ["0", "81", "many", "1e3", "٣٤٥٦٧"])
def test_that_hours_out_of_bounds_are_told(tmp_path: Path, cell: str) -> None:
    assert spots(read(tmp_path, f"hours,1\n{cell},2\n")) == [(2, 1)]


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
def test_that_a_pasted_row_is_taken_with_who_it_is_of(delimiter: str) -> None:
    row = pasted_row(delimiter.join(["S07", "F", "6", "1", "", "5"]) + "\r\n", 3)
    assert (row.name, row.stage, row.hours, row.answers) == ("S07", "working", 6, (1, None, 5))


def test_that_plain_digits_are_a_row_too() -> None:
    assert pasted_row("1３0-5", 5).answers == (1, 3, None, None, 5)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("", "rows", 0),
        ("123\n123", "rows", 2),
        ("12", "count", 2),
        ("1234567", "count", 7),
        ("1,2,8", "answer", 3),
        ("S07,university,1,2,3", "about", 0),
    ],
)
def test_that_a_row_that_does_not_fit_says_why(text: str, kind: str, number: int) -> None:
    with pytest.raises(UnfitRow) as caught:
        pasted_row(text, 3)
    assert (caught.value.kind, caught.value.number) == (kind, number)
