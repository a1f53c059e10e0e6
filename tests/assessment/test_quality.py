from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.assessment.adaptive import adaptive_sittings
from opscareer.assessment.contest import Numbers
from opscareer.assessment.learner import ANSWERS
from opscareer.assessment.quality import KINDS, LONG_RUN, Finding, findings, least_seconds
from opscareer.assessment.telling import finding_words
from opscareer.wording import LANGUAGES
from tests.assessment.sittings import as_answers, contest, people
from tests.effort import examples
from tests.shipped import pack

PEOPLE = 600


def kinds(answers: dict[str, int], seconds: dict[str, float] | None = None) -> list[str]:
    return [finding.kind for finding in findings(pack(), answers, seconds or {}, "en", settled=True)]


def share_with(kind: str, crowd: Numbers) -> float:
    """How many of some people are told of something."""
    return float(np.mean([kind in kinds(as_answers(row)) for row in crowd]))


def at_random(chances: list[float]) -> Numbers:
    draw = np.random.Generator(np.random.PCG64(8))
    return draw.choice(np.array([1.0, 2, 3, 4, 5]), p=chances, size=(PEOPLE, len(contest().questions)))


@pytest.mark.parametrize(("kind", "most"), [("same", 0.005), ("middle", 0.01), ("opposite", 0.04)])
def test_that_people_who_answer_as_they_are_are_seldom_told_anything(kind: str, most: float) -> None:
    full = people(PEOPLE, 31)
    assert share_with(kind, full) <= most
    short = np.where(adaptive_sittings(contest(), full).asked, full, 0)
    assert share_with(kind, short) <= most


def test_that_answers_at_random_are_found_in_most_cases() -> None:
    assert share_with("opposite", at_random([0.2] * 5)) >= 0.75


def test_that_nearly_one_answer_throughout_is_found_whichever_it_is() -> None:
    for value in ANSWERS:
        chances = [0.025] * 5
        chances[value - 1] = 0.9
        assert share_with("same", at_random(chances)) >= 0.99


def test_that_a_long_run_is_found_where_it_is() -> None:
    row = as_answers(people(1, 32)[0])
    order = list(row)[20 : 20 + LONG_RUN]
    tired = {**row, **dict.fromkeys(order, 4)}
    (finding,) = (one for one in findings(pack(), tired, {}, "en") if one.kind == "same")
    assert finding.level == "look"
    assert set(order) <= set(finding.questions)


def test_that_a_person_in_the_middle_is_told_that_nothing_can_be_told_yet() -> None:
    row = {question: 3 if place % 3 else 2 + 2 * (place % 2) for place, question in enumerate(contest().questions)}
    (finding,) = findings(pack(), row, {}, "en")
    assert finding.kind == "middle"
    assert finding_words(finding, "en")[0].startswith("We cannot tell yet")


def test_that_the_pairs_named_are_of_one_trait_and_were_answered_alike() -> None:
    told = next(found for row in at_random([0.2] * 5) if (found := opposite(as_answers(row))))
    finding, answers = told
    pairs = list(zip(finding.questions[::2], finding.questions[1::2], strict=True))
    assert pairs
    for one, other in pairs:
        (trait,) = pack().questions[one].keys
        assert pack().questions[one].keys[trait] == -pack().questions[other].keys[trait]
        assert abs(answers[one] + answers[other] - 6) >= 3


def opposite(answers: dict[str, int]) -> tuple[Finding, dict[str, int]] | None:
    found = [finding for finding in findings(pack(), answers, {}, "en") if finding.kind == "opposite"]
    return (found[0], answers) if found else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_answers_faster_than_reading_are_found_and_others_are_not(language: str) -> None:
    row = as_answers(people(1, 33)[0])
    for seconds, expected in ((0.5, ["doubt"]), (2.5, []), (6.0, [])):
        times = dict.fromkeys(row, seconds)
        told = findings(pack(), row, times, language)  # type: ignore[arg-type]
        assert [one.level for one in told if one.kind == "fast"] == expected
    some = {question: 0.5 if place % 3 == 0 else 6.0 for place, question in enumerate(row)}
    told = findings(pack(), row, some, language)  # type: ignore[arg-type]
    assert [one.level for one in told if one.kind == "fast"] == ["look"]


def test_that_reading_takes_as_long_as_a_statement_is() -> None:
    assert least_seconds("one two three four five six seven eight", "en") == pytest.approx(8 * 60 / 476)
    assert least_seconds("我喜欢，写字。", "zh") == pytest.approx(5 * 60 / (476 * 1.4))


def test_that_little_is_said_of_few_answers() -> None:
    for answers in ({}, dict.fromkeys(list(pack().questions)[:9], 5)):
        (finding,) = findings(pack(), answers, {}, "en")
        assert (finding.kind, finding.level) == ("few", "doubt")
    assert findings(pack(), as_answers(people(1, 35)[0]), {}, "en") == ()


@settings(max_examples=examples(60))
@given(
    st.dictionaries(st.sampled_from(contest().questions), st.sampled_from(ANSWERS)),
    st.dictionaries(st.sampled_from(contest().questions), st.floats(0, 60)),
)
def test_that_every_finding_has_words_in_both_languages_and_names_answered_questions(
    answers: dict[str, int], seconds: dict[str, float]
) -> None:
    for finding in findings(pack(), {**answers, "unknown": 3}, {**seconds, "unknown": 0.1}, "zh"):
        assert set(finding.questions) <= answers.keys()
        assert 0 <= finding.count <= finding.total
        for language in LANGUAGES:
            assert all(finding_words(finding, language))


def test_that_every_kind_has_words() -> None:
    any_finding = Finding("few", "look", 1, 2)
    for kind in KINDS:
        assert all(finding_words(replace(any_finding, kind=kind), "en"))
