"""What the posterior makes of a person's answers, and that it holds on people who do not answer by its formulas."""

from __future__ import annotations

import numpy as np
import pytest

from opscareer.assessment.contest import Numbers
from opscareer.assessment.posterior import LEAST_NOISE, Posterior, posterior
from tests.assessment.sittings import contest, people

KEYS = contest().keys
QUESTIONS, TRAITS = KEYS.shape


def believed(answers: Numbers) -> Posterior:
    return posterior(KEYS, np.where(answers > 0, (answers - 3) / 2, 0.0), answers > 0)


def doubt(known: Posterior) -> Numbers:
    """The variance of the levels: people by traits."""
    return np.asarray(known.noise.variance / (known.counts + known.pull))


def some_of(answers: Numbers, share: float, seed: int) -> Numbers:
    draw = np.random.Generator(np.random.PCG64(seed))
    return np.asarray(np.where(draw.random(answers.shape) < share, answers, 0.0))


def test_that_leaning_to_agree_is_not_taken_for_noise() -> None:
    leaning = np.array([[4.0 + (key > 0) for key in KEYS.sum(axis=1)]])
    restless = np.array([[2.0 + 3 * (number // 16 % 2) for number in range(QUESTIONS)]])
    assert believed(leaning).noise.variance == pytest.approx(LEAST_NOISE)
    assert believed(restless).noise.variance > LEAST_NOISE


def test_that_more_answers_leave_less_doubt() -> None:
    full = np.array([[1.0 + number * 7 % 5 for number in range(QUESTIONS)]])
    half = full * (np.arange(full.size) < full.size / 2)
    assert (doubt(believed(full)) < doubt(believed(half))).all()
    assert believed(full).noise.freedom > believed(half).noise.freedom
    assert believed(full).spread.freedom > believed(half).spread.freedom


def test_that_without_answers_only_the_prior_is_left() -> None:
    nothing = believed(np.zeros((1, QUESTIONS)))
    assert (nothing.level == 0).all()
    assert doubt(nothing) == pytest.approx(nothing.spread.variance[0, 0])


def test_that_a_trait_without_answers_keeps_the_common_mean_and_the_whole_spread() -> None:
    answers = people(50, 3) * (KEYS[:, 0] == 0)
    known = believed(answers)
    assert known.level[:, 0] == pytest.approx(known.common[:, 0])
    assert doubt(known)[:, 0] == pytest.approx(known.spread.variance[:, 0])


@pytest.mark.parametrize("share", [0.4, 0.6, 0.8])
def test_that_the_levels_believed_are_neither_too_far_out_nor_too_far_in(share: float) -> None:
    """The other questions of a trait are, on average, what is believed of its level: a slope of 1."""
    answers = people(1500, 41)
    first = some_of(answers, share, 1)
    known, other = believed(first), believed(np.where(first > 0, 0.0, answers))
    told = (known.counts > 0) & (other.counts > 0)
    seen = (other.sums / np.maximum(other.counts, 1.0))[told]
    assert np.polyfit(known.level[told], seen, 1)[0] == pytest.approx(1, abs=0.2)


def test_that_noise_is_told_by_the_people_and_not_by_the_prior() -> None:
    answers = people(300, 42)
    draw = np.random.Generator(np.random.PCG64(2))
    random = draw.integers(1, 6, answers.shape).astype(float)
    assert believed(random).noise.variance.mean() > 1.3 * believed(answers).noise.variance.mean()
    assert believed(random).spread.variance.mean() < believed(answers).spread.variance.mean()
