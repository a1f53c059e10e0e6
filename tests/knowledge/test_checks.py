from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.written_packs import (
    FILES,
    MODULES,
    OTHERS,
    QUESTIONS,
    SKILLS,
    TRACKS,
    TRAITS,
    changed,
    read,
    told,
)

ANOTHER_ID = "(give one of them another id)"


def test_that_the_small_pack_itself_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, FILES) == []


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("traits.yaml", "trait"),
        ("skills.yaml", "skill"),
        ("metrics.yaml", "metric"),
        ("tracks.yaml", "track"),
        ("modules.yaml", "module"),
        ("questions.yaml", "question"),
    ],
)
def test_that_an_id_used_twice_is_told_across_files_too(tmp_path: Path, file: str, kind: str) -> None:
    doubled = {**FILES, f"more/{file}": FILES[file]}
    problems = told(tmp_path, doubled)
    assert len(problems) == FILES[file].count("\n  - id: ")
    assert all(f"duplicate {kind}" in problem and problem.endswith(ANOTHER_ID) for problem in problems)


def test_that_the_first_place_of_a_doubled_id_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, {**FILES, "zz.yaml": TRAITS}) == [
        f"zz.yaml:2:9: error: duplicate trait 'writing', first at traits.yaml:2:9 {ANOTHER_ID}"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("tracks.yaml", "id: editor", "id: writer", "tracks.yaml:26:13: error: duplicate position 'writer'"),
        (
            "tracks.yaml",
            "    metrics: [reads]",
            (
                "      - id: write\n        text: {en: a, zh: b}\n        output: {en: a, zh: b}\n"
                "        skills: {planning: 1}\n        sources: [own]\n    metrics: [reads]"
            ),
            "tracks.yaml:19:13: error: duplicate duty 'write'",
        ),
        (
            "pack.yaml",
            "      - {id: s1,",
            '      - {id: s1, number: "0", title: {en: Zero, zh: 零}}\n      - {id: s1,',
            "pack.yaml:12:14: error: duplicate section 's1'",
        ),
    ],
)
def test_that_an_id_used_twice_inside_a_record_is_told(
    tmp_path: Path, name: str, old: str, new: str, problem: str
) -> None:
    assert told(tmp_path, changed(name, old, new)) == [f"{problem} {ANOTHER_ID}"]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "questions.yaml",
            QUESTIONS[: QUESTIONS.index("    agree")],
            QUESTIONS[: QUESTIONS.index("    agree")].replace("writing", "writting"),
            "questions.yaml:4:12: error: unknown trait 'writting' (did you mean 'writing'?)",
        ),
        (
            "skills.yaml",
            "traits: {writing: 3}",
            "traits: {writin: 3}",
            "skills.yaml:11:14: error: unknown trait 'writin' (did you mean 'writing'?)",
        ),
        (
            "skills.yaml",
            "prerequisites: {copywriting: 1}",
            "prerequisites: {copy: 1}",
            "skills.yaml:22:21: error: unknown skill 'copy'",
        ),
        (
            "tracks.yaml",
            "traits: {writing: 5}",
            "traits: {riting: 5}",
            "tracks.yaml:10:16: error: unknown trait 'riting' (did you mean 'writing'?)",
        ),
        (
            "tracks.yaml",
            "skills: {copywriting: 5}",
            "skills: {copywriter: 5}",
            "tracks.yaml:17:18: error: unknown skill 'copywriter' (did you mean 'copywriting'?)",
        ),
        (
            "tracks.yaml",
            "metric: reads",
            "metric: read",
            "tracks.yaml:16:17: error: unknown metric 'read' (did you mean 'reads'?)",
        ),
        (
            "tracks.yaml",
            "metrics: [reads]",
            "metrics: [reads, raeds]",
            "tracks.yaml:19:22: error: unknown metric 'raeds' (did you mean 'reads'?)",
        ),
        (
            "tracks.yaml",
            "requires: {copywriting: 2, planning: 1}",
            "requires: {copywriting: 2, planing: 1}",
            "tracks.yaml:29:36: error: unknown skill 'planing' (did you mean 'planning'?)",
        ),
        (
            "tracks.yaml",
            "1}\n        sources: [own]\n    sources",
            "1}\n        sources: [own]\n    neighbours: [contents]\n    sources",
            "tracks.yaml:31:18: error: unknown track 'contents' (did you mean 'content'?)",
        ),
        (
            "modules.yaml",
            "{skill: planning, from: 0, to: 1}",
            "{skill: plans, from: 0, to: 1}",
            "modules.yaml:18:17: error: unknown skill 'plans' (did you mean 'planning'?)",
        ),
        (
            "modules.yaml",
            "- {skill: copywriting, level: 1}",
            "- {skill: copywritin, level: 1}",
            "modules.yaml:20:17: error: unknown skill 'copywritin' (did you mean 'copywriting'?)",
        ),
        (
            "modules.yaml",
            "- {module: first-texts}",
            "- {module: first-text}",
            "modules.yaml:22:22: error: unknown module 'first-text' (did you mean 'first-texts'?)",
        ),
        (
            "modules.yaml",
            "- {skill: copywriting, level: 2}",
            "- {skill: planing, level: 2}",
            "modules.yaml:24:25: error: unknown skill 'planing' (did you mean 'planning'?)",
        ),
        (
            "others.yaml",
            "      content:\n",
            "      contents:\n",
            "others.yaml:7:7: error: unknown track 'contents' (did you mean 'content'?)",
        ),
        (
            "others.yaml",
            "develops: {copywriting: 1}",
            "develops: {copywrite: 1}",
            "others.yaml:14:16: error: unknown skill 'copywrite' (did you mean 'copywriting'?)",
        ),
        (
            "others.yaml",
            "develops: {copywriting: 1}\n    leads-to: [content]",
            "develops: {copywriting: 1}\n    leads-to: [contend]",
            "others.yaml:15:16: error: unknown track 'contend' (did you mean 'content'?)",
        ),
        (
            "others.yaml",
            "most: 6}\n    leads-to: [content]",
            "most: 6}\n    leads-to: [kontent]",
            "others.yaml:24:16: error: unknown track 'kontent' (did you mean 'content'?)",
        ),
    ],
)
def test_that_a_name_of_nothing_is_told_with_the_nearest_there_is(
    tmp_path: Path, name: str, old: str, new: str, problem: str
) -> None:
    assert told(tmp_path, changed(name, old, new)) == [problem]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("metrics.yaml", "[own]", "[s2]", "metrics.yaml:8:15: error: unknown section 's2'"),
        (
            "tracks.yaml",
            "writing: 5}\n      sources: [s1]",
            "writing: 5}\n      sources: [s1, owm]",
            "tracks.yaml:11:21: error: unknown section 'owm' (did you mean 'own'?)",
        ),
        (
            "others.yaml",
            "发布}, sources: [own]",
            "发布}, sources: [x9]",
            "others.yaml:8:51: error: unknown section 'x9'",
        ),
    ],
)
def test_that_a_section_that_no_source_has_is_told(tmp_path: Path, name: str, old: str, new: str, problem: str) -> None:
    assert told(tmp_path, changed(name, old, new)) == [problem]


