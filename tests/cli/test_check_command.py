from __future__ import annotations

import json
from pathlib import Path

import pytest

from opscareer.knowledge.schema import schemas
from tests.cli.test_commands import Capture, as_json, called
from tests.knowledge.test_checks_handbook import FACTS
from tests.knowledge.test_checks_tracks import two_tracks
from tests.knowledge.written_packs import FILES, MANIFEST, changed, write_pack

SECTION = '      - {id: s2, number: "2", title: {en: Second, zh: 第二节}}\n'
_CHINESE = ("--lang", "zh")
TRACED = {**FILES, "pack.yaml": MANIFEST + SECTION, "facts.yaml": FACTS}


def test_that_the_trace_leads_from_each_section_to_its_facts_and_records(capsys: Capture, tmp_path: Path) -> None:
    code, out, _ = called(capsys, "check", str(write_pack(tmp_path, TRACED)), "--trace")
    assert code == 0
    assert out.splitlines() == [
        "1  First",
        "  · Writing matters",
        "      tracks/content  tracks.yaml:2",
        "      tracks/content/write  tracks.yaml:2",
        "      traits/writing  traits.yaml:2",
        "  Besides, these records name the section:",
        "      skills/copywriting  skills.yaml:2",
        "",
        "2  Second",
        "  No fact is told of this section.",
        "",
        "13 of 16 records are our own and name no section of a source.",
    ]


def test_that_the_trace_speaks_chinese(capsys: Capture, tmp_path: Path) -> None:
    _, out, _ = called(capsys, "check", str(write_pack(tmp_path, TRACED)), "--trace", "--lang", "zh")
    assert out.startswith("1　第一节\n  · 写作很重要\n      tracks/content  tracks.yaml:2\n")
    assert out.endswith("全部 16 条记录中，有 13 条是我们自己补充的，没有对应的原文章节。\n")


def test_that_the_trace_is_told_as_json_in_both_languages(capsys: Capture, tmp_path: Path) -> None:
    found = as_json(capsys, "check", str(write_pack(tmp_path, TRACED)), "--trace")
    assert found["pack"]["id"] == "small"
    first, second = found["sections"]
    assert first == {
        "id": "s1",
        "number": "1",
        "title": {"en": "First", "zh": "第一节"},
        "facts": [
            {
                "id": "writing-matters",
                "text": {"en": "Writing matters", "zh": "写作很重要"},
                "carried_by": [
                    {"record": "tracks/content", "file": "tracks.yaml", "line": 2},
                    {"record": "tracks/content/write", "file": "tracks.yaml", "line": 2},
                    {"record": "traits/writing", "file": "traits.yaml", "line": 2},
                ],
            }
        ],
        "besides": [{"record": "skills/copywriting", "file": "skills.yaml", "line": 2}],
    }
    assert (second["facts"], second["besides"]) == ([], [])
    assert (found["own"], found["records"]) == (13, 16)


@pytest.mark.parametrize("also", [(), ("--json",)])
def test_that_a_fact_that_no_record_carries_ends_the_trace_with_1(
    capsys: Capture, tmp_path: Path, also: tuple[str, ...]
) -> None:
    carried = "    carried-by: [tracks/content, tracks/content/write, traits/writing]\n"
    folder = write_pack(tmp_path, changed("facts.yaml", carried, "", TRACED))
    code, out, err = called(capsys, "check", str(folder), "--trace", *also)
    assert code == 1
    message = "no record carries fact 'writing-matters'"
    assert (message in json.loads(out)["problems"][0]["message"]) if also else message in err


def test_that_the_schemas_are_written_and_named(capsys: Capture, tmp_path: Path) -> None:
    folder = tmp_path / "schema"
    code, out, err = called(capsys, "check", "--schema", str(folder))
    assert (code, out) == (0, "")
    assert err.splitlines() == [f"written: {folder / name}" for name in schemas()]
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == schemas()


def test_that_schemas_that_cannot_be_written_are_told_in_plain_words(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, out, err = called(capsys, "check", "--schema", str(tmp_path / "file"))
    assert (code, out) == (1, "")
    assert err.endswith("; choose another place to write to\n")


@pytest.mark.parametrize("also", [(), ("--json",)])
def test_that_tracks_that_no_answers_tell_apart_are_an_error_of_a_pack_that_opens(
    capsys: Capture, tmp_path: Path, also: tuple[str, ...]
) -> None:
    alike = two_tracks("    neighbours: [video]\n", "    neighbours: [content]\n")
    code, out, err = called(capsys, "check", str(write_pack(tmp_path, alike)), *also)
    assert code == 1
    problem = "tracks.yaml:2:5: error: no answers can tell 'content' and 'video' apart"
    hint = "let them suit other traits, or use other skills"
    if also:
        (told,) = json.loads(out)["problems"]
        assert f"{told['file']}:{told['line']}:{told['column']}: {told['severity']}: {told['message']}" == problem
        assert told["hint"] == hint
    else:
        assert err == f"{problem} ({hint})\n"
        assert out.startswith("small 1: 2 tracks, 2 skills, 3 modules, ")


def test_that_problems_and_counts_are_told_in_chinese(capsys: Capture, tmp_path: Path) -> None:
    wrong = write_pack(tmp_path / "wrong", changed("tracks.yaml", "metric: reads", "metric: read"))
    code, out, err = called(capsys, "check", str(wrong), "--lang", "zh")
    assert (code, out) == (1, "")
    assert err == "tracks.yaml:16:17：错误：知识包中没有指标“read”（是不是“reads”？）\n"
    sound = write_pack(tmp_path / "sound", FILES)
    code, out, err = called(capsys, "check", str(sound), "--lang", "zh")
    assert (code, err) == (0, "")
    assert out == "small 1：1 个岗位方向，2 项技能，3 个学习模块，5 道题目（涉及 1 项特质）；0 个问题\n"


def test_that_json_is_the_same_in_both_languages_but_for_the_sentences(capsys: Capture, tmp_path: Path) -> None:
    wrong = write_pack(tmp_path, changed("tracks.yaml", "metric: reads", "metric: read"))
    english, chinese = (json.loads(called(capsys, "check", str(wrong), "--json", *also)[1]) for also in ((), _CHINESE))
    assert chinese["problems"][0].pop("message") == "知识包中没有指标“read”"
    assert chinese["problems"][0].pop("hint") == "是不是“reads”？"
    assert english["problems"][0].pop("message") == "unknown metric 'read'"
    assert english["problems"][0].pop("hint") == "did you mean 'reads'?"
    assert english == chinese


def test_that_a_pack_that_cannot_be_used_is_told_in_chinese_by_every_command(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = called(capsys, "find", "x", "--pack", str(tmp_path), "--lang", "zh")
    assert (code, out) == (1, "")
    assert err == f"{tmp_path}:1:1：错误：缺少 pack.yaml（知识包需要一个叫这个名称的清单文件）\n"
