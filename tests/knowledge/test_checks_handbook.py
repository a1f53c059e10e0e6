from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.written_packs import FILES, METRICS, TRACKS, changed, told

CALCULATED = (
    METRICS
    + """\
    calculator:
      inputs:
        - {symbol: opened, name: {en: Opened, zh: 打开}, example: 60}
        - {symbol: sent, name: {en: Sent, zh: 发出}, example: 200}
      expression: opened / sent * 100
      decimals: 1
      result: 30
"""
)
FACTS = """\
facts:
  - id: writing-matters
    section: s1
    text: {en: Writing matters, zh: 写作很重要}
    carried-by: [tracks/content, tracks/content/write, traits/writing]
"""
TERMS = """\
terms:
  - id: content-calendar
    name: {en: Content calendar, zh: 内容排期表}
    meaning: {en: A posting schedule by day, zh: 按天排的发布表}
    avoid: {en: [posting schedule], zh: [排期, 发布表]}
    sources: [own]
"""


def test_that_a_calculator_that_gives_its_result_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, {**FILES, "metrics.yaml": CALCULATED}) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "opened / sent * 100",
            "opened / * 100",
            (
                "13:19: error: '*' cannot stand here: a number, an input or '(' is expected"
                " (character 10 of the expression)"
            ),
        ),
        (
            "opened / sent * 100",
            "opened / snt * 100",
            "13:19: error: 'snt' is none of the inputs (character 10 of the expression) (did you mean 'sent'?)",
        ),
        (
            "opened / sent * 100",
            "opened / 2",
            "12:20: error: the expression does not use 'sent' (use it, or take it out)",
        ),
        (
            "发出}, example: 200",
            "发出}, example: 0",
            "13:19: error: with the numbers of the example this would divide by zero (choose other examples)",
        ),
        (
            "result: 30",
            "result: 31",
            "15:15: error: the numbers of the example give 30.0, not 31 (correct the result or the numbers)",
        ),
        (
            "opened / sent * 100",
            "opened / sent * 1000 / 7",
            "15:15: error: the numbers of the example give 42.9, not 30 (correct the result or the numbers)",
        ),
        (
            "- {symbol: sent,",
            "- {symbol: opened,",
            "12:20: error: duplicate symbol 'opened' (give one of them another symbol)",
        ),
    ],
)
def test_that_a_calculator_that_does_not_hold_is_told(tmp_path: Path, old: str, new: str, problem: str) -> None:
    found = told(tmp_path, changed("metrics.yaml", old, new, {**FILES, "metrics.yaml": CALCULATED}))
    assert found[0] == f"metrics.yaml:{problem}"


def test_that_a_fact_that_records_carry_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, {**FILES, "facts.yaml": FACTS}) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("section: s1", "section: s11", "3:14: error: unknown section 's11' (did you mean 's1'?)"),
        ("section: s1", "section: own", "3:14: error: unknown section 'own'"),
        (
            "tracks/content/write",
            "tracks/content/writ",
            "5:34: error: unknown record 'tracks/content/writ' (did you mean 'tracks/content/write'?)",
        ),
        (
            "traits/writing",
            "trait/writing",
            "5:56: error: unknown record 'trait/writing' (did you mean 'traits/writing'?)",
        ),
        (
            "tracks/content/write",
            "tracks/content/writer",
            (
                "5:34: error: 'tracks/content/writer' does not name section 's1' in its sources"
                " (add s1 to its sources, or name another record)"
            ),
        ),
        (
            "traits/writing",
            "skills/planning",
            (
                "5:56: error: 'skills/planning' does not name section 's1' in its sources"
                " (add s1 to its sources, or name another record)"
            ),
        ),
        (
            "    carried-by: [tracks/content, tracks/content/write, traits/writing]\n",
            "",
            "2:9: error: no record carries fact 'writing-matters' (name the records in carried-by)",
        ),
    ],
)
def test_that_a_fact_that_leads_nowhere_is_told(tmp_path: Path, old: str, new: str, problem: str) -> None:
    expected = [f"facts.yaml:{problem}"]
    if "unknown section" in problem:
        expected.append("pack.yaml:11:14: warning: no fact tells what section 's1' says (add it to the facts)")
    assert told(tmp_path, changed("facts.yaml", old, new, {**FILES, "facts.yaml": FACTS})) == expected