def test_that_a_track_may_be_called_sources(tmp_path: Path) -> None:
    named = changed("tracks.yaml", "- id: content\n", "- id: sources\n")
    named["others.yaml"] = OTHERS.replace("[content]", "[sources]").replace("      content:", "      sources:")
    assert told(tmp_path, named) == []


def test_that_a_circle_of_prerequisites_is_told_with_the_way_round(tmp_path: Path) -> None:
    third = SKILLS[SKILLS.index("  - id: planning") :].replace("id: planning", "id: review")
    skills = SKILLS + third.replace("{copywriting: 1}", "{planning: 1}")
    circle = changed(
        "skills.yaml", "traits: {writing: 3}", "prerequisites: {review: 2}", {**FILES, "skills.yaml": skills}
    )
    assert told(tmp_path, circle) == [
        (
            "skills.yaml:11:21: error: these prerequisites go in a circle:"
            " copywriting -> review -> planning -> copywriting"
            " (take one of them out)"
        )
    ]


def test_that_a_skill_that_needs_itself_is_told(tmp_path: Path) -> None:
    itself = changed("skills.yaml", "prerequisites: {copywriting: 1}", "prerequisites: {planning: 1}")
    assert told(tmp_path, itself) == [
        "skills.yaml:22:21: error: these prerequisites go in a circle: planning -> planning (take one of them out)"
    ]


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1)])
def test_that_a_module_that_raises_nothing_is_told(tmp_path: Path, start: int, end: int) -> None:
    wrong = changed(
        "modules.yaml", "{skill: planning, from: 0, to: 1}", f"{{skill: planning, from: {start}, to: {end}}}"
    )
    assert told(tmp_path, wrong) == [
        f"modules.yaml:18:40: error: level {end} is not above level {start} (a module must raise what it teaches)"
    ]


