from __future__ import annotations

import json
from pathlib import Path

import pytest

from opscareer.wording import LANGUAGES, Language
from tests.cli.test_commands import Capture, called
from tests.shipped import pack

HEAD = ",".join(pack().questions)


def responses(folder: Path, *rows: str) -> str:
    file = folder / "responses.csv"
    file.write_text("".join(f"{row}\n" for row in (HEAD, *rows)), encoding="utf-8")
    return str(file)


def row(start: int) -> str:
    return ",".join(str((start * number * number + number // 3) % 5 + 1) for number in range(96))


def test_that_json_has_the_promised_shape_alone_on_stdout(capsys: Capture) -> None:
    code, out, _ = called(capsys, "simulate", "--learners", "60", "--seed", "7", "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["learners"], found["seed"], found["source"]) == (60, 7, "simulated")
    assert found["pack"]["hash"] == pack().hash
    assert all(0 <= found[name] <= 1 for name in ("ties_first", "one_step_flips"))
    assert found["one_step_flips_when_clear"] == 0
    assert list(found["reliability"]) == list(pack().traits)
    assert {"median_share", "agreement", "per_track"} <= found["adaptive"].keys()
    assert list(found["adaptive"]["per_track"]) == list(pack().tracks)
    assert found["stability"]["largest_gap"] is None
    for stability in (found["stability"], found["adaptive"]["stability"]):
        assert sum(band["learners"] for band in stability["bands"]) == 60
        assert all({"from", "to", "learners", "predicted", "observed"} == band.keys() for band in stability["bands"])


def test_that_the_same_seed_prints_the_same(capsys: Capture) -> None:
    runs = [called(capsys, "simulate", "--learners", "30", "--seed", "2", "--json")[1] for _ in range(2)]
    assert runs[0] == runs[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_text_says_how_people_were_drawn_and_sets_the_limits_beside(
    capsys: Capture, language: Language
) -> None:
    code, out, err = called(capsys, "simulate", "--learners", "110", "--lang", language)
    assert code == 0
    said = {
        "en": ("not drawn from the formula", "must be at most 25 %: "),
        "zh": ("不是由计分公式", "要求不超过 25%："),
    }
    assert all(words in out for words in said[language])
    assert all(trait.name.said(language) in out for trait in pack().traits.values())
    assert "%" in err


def test_that_real_answers_are_read_and_wrong_rows_told(capsys: Capture, tmp_path: Path) -> None:
    file = responses(tmp_path, *(row(start) for start in range(1, 13)), "9" + row(1)[1:])
    code, out, err = called(capsys, "simulate", "--responses", file)
    assert code == 0
    assert "responses.csv:14:1: error: " in err
    assert "12 of them answered every question" in out
    assert "1 row of the file is left out." in out
    found = json.loads(called(capsys, "simulate", "--responses", file, "--json")[1])
    assert (found["source"], found["seed"], found["learners"], found["left_out"]) == ("responses", None, 12, 1)
    assert found["stability"] is None
    assert found["adaptive"]["stability"] is None


@pytest.mark.parametrize("rows", [(), ("9",), (",",)])
def test_that_a_file_with_nothing_usable_is_refused(capsys: Capture, tmp_path: Path, rows: tuple[str, ...]) -> None:
    code, out, err = called(capsys, "simulate", "--responses", responses(tmp_path, *rows))
    assert (code, out) == (1, "")
    assert "no row holds answers that can be used" in err


def test_that_a_file_that_is_not_there_is_named(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = called(capsys, "simulate", "--responses", str(tmp_path / "none.csv"))
    assert (code, out) == (1, "")
    assert "none.csv:1:1: error: " in err


@pytest.mark.parametrize(
    "wrong",
    [("--learners", "0"), ("--learners", "many"), ("--learners", "99999999"), ("--seed", "-1"), ("--seed", "9" * 40)],
)
def test_that_wrong_numbers_are_wrong_usage(capsys: Capture, wrong: tuple[str, str]) -> None:
    code, out, err = called(capsys, "simulate", *wrong)
    assert (code, out) == (2, "")
    assert wrong[1] in err


def test_that_made_up_and_real_learners_do_not_go_together(capsys: Capture, tmp_path: Path) -> None:
    assert called(capsys, "simulate", "--learners", "5", "--responses", responses(tmp_path, row(1)))[0] == 2
