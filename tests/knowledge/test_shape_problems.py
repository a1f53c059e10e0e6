from __future__ import annotations

import pytest

from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.records import Manifest, PackFile
from opscareer.knowledge.shape_problems import did_you_mean, validated
from opscareer.knowledge.strict_yaml import MAX_PROBLEMS, read_document
from opscareer.problems import InputProblems
from tests.knowledge import written_packs as written

REQUIREMENT = "a requirement is expected here: skill and level, module, any-of or all-of"
BOTH_LANGUAGES = "(every text is needed in English (en) and Chinese (zh))"
FULL_WIDTH = "(a full-width colon ： is not a YAML colon; write : and a blank)"
LIKE_THIS = "(write it like-this: small letters, digits, hyphens)"


def told(text: str, model: type[Record] = PackFile) -> list[str]:
    with pytest.raises(InputProblems) as found:
        validated(model, read_document(text.encode(), "f.yaml"))
    return [str(problem).removeprefix("f.yaml:").replace(" error:", "", 1) for problem in found.value.problems]


def after(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1:1: the file is empty (see the files that ship for an example)"),
        ("# nothing\n", "1:1: the file is empty (see the files that ship for an example)"),
        ("---\n", "2:1: the file is empty (see the files that ship for an example)"),
        ("[]", "1:1: a mapping (key: value) is expected here, not a list"),
        ("7", "1:1: a mapping (key: value) is expected here, not 7"),
        (
            "skills：",
            "1:1: a mapping (key: value) is expected here, not 'skills：' " + FULL_WIDTH,
        ),
        ("skils: []", "1:1: unknown key 'skils' (did you mean 'skills'?)"),
        ("zzz: []", "1:1: unknown key 'zzz'"),
        ("skills: x", "1:9: a list is expected here, not 'x'"),
        ("skills: {a: b}", "1:9: a list is expected here, not a mapping"),
        ("skills: [7]", "1:10: a mapping (key: value) is expected here, not 7"),
        ("skills:", "1:8: a list is expected here, not nothing (write a value, or take the key out)"),
    ],
)
def test_that_a_file_of_the_wrong_shape_is_told(text: str, problem: str) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "description: {en: Writing texts",
            "desription: {en: Writing texts",
            "5:5: unknown key 'desription' (did you mean 'description'?)",
        ),
        ("zh: 文案}", "hz: 文案}", "3:29: unknown key 'hz'"),
        ("name: {en: Copywriting, zh: 文案}", "name: {en: Copywriting}", f"3:11: 'zh' is missing {BOTH_LANGUAGES}"),
        ("zh: 文案}", "zh: ''}", "3:33: the text is empty"),
        ("zh: 文案}", "zh: ' '}", "3:33: the text is empty"),
        ("zh: 文案}", "zh: }", "3:33: text is expected here, not nothing (write a value, or take the key out)"),
        ("zh: 文案}", "zh: 12}", "3:33: text is expected here, not 12 (put it in quotes)"),
        ("zh: 文案}", "zh: true}", "3:33: text is expected here, not true (put it in quotes)"),
        ("zh: 文案}", "zh: [a]}", "3:33: text is expected here, not a list"),
        ("zh: 文案}", f"zh: {'x' * 4001}}}", "3:33: the text is longer than 4000 characters"),
        ("id: copywriting", "id: Copy Writing", f"2:9: 'Copy Writing' is not an id {LIKE_THIS}"),
        ("id: copywriting", "id: copy--writing", f"2:9: 'copy--writing' is not an id {LIKE_THIS}"),
        ("id: copywriting", f"id: {'a' * 61}", "2:9: the text is longer than 60 characters"),
        ("traits: {writing: 3}", "traits: {writing: 6}", "11:23: 6 is out of range, at most 5 is expected"),
        ("traits: {writing: 3}", "traits: {writing: -6}", "11:23: -6 is out of range, at least -5 is expected"),
        ("traits: {writing: 3}", "traits: {writing: 2.5}", "11:23: a whole number is expected here, not 2.5"),
        ("traits: {writing: 3}", "traits: {writing: '3'}", "11:23: a whole number is expected here, not '3'"),
        ("traits: {writing: 3}", "traits: {writing: true}", "11:23: a whole number is expected here, not true"),
        ("traits: {writing: 3}", "traits: {Writing: 3}", f"11:14: the key 'Writing' is not an id {LIKE_THIS}"),
        ("traits: {writing: 3}", "traits: {'[key]': 3}", f"11:14: the key '[key]' is not an id {LIKE_THIS}"),
        (
            "prerequisites: {copywriting: 1}",
            "prerequisites: {copywriting: 0}",
            "22:34: 0 is out of range, at least 1 is expected",
        ),
        ("sources: [s1]", "sources: []", "12:14: at least 1 must be listed here, not 0"),
        ("sources: [s1]", "sources: [S 1]", f"12:15: 'S 1' is not an id {LIKE_THIS}"),
        ("    sources: [s1]\n", "", "2:5: 'sources' is missing (add it)"),
    ],
)
def test_that_a_slip_in_a_skill_is_told_at_its_place(old: str, new: str, problem: str) -> None:
    problems = told(after(written.SKILLS, old, new))
    assert problem in problems
    assert len(problems) <= 2, "a wrong key is also a missing one; nothing else follows from a slip"


def test_that_a_level_too_few_is_told() -> None:
    text = written.SKILLS.replace("      - {en: I can 4, zh: 四}\n", "")
    assert told(text) == [
        "7:7: entry 4 of the list is missing (add it)",
        "17:7: entry 4 of the list is missing (add it)",
    ]


