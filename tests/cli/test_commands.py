from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opscareer import __version__
from opscareer.__main__ import main
from opscareer.paths import resource
from tests.knowledge.written_packs import FILES, QUESTIONS, changed, write_pack
from tests.shipped import pack

SAMPLE = str(resource("samples", "sample-learner.yaml"))
PLAN = ("plan", SAMPLE, "--track", "content-operation", "--start", "2027-01-04")
Capture = pytest.CaptureFixture[str]


def called(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command."""
    try:
        code = main(arguments)
    except SystemExit as ended:
        code = int(ended.code or 0)
    said = capsys.readouterr()
    return code, said.out, said.err


def as_json(capsys: Capture, *arguments: str) -> dict[str, Any]:
    """What a command prints as JSON, alone on stdout and with nothing on stderr."""
    code, out, err = called(capsys, *arguments, "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def test_that_check_counts_what_the_shipped_pack_holds(capsys: Capture) -> None:
    code, out, err = called(capsys, "check")
    assert (code, err) == (0, "")
    assert out.startswith(f"internet-operations {pack().manifest.version}: {len(pack().tracks)} tracks, ")
    assert out.endswith("; 0 problems\n")


def test_that_check_tells_problems_on_stderr_with_their_places(capsys: Capture, tmp_path: Path) -> None:
    folder = write_pack(tmp_path, changed("tracks.yaml", "metric: reads", "metric: read"))
    code, out, err = called(capsys, "check", str(folder))
    assert (code, out) == (1, "")
    assert err == "tracks.yaml:16:17: error: unknown metric 'read' (did you mean 'reads'?)\n"


def test_that_check_lets_warnings_pass(capsys: Capture, tmp_path: Path) -> None:
    few = QUESTIONS[: QUESTIONS.index("  - id: q5")]
    code, out, err = called(capsys, "check", str(write_pack(tmp_path, {**FILES, "questions.yaml": few})))
    assert code == 0
    assert out.endswith("; 1 problems\n")
    assert "warning: trait 'writing' has 4 questions" in err


def test_that_check_gives_json_alone(capsys: Capture, tmp_path: Path) -> None:
    folder = write_pack(tmp_path, changed("tracks.yaml", "metric: reads", "metric: read"))
    code, out, err = called(capsys, "check", str(folder), "--json")
    assert (code, err) == (1, "")
    assert json.loads(out) == {
        "pack": None,
        "errors": 1,
        "warnings": 0,
        "problems": [
            {
                "severity": "error",
                "file": "tracks.yaml",
                "line": 16,
                "column": 17,
                "message": "unknown metric 'read'",
                "hint": "did you mean 'reads'?",
            }
        ],
    }


def test_that_a_sound_pack_is_named_in_json(capsys: Capture) -> None:
    found = as_json(capsys, "check")
    assert found["pack"] == {
        "id": "internet-operations",
        "version": pack().manifest.version,
        "hash": pack().hash,
    }
    assert (found["errors"], found["warnings"], found["problems"]) == (0, 0, [])


@pytest.mark.parametrize(("language", "said"), [("en", "Would still come first"), ("zh", "准入条件")])
def test_that_match_speaks_both_languages(capsys: Capture, language: str, said: str) -> None:
    code, out, err = called(capsys, "match", SAMPLE, "--lang", language)
    assert (code, err) == (0, "")
    assert said.lower() in out.lower()
    assert all(track.name.said(language) in out for track in pack().tracks.values())  # type: ignore[arg-type]
    assert f"OpsCareer {__version__} · internet-operations" in out


def test_that_match_gives_the_promised_json(capsys: Capture) -> None:
    found = as_json(capsys, "match", SAMPLE)
    assert set(found) >= {"pack", "profile", "verdict", "matches"}
    assert set(found["pack"]) == {"id", "version", "hash"}
    assert found["verdict"] in ("clear", "tie", "cannot-tell")
    assert set(found["profile"]) == set(pack().traits)
    assert all(set(score) == {"score", "se", "answered"} for score in found["profile"].values())
    assert {one["track"] for one in found["matches"]} == set(pack().tracks)
    promised = {"track", "rank", "tied", "fit", "stability", "readiness", "eligibility", "contributions"}
    for one in found["matches"]:
        assert set(one) >= promised
        assert all(set(part) >= {"question", "trait", "points", "path"} for part in one["contributions"])
        tenths = sum(round(10 * part["points"]) for part in one["contributions"])
        assert tenths == round(10 * one["fit"])


def test_that_plan_gives_the_promised_json(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--hours-per-week", "6")
    promised = {"feasible", "proven", "hours", "lower_bound", "finish", "modules", "weeks", "milestones", "relaxations"}
    assert set(found) >= promised
    assert (found["track"], found["position"]) == ("content-operation", "content-specialist")
    assert (found["feasible"], found["proven"], found["relaxations"]) == (True, True, [])
    assert found["lower_bound"] == found["hours"] == sum(one["hours"] for one in found["modules"])
    assert all(set(one) >= {"id", "hours", "first_week", "last_week"} for one in found["modules"])
    assert found["weeks"][0]["start"] == "2027-01-04"
    for week in found["weeks"]:
        assert sum(task["hours"] for task in week["tasks"]) <= week["capacity"] == 6
    assert date.fromisoformat(found["finish"]) > date(2027, 1, 4)


@pytest.mark.parametrize(("language", "said"), [("en", "proven"), ("zh", "已证明")])
def test_that_plan_tells_its_weeks_in_both_languages(capsys: Capture, language: str, said: str) -> None:
    code, out, err = called(capsys, *PLAN, "--lang", language)
    assert (code, err) == (0, "")
    assert said in out
    assert "□" in out
    assert "◇" in out


def test_that_a_plan_that_cannot_be_done_in_time_says_what_would_help(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--deadline", "2027-01-24")
    assert found["feasible"] is False
    assert [change["kind"] for change in found["relaxations"]] == ["hours-per-week", "deadline", "part-of-target"]
    code, out, _ = called(capsys, *PLAN, "--deadline", "2027-01-24")
    assert code == 0
    assert "hours a week it would be done in time" in out


def test_that_a_position_can_be_named(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--position", "content-manager")
    assert found["position"] == "content-manager"
    assert found["hours"] > as_json(capsys, *PLAN)["hours"]


def test_that_plan_prints_a_pdf(capsys: Capture, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    code, out, err = called(capsys, *PLAN, "--pdf", str(target), "--json")
    assert (code, err) == (0, f"printed: {target}\n")
    assert json.loads(out)["feasible"] is True
    assert target.read_bytes().startswith(b"%PDF")


def test_that_demo_goes_all_the_way_to_the_printed_plan(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = called(capsys, "demo", "--out", str(tmp_path / "new" / "demo"))
    assert (code, err) == (0, "")
    files = sorted((tmp_path / "new" / "demo").iterdir())
    assert [file.name for file in files] == ["study-plan-en.pdf", "study-plan-zh.pdf"]
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert all(f"printed plan: {file}" in out for file in files)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("plan", SAMPLE, "--track", "contnt-operation"),
            "opscareer plan: unknown track 'contnt-operation'; did you mean 'content-operation'?",
        ),
        (
            ("plan", SAMPLE, "--track", "zzz"),
            "opscareer plan: unknown track 'zzz'; one of: " + ", ".join(pack().tracks),
        ),
        (
            (*PLAN, "--position", "content-manger"),
            "opscareer plan: content-operation has no position 'content-manger'; did you mean 'content-manager'?",
        ),
        ((*PLAN, "--hours-per-week", "0"), "'0' is not a whole number of hours from 1 to 80"),
        ((*PLAN, "--hours-per-week", "81"), "'81' is not a whole number of hours from 1 to 80"),
        ((*PLAN, "--hours-per-week", "six"), "'six' is not a whole number of hours from 1 to 80"),
        ((*PLAN, "--deadline", "2027-02-30"), "'2027-02-30' is not a date like 2027-01-04"),
        ((*PLAN, "--deadline", "soon"), "'soon' is not a date like 2027-01-04"),
        ((*PLAN, "--deadline", "2026-12-31"), "the deadline 2026-12-31 is before the start 2027-01-04"),
        (("plan", SAMPLE, "--track", "x", "--start", "9999-12-20"), "'9999-12-20' is not in the years 2000 to 2199"),
        (("plan", SAMPLE), "the following arguments are required: --track"),
        (("match",), "the following arguments are required: LEARNER"),
        (("match", SAMPLE, "--lang", "fr"), "invalid choice: 'fr'"),
        (("demo",), "the following arguments are required: --out"),
        (("frobnicate",), "invalid choice: 'frobnicate'"),
        (("check", "--nonsense"), "unrecognized arguments: --nonsense"),
    ],
)
def test_that_wrong_usage_ends_with_two_and_says_what_is_wrong(
    capsys: Capture, arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = called(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("match", "nowhere.yaml"), "nowhere.yaml:1:1: error: the file cannot be read: No such file or directory"),
        (("match", "."), ".:1:1: error: the file cannot be read: Is a directory"),
        (("plan", "nowhere.yaml", "--track", "content-operation"), "nowhere.yaml:1:1: error: the file cannot be read"),
        (
            ("check", "nowhere"),
            "nowhere:1:1: error: there is no such folder or file (name a folder or a zip that holds pack.yaml)",
        ),
        (("match", SAMPLE, "--pack", "nowhere"), "nowhere:1:1: error: there is no such folder"),
        ((*PLAN, "--pdf", "nowhere/plan.pdf"), "nowhere/plan.pdf: No such file or directory; choose another place"),
        (("demo", "--out", "a-file"), "a-file: File exists; choose another place to write to"),
        (("match", "empty.yaml"), "empty.yaml:1:1: error: the file is empty"),
        (("match", "binary.yaml", "--json"), "binary.yaml:1:1: error: the file holds the character U+0000"),
        (("match", "wrong.yaml", "--json"), "wrong.yaml:2:18: error: 7 is out of range, at most 5 is expected"),
    ],
)
def test_that_input_with_problems_ends_with_one_and_only_stderr_speaks(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a-file").write_text("")
    Path("empty.yaml").write_text("")
    Path("binary.yaml").write_bytes(b"\0\1\2")
    Path("wrong.yaml").write_text("answers:\n  writing-diary: 7\n")
    code, out, err = called(capsys, *arguments)
    assert (code, out) == (1, "")
    assert said in err
    assert "Traceback" not in err


def test_that_all_problems_of_a_learner_file_are_told(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "learner.yaml"
    file.write_text("answers:\n  zzz: 1\n  yyy: 2\nmajor: none-of-these\n")
    code, _, err = called(capsys, "match", str(file))
    assert code == 1
    assert err.count("error: unknown") == 3


def test_that_a_target_no_module_leads_to_is_told_with_what_is_missing(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from opscareer.cli import plan_command
    from opscareer.planning.plan import Unreachable

    def unreachable(*_given: object) -> None:
        raise Unreachable({"copywriting": 2, "sql-query": 1})

    monkeypatch.setattr(plan_command, "plan_for", unreachable)
    code, out, err = called(capsys, *PLAN)
    assert (code, out) == (1, "")
    assert err == (
        "The modules of this pack do not lead there yet. Missing: Copywriting at level 2 and SQL queries at level 1.\n"
    )


def test_that_it_works_from_any_folder_and_speaks_utf_8_into_pipes(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "opscareer", "match", SAMPLE, "--lang", "zh"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "活动运营" in done.stdout.decode("utf-8")


def test_that_a_reader_who_stops_listening_is_no_fault() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "opscareer", "match", SAMPLE, "--json"],
            cwd=Path(__file__).parents[2],
            stdout=gone,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_that_the_version_and_the_help_are_told(capsys: Capture) -> None:
    assert called(capsys, "--version") == (0, f"OpsCareer {__version__}\n", "")
    code, out, _ = called(capsys, "--help")
    assert code == 0
    assert all(command in out for command in ("check", "match", "plan", "demo"))
