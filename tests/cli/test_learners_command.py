from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opscareer.cli import learners_arguments
from opscareer.knowledge.records import EDUCATIONS
from opscareer.records.people import GROUP_KINDS, NOTE_KINDS, SORTED_BY, STATUSES
from opscareer.records.store import Store
from tests.cli.test_commands import Capture, called
from tests.knowledge.written_packs import FILES, write_pack

ROSTER = "学号,姓名,班级,1,2,3,4,5\nS01,王小明,一班,5,1,5,1,4\nS02,李华,一班,9,1,1,1,1\n,Ana,二班,1,5,1,5,2\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack, a list, and records of which it is said how long they are kept."""
    write_pack(tmp_path / "pack", FILES)
    (tmp_path / "list.csv").write_text(ROSTER, encoding="utf-8")
    store = Store.open(tmp_path / "data")
    store.privacy.set_retention(24)
    store.close()
    return tmp_path


def learners(capsys: Capture, folder: Path, *typed: str) -> tuple[int, str, str]:
    return called(capsys, "learners", *typed, "--data", str(folder / "data"), "--pack", str(folder / "pack"))


def as_json(capsys: Capture, folder: Path, *typed: str) -> Any:
    code, out, err = learners(capsys, folder, *typed, "--json")
    assert code == 0, err
    return json.loads(out)


def test_that_the_words_typed_are_those_of_the_records() -> None:
    ours = learners_arguments
    assert (ours.STATUSES, ours.SORTED_BY, ours.NOTE_KINDS) == (STATUSES, SORTED_BY, NOTE_KINDS)
    assert (ours.GROUP_KINDS, ours.STAGES) == (GROUP_KINDS, EDUCATIONS)


def test_that_a_list_is_looked_at_taken_and_found(capsys: Capture, folder: Path) -> None:
    code, out, err = learners(capsys, folder, "import", str(folder / "list.csv"), "--look")
    assert (code, out.splitlines()[0]) == (1, "row 2: 王小明: new: add")
    assert "list.csv:3:4: error" in err
    code, out, _ = learners(capsys, folder, "import", str(folder / "list.csv"))
    assert out.splitlines() == ["3 rows: 2 added, 0 updated, 0 left out, 1 refused; 2 rows became sittings."]
    assert as_json(capsys, folder, "outcomes") == {"worked_out": 2}
    found = as_json(capsys, folder, "list", "--search", "wxm")
    assert [(one["name"], one["code"], one["groups"]) for one in found] == [("王小明", "S01", ["一班"])]
    assert found[0]["outcome"]["answered"] == 5
    listed = as_json(capsys, folder, "list", "--sort", "name", "--descending")
    assert [one["name"] for one in listed] == ["王小明", "Ana"]
    picture = as_json(capsys, folder, "group", "一班")
    assert picture["learners"] == picture["assessed"] + len(picture["unfinished"]) == 1


def test_that_a_learner_is_added_changed_noted_and_shown(capsys: Capture, folder: Path) -> None:
    assert as_json(capsys, folder, "add", "--name", "Ana", "--code", "S01", "--group", "三班")["groups"] == ["三班"]
    assert as_json(capsys, folder, "change", "S01", "--name", "Anna", "--reason", "typo")["name"] == "Anna"
    learners(capsys, folder, "note", "Anna", "called her", "--kind", "call", "--day", "2027-01-04")
    code, out, _ = learners(capsys, folder, "talk", "#2", "asked for it", "--lang", "zh")
    assert (code, out) == (0, "已标记 Anna (S01) 需要面谈。\n")
    shown = as_json(capsys, folder, "show", "s01")
    assert [(one["kind"], one["day"], one["text"]) for one in shown["notes"]] == [("call", "2027-01-04", "called her")]
    assert (shown["status"], shown["talk"], shown["last_contact"]) == ("needs-talk", "asked for it", "2027-01-04")
    code, out, _ = learners(capsys, folder, "show", "S01")
    assert "A talk is needed: asked for it" in out.splitlines()
    assert [group["name"] for group in as_json(capsys, folder, "groups")] == ["三班"]


