from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.assessment.agreement import LEAST_TO_JUDGE, OPPOSED, contradict, mirror_gap
from opscareer.assessment.contest import Numbers
from opscareer.assessment.learner import ANSWERS
from tests.assessment.sittings import contest, people
from tests.effort import examples

KEYS = contest().keys
QUESTIONS = len(KEYS)


def at_random(count: int) -> Numbers:
    return np.random.Generator(np.random.PCG64(8)).integers(1, 6, (count, QUESTIONS)).astype(float)


def contradicts_by_hand(answers: list[int]) -> bool:
    """The rule as it is told, answer by answer."""
    given_answers = {place: answer for place, answer in enumerate(answers) if answer}
    pairs = [
        mirror_gap(given_answers[one], given_answers[other])
        for trait in KEYS.T
        for one in np.flatnonzero(trait > 0).tolist()
        for other in np.flatnonzero(trait < 0).tolist()
        if one in given_answers and other in given_answers
    ]
    if len(given_answers) < LEAST_TO_JUDGE or sum(gap >= OPPOSED for gap in pairs) <= 0.12 * len(pairs):
        return False
    mean = sum(given_answers.values()) / len(given_answers)
    groups = [
        [(given_answers[n] - mean) * trait[n] for n in np.flatnonzero(trait).tolist() if n in given_answers]
        for trait in KEYS.T
    ]
    groups = [group for group in groups if group]
    repeats = sum(len(group) - 1 for group in groups)
    between = sum(sum(group) ** 2 / len(group) for group in groups)
    within = sum(value**2 for group in groups for value in group) - between
    if not repeats or within < 1e-9:
        return False
    return bool(between / len(groups) / (within / repeats) < 0.5 + 1.05 * min(1, repeats / 80))


@settings(max_examples=examples(80))
@given(st.lists(st.sampled_from((0, *ANSWERS)), min_size=QUESTIONS, max_size=QUESTIONS))
def test_that_the_rule_is_the_one_that_is_told(answers: list[int]) -> None:
    assert contradict(KEYS, np.array([answers], dtype=float)).tolist() == [contradicts_by_hand(answers)]


def test_that_many_at_once_are_judged_as_each_alone() -> None:
    crowd = np.concatenate([people(30, 3), at_random(30), at_random(30) * (np.arange(QUESTIONS) < 40)])
    together = contradict(KEYS, crowd)
    assert together.tolist() == [bool(contradict(KEYS, row[None, :])[0]) for row in crowd]
    assert 0 < together.sum() < len(crowd)


def test_that_answers_at_random_contradict_each_other_and_those_of_people_hardly_ever() -> None:
    assert contradict(KEYS, at_random(1000)).mean() > 0.85
    assert contradict(KEYS, people(1000, 31)).mean() < 0.05


def test_that_agreeing_with_everything_in_varied_strength_contradicts_itself() -> None:
    draw = np.random.Generator(np.random.PCG64(1))
    agreeing = np.where(draw.random((1, QUESTIONS)) < 0.5, 4.0, 5.0)
    assert contradict(KEYS, agreeing).all()


@pytest.mark.parametrize("answered", [0, LEAST_TO_JUDGE - 1])
def test_that_nothing_is_said_of_few_answers(answered: int) -> None:
    assert not contradict(KEYS, at_random(200) * (np.arange(QUESTIONS) < answered)).any()


def test_that_answers_that_mirror_each_other_do_not_contradict() -> None:
    level = np.random.Generator(np.random.PCG64(1)).choice([-2.0, 2.0], (50, KEYS.shape[1]))
    mirrored: Numbers = 3.0 + level @ KEYS.T
    assert not contradict(KEYS, mirrored).any()
