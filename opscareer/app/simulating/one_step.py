"""Whether one answer can change the first place, found by trying: every answer moved by a point, all fits worked out
anew. It knows nothing of the slopes from which a verdict is found, so that the one can be held against the other.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from opscareer.assessment.learner import ANSWERS
from opscareer.matching.engine import Matcher, Numbers, Truths, ranking, shares_first


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
        for step, last in ((-1, ANSWERS[0]), (1, ANSWERS[-1])):
            movable = (answers[:, number] > 0) & (answers[:, number] != last)
            moved = answers.copy()
            moved[movable, number] += step
            yield movable, moved
