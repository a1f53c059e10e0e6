from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.problems import InputProblems
from tests.app.roster.reading import PACK, QUESTIONS, read, roster_of, spots, table_of, workbook
from tests.effort import examples

MAJOR, TRACK = next(iter(PACK.majors.values())), next(iter(PACK.tracks.values()))


def test_that_a_row_is_a_person_with_all_that_it_says(tmp_path: Path) -> None:
    head = "学号,姓名,班级,学历,专业,每周小时数,目标方向,1,2,3"
    row = f"S01,王小明,一班,本科,{MAJOR.name.zh},６,{TRACK.name.zh},5.0,非常符合,-"
    (person,) = read(tmp_path, f"{head}\n{row}\n").people
    assert (person.code, person.group, person.track, person.line) == ("S01", "一班", TRACK.id, 2)
    assert (person.learner.name, person.learner.stage, person.learner.major) == ("王小明", "bachelor", MAJOR.id)
    assert person.learner.hours_per_week == 6
    assert person.learner.answers == {QUESTIONS[0]: 5, QUESTIONS[1]: 5}


def test_that_a_code_stands_for_a_name_that_is_not_there(tmp_path: Path) -> None:
    assert read(tmp_path, "code,1\nS01,2\n").people[0].learner.name == "S01"


def test_that_the_same_person_in_a_workbook_is_the_same(tmp_path: Path) -> None:
    rows = [["学号", "姓名", "学历", 1, 2], [20260001, "王小明", "本科", 4, 5]]
    text = "学号,姓名,学历,1,2\n20260001,王小明,本科,4,5\n"
    assert read(tmp_path, workbook(rows)).people == read(tmp_path, text).people


def test_that_rows_with_problems_are_told_by_row_and_column_and_stop_nobody(tmp_path: Path) -> None:
    text = "code,stage,track,1\nS01,Z,,4\nS02,A,no-such,4\nS03,A,,9\n,A,,3\nS04,A,,3\n"
    roster = read(tmp_path, text)
    assert [person.code for person in roster.people] == ["S04"]
    assert spots(roster) == [(2, 2), (3, 3), (4, 4), (5, 1)]
    assert (roster.count, roster.left_out) == (5, 4)


def test_that_a_major_nobody_knows_leaves_nobody_out(tmp_path: Path) -> None:
    roster = read(tmp_path, "code,major,1\nS01,Astrology,4\n")
    assert roster.people[0].learner.major is None
    assert spots(roster, "warning") == [(2, 2)]


def test_that_each_code_is_one_person(tmp_path: Path) -> None:
    roster = read(tmp_path, "name,code,1\nA,s1,4\nB,S1,5\nA,S2,3\n")
    assert [(person.learner.name, person.code) for person in roster.people] == [("A", "s1"), ("A", "S2")]
    assert spots(roster) == [(3, 2)]


def test_that_two_people_of_one_name_are_kept_and_told_but_the_same_row_twice_is_not(tmp_path: Path) -> None:
    roster = read(tmp_path, "name,1\nA,4\nA,5\nA,4\n")
    assert len(roster.people) == 2
    assert (spots(roster), spots(roster, "warning")) == ([(4, 1)], [(3, 1)])


def test_that_a_cell_of_a_novel_is_refused(tmp_path: Path) -> None:
    assert spots(read(tmp_path, f"name,1\n{'a' * 3000},4\nB,3\n")) == [(2, 1)]


@pytest.mark.parametrize("text", ["1,2\n3,4\n", "", "stage,1\nA,3\n"])
def test_that_a_list_that_tells_nobody_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputProblems, match="no column holds names or codes"):
        read(tmp_path, text)


def test_that_two_columns_for_one_answer_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblems, match="a second column"):
        read(tmp_path, f"name,1,{QUESTIONS[0]}\nA,1,2\n")


def test_that_named_columns_settle_which_of_two_counts(tmp_path: Path) -> None:
    roster = roster_of(table_of(tmp_path, f"name,1,{QUESTIONS[0]}\nA,1,2\n"), {"1": "#3"})
    assert roster.people[0].learner.answers == {QUESTIONS[0]: 2}


HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize(
    "text",
    [
        "代号,阶段表,stage,track,1\nS01,,Z,,4\nS02,,A,no-such,4\nS03,,A,,9\n,,A,,3\nS04,,A,,3,x\nS05,,A,,3\ns05,,A,,3\n",
        f"name,major,hours,1\nA,Astrology,2,4\nA,,2,4\nA,,2,4\nB,,700,4\n{'c' * 3000},,,1\n",
        "1,2\n3,4\n",
        f"name,1,{QUESTIONS[0]}\nA,1,2\n",
        "name,1\n\xe9\xe8,4\n".encode("cp1252"),
        workbook([["name", 1], ["A", 4]], more=["二"]),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
    ids=["rows", "people", "nobody", "twice", "encoding", "sheets", "old"],
)
def test_that_all_that_is_wrong_is_told_in_both_languages(tmp_path: Path, text: str | bytes) -> None:
    try:
        problems = read(tmp_path, text).problems
    except InputProblems as refused:
        problems = refused.problems
    assert problems
    for problem in problems:
        assert HAN.search(problem.said("zh"))
        assert bool(problem.hint) == bool(HAN.search(problem.advice("zh")))
        said = problem.line("zh").removeprefix(str(problem.place))
        assert not re.search("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}", said), said


cells = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(60))
@given(st.lists(st.tuples(cells, cells, cells), max_size=6))
def test_that_every_row_is_a_person_or_a_problem(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    roster = read(tmp_path, "\n".join(["code,stage,1", *lines]))
    refused = {line for line, _ in spots(roster)}
    assert len(roster.people) + len(refused) == roster.count
    assert refused.isdisjoint(person.line for person in roster.people)
    assert len({person.code.casefold() for person in roster.people}) == len(roster.people)
