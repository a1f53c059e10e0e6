from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from opscareer.knowledge.checks.rule import MOST_TOLD, nearest
from opscareer.knowledge.checks.rule import told as first_told
from opscareer.problems import Place, error, warning
from opscareer.wording import InBoth
from tests.knowledge.written_packs import (
    FILES,
    MODULES,
    OTHERS,
    QUESTIONS,
    SKILLS,
    TRAITS,
    changed,
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
            "- {skill: copywriting, level: 2}",
            "- {skill: copywritin, level: 2}",
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
            "- {skill: copywriting, level: 3}",
            "- {skill: planing, level: 3}",
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


def test_that_a_module_that_teaches_a_skill_twice_is_told(tmp_path: Path) -> None:
    twice = changed("modules.yaml", "from: 0, to: 1}", "from: 0, to: 1}\n      - {skill: planning, from: 1, to: 2}")
    assert told(tmp_path, twice) == [
        "modules.yaml:19:17: error: this module teaches 'planning' twice (join the two to one line)"
    ]


def test_that_a_position_nobody_can_reach_is_told(tmp_path: Path) -> None:
    high = changed("tracks.yaml", "{copywriting: 2, planning: 1}", "{copywriting: 4, planning: 1}")
    assert told(tmp_path, high) == [
        (
            "tracks.yaml:29:33: error: 'copywriting' cannot be learned to level 4: modules lead to 3"
            " (add a module that teaches it, or ask for less)"
        )
    ]


def test_that_a_module_nobody_may_begin_is_told_with_what_it_waits_for_and_what_it_keeps_out_of_reach(
    tmp_path: Path,
) -> None:
    high = changed("modules.yaml", "- {skill: copywriting, level: 2}", "- {skill: copywriting, level: 4}")
    assert told(tmp_path, high) == [
        (
            "modules.yaml:13:9: error: no order of study can start 'plans': it waits for 'copywriting' at level 4"
            " (modules lead to 3) (add a module that leads there, or ask for less)"
        ),
        "modules.yaml:21:9: warning: this choice follows already from 'copywriting' at level 4 (take it out)",
        (
            "tracks.yaml:29:46: error: 'planning' cannot be learned to level 1: modules lead to 0"
            " (add a module that teaches it, or ask for less)"
        ),
    ]


def test_that_modules_that_wait_for_each_other_are_told_as_a_circle(tmp_path: Path) -> None:
    waiting = MODULES.replace("from: 0, to: 2}", "from: 0, to: 2}\n    requires: [{module: daily-texts}]").replace(
        "from: 0, to: 3}", "from: 0, to: 3}\n    requires: [{skill: planning, level: 1}]"
    )
    problems = told(tmp_path, {**FILES, "modules.yaml": waiting})
    assert problems[0] == (
        "modules.yaml:31:9: error: these modules wait for each other, so that none can start:"
        " daily-texts -> plans -> first-texts -> daily-texts (let one of them ask for less)"
    )
    assert [problem.partition(" error: ")[0] for problem in problems] == [
        "modules.yaml:31:9:",
        *("tracks.yaml:24:33:", "tracks.yaml:29:33:", "tracks.yaml:29:46:"),
    ]


def test_that_a_module_that_waits_for_one_that_never_starts_is_told_besides(tmp_path: Path) -> None:
    itself = changed(
        "modules.yaml",
        "    steps:\n      - {text: {en: Write ten",
        "    requires: [{module: daily-texts}]\n    steps:\n      - {text: {en: Write ten",
    )
    itself["modules.yaml"] = itself["modules.yaml"].replace("- {module: first-texts}", "- {module: daily-texts}")
    assert [problem.partition(" (")[0] for problem in told(tmp_path, itself)] == [
        (
            "modules.yaml:13:9: error: no order of study can start 'plans': it waits for module 'daily-texts',"
            " 'copywriting' at level 3"
        ),
        (
            "modules.yaml:30:9: error: these modules wait for each other, so that none can start:"
            " daily-texts -> daily-texts"
        ),
        "tracks.yaml:21:13: warning: every way from zero to 'writer' leads through 'first-texts'",
        "tracks.yaml:29:46: error: 'planning' cannot be learned to level 1: modules lead to 0",
    ]


def test_that_a_first_position_that_hangs_on_one_module_is_a_warning(tmp_path: Path) -> None:
    without = MODULES[: MODULES.index("  - id: daily-texts")]
    single = {**FILES, "modules.yaml": without}
    assert told(tmp_path, single) == [
        (
            "tracks.yaml:21:13: warning: every way from zero to 'writer' leads through 'first-texts'"
            " (add another module that leads to the same level)"
        )
    ]


def test_that_a_module_that_all_ways_share_is_found_behind_a_choice(tmp_path: Path) -> None:
    planner = changed("tracks.yaml", "requires: {copywriting: 1}", "requires: {planning: 1}")
    planner["tracks.yaml"] = planner["tracks.yaml"].replace("{copywriting: 2, planning: 1}", "{copywriting: 3}")
    assert told(tmp_path, planner) == [
        (
            "tracks.yaml:21:13: warning: every way from zero to 'writer' leads through 'plans'"
            " (add another module that leads to the same level)"
        )
    ]


def test_that_a_large_pack_is_not_searched_for_second_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opscareer.knowledge.checks.two_ways.MOST_MODULES", 1)
    assert told(tmp_path, {**FILES, "modules.yaml": MODULES[: MODULES.index("  - id: daily-texts")]}) == []


def test_that_missing_kinds_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, {"pack.yaml": FILES["pack.yaml"]}) == [
        f"pack.yaml:1:1: error: the pack has no {kind} (add a file with {kind}:)"
        for kind in ("modules", "questions", "skills", "tracks", "traits")
    ]


