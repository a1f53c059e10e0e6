from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.app.roster.table import read_table
from opscareer.problems import InputProblems
from tests.app.roster.reading import file_of, table_of, workbook

TEXT = "学号,姓名,1,2\nS01,王小明,4,5\n"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("gb18030", "gb18030"),
    ],
)
def test_that_the_encoding_is_found_out(tmp_path: Path, encoding: str, told: str) -> None:
    table = table_of(tmp_path, TEXT, encoding)
    assert [row.cells for row in table.rows] == [("学号", "姓名", "1", "2"), ("S01", "王小明", "4", "5")]
    assert table.encoding == told
    assert bool(table.problems) == (told == "gb18030")


def test_that_western_names_of_old_systems_are_read_and_told(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,code\nJosé,7\nZoë,8\n", "cp1252")
    assert [row.cells[0] for row in table.rows] == ["name", "José", "Zoë"]
    assert "Windows-1252" in table.problems[0].message


def test_that_an_encoding_that_is_named_is_taken_or_refused(tmp_path: Path) -> None:
    file = file_of(tmp_path, "code,姓名,1\nS01,王小明,4\n", "big5")
    assert read_table(file, encoding="big5").rows[1].cells[1] == "王小明"
    for wrong in ("utf-8", "no-such-encoding"):
        with pytest.raises(InputProblems, match=f"no {wrong} text"):
            read_table(file, encoding=wrong)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_that_the_delimiter_is_found_out_below_title_lines_of_other_signs(tmp_path: Path, delimiter: str) -> None:
    rows = [["code", "name", "1"], *([f"S{number}", "a; b, c" if delimiter in "\t|" else "a", "3"] for number in "123")]
    lines = ["Class 3, spring; 2026", "", *(delimiter.join(row) for row in rows)]
    table = table_of(tmp_path, "\n".join(lines))
    assert table.delimiter == delimiter
    assert table.rows[1].line == 3
    assert table.rows[1].cells == ("code", "name", "1")


def test_that_a_first_line_that_names_the_delimiter_is_followed(tmp_path: Path) -> None:
    table = table_of(tmp_path, "sep=|\r\ncode|name\r\n1|a,b,c\r\n")
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("code", "name")), (3, ("1", "a,b,c"))]


def test_that_rows_are_called_by_the_line_they_begin_on(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'code,name\n1,"two\nlines"\n\n , \n2,b\n')
    assert [row.line for row in table.rows] == [1, 2, 6]
    assert table.rows[1].cells[1] == "two\nlines"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda data: b"PK\x03\x04" + data)))
def test_that_no_bytes_end_it(tmp_path: Path, data: bytes) -> None:
    with suppress(InputProblems):
        assert all(any(row.cells) for row in read_table(file_of(tmp_path, data)).rows)


def test_that_a_workbook_is_read_with_numbers_as_people_wrote_them(tmp_path: Path) -> None:
    table = table_of(tmp_path, workbook([["学号", "姓名", "1"], [20260001, "王小明", 3.0], [20260002.0, "李华", 4.5]]))
    assert [row.cells for row in table.rows[1:]] == [("20260001", "王小明", "3"), ("20260002", "李华", "4.5")]
    assert (table.sheet, table.encoding, table.delimiter) == ("名单", None, None)


def test_that_what_was_merged_downwards_holds_for_every_row(tmp_path: Path) -> None:
    rows = [["", "code"], ["", "1"], ["", "2"], ["", "3"]]
    table = table_of(tmp_path, workbook(rows, [("A2:A3", "一班")]))
    assert [row.cells[0] for row in table.rows] == ["", "一班", "一班", ""]


def test_that_other_sheets_are_told_and_can_be_named(tmp_path: Path) -> None:
    file = file_of(tmp_path, workbook([["code"], ["1"]], more=["second"]))
    table = read_table(file)
    assert (table.sheet, table.sheets) == ("名单", ("名单", "second"))
    assert "second" in table.problems[0].message
    assert read_table(file, sheet="second").rows[0].cells == ("second",)
    with pytest.raises(InputProblems, match="no sheet 'third'"):
        read_table(file, sheet="third")


def test_that_an_old_workbook_is_told_apart_from_text(tmp_path: Path) -> None:
    with pytest.raises(InputProblems, match="old kind"):
        table_of(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def test_that_a_file_with_too_many_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblems, match="more than 20000 rows"):
        table_of(tmp_path, "code\n" + "1\n" * 20_001)
