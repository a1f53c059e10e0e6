from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from opscareer.assessment.posterior import Estimate, Posterior, posterior
from opscareer.matching.engine import Numbers, compiled
from opscareer.matching.stability import (
    _drawn,
    _drawn_variance,
    _draws,
    not_told_apart,
    retake_chances,
    truth_chances,
)
from tests.matching.calibration import FORMS, bands_of, calibration, retaken
from tests.matching.simulated_people import Crowd, sittings
from tests.matching.small_packs import any_answers, fewer, pack_of
from tests.shipped import pack

MATCHER = compiled(pack())
PEOPLE = 2_000
MOST_GAP = 0.08
"""The 5 points that the simulation must keep with 10,000 people, and what a band of 200 wavers by."""


@pytest.mark.parametrize("form", FORMS)
def test_that_what_is_predicted_of_a_retake_happens_as_often(form: str) -> None:
    """The benchmark shows more crowds and more people."""
    bands = calibration(MATCHER, "ordinary", form, PEOPLE, seed=4)
    assert len(bands) >= 3
    assert max(band.gap for band in bands) <= MOST_GAP


def test_that_a_prediction_that_is_too_sure_is_found_out() -> None:
    predicted, observed = retaken(MATCHER, "ordinary", "full", PEOPLE, seed=4)
    assert max(band.gap for band in bands_of(predicted, observed)) <= MOST_GAP
    assert max(band.gap for band in bands_of(np.sqrt(predicted), observed)) > 1.5 * MOST_GAP


@fewer
@given(any_answers(pack()))
def test_that_chances_are_shares_that_sum_to_one(answers: dict[str, int]) -> None:
    row = MATCHER.answer_matrix([answers])
    for chances in (retake_chances(MATCHER, row), truth_chances(MATCHER, row)):
        assert chances.shape == (1, len(MATCHER.tracks))
        assert chances.min() >= 0
        assert chances.sum() == pytest.approx(1)


def test_that_many_at_once_get_the_chances_of_each_alone() -> None:
    (answers,) = sittings(MATCHER, 70, 1, 3, Crowd())
    together = retake_chances(MATCHER, answers)
    alone = np.concatenate([retake_chances(MATCHER, row[None, :]) for row in answers])
    assert np.abs(together - alone).max() <= 0.002


def test_that_without_answers_every_track_stays_as_it_is() -> None:
    chances = retake_chances(MATCHER, MATCHER.answer_matrix([{}]))
    assert np.allclose(chances, 1 / len(MATCHER.tracks))


def test_that_tracks_alike_have_the_same_chance() -> None:
    matcher = compiled(pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}, "gamma": {"t-a": 1}}))
    row = matcher.answer_matrix([{"t-a-1": 5, "t-a-2": 2, "t-b-1": 4}])
    for chances in (retake_chances(matcher, row)[0], truth_chances(matcher, row)[0]):
        assert chances[0] == chances[2] > 0.3


def test_that_steady_answers_promise_more_than_scattered_ones_of_the_same_scores() -> None:
    matcher = compiled(pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}}))
    steady = {
        f"{trait}-{n}": 3 + (lean if n % 2 else -lean) for trait, lean in (("t-a", 1), ("t-b", 0)) for n in range(1, 6)
    }
    first, second = {1: 5, 2: 1, 3: 2, 4: 2, 5: 4}, {1: 5, 2: 5, 3: 1, 4: 1, 5: 3}
    scattered = {f"t-a-{n}": answer for n, answer in first.items()} | {f"t-b-{n}": second[n] for n in second}
    rows = matcher.answer_matrix([steady, scattered])
    scores = matcher.scores_of(rows)
    assert scores[0] == pytest.approx(scores[1])
    chances = retake_chances(matcher, rows)[:, 0]
    assert chances[0] > chances[1] + 0.1


def believed(answers: Numbers) -> Posterior:
    return posterior(MATCHER.keys, MATCHER.centred(answers), answers > 0)


def test_that_few_answers_promise_less_than_many_that_say_the_same() -> None:
    (full,) = sittings(MATCHER, 40, 1, 8, Crowd(noise=0.3))
    known = believed(full)
    few = replace(known, noise=replace(known.noise, freedom=known.noise.freedom * 0 + 4.0))
    assert _drawn(known, np.zeros(16)).std(axis=1).mean() < _drawn(few, np.zeros(16)).std(axis=1).mean()


def test_that_drawn_variances_lie_about_the_estimate_as_a_scaled_chi_square_does() -> None:
    for freedom in (12.0, 40.0):
        drawn = _drawn_variance(Estimate(np.array([[0.3]]), np.array([[freedom]])), _draws(16)[1])
        assert np.mean(1 / drawn) == pytest.approx(1 / 0.3, rel=0.05)
        assert np.std(0.3 / drawn) == pytest.approx(np.sqrt(2 / freedom), rel=0.1)


def test_that_statements_not_yet_answered_leave_a_retake_more_open_than_the_truth() -> None:
    (full,) = sittings(MATCHER, 40, 1, 8, Crowd())
    known = believed(full * (np.arange(full.shape[1]) % 2))
    again, truth = _drawn(known, 1 / MATCHER.asked), _drawn(known, np.zeros(16))
    assert (again.std(axis=1) > truth.std(axis=1)).all()


def test_that_those_with_half_the_chance_of_the_first_cannot_be_told_apart_from_it() -> None:
    chances = np.array([[0.5, 0.25, 0.24, 0.01], [0.2, 0.5, 0.2, 0.1]])
    assert not_told_apart(chances, [0, 0]).tolist() == [[True, True, False, False], [True, True, True, True]]