def test_that_a_broken_file_is_not_reported_again_as_missing_records(tmp_path: Path) -> None:
    problems = told(tmp_path, {**FILES, "skills.yaml": "skills: [\n", "zz.yaml": TRAITS})
    assert [problem.split(" error: ")[0] for problem in problems] == ["skills.yaml:2:1:", "zz.yaml:2:9:"]


def test_that_the_mistakes_of_all_kinds_are_told_at_once(tmp_path: Path) -> None:
    files = changed("tracks.yaml", "metric: reads", "metric: read")
    files = changed("others.yaml", "least: 0", "least: 9", files) | {"zz.yaml": TRAITS}
    files = changed("modules.yaml", "from: 0, to: 1}", "from: 1, to: 1}", files)
    assert [problem.partition(" error: ")[0] for problem in told(tmp_path, files)] == [
        *("modules.yaml:18:40:", "others.yaml:23:30:", "tracks.yaml:16:17:", "zz.yaml:2:9:"),
    ]


def test_that_of_one_kind_a_hundred_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    lines = "".join(f"      no-{number}: 1\n" for number in range(205))
    many = changed("skills.yaml", "    prerequisites: {copywriting: 1}\n", f"    prerequisites:\n{lines}")
    problems = told(tmp_path, many)
    assert len(problems) == MOST_TOLD + 1
    assert problems[-2:] == [
        "skills.yaml:122:7: error: unknown skill 'no-99'",
        "skills.yaml:122:7: error: … and 105 more of this kind",
    ]


def test_that_a_wrong_word_among_very_many_is_compared_with_those_like_it() -> None:
    known = [f"word-{number}" for number in range(5_000)] + ["copywriting"]
    hints = [nearest(word, known) for word in ("copywritin", "kopywriting")]
    assert [hint and hint.en for hint in hints] == ["did you mean 'copywriting'?"] * 2
    assert nearest("zzz", known) is None


def test_that_nobody_waits_for_the_last_of_very_many_problems() -> None:
    endless = (warning(InBoth(f"{number}", f"第{number}项"), Place("a.yaml", number)) for number in count(1))
    problems = first_told(endless)
    assert len(problems) == MOST_TOLD + 1
    assert str(problems[-1]) == "a.yaml:100:1: warning: … and at least 9,901 more of this kind"


def test_that_an_error_among_those_not_told_is_not_hidden() -> None:
    problems = [warning(InBoth("w", "警"), Place("a.yaml"))] * MOST_TOLD + [error(InBoth("e", "错"), Place("b.yaml"))]
    assert str(first_told(problems)[-1]) == "a.yaml:1:1: error: … and 1 more of this kind"
