from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.written_packs import FILES, MANIFEST, OTHERS, TRACKS, changed, told

SECOND = (
    TRACKS.removeprefix("tracks:\n")
    .replace("id: content", "id: video")
    .replace("id: writer", "id: cutter")
    .replace("id: editor", "id: director")
)
CLASSIFIED = (
    MANIFEST
    + """\
classifications:
  - id: esco
    title: {en: ESCO, zh: ESCO}
    version: "1.2"
    attribution: {en: From ESCO, zh: 来自 ESCO}
"""
)
OCCUPATION = "      - {classification: esco, code: '1', label: editor, match: close}\n"


def two_tracks(first: str, second: str) -> dict[str, str]:
    """The pack with a second track, and with the neighbours of both."""
    last = "    sources: [s1]\n"
    tracks = TRACKS[: -len(last)] + first + last + SECOND[: -len(last)] + second + last
    duties = "      content:\n        - {text: {en: Publish, zh: 发布}, sources: [own]}\n"
    stages = OTHERS.replace(duties, duties + duties.replace("content:", "video:"))
    return {**FILES, "tracks.yaml": tracks, "others.yaml": stages}


def test_that_two_tracks_that_name_each_other_are_neighbours(tmp_path: Path) -> None:
    assert told(tmp_path, two_tracks("    neighbours: [video]\n", "    neighbours: [content]\n")) == []


def test_that_a_neighbour_that_does_not_look_back_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, two_tracks("    neighbours: [video]\n", "")) == [
        (
            "tracks.yaml:31:18: warning: 'video' does not name 'content' as its neighbour"
            " (add content to the neighbours of video)"
        )
    ]


def test_that_a_track_that_is_its_own_neighbour_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, two_tracks("    neighbours: [content]\n", "")) == [
        "tracks.yaml:31:18: warning: 'content' is named as its own neighbour (take it out)"
    ]


def test_that_a_track_without_duties_in_a_stage_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, {**two_tracks("", ""), "others.yaml": OTHERS}) == [
        ("others.yaml:6:5: warning: stage 'growth' has no duties for 'video' (say what the track does in this stage)")
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("tracks.yaml", "    metrics: [reads]", "    metrics: [reads, reads]", "tracks.yaml:19:22: warning: 'reads'"),
        (
            "others.yaml",
            "most: 6}\n    leads-to: [content]",
            "most: 6}\n    leads-to: [content, content]",
            "others.yaml:24:25: warning: 'content'",
        ),
        ("others.yaml", "entry: [working]", "entry: [working, working]", "others.yaml:22:22: warning: 'working'"),
        ("metrics.yaml", "sources: [own]", "sources: [own, s1, own]", "metrics.yaml:8:24: warning: 'own'"),
    ],
)
def test_that_a_list_that_says_a_thing_twice_is_a_warning(
    tmp_path: Path, name: str, old: str, new: str, problem: str
) -> None:
    assert told(tmp_path, changed(name, old, new)) == [f"{problem} is listed twice (take one of them out)"]


def test_that_a_ladder_that_descends_is_a_warning(tmp_path: Path) -> None:
    descending = TRACKS.replace("requires: {copywriting: 1}", "requires: {copywriting: 2}").replace(
        "{copywriting: 2, planning: 1}", "{copywriting: 1, planning: 1}"
    )
    assert told(tmp_path, {**FILES, "tracks.yaml": descending}) == [
        "tracks.yaml:29:33: warning: 'copywriting' is lower here than for 'writer' (ask for at least as much)"
    ]


def test_that_a_position_that_asks_for_nothing_more_is_a_warning(tmp_path: Path) -> None:
    third = (
        "      - id: chief\n        name: {en: Chief, zh: 总编}\n        change: {en: Leads, zh: 带队}\n"
        "        requires: {planning: 1}\n        sources: [own]\n"
    )
    level = TRACKS.removesuffix("    sources: [s1]\n") + third + "    sources: [s1]\n"
    assert told(tmp_path, {**FILES, "tracks.yaml": level}) == [
        (
            "tracks.yaml:34:19: warning: 'chief' asks for nothing that 'editor' does not ask for"
            " (raise a level, or join the two positions)"
        )
    ]


