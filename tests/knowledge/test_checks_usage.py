from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.written_packs import (
    FILES,
    METRICS,
    MODULES,
    QUESTIONS,
    SKILLS,
    TRAITS,
    changed,
    read,
    told,
)

THIRD = SKILLS[SKILLS.index("  - id: planning") :].replace("id: planning", "id: review")
EXPERT = MODULES[MODULES.index("  - id: daily-texts") :].replace("daily-texts", "expert-texts")


def test_that_a_skill_that_nothing_uses_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, {**FILES, "skills.yaml": SKILLS + THIRD}) == [
        ("skills.yaml:24:9: warning: nothing uses skill 'review' (let a duty or a position ask for it, or take it out)")
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tracks.yaml", "skills: {copywriting: 5}", "skills: {copywriting: 5, review: 1}"),
        (
            "others.yaml",
            "majors:\n",
            (
                "loop:\n  - id: carry-out\n    name: {en: Carry out, zh: 执行}\n    summary: {en: Do, zh: 做}\n"
                "    inputs: [{en: A plan, zh: 计划}]\n    outputs: [{en: A result, zh: 结果}]\n    skills: [review]\n"
                "    example: {en: One round, zh: 一轮}\n    sources: [s1]\nmajors:\n"
            ),
        ),
    ],
)
def test_that_a_skill_in_use_that_no_module_teaches_is_a_warning(tmp_path: Path, name: str, old: str, new: str) -> None:
    files = changed(name, old, new, {**FILES, "skills.yaml": SKILLS + THIRD})
    assert told(tmp_path, files) == [
        "skills.yaml:24:9: warning: no module teaches skill 'review' (add a module that does)"
    ]


def test_that_a_skill_that_a_position_requires_is_told_there_too_when_nobody_teaches_it(tmp_path: Path) -> None:
    required = {**FILES, "skills.yaml": SKILLS + THIRD}
    required = changed("tracks.yaml", "planning: 1}", "planning: 1, review: 2}", required)
    assert [problem.partition(" (")[0] for problem in told(tmp_path, required)] == [
        "skills.yaml:24:9: warning: no module teaches skill 'review'",
        "tracks.yaml:29:57: error: 'review' cannot be learned to level 2: modules lead to 0",
    ]


def test_that_a_module_that_teaches_beyond_what_is_needed_is_a_warning(tmp_path: Path) -> None:
    expert = EXPERT.replace("from: 0, to: 3", "from: 3, to: 4")
    assert told(tmp_path, {**FILES, "modules.yaml": MODULES + expert}) == [
        (
            "modules.yaml:41:9: warning: no position needs what module 'expert-texts' teaches"
            " (let a position ask for it, or take it out)"
        )
    ]


def test_that_modules_that_only_lead_to_unneeded_ones_are_unneeded_too(tmp_path: Path) -> None:
    third = EXPERT.replace("from: 0, to: 3", "from: 3, to: 4")
    fourth = third.replace("expert-texts", "master-texts").replace(
        "    steps", "    requires: [{module: expert-texts}]\n    steps"
    )
    problems = told(tmp_path, {**FILES, "modules.yaml": MODULES + third + fourth})
    assert [problem.partition(" warning: ")[0] for problem in problems] == ["modules.yaml:41:9:", "modules.yaml:52:9:"]


def test_that_a_module_that_a_needed_one_requires_is_needed(tmp_path: Path) -> None:
    expert = EXPERT.replace("from: 0, to: 3", "from: 3, to: 4")
    required = MODULES.replace("- {module: first-texts}", "- {module: expert-texts}") + expert
    assert told(tmp_path, {**FILES, "modules.yaml": required}) == []


def test_that_a_metric_that_nothing_uses_is_a_warning(tmp_path: Path) -> None:
    second = METRICS.removeprefix("metrics:\n").replace("id: reads", "id: shares")
    assert told(tmp_path, {**FILES, "metrics.yaml": METRICS + second}) == [
        "metrics.yaml:9:9: warning: nothing uses metric 'shares' (let a duty move it, or take it out)"
    ]


@pytest.mark.parametrize("weights", ["{writing: 3, talking: 0}", "{writing: 3}"])
def test_that_a_trait_that_makes_no_difference_is_a_warning(tmp_path: Path, weights: str) -> None:
    talking = TRAITS.removeprefix("traits:\n").replace("id: writing", "id: talking")
    asked = QUESTIONS.removeprefix("questions:\n").replace("id: q", "id: talk").replace("writing: ", "talking: ")
    files = {**FILES, "traits.yaml": TRAITS + talking, "questions.yaml": QUESTIONS + asked}
    assert told(tmp_path, changed("skills.yaml", "{writing: 3}", weights, files)) == [
        (
            "traits.yaml:8:9: warning: no track and no skill weighs trait 'talking'"
            " (weigh it in a track or a skill, or take it out)"
        )
    ]


def test_that_a_trait_with_few_questions_is_a_warning(tmp_path: Path) -> None:
    few = QUESTIONS[: QUESTIONS.index("  - id: q5")]
    reading = read(tmp_path, {**FILES, "questions.yaml": few})
    assert [str(problem) for problem in reading.problems] == [
        "traits.yaml:2:9: warning: trait 'writing' has 4 questions, at least 5 are needed (add questions keyed to it)"
    ]
    assert reading.pack is not None, "a warning leaves the pack usable"


def test_that_questions_of_one_direction_are_a_warning(tmp_path: Path) -> None:
    one_way = QUESTIONS.replace("writing: -1", "writing: 1")
    assert told(tmp_path, {**FILES, "questions.yaml": one_way}) == [
        "traits.yaml:2:9: warning: all questions of trait 'writing' point one way (reverse some)"
    ]


def test_that_a_question_keyed_to_no_trait_is_told(tmp_path: Path) -> None:
    unkeyed = QUESTIONS.replace("keys: {writing: 1}", "keys: {}", 1)
    assert told(tmp_path, {**FILES, "questions.yaml": unkeyed}) == [
        "questions.yaml:4:11: error: at least 1 must be listed here, not 0"
    ]
