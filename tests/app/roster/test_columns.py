from __future__ import annotations

from pathlib import Path

import pytest

from opscareer.app.roster.columns import ColumnMapping, guess_columns
from opscareer.problems import InputProblems, has_errors
from tests.app.roster.reading import PACK, QUESTIONS, table_of, workbook


def mapped(folder: Path, text: str, named: dict[str, str] | None = None) -> ColumnMapping:
    return guess_columns(table_of(folder, text), PACK, named)


@pytest.mark.parametrize(
    ("head", "meant"),
    [
        ("Student No.", "Code"),
        ("学号", "Code"),
        ("姓名（必填）", "Name"),
        ("  FULL  NAME ", "Name"),
        ("班级", "Group"),
        ("学历", "Stage"),
        ("专业", "Major"),
        ("每周小时数(小时)", "Hours"),
        ("意向岗位", "Track"),
        ("第７题", QUESTIONS[6]),
        ("Q07", QUESTIONS[6]),
        ("3、您的姓名：", "Name"),
        ("2. Your name (required)", "Name"),
        (f"12、{PACK.questions[QUESTIONS[6]].text.zh}", QUESTIONS[6]),
        (PACK.questions[QUESTIONS[6]].text.en.rstrip("."), QUESTIONS[6]),
        (f"7、{PACK.questions[QUESTIONS[6]].text.zh[:8]}", QUESTIONS[6]),
        (QUESTIONS[6], QUESTIONS[6]),
    ],
)
def test_that_heads_in_either_language_are_understood(tmp_path: Path, head: str, meant: str) -> None:
    assert mapped(tmp_path, f"x1y;{head}\nS01;3\n").columns == {1: meant}


@pytest.mark.parametrize("head", ["7. What is your favourite colour", "97", "Q0", "7、", "mood"])
def test_that_a_number_before_another_text_is_no_statement(tmp_path: Path, head: str) -> None:
    assert mapped(tmp_path, f"name;{head}\nS01;3\n").columns == {0: "Name"}


def test_that_the_head_is_found_below_titles_and_merged_cells(tmp_path: Path) -> None:
    rows: list[list[str | int]] = [
        ["测评名单"],
        [],
        ["", "", "", "答题"],
        ["", "姓名", "", 1, 2, 3],
        ["S01", "王", "", 4, 5, 1],
    ]
    table = table_of(tmp_path, workbook(rows, [("A3:A4", "学号"), ("D3:F3", "答题")]))
    mapping = guess_columns(table, PACK)
    assert table.rows[mapping.head].line == 4
    assert mapping.columns == {0: "Code", 1: "Name", 3: QUESTIONS[0], 4: QUESTIONS[1], 5: QUESTIONS[2]}


def test_that_answers_are_not_taken_for_a_head(tmp_path: Path) -> None:
    assert mapped(tmp_path, "name,1,2\nS01,4,5\nS02,1,3\n").head == 0


def test_that_a_running_number_is_a_code_only_where_there_is_no_other(tmp_path: Path) -> None:
    assert mapped(tmp_path, "序号,学号,1\n1,S01,3\n").columns == {1: "Code", 2: QUESTIONS[0]}
    assert mapped(tmp_path, "学号,序号,1\nS01,1,3\n").columns == {0: "Code", 2: QUESTIONS[0]}
    assert mapped(tmp_path, "序号,1\n1,3\n").columns == {0: "Code", 1: QUESTIONS[0]}


def test_that_a_second_column_for_an_answer_is_an_error_and_for_the_rest_a_warning(tmp_path: Path) -> None:
    assert has_errors(mapped(tmp_path, f"name,1,{QUESTIONS[0]}\na,1,2\n").problems)
    problems = mapped(tmp_path, "name,姓名,1\na,b,2\n").problems
    assert [(str(one.severity), one.place.column) for one in problems] == [("warning", 2)]


def test_that_named_columns_count_over_what_was_found_out(tmp_path: Path) -> None:
    text = "Anmeldung,Klasse,Frage A,code\nS01,3b,4,x\n"
    mapping = mapped(tmp_path, text, {"code": "Anmeldung", "group": "#2", "1": "Frage A"})
    assert mapping.columns == {0: "Code", 1: "Group", 2: QUESTIONS[0]}
    assert mapping.head == 0


def test_that_named_columns_find_a_head_that_nothing_else_tells(tmp_path: Path) -> None:
    text = "Liste\nAnmeldung,Frage A\nS01,4\n"
    mapping = mapped(tmp_path, text, {"code": "Anmeldung", "1": "Frage A"})
    assert (mapping.head, mapping.columns) == (1, {0: "Code", 1: QUESTIONS[0]})


@pytest.mark.parametrize(
    ("named", "said"), [({"mood": "1"}, "nothing is called 'mood'"), ({"name": "nom"}, "no column 'nom'")]
)
def test_that_a_wrong_name_of_a_column_is_told(tmp_path: Path, named: dict[str, str], said: str) -> None:
    with pytest.raises(InputProblems, match=said):
        mapped(tmp_path, "name,1\na,2\n", named)


def test_that_an_empty_file_has_no_columns(tmp_path: Path) -> None:
    assert mapped(tmp_path, "").head == -1