def test_that_a_record_carries_what_a_part_of_it_names(tmp_path: Path) -> None:
    own = TRACKS.removesuffix("    sources: [s1]\n") + "    sources: [own]\n"
    assert told(tmp_path, {**FILES, "tracks.yaml": own, "facts.yaml": FACTS}) == []


def test_that_a_section_without_a_fact_is_a_warning_where_facts_are_listed(tmp_path: Path) -> None:
    section = '      - {id: s2, number: "2", title: {en: Second, zh: 第二节}}\n'
    files = {**FILES, "pack.yaml": FILES["pack.yaml"] + section}
    assert told(tmp_path / "none", files) == []
    assert told(tmp_path / "some", {**files, "facts.yaml": FACTS}) == [
        "pack.yaml:12:14: warning: no fact tells what section 's2' says (add it to the facts)"
    ]


def test_that_a_terms_own_record_may_say_what_it_avoids(tmp_path: Path) -> None:
    assert told(tmp_path, {**FILES, "terms.yaml": TERMS}) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "skills.yaml",
            "{en: Making plans, zh: 做计划}",
            "{en: A Posting Schedule., zh: 做计划}",
            "skills.yaml:16:23: warning: the glossary avoids 'posting schedule' (say 'Content calendar')",
        ),
        (
            "skills.yaml",
            "{en: Making plans, zh: 做计划}",
            "{en: Making plans, zh: 做好排期和发布}",
            "skills.yaml:16:41: warning: the glossary avoids '排期' (say '内容排期表')",
        ),
        (
            "others.yaml",
            "{text: {en: Publish, zh: 发布}",
            "{text: {en: Publish, zh: 填发布表、排期，再排期}",
            "others.yaml:8:36: warning: the glossary avoids '发布表' (say '内容排期表')",
        ),
    ],
)
def test_that_a_text_that_says_it_otherwise_than_the_glossary_is_a_warning(
    tmp_path: Path, name: str, old: str, new: str, problem: str
) -> None:
    assert problem in told(tmp_path, changed(name, old, new, {**FILES, "terms.yaml": TERMS}))


def test_that_a_form_behind_a_part_of_a_word_is_found_too(tmp_path: Path) -> None:
    said = "{en: reposting schedule or posting schedule, zh: 好}"
    files = changed("skills.yaml", "{en: Making plans, zh: 做计划}", said, {**FILES, "terms.yaml": TERMS})
    assert len(told(tmp_path, files)) == 1


@pytest.mark.parametrize(
    "said",
    [
        *(
            "{en: reposting schedules, zh: 好}",
            "{en: reposting schedule, zh: 好}",
            "{en: A posting schedule-maker, zh: 好}",
        ),
        *("{en: content calendar, zh: 看内容排期表}", "{en: Content Calendars, zh: 内容排期表、内容排期表}"),
    ],
)
def test_that_a_part_of_a_word_and_the_name_of_the_term_are_right(tmp_path: Path, said: str) -> None:
    files = changed("skills.yaml", "{en: Making plans, zh: 做计划}", said, {**FILES, "terms.yaml": TERMS})
    assert told(tmp_path, files) == []


def test_that_each_form_is_told_once_for_a_text(tmp_path: Path) -> None:
    said = "{en: Making plans, zh: 排期、排期、发布表}"
    files = changed("skills.yaml", "{en: Making plans, zh: 做计划}", said, {**FILES, "terms.yaml": TERMS})
    assert len(told(tmp_path, files)) == 2