def test_that_months_the_wrong_way_round_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, changed("others.yaml", "least: 0", "least: 9")) == [
        "others.yaml:23:30: error: at most 6 months are fewer than at least 9 (exchange the two)"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "tracks.yaml",
            "copywriting: 2, planning: 1",
            "copywriting: 5, planning: 1",
            "29:33: error: 5 is out of range",
        ),
        ("tracks.yaml", "requires: {copywriting: 1}", "requires: {copywriting: 0}", "24:33: error: 0 is out of range"),
        ("modules.yaml", "from: 0, to: 1", "from: -1, to: 1", "18:33: error: -1 is out of range"),
        ("skills.yaml", "{copywriting: 1}", "{copywriting: 9}", "22:34: error: 9 is out of range"),
        ("others.yaml", "develops: {copywriting: 1}", "develops: {copywriting: 7}", "14:29: error: 7 is out of range"),
    ],
)
def test_that_a_level_out_of_range_is_told(tmp_path: Path, name: str, old: str, new: str, problem: str) -> None:
    (found,) = told(tmp_path, changed(name, old, new))
    assert found.startswith(f"{name}:{problem}, at ")


def occupied(references: str) -> dict[str, str]:
    """The pack with a classification, and a track with these references to it."""
    last = "        sources: [own]\n    sources: [s1]\n"
    named = last.replace("    sources: [s1]", f"    references:\n{references}    sources: [s1]")
    return changed("tracks.yaml", last, named, {**FILES, "pack.yaml": CLASSIFIED})


def test_that_a_reference_to_a_known_classification_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, occupied(OCCUPATION + OCCUPATION.replace("'1'", "'2'"))) == []


def test_that_an_unknown_classification_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, occupied(OCCUPATION.replace("esco", "escu"))) == [
        "tracks.yaml:32:26: error: unknown classification 'escu' (did you mean 'esco'?)"
    ]


def test_that_a_code_named_twice_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, occupied(OCCUPATION + OCCUPATION)) == [
        "tracks.yaml:33:38: error: duplicate code '1' (take one of them out)"
    ]


def test_that_a_classification_and_a_source_named_twice_are_told(tmp_path: Path) -> None:
    classification = CLASSIFIED[CLASSIFIED.index("  - id: esco") :]
    section = "{id: s2, number: '2', title: {en: B, zh: 乙}}"
    source = f"  - id: text\n    title: {{en: B, zh: 乙}}\n    sections: [{section}]\n"
    manifest = CLASSIFIED.replace("classifications:\n", f"{source}classifications:\n") + classification
    assert told(tmp_path, {**FILES, "pack.yaml": manifest}) == [
        "pack.yaml:12:9: error: duplicate source 'text' (give one of them another id)",
        "pack.yaml:20:9: error: duplicate classification 'esco' (give one of them another id)",
    ]


def project(practises: str = "content", stage: str = ", stage: growth", kind: str = "practice") -> dict[str, str]:
    """The pack with a module that practises a track in the stages of a product's life."""
    modules = FILES["modules.yaml"].replace("kind: practice\n", f"kind: {kind}\n    practises: {practises}\n")
    return {**FILES, "modules.yaml": modules.replace("hours: 3}", f"hours: 3{stage}}}")}


def test_that_a_project_through_every_stage_is_well(tmp_path: Path) -> None:
    assert told(tmp_path, project()) == []


@pytest.mark.parametrize(
    ("pack", "problem"),
    [
        (
            project(stage=""),
            (
                "modules.yaml:16:16: warning: the project misses the stages growth of a product's life"
                " (give a step to each stage, with `stage`)"
            ),
        ),
        (
            project(kind="study"),
            "modules.yaml:16:16: warning: a module of kind 'study' practises a track (make it one of kind practice)",
        ),
        (
            project(practises="contents"),
            "modules.yaml:16:16: error: unknown track 'contents' (did you mean 'content'?)",
        ),
        (
            project(stage=", stage: grow"),
            "modules.yaml:27:58: error: unknown lifecycle stage 'grow' (did you mean 'growth'?)",
        ),
    ],
)
def test_that_a_project_that_misses_something_is_told(tmp_path: Path, pack: dict[str, str], problem: str) -> None:
    assert told(tmp_path, pack) == [problem]
