"""The verdicts of many people at a time, as `matching.match` gives them to one, and what one answer can change.

A verdict follows from the slopes of the fits. Whether one step changes the first place is found without them, by moving
every answer there is and working the fits out anew, so that the one can be held against the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import numpy as np

from opscareer.assessment.adaptive import known_enough
from opscareer.assessment.learner import ANSWERS
from opscareer.matching.engine import ROUNDING, Matcher, Numbers, Places, Truths, ranking, shares_first
from opscareer.matching.results import Verdict
from opscareer.matching.stability import not_told_apart, truth_chances

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CLEAR, TIE, CANNOT_TELL = (VERDICTS.index(verdict) for verdict in VERDICTS)
_FULL = 100.0


def verdicts_of(matcher: Matcher, answers: Numbers) -> Places:
    """The verdict of each person, as its number in `VERDICTS`."""
    first = ranking(matcher.fits_of(answers))[:, 0]
    tied = not_told_apart(truth_chances(matcher, answers), first.tolist()) | _near_first(matcher, answers, first)
    sharing = tied.sum(axis=1)
    untold = ~known_enough(matcher.contest, answers) | _all_the_same(answers)
    untold |= (sharing > 1) & (sharing == len(matcher.tracks))
    return np.where(untold, CANNOT_TELL, np.where(sharing > 1, TIE, CLEAR))


def _near_first(matcher: Matcher, answers: Numbers, first: Places) -> Truths:
    """The first track, and those that one answer moved by one point could bring level with it or before it."""
    people = np.arange(len(answers))
    fits = matcher.fits_of(answers)
    behind = fits[people, first][:, None] - fits
    pull = matcher.pull(matcher.answered_per_trait(answers))
    gained = np.zeros_like(fits)
    for number, key in enumerate(matcher.keys):
        slopes = _FULL / 2 * (key * pull) @ matcher.weights.T
        gain = slopes - slopes[people, first][:, None]
        for step in (-1, 1):
            gained = np.maximum(gained, np.where(_has_room(answers[:, number], step)[:, None], step * gain, 0.0))
    return np.asarray(behind <= gained + ROUNDING)


def _has_room(answers: Numbers, step: int) -> Truths:
    """Whether an answer to a question was given and can be moved by a point."""
    return np.asarray((answers > 0) & (answers != (ANSWERS[-1] if step > 0 else ANSWERS[0])))


def _all_the_same(answers: Numbers) -> Truths:
    least = np.where(answers > 0, answers, np.inf).min(axis=1, initial=np.inf)
    return np.asarray(answers.max(axis=1, initial=0.0) == least)


def one_step_flips(matcher: Matcher, answers: Numbers) -> Truths:
    """Whether some answer moved by one point gives each person another first track, or one more beside it."""
    first = ranking(matcher.fits_of(answers))[:, 0]
    flips = np.zeros(len(answers), dtype=np.bool_)
    for movable, moved in _moved_by_one(answers):
        level = shares_first(matcher.fits_of(moved))
        flips |= movable & ((level.sum(axis=1) > 1) | ~level[np.arange(len(first)), first])
    return flips


def _moved_by_one(answers: Numbers) -> Iterator[tuple[Truths, Numbers]]:
    """Every answer moved by a point, one question and one direction at a time: of whom, and all the answers then."""
    for number in range(answers.shape[1]):
        for step in (-1, 1):
            movable = _has_room(answers[:, number], step)
            moved = answers.copy()
            moved[movable, number] += step
            yield movable, moved