def test_that_a_level_too_many_is_told() -> None:
    text = written.SKILLS.replace("三}", "三}\n      - {en: I can 3b, zh: 三}", 1)
    assert told(text) == ["7:7: at most 4 may be listed here, not 5"]


def test_that_an_unknown_choice_lists_the_choices() -> None:
    assert told(after(written.MODULES, "kind: study", "kind: studie")) == [
        "4:11: 'studie' is not one of 'study', 'practice' or 'work'"
    ]


@pytest.mark.parametrize(
    ("direction", "problem"),
    [("2", "2 is not one of -1 or 1"), ("yes", "'yes' is not one of -1 or 1"), ("'1'", "'1' is not one of -1 or 1")],
)
def test_that_a_question_points_one_way_or_the_other(direction: str, problem: str) -> None:
    text = written.QUESTIONS.replace("keys: {writing: 1}", f"keys: {{writing: {direction}}}", 1)
    assert told(text) == [f"4:21: {problem}"]


def test_that_a_question_without_a_trait_is_told() -> None:
    text = written.QUESTIONS.replace("keys: {writing: 1}", "keys: {}", 1)
    assert told(text) == ["4:11: at least 1 must be listed here, not 0"]


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("- {skill: copywriting, level: 2}", "- {skil: copywriting, level: 1}", [f"20:9: {REQUIREMENT}"]),
        ("- {skill: copywriting, level: 2}", "- copywriting", [f"20:9: {REQUIREMENT}"]),
        (
            "- {skill: copywriting, level: 2}",
            "- {skill: copywriting, levl: 1}",
            ["20:9: 'level' is missing (add it)", "20:30: unknown key 'levl' (did you mean 'level'?)"],
        ),
        (
            "- {skill: copywriting, level: 2}",
            "- {skill: copywriting, level: 5}",
            ["20:37: 5 is out of range, at most 4 is expected"],
        ),
        ("- {module: first-texts}", "- {module: First}", [f"22:22: 'First' is not an id {LIKE_THIS}"]),
        (
            "- {module: first-texts}",
            "- {module: first-texts, modul: x}",
            ["22:35: unknown key 'modul' (did you mean 'module'?)"],
        ),
        ("- {skill: copywriting, level: 3}", "- {levle: 2}", [f"24:17: {REQUIREMENT}"]),
        (
            "- {skill: copywriting, level: 3}",
            "- {skill: copywriting, level: two}",
            ["24:45: a whole number is expected here, not 'two'"],
        ),
        (
            "- {skill: copywriting, level: 3}",
            "- {skill: copywriting, level: 3, skills: 3}",
            ["24:48: unknown key 'skills' (did you mean 'skill'?)"],
        ),
    ],
)
def test_that_a_slip_in_a_requirement_is_told_once_and_at_its_depth(old: str, new: str, problems: list[str]) -> None:
    assert told(after(written.MODULES, old, new)) == problems


def test_that_an_empty_choice_of_requirements_is_told() -> None:
    text = written.MODULES[: written.MODULES.index("      - any-of")] + "      - any-of: []\n    steps: []\n"
    assert "21:17: at least 1 must be listed here, not 0" in told(text)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("metric: reads", "metrik: reads", "16:9: unknown key 'metrik' (did you mean 'metric'?)"),
        ("change: {en: Leads, zh: 带队}", "change: {en: Leads, zh: 带队, cn: 带队}", "28:37: unknown key 'cn'"),
        (
            "requires: {copywriting: 1}",
            "require: {copywriting: 1}",
            "24:9: unknown key 'require' (did you mean 'requires'?)",
        ),
    ],
)
def test_that_an_unknown_key_is_told_at_every_depth_of_a_track(old: str, new: str, problem: str) -> None:
    assert problem in told(after(written.TRACKS, old, new))


def test_that_an_unknown_key_below_an_id_is_told_with_the_nearest_known() -> None:
    text = after(
        written.OTHERS, "{text: {en: Publish, zh: 发布}, sources: [own]}", "{txt: {en: P, zh: 发}, sources: [own]}"
    )
    assert told(text) == [
        "8:11: 'text' is missing (add it)",
        "8:12: unknown key 'txt' (did you mean 'text'?)",
    ]


def test_that_a_list_is_not_called_too_short_where_its_entries_are_wrong() -> None:
    assert told(after(written.TRACKS, "- {en: Monday, zh: 周一}", "- Monday")) == [
        "7:9: a mapping (key: value) is expected here, not 'Monday'"
    ]


def test_that_the_manifest_is_checked_in_the_same_way() -> None:
    text = after(written.MANIFEST, "languages: [en, zh]", "languages: [en]")
    assert told(after(text, "licence:", "license:"), Manifest) == [
        "1:1: 'licence' is missing (add it)",
        "5:12: at least 2 must be listed here, not 1",
        "6:1: unknown key 'license' (did you mean 'licence'?)",
    ]


def test_that_a_version_written_as_a_number_is_told() -> None:
    assert told(after(written.MANIFEST, 'version: "1"', "version: 3.10"), Manifest) == [
        "2:10: text is expected here, not 3.1 (put it in quotes)"
    ]


def test_that_very_many_problems_are_counted_rather_than_listed() -> None:
    problems = told(f"skills: [{', '.join(['7'] * (MAX_PROBLEMS + 50))}]")
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1].endswith(": more problems of this file are not shown")


def test_that_only_a_near_word_is_suggested() -> None:
    hint = did_you_mean("copywritting", ["copywriting", "planning"])
    assert hint is not None
    assert (hint.en, hint.zh) == ("did you mean 'copywriting'?", "是不是“copywriting”？")
    assert did_you_mean("zzz", ["copywriting", "planning"]) is None
