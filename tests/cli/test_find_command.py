"""`opscareer find`: what it prints, in which language, and that finding nothing is no fault."""

from __future__ import annotations

import json

import pytest

from opscareer.__main__ import main


def test_that_pinyin_initials_find_the_track_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "yhyy"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.split(maxsplit=1) == ["tracks/user-operation", "User operation (track)"]


def test_that_it_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "user", "operation", "--lang", "zh"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.split(maxsplit=1) == ["tracks/user-operation", "用户运营（岗位方向）"]


def test_that_it_tells_below_where_something_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "cohort", "retention", "table"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("skills/data-analysis "))
    assert lines[at + 1].startswith(" ")
    assert "a retention table by cohort" in lines[at + 1]


def test_that_json_tells_all_of_it_and_goes_to_stdout_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "用户运营专员", "--json"]) == 0
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert printed.err == ""
    assert told["query"] == "用户运营专员"
    assert told["found"][0] == {
        "record": "tracks/user-operation/user-specialist",
        "kind": "positions",
        "name": {"en": "User specialist", "zh": "用户运营专员"},
        "within": {"en": "User operation", "zh": "用户运营"},
        "tier": "exact",
        "where": None,
    }


def test_that_nothing_found_is_told_on_stderr_and_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "qqqqqq"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Nothing found for “qqqqqq”" in printed.err
    assert main(["find", "qqqqqq", "--json", "--lang", "zh"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"query": "qqqqqq", "found": []}
    assert "没有找到“qqqqqq”" in printed.err


def test_that_a_find_without_words_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["find"])
    assert ended.value.code == 2
