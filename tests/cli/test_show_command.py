from __future__ import annotations

from pathlib import Path

import pytest

from opscareer.app.telling.telling import KINDS, names, told
from opscareer.knowledge.records import PackFile
from opscareer.wording import LANGUAGES
from tests.cli.test_commands import Capture, called
from tests.handbook_pack import HANDBOOK_FILES, handbook_pack
from tests.knowledge.written_packs import FILES, MANIFEST, read, write_pack

REFERENCED = {
    **FILES,
    "pack.yaml": MANIFEST
    + """\
classifications:
  - id: esco
    title: {en: ESCO, zh: ESCO 分类}
    version: "1.2"
    attribution: {en: This uses ESCO., zh: 本包使用 ESCO。}
""",
    "tracks.yaml": FILES["tracks.yaml"]
    + "    references: [{classification: esco, code: '2431', label: copywriter, match: related}]\n",
}
NAMES = sorted(names(handbook_pack()))


def shown(name: str, language: str = "en") -> str:
    return "\n".join(told(handbook_pack(), name, "zh" if language == "zh" else "en"))


def test_that_every_kind_of_record_can_be_asked_for() -> None:
    assert set(PackFile.kinds()) < set(KINDS)
    assert {name.split("/")[0] for name in NAMES} == set(KINDS)
    assert {"tracks/content/write", "tracks/content/editor"} < set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_that_a_record_is_told_whole_in_both_languages(name: str) -> None:
    for language in LANGUAGES:
        lines = told(handbook_pack(), name, language)
        assert len(lines) > 2
        assert lines[-1]
        assert not any("None" in line or "{" in line for line in lines)
    assert shown(name) != shown(name, "zh")


def test_that_the_command_prints_a_record_with_source_and_place(capsys: Capture, tmp_path: Path) -> None:
    folder = write_pack(tmp_path, HANDBOOK_FILES)
    code, out, err = called(capsys, "show", "means/word-of-mouth", "--pack", str(folder))
    assert (code, err) == (0, "")
    assert out.startswith("Way of bringing in users: Word of mouth · 口碑\nWhat it is: Users tell their friends\n")
    assert "How it is done\n  - Ask contented users\n  - Give them something to show\n" in out
    assert "Skills it uses\n  - Copywriting (skills/copywriting)\n" in out
    assert out.endswith("Source: section 1 “First” and our own addition\nStands at: handbook.yaml:31:5\n")


def test_that_a_track_tells_its_duties_positions_and_numbers() -> None:
    said = shown("tracks/content")
    assert "  - Write (tracks/content/write)\n    You hand over: Texts\n    It moves: Reads (metrics/reads)\n" in said
    assert "What it requires: Copywriting (skills/copywriting), level 2; Planning (skills/planning), level 1" in said
    assert "Majors that lead here\n  - Letters (majors/letters)\n" in said
    assert "Growth (stages/growth)\n  - Publish [our own addition]\n" in said


def test_that_references_carry_what_their_makers_want_said(tmp_path: Path) -> None:
    pack = read(tmp_path, REFERENCED).pack
    assert pack is not None
    said = "\n".join(told(pack, "tracks/content", "en"))
    assert "  - copywriter (ESCO, 2431): related\n  This uses ESCO.\n" in said


def test_that_a_module_tells_what_comes_before_it() -> None:
    said = shown("modules/plans")
    assert "What comes before\n  - Copywriting (skills/copywriting), level 2\n" in said
    assert (
        "  - any one of: First texts (modules/first-texts); all of: Copywriting (skills/copywriting), level 3" in said
    )


def test_that_a_metric_tells_its_worked_line() -> None:
    said = shown("metrics/interaction-rate")
    assert "Worked out: 60 ÷ 2,000 × 100 = 3.0\nResult: 3.0 percent\n" in said
    assert "Ways of bringing in users that watch it\n  - Word of mouth (means/word-of-mouth)\n" in said


def test_that_a_fact_names_what_carries_it() -> None:
    said = shown("facts/f1", "zh")
    assert said.startswith("原文要点：人来了还要留下\n来源：第 1 节“第一节”\n")
    assert "  - 扩大用户规模（goals/user-base）\n  - 写（tracks/content/write）\n" in said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("skill/copywriting", "there is no 'skill/copywriting'; did you mean skills/copywriting?"),
        ("editor", "there is no 'editor'; did you mean tracks/content/editor?"),
        ("terms/retentoin", "there is no 'terms/retentoin'; did you mean terms/retention?"),
    ],
)
def test_that_a_name_nearly_right_is_helped(capsys: Capture, tmp_path: Path, asked: str, said: str) -> None:
    folder = write_pack(tmp_path, HANDBOOK_FILES)
    assert called(capsys, "show", asked, "--pack", str(folder)) == (2, "", f"opscareer show: {said}\n")


def test_that_a_name_like_nothing_is_told_how_names_are_made(capsys: Capture, tmp_path: Path) -> None:
    folder = write_pack(tmp_path, HANDBOOK_FILES)
    code, out, err = called(capsys, "show", "xyzzy", "--pack", str(folder), "--lang", "zh")
    assert (code, out) == (2, "")
    assert err.startswith("opscareer show: 没有“xyzzy”；请写成“种类/编号”，种类有 tracks, ")
