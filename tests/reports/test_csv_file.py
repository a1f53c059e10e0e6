from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from opscareer.reports.content import ReportContent
from opscareer.reports.csv_file import csv_bytes, write_csv
from tests.reports.hostile import HOSTILE, called
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
CONTENT = content_of(PACK, liking(PACK, "ideas"), plan_of(PACK))


def rows_of(*editions: ReportContent) -> list[list[str]]:
    return [*csv.reader(io.StringIO(csv_bytes(*editions).decode("utf-8-sig"), newline=""))]


def test_that_each_task_and_each_milestone_is_a_row_in_its_week() -> None:
    head, *rows = rows_of(CONTENT)
    assert head == ["Week", "From", "To", "Module", "What to do", "Hours", "Done"]
    assert rows[0] == ["1", "2027-01-04", "2027-01-10", "Module 1", "Step 1 of module 1", "4", ""]
    assert rows[1] == ["1", "2027-01-10", "2027-01-10", "Module 1", "Milestone: Thing 1", "0", ""]
    assert len(rows) == 8


def test_that_both_languages_stand_in_one_cell() -> None:
    head, first, *_ = rows_of(CONTENT, replace(CONTENT, language="zh"))
    assert head[0] == "Week / 周次"
    assert first[:4] == ["1", "2027-01-04", "2027-01-10", "Module 1 / 模块1"]


@pytest.mark.parametrize("name", HOSTILE)
def test_that_names_stay_text_as_typed(name: str) -> None:
    cell = rows_of(called(name))[1][3]
    assert cell.removeprefix("'") == name
    assert (cell[0] == "'") == (name[0] in "=+-@|%")


def test_that_results_without_a_plan_are_the_tracks() -> None:
    rows = rows_of(replace(CONTENT, plan=None))
    assert [row[0] for row in rows[1:]] == [str(match.rank) for match in CONTENT.result.matches]


def test_that_the_same_content_gives_the_same_bytes_in_a_whole_file(tmp_path: Path) -> None:
    write_csv(tmp_path / "plan.csv", CONTENT)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.csv"]
    assert (tmp_path / "plan.csv").read_bytes() == csv_bytes(CONTENT)