def test_that_a_position_nobody_can_reach_is_told(tmp_path: Path) -> None:
    high = changed("tracks.yaml", "{copywriting: 2, planning: 1}", "{copywriting: 3, planning: 1}")
    assert told(tmp_path, high) == [
        (
            "tracks.yaml:29:33: error: 'copywriting' cannot be learned to level 3: modules lead to 2"
            " (add a module that teaches it, or ask for less)"
        )
    ]


def test_that_a_module_nobody_may_begin_makes_its_skill_unreachable(tmp_path: Path) -> None:
    text = MODULES.replace("- {skill: copywriting, level: 1}", "- {skill: copywriting, level: 4}")
    assert told(tmp_path, {**FILES, "modules.yaml": text}) == [
        (
            "tracks.yaml:29:46: error: 'planning' cannot be learned to level 1: modules lead to 0"
            " (add a module that teaches it, or ask for less)"
        )
    ]


def test_that_a_ladder_that_descends_is_a_warning(tmp_path: Path) -> None:
    descending = TRACKS.replace("requires: {copywriting: 1}", "requires: {copywriting: 2}").replace(
        "{copywriting: 2, planning: 1}", "{copywriting: 1, planning: 1}"
    )
    reading = read(tmp_path, {**FILES, "tracks.yaml": descending})
    assert [str(problem) for problem in reading.problems] == [
        "tracks.yaml:29:33: warning: 'copywriting' is lower here than for 'writer' (ask for at least as much)"
    ]
    assert reading.pack is not None, "a warning leaves the pack usable"


def test_that_a_trait_with_few_questions_is_a_warning(tmp_path: Path) -> None:
    few = QUESTIONS[: QUESTIONS.index("  - id: q5")]
    assert told(tmp_path, {**FILES, "questions.yaml": few}) == [
        "traits.yaml:2:9: warning: trait 'writing' has 4 questions, at least 5 are needed (add questions keyed to it)"
    ]


def test_that_questions_of_one_direction_are_a_warning(tmp_path: Path) -> None:
    one_way = QUESTIONS.replace("writing: -1", "writing: 1")
    assert told(tmp_path, {**FILES, "questions.yaml": one_way}) == [
        "traits.yaml:2:9: warning: all questions of trait 'writing' point one way (reverse some)"
    ]


def test_that_missing_kinds_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, {"pack.yaml": FILES["pack.yaml"]}) == [
        f"pack.yaml:1:1: error: the pack has no {kind} (add a file with {kind}:)"
        for kind in ("modules", "questions", "skills", "tracks", "traits")
    ]


def test_that_a_broken_file_is_not_reported_again_as_missing_records(tmp_path: Path) -> None:
    problems = told(tmp_path, {**FILES, "skills.yaml": "skills: [\n", "zz.yaml": TRAITS})
    assert [problem.split(" error: ")[0] for problem in problems] == ["skills.yaml:2:1:", "zz.yaml:2:9:"]
