from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from opscareer.app.classpack.making import ClassPackMaking
from tests.cli.test_commands import Capture, called
from tests.knowledge.written_packs import FILES, write_pack

HEAD = "学号,姓名,班级,学历,1,2,3,4,5\n"
ROWS = HEAD + "S01,王小明,一班,working,5,1,5,1,4\nS02,李华,一班,Z,1,1,1,1,1\nS03,Ana,二班,working,1,5,1,5,2\n"


def made(capsys: Capture, folder: Path, text: str, *more: str, encoding: str = "utf-8") -> tuple[int, str, str]:
    pack = folder / "pack"
    if not pack.exists():
        write_pack(pack, FILES)
    roster = folder / "list.csv"
    roster.write_bytes(text.encode(encoding))
    fixed = ("--pack", str(pack), "--out", str(folder / "out"), "--today", "2027-01-01", "--jobs", "1")
    return called(capsys, "classpack", str(roster), *fixed, *more)


def as_json(capsys: Capture, folder: Path, text: str, *more: str) -> dict[str, Any]:
    _, out, _ = made(capsys, folder, text, "--json", *more)
    found: dict[str, Any] = json.loads(out)
    return found


def test_that_a_list_becomes_a_class_pack_and_wrong_rows_are_told(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = made(capsys, tmp_path, ROWS, encoding="gb18030")
    assert code == 1
    assert "list.csv:3:4: error: Stage: 'Z' is no education stage; the row is left out" in err
    assert "code = 学号; name = 姓名; group = 班级; stage = 学历; answers × 5" in err
    assert out.splitlines()[0] == "2 of 3 rows are people, 1 left out"
    assert [Path(line).name for line in out.splitlines()[-3:]] == ["class.pdf", "summary.xlsx", "summary.md"]
    assert sorted(file.name for file in (tmp_path / "out" / "learners").iterdir()) == ["S01.pdf", "S03.pdf"]


def test_that_json_adds_up_and_names_nobody(capsys: Capture, tmp_path: Path) -> None:
    found = as_json(capsys, tmp_path, ROWS)
    assert found["rows"] == found["people"] + found["left_out"] == 3
    tracks = found["first_tracks"]
    others = tracks["tied"] + tracks["cannot_tell"] + tracks["failed"]
    assert sum(tracks["clear"].values()) + others == tracks["total"] == found["people"]
    assert [(one["row"], one["column"]) for one in found["problems"]] == [(3, 4)]
    assert "王小明" not in json.dumps(found, ensure_ascii=False)


def test_that_a_second_run_keeps_what_is_done(capsys: Capture, tmp_path: Path) -> None:
    assert as_json(capsys, tmp_path, ROWS)["reused"] == 0
    assert as_json(capsys, tmp_path, ROWS)["reused"] == 2


def test_that_columns_can_be_named(capsys: Capture, tmp_path: Path) -> None:
    text = "Anmeldung;Frage A;Wunsch\nS01;4;content\n"
    found = as_json(capsys, tmp_path, text, "--columns", "code=Anmeldung,1=Frage A,track=#3")
    (learner,) = found["learners"]
    assert (learner["label"], learner["answered"], learner["target"]) == ("S01", 1, "content")


def test_that_the_sheet_opens_in_both_languages_and_holds_no_formula(capsys: Capture, tmp_path: Path) -> None:
    text = HEAD + '=1+1,"=HYPERLINK(""http://x.invalid"")",@x,working,5,1,5,1,4\n'
    code, _, err = made(capsys, tmp_path, text, "--lang", "both", "--names")
    assert code == 0, err
    book = load_workbook(tmp_path / "out" / "summary.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert '=HYPERLINK("http://x.invalid")' in {cell.value for cell in cells}
    assert {"First tracks", "首选方向"} <= set(book.sheetnames)


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "no column holds names or codes"), (HEAD, "the list holds nobody"), ("1,2\n3,4\n", "names or codes")],
)
def test_that_a_list_of_nobody_is_refused(capsys: Capture, tmp_path: Path, text: str, said: str) -> None:
    code, out, err = made(capsys, tmp_path, text)
    assert (code, out) == (1, "")
    assert said in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--track", "contend"), "did you mean 'content'?"),
        (("--deadline", "2026-12-31"), "is before the start"),
        (("--columns", "name"), "is not like name="),
        (("--jobs", "0"), "is not a whole number of processes"),
    ],
)
def test_that_wrong_usage_is_told(capsys: Capture, tmp_path: Path, options: tuple[str, str], said: str) -> None:
    code, out, err = made(capsys, tmp_path, ROWS, *options)
    assert (code, out) == (2, "")
    assert said in err


def test_that_a_stopped_command_says_how_to_go_on(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ClassPackMaking, "make", interrupted)
    code, out, err = made(capsys, tmp_path, ROWS)
    assert (code, out) == (130, "")
    assert "the same command goes on from there" in err
