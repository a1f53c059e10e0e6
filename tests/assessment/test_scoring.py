from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.learner import ANSWERS, NEUTRAL, Learner
from opscareer.assessment.profile import Profile
from opscareer.assessment.scoring import (
    answer_effects,
    held_levels,
    profile_of,
    questions_per_trait,
    standard_error,
)
from tests.shipped import pack

QUESTIONS = tuple(pack().questions)
any_answers = st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from(ANSWERS))


def profile(answers: Mapping[str, int]) -> Profile:
    return profile_of(pack(), Learner(answers=answers))


def mirrored(answers: Mapping[str, int]) -> dict[str, int]:
    return {question: 2 * NEUTRAL - answer for question, answer in answers.items()}


@given(st.sets(st.sampled_from(QUESTIONS)))
def test_that_neutral_answers_give_exactly_zero(answered: set[str]) -> None:
    assert {score.score for score in profile(dict.fromkeys(answered, NEUTRAL)).traits.values()} == {0.0}


@given(any_answers)
def test_that_mirrored_answers_mirror_the_scores(answers: dict[str, int]) -> None:
    here, there = profile(answers), profile(mirrored(answers))
    assert all(here.traits[trait].score == -there.traits[trait].score for trait in pack().traits)
    assert all(here.traits[trait].se == there.traits[trait].se for trait in pack().traits)


@given(any_answers)
def test_that_the_effects_of_the_answers_sum_to_the_scores_exactly(answers: dict[str, int]) -> None:
    sums = dict.fromkeys(pack().traits, Fraction(0))
    for effect in answer_effects(pack(), answers):
        sums[effect.trait] += effect.effect
    assert {trait: float(total) for trait, total in sums.items()} == {
        trait: score.score for trait, score in profile(answers).traits.items()
    }


@given(any_answers)
def test_that_scores_stay_within_their_scale(answers: dict[str, int]) -> None:
    for score in profile(answers).traits.values():
        assert -1 <= score.score <= 1
        assert 0 < score.se < 1


@pytest.mark.parametrize("trait", pack().traits)
def test_that_the_full_form_answered_all_one_way_reaches_the_end_of_the_scale(trait: str) -> None:
    toward = {
        question.id: NEUTRAL + 2 * question.keys[trait]
        for question in pack().questions.values()
        if trait in question.keys
    }
    assert profile(toward).traits[trait].score == 1.0
    assert profile(mirrored(toward)).traits[trait].score == -1.0


@given(any_answers, st.sampled_from(QUESTIONS), st.integers(1, 4))
def test_that_one_more_point_moves_a_score_by_the_step_that_was_told(
    answers: dict[str, int], question: str, answer: int
) -> None:
    before = answer_effects(pack(), {**answers, question: answer})
    after = answer_effects(pack(), {**answers, question: answer + 1})
    for old, new in zip(before, after, strict=True):
        direction = pack().questions[old.question].keys[old.trait]
        assert new.effect - old.effect == (direction * old.step if old.question == question else 0)
        assert old.step > 0


@given(any_answers)
def test_that_the_standard_error_shrinks_with_every_answer(answers: dict[str, int]) -> None:
    for trait, score in profile(answers).traits.items():
        assert score.asked_in_full == questions_per_trait(pack())[trait]
        if score.answered < score.asked_in_full:
            assert standard_error(score.asked_in_full, score.answered + 1) < score.se


def test_that_a_trait_nobody_asks_for_has_no_error_to_tell() -> None:
    assert standard_error(0, 0) == 0.0


def test_that_an_answer_to_an_unknown_question_changes_nothing() -> None:
    assert answer_effects(pack(), {"no-such-question": 5}) == []
    assert profile({"no-such-question": 5}) == profile({})


def test_that_the_order_of_the_answers_changes_nothing() -> None:
    answers = {question: 1 + number % 5 for number, question in enumerate(QUESTIONS)}
    backwards = dict(reversed(answers.items()))
    assert answer_effects(pack(), answers) == answer_effects(pack(), backwards)


def test_that_own_ratings_overrule_what_the_major_develops() -> None:
    major = pack().majors["marketing"]
    (developed, level), *_ = major.develops.items()
    held = held_levels(pack(), Learner(major="marketing", skills={developed: level + 1, "sql-query": 2}))
    assert held == {**major.develops, developed: level + 1, "sql-query": 2}


def test_that_a_rating_of_zero_takes_away_what_the_major_develops() -> None:
    developed = next(iter(pack().majors["marketing"].develops))
    assert developed not in held_levels(pack(), Learner(major="marketing", skills={developed: 0}))


def test_that_an_unknown_major_or_skill_holds_nothing() -> None:
    assert held_levels(pack(), Learner(major="no-such-major", skills={"no-such-skill": 3})) == {}
