from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from opscareer.__main__ import main
from opscareer.limits import MOST_HOURS_PER_WEEK
from tests.reports.read_calendar import seen_events

PLAN = ("--track", "content-operation", "--start", "2027-01-04", "--hours-per-week", "20")
ANSWERS = "answers: {organising-trip-plan: 5, writing-diary: 4}\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    return named(tmp_path, "王小明")


def named(folder: Path, name: str) -> Path:
    file = folder / "learner.yaml"
    file.write_text(f"name: {json.dumps(name, ensure_ascii=False)}\n{ANSWERS}", encoding="utf-8")
    return file


def planned(capsys: Capture, learner: Path, *options: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of `plan`."""
    try:
        code = main(["plan", str(learner), *PLAN, *map(str, options)])
    except SystemExit as ended:
        code = int(ended.code or 0)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_that_every_file_asked_for_is_written_and_told(capsys: Capture, learner: Path, tmp_path: Path) -> None:
    files = {option: tmp_path / f"plan.{option}" for option in ("pdf", "ics", "xlsx", "md")}
    code, out, err = planned(
        capsys, learner, *(part for option, file in files.items() for part in (f"--{option}", file))
    )
    assert code == 0
    assert out.startswith("Content specialist by ")
    assert err.splitlines() == [
        f"{'printed' if option == 'pdf' else 'written'}: {file}" for option, file in files.items()
    ]
    assert "王小明" in PdfReader(files["pdf"]).pages[0].extract_text()
    assert seen_events(files["ics"].read_bytes())
    assert "王小明" in str(load_workbook(files["xlsx"])["Overview"]["A1"].value)
    assert files["md"].read_text(encoding="utf-8").startswith("# 王小明: towards ")


def test_that_both_languages_are_said_and_written(capsys: Capture, learner: Path, tmp_path: Path) -> None:
    pdf, table, text = (tmp_path / name for name in ("plan.pdf", "plan.xlsx", "plan.md"))
    code, out, _ = planned(capsys, learner, "--lang", "both", "--pdf", pdf, "--xlsx", table, "--md", text)
    assert code == 0
    english, chinese = (planned(capsys, learner, "--lang", language)[1] for language in ("en", "zh"))
    assert out == f"{english}\n{chinese}"
    pages = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Week by week" in pages
    assert "每周安排" in pages
    assert len(load_workbook(table).sheetnames) == 12
    assert "## Week by week" in text.read_text(encoding="utf-8")
    assert "## 每周安排" in text.read_text(encoding="utf-8")


def test_that_json_does_not_depend_on_the_language(capsys: Capture, learner: Path) -> None:
    said = [planned(capsys, learner, "--json", "--lang", language) for language in ("en", "zh", "both")]
    assert said[0] == said[1] == said[2]
    assert json.loads(said[0][1])["feasible"] is True


def test_that_a_plan_moved_to_another_start_keeps_the_ids_of_its_events(
    capsys: Capture, learner: Path, tmp_path: Path
) -> None:
    found = []
    for start in ("2027-01-04", "2027-05-03"):
        assert planned(capsys, learner, "--start", start, "--ics", tmp_path / f"{start}.ics")[0] == 0
        events = seen_events((tmp_path / f"{start}.ics").read_bytes())
        found.append({event.uid: event.start for event in events})
    assert found[0].keys() == found[1].keys()
    assert all(found[0][uid] < found[1][uid] for uid in found[0])


def test_that_what_cannot_be_printed_is_told_first(capsys: Capture, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    code, _, err = planned(capsys, named(tmp_path, "Ann 🙂"), "--pdf", target, "--lang", "both")
    assert code == 0
    english, chinese, done = err.splitlines()
    assert english == "No font here can show these characters; a □ is printed for each: 🙂 (U+1F642)"
    assert chinese == "本机没有可显示以下字符的字体，打印时以“□”代替：🙂 (U+1F642)"
    assert done == f"printed: {target}"


def test_that_files_that_show_every_character_need_no_warning(capsys: Capture, tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    _, _, err = planned(capsys, named(tmp_path, "Ann 🙂"), "--md", target)
    assert err == f"written: {target}\n"


@pytest.mark.parametrize("option", ["pdf", "ics", "xlsx", "md"])
@pytest.mark.parametrize("place", ["no-such-folder/plan", "learner.yaml/plan", "."])
def test_that_a_file_that_cannot_be_written_is_told_in_one_sentence(
    capsys: Capture, learner: Path, tmp_path: Path, option: str, place: str
) -> None:
    before = sorted(tmp_path.iterdir())
    target = tmp_path / place
    code, out, err = planned(capsys, learner, f"--{option}", target)
    assert (code, out) == (1, "")
    (sentence,) = err.splitlines()
    assert sentence.startswith(f"{target}: ")
    assert sentence.endswith("; choose another place to write to")
    assert sorted(tmp_path.iterdir()) == before


def test_that_two_options_cannot_name_the_same_file(capsys: Capture, learner: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan"
    code, _, err = planned(capsys, learner, "--ics", target, "--md", target)
    assert code == 2
    assert err == f"opscareer plan: --ics and --md name the same file, {target}\n"
    assert not target.exists()


def test_that_both_languages_are_for_plans_only(capsys: Capture, learner: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["match", str(learner), "--lang", "both"])
    assert ended.value.code == 2
    assert "invalid choice: 'both'" in capsys.readouterr().err


def test_that_the_most_hours_are_the_same_on_the_command_line_and_in_a_file(capsys: Capture, learner: Path) -> None:
    most, too_many = str(MOST_HOURS_PER_WEEK), str(MOST_HOURS_PER_WEEK + 1)
    assert planned(capsys, learner, "--hours-per-week", most)[0] == 0
    assert planned(capsys, learner, "--hours-per-week", too_many)[0] == 2
    learner.write_text(f"hours-per-week: {most}\n", encoding="utf-8")
    assert planned(capsys, learner)[0] == 0
    learner.write_text(f"hours-per-week: {too_many}\n", encoding="utf-8")
    assert planned(capsys, learner)[0] == 1


def test_that_no_writer_is_loaded_before_something_is_written() -> None:
    script = "import sys, opscareer.cli.commands; print(*{'icalendar', 'xlsxwriter', 'reportlab'} & sys.modules.keys())"
    ran = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert ran.stdout == "\n"


def test_that_a_name_like_a_formula_stays_text(capsys: Capture, tmp_path: Path) -> None:
    table = tmp_path / "plan.xlsx"
    assert planned(capsys, named(tmp_path, "=1+1"), "--xlsx", table)[0] == 0
    cell = load_workbook(io.BytesIO(table.read_bytes()))["Overview"]["A1"]
    assert (cell.value, cell.data_type) == ("=1+1: towards content operation / new media", "s")
