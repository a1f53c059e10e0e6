from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from opscareer.reports.content import ReportContent
from opscareer.reports.spreadsheet import spreadsheet_bytes, write_spreadsheet
from tests.reports.hostile import HOSTILE, called
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
LEARNER = liking(PACK, "ideas", "outreach")
PLAN = plan_of(PACK, 3)
CONTENT = content_of(PACK, LEARNER, PLAN)
ENGLISH = ["Overview", "Weeks", "Modules", "Milestones", "Fit", "Sums"]
CHINESE = ["概览", "每周安排", "模块", "里程碑", "匹配度", "计算明细"]


def book_of(*editions: ReportContent) -> Any:
    return load_workbook(io.BytesIO(spreadsheet_bytes(*editions)))


def rows_of(sheet: Any) -> list[tuple[Any, ...]]:
    return [*sheet.iter_rows(min_row=2, values_only=True)]


def test_that_every_task_is_a_row_with_its_days_and_hours() -> None:
    rows = rows_of(book_of(CONTENT)["Weeks"])
    start, end = (datetime.combine(day, time.min) for day in (PLAN.weeks[0].start, PLAN.weeks[0].end))
    assert rows[0] == (1, start, end, "Module 1", "Step 1 of module 1", 4, None)
    assert rows[1][4] == "Step 1 of module 1 (continued)"
    assert len(rows) == sum(len(week.tasks) for week in PLAN.weeks)


def test_that_modules_and_milestones_have_their_rows() -> None:
    book = book_of(CONTENT)
    assert [row[0] for row in rows_of(book["Modules"])] == ["Module 1", "Module 2", "Module 3", "Module 4"]
    assert [row[3] for row in rows_of(book["Milestones"])] == ["Thing 1", "Thing 2", "Thing 3", "Thing 4"]


def test_that_the_sums_add_up_to_the_fits_as_numbers() -> None:
    book = book_of(CONTENT)
    *rows, total = rows_of(book["Sums"])
    tenths = [[round(number * 10) for number in row[2:]] for row in [*rows, total]]
    assert [sum(column) for column in zip(*tenths[:-1], strict=True)] == tenths[-1]
    fits = [match.fit_tenths for match in CONTENT.result.matches]
    assert tenths[-1] == fits == [round(row[2] * 10) for row in rows_of(book["Fit"])]


def test_that_both_languages_are_two_sets_of_sheets() -> None:
    book = book_of(CONTENT, replace(CONTENT, language="zh"))
    assert book.sheetnames == [*ENGLISH, *CHINESE]
    assert rows_of(book["每周安排"])[0][3] == "模块1"


def test_that_results_alone_have_no_sheets_of_a_plan() -> None:
    assert book_of(content_of(PACK, LEARNER, None)).sheetnames == ["Overview", "Fit", "Sums"]


def test_that_the_overview_says_who_the_plan_and_what_it_was_made_from() -> None:
    sheet = book_of(replace(CONTENT, notes="=note\nsecond"))["Overview"]
    said = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert said[0] == "王小明: towards activity operation"
    assert any(sentence.startswith("48 hours at up to 8 a week") for sentence in said)
    assert said[-3:-1] == ["=note", "second"]
    assert "small-world 1.2 (3f9c0000)" in said[-1]


@pytest.mark.parametrize("name", HOSTILE)
def test_that_names_stay_text_as_typed(name: str) -> None:
    data = spreadsheet_bytes(called(name))
    cell = load_workbook(io.BytesIO(data))["Weeks"]["D2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (name, "s", None)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = [parts.read(part) for part in parts.namelist() if part.startswith("xl/worksheets/sheet")]
        assert len(sheets) == len(ENGLISH)
        assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
        assert not [part for part in parts.namelist() if "external" in part.lower()]


def test_that_what_no_cell_can_hold_does_not_break_the_file() -> None:
    cell = book_of(called("A\x00B\ud800" + "王" * 40_000))["Weeks"]["D2"]
    assert cell.value.startswith("A B\ufffd王")
    assert len(cell.value) == 32_767


def test_that_the_same_content_gives_the_same_bytes_and_the_properties_name_nobody() -> None:
    assert spreadsheet_bytes(CONTENT) == spreadsheet_bytes(CONTENT)
    about = book_of(CONTENT).properties
    assert (about.creator or "", about.lastModifiedBy or "") == ("", "")
    assert about.title == "Study plan: Activity operation"


def test_that_the_file_appears_whole(tmp_path: Path) -> None:
    write_spreadsheet(tmp_path / "plan.xlsx", CONTENT)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]
    assert (tmp_path / "plan.xlsx").read_bytes() == spreadsheet_bytes(CONTENT)
