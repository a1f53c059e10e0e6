"""Whether answers agree with each other: one rule, for one person and for many at a time.

Two things are looked at, and both must be amiss before anything is said.

1. Pairs of statements keyed to one trait in opposite directions: how many were answered alike, `OPPOSED` points or more
   from mirroring each other, of all such pairs.
2. How much more the answers to one trait agree than answers at all: the ratio of mean squares between and within
   traits, as in an analysis of variance, of answers turned to their trait; the habit to agree or disagree with
   anything (the mean answer) is taken out first. Answers at random give about 1, people who answer as they are about 3
   on the full form. The fewer answers repeat a trait, the more the ratio wavers, and the lower is what must be reached.
"""

from __future__ import annotations

import numpy as np

from opscareer.assessment.contest import Numbers, Truths
from opscareer.assessment.learner import ANSWERS, NEUTRAL

LEAST_TO_JUDGE = 10
"""Answers before anything is said of how they agree."""
OPPOSED = 3
"""How far two answers to opposite statements lie from mirroring each other, in points, to be called alike: 5 and 3 do
not, 5 and 4 do."""
_OPPOSED_SHARE = 0.12
"""The least share of pairs answered alike among all that could be."""
_RATIO_WITHOUT_REPEATS, _RATIO_OF_FULL_FORM = 0.5, 1.55
"""What the ratio must reach where hardly a trait is repeated, and where as many answers repeat one as on the full form;
in between it rises with the repeats."""
_REPEATS_OF_FULL_FORM = 80
_ROUNDING = 1e-9
"""Squares in points that add up to less are zero but for rounding."""


def contradict(keys: Numbers, answers: Numbers) -> Truths:
    """Whose answers contradict each other more than an honest hand wavers, one truth a person.

    `keys` is questions by traits: +1, -1 or 0. `answers` holds 1 to 5, people by questions, and 0 where there is none.
    """
    alike, pairs = _opposite_pairs(keys, answers)
    ratio, repeats = _agreement(keys, answers)
    rise = np.minimum(repeats / _REPEATS_OF_FULL_FORM, 1.0)
    low = ratio < _RATIO_WITHOUT_REPEATS + (_RATIO_OF_FULL_FORM - _RATIO_WITHOUT_REPEATS) * rise
    enough = (answers > 0).sum(axis=1) >= LEAST_TO_JUDGE
    return np.asarray(enough & low & (alike > _OPPOSED_SHARE * pairs))


def mirror_gap(one: int, other: int) -> int:
    """How far two answers to opposite statements are from mirroring each other, in points."""
    return abs(one + other - 2 * NEUTRAL)


def _opposite_pairs(keys: Numbers, answers: Numbers) -> tuple[Numbers, Numbers]:
    """For each person how many pairs of opposite statements were answered alike, and how many were answered."""
    toward = [(answers == answer).astype(np.float64) @ (keys > 0) for answer in ANSWERS]
    away = [(answers == answer).astype(np.float64) @ (keys < 0) for answer in ANSWERS]
    alike = np.zeros(len(answers))
    for one, so_often in zip(ANSWERS, toward, strict=True):
        for other, as_often in zip(ANSWERS, away, strict=True):
            if mirror_gap(one, other) >= OPPOSED:
                alike += (so_often * as_often).sum(axis=1)
    return alike, np.asarray((sum(toward) * sum(away)).sum(axis=1))


def _agreement(keys: Numbers, answers: Numbers) -> tuple[Numbers, Numbers]:
    """The ratio of the mean squares, and how many answers repeat a trait; infinite where nothing can be compared."""
    there, sizes = (answers > 0).astype(np.float64), np.abs(keys)
    mean = answers.sum(axis=1) / np.maximum(there.sum(axis=1), 1.0)
    apart = there * (answers - mean[:, None])
    counts = there @ sizes
    between = ((apart @ keys) ** 2 / np.maximum(counts, 1.0)).sum(axis=1)
    within = (apart**2 @ sizes).sum(axis=1) - between
    groups = (counts > 0).sum(axis=1)
    repeats = counts.sum(axis=1) - groups
    told = (repeats > 0) & (within > _ROUNDING)
    return np.divide(between * repeats, groups * within, out=np.full(len(answers), np.inf), where=told), repeats
