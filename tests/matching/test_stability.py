from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from opscareer.matching.beliefs import beliefs_of
from opscareer.matching.engine import compiled
from opscareer.matching.stability import not_told_apart, retake_chances, truth_chances
from tests.matching.calibration import FORMS, calibration
from tests.matching.simulated_people import Crowd, sittings
from tests.matching.small_packs import any_answers, pack_of, patient
from tests.shipped import pack

MATCHER = compiled(pack())
PEOPLE = 2_000
MOST_GAP = 0.05


@pytest.mark.parametrize("form", FORMS)
def test_that_what_is_predicted_of_a_retake_happens_as_often(form: str) -> None:
    """The benchmark shows more crowds and more people."""
    bands = calibration(MATCHER, "ordinary", form, PEOPLE, seed=4)
    assert len(bands) >= 3
    assert max(band.gap for band in bands) <= MOST_GAP


@patient
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


def test_that_leaning_to_agree_is_not_taken_for_noise() -> None:
    leaning = np.array([[4.0 + (key > 0) for key in MATCHER.keys.sum(axis=1)]])
    restless = np.array([[4.0 + number // 16 % 2 for number in range(len(MATCHER.questions))]])
    assert beliefs_of(MATCHER, leaning).noise.max() <= beliefs_of(MATCHER, restless).noise.min() + 1e-12
    assert beliefs_of(MATCHER, leaning).noise.max() < 0.02


def test_that_more_answers_leave_less_doubt() -> None:
    full = np.array([[1.0 + number * 7 % 5 for number in range(len(MATCHER.questions))]])
    half = full * (np.arange(full.size) < full.size / 2)
    assert (beliefs_of(MATCHER, full).doubt < beliefs_of(MATCHER, half).doubt).all()


def test_that_a_trait_without_answers_is_as_unknown_as_traits_differ() -> None:
    beliefs = beliefs_of(MATCHER, MATCHER.answer_matrix([{"writing-diary": 5}]))
    writing = MATCHER.traits.index("writing")
    others = np.delete(beliefs.doubt[0], writing)
    assert np.unique(others).size == 1
    assert beliefs.doubt[0, writing] < others[0]
    assert np.delete(beliefs.noise[0], writing).max() == 0 < beliefs.noise[0, writing]


def test_that_those_with_half_the_chance_of_the_first_cannot_be_told_apart_from_it() -> None:
    chances = np.array([[0.5, 0.25, 0.24, 0.01], [0.2, 0.5, 0.2, 0.1]])
    assert not_told_apart(chances, [0, 0]).tolist() == [[True, True, False, False], [True, True, True, True]]
