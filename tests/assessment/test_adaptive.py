"""The adaptive form against the full one, on people who do not answer by the formula that scores them."""

from __future__ import annotations

from functools import cache

import numpy as np

from opscareer.assessment.adaptive import AdaptiveSittings, adaptive_sittings, known_enough
from opscareer.assessment.contest import Numbers, Places, Truths
from opscareer.matching.engine import compiled
from tests.assessment.sittings import as_answers, contest, people, walk
from tests.shipped import pack

PEOPLE, SEED = 1500, 5


@cache
def crowd() -> tuple[Numbers, AdaptiveSittings]:
    answers = people(PEOPLE, SEED)
    return answers, adaptive_sittings(contest(), answers)


def firsts(answers: Numbers) -> Places:
    return np.asarray(compiled(pack()).fits_of(answers).argmax(axis=1))


def near_ties(answers: Numbers) -> Truths:
    """Whose first place on the full form one answer moved by one point could change."""
    ready = compiled(pack())
    fits = ready.fits_of(answers)
    order = np.sort(fits, axis=1)
    first = fits.argmax(axis=1)
    steps = 100 * np.abs(ready.weights[first][:, None] - ready.weights) / (2 * ready.asked)
    behind = order[:, -1][:, None] - fits
    return np.asarray(((behind <= steps.max(axis=2)) & (fits < order[:, -1][:, None])).any(axis=1))


def test_that_many_at_a_time_are_asked_what_each_alone_is_asked() -> None:
    answers, sittings = crowd()
    for number in range(5):
        alone = {step.question for step in walk(as_answers(answers[number]))} - {None}
        together = {contest().questions[place] for place in np.flatnonzero(sittings.asked[number])}
        assert alone == together


def test_that_the_median_sitting_asks_at_most_half_of_the_bank() -> None:
    _, sittings = crowd()
    assert np.median(sittings.lengths) <= len(contest().questions) / 2
    assert sittings.lengths.max() <= len(contest().questions)


def test_that_the_first_track_agrees_with_the_full_form() -> None:
    answers, sittings = crowd()
    agrees = firsts(np.where(sittings.asked, answers, 0)) == firsts(answers)
    clear = ~near_ties(answers)
    assert agrees[clear].mean() >= 0.95
    by_track = [agrees[clear & (firsts(answers) == track)].mean() for track in range(len(contest().tracks))]
    assert min(by_track) >= 0.88  # fewer than 100 people a track here; `simulate` shows more


def test_that_a_settled_sitting_is_known_well_enough_and_an_empty_one_is_not() -> None:
    answers, sittings = crowd()
    assert known_enough(contest(), np.where(sittings.asked, answers, 0.0)).all()
    assert not known_enough(contest(), np.zeros((1, answers.shape[1]))).any()


def test_that_what_a_person_left_out_is_never_asked() -> None:
    answers = people(30, 6)
    answers[:, ::3] = 0
    sittings = adaptive_sittings(contest(), answers)
    assert not sittings.asked[:, ::3].any()


def test_that_nobody_gives_no_sittings() -> None:
    assert len(adaptive_sittings(contest(), np.zeros((0, len(contest().questions)))).lengths) == 0