def test_that_results_are_printed_remembered_and_a_class_pack_is_made(capsys: Capture, folder: Path) -> None:
    learners(capsys, folder, "import", str(folder / "list.csv"), "--group", "一班")
    learners(capsys, folder, "print", "S01", "--pdf", str(folder / "a.pdf"), "--date", "2027-01-01")
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF")
    records = ("--data", str(folder / "data"), "--pack", str(folder / "pack"))
    out = ("--out", str(folder / "out"), "--today", "2027-01-01", "--jobs", "1", "--lang", "both")
    code, _, err = called(capsys, "classpack", "--group", "一班", *out, *records)
    assert code == 0, err
    assert (folder / "out" / "class.pdf").exists()
    shown = as_json(capsys, folder, "show", "S01")
    assert [one["kind"] for one in shown["prints"]] == ["class-pack", "results"]


def test_that_learner_files_are_told_one_by_one(capsys: Capture, folder: Path) -> None:
    (folder / "good.yaml").write_text("name: Ana\nanswers: {}\n", encoding="utf-8")
    (folder / "bad.yaml").write_text("name: [\n", encoding="utf-8")
    code, out, err = learners(capsys, folder, "files", str(folder / "good.yaml"), str(folder / "bad.yaml"))
    assert code == 1
    assert [line.removeprefix(f"{folder}/") for line in out.splitlines()] == [
        "good.yaml: new: Ana",
        "bad.yaml: refused",
    ]
    assert "bad.yaml:" in err


def test_that_a_goal_taken_from_a_file_is_told(capsys: Capture, folder: Path) -> None:
    file = folder / "good.yaml"
    file.write_text("name: Ana\ngoal: {track: content}\n", encoding="utf-8")
    code, out, _ = learners(capsys, folder, "files", str(file))
    assert code == 0
    assert out.splitlines()[-1] == f"{file}: its goal is taken, for there was none here: Content"
    (again,) = as_json(capsys, folder, "files", str(file))
    assert (again["became"], again["goal"]) == ("unchanged", None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("show", "nobody"), "no learner is called 'nobody'"),
        (("list", "--group", "nowhere"), "there is no group 'nowhere'"),
        (("add", "--major", "x", "--name", "A"), "unknown major 'x'"),
        (("add",), "a learner has a name or a code"),
        (("note", "Twin", "x"), "2 learners are called 'Twin'; say which by number: #2, #3"),
    ],
)
def test_that_wrong_usage_is_told(capsys: Capture, folder: Path, typed: tuple[str, ...], said: str) -> None:
    if typed[0] == "note":
        for _ in range(2):
            learners(capsys, folder, "add", "--name", "Twin")
    code, out, err = learners(capsys, folder, *typed)
    assert (code, out) == (2, "")
    assert said in err


def test_that_nobody_is_added_before_the_retention_was_chosen(capsys: Capture, folder: Path) -> None:
    code, _, err = called(capsys, "learners", "add", "--name", "A", "--data", str(folder / "other"))
    assert code == 1
    assert "It was not chosen yet how long records of learners are kept." in err


def test_that_a_locked_store_opens_with_the_passphrase(
    capsys: Capture, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(folder / "data")
    assert store.protection is not None
    store.protection.protect("correct horse battery")
    store.close()
    monkeypatch.delenv("OPSCAREER_PASSPHRASE", raising=False)
    code, out, err = learners(capsys, folder, "list")
    assert (code, out) == (1, "")
    assert "OPSCAREER_PASSPHRASE" in err
    (folder / "secret").write_text("correct horse battery\n", encoding="utf-8")
    assert as_json(capsys, folder, "list", "--passphrase-file", str(folder / "secret")) == []
