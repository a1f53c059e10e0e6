"""How sure the first place is: in a retake, and in truth.

Both are shares of the same draws from what `beliefs` says of a person: trait levels within their doubt, and for a
retake new noise on top, as many answers to the same questions as before. The draws are the same for everyone (fixed
seed; each is used with its mirror image, so that they lie evenly about the middle), so that the same answers always
give the same figures; a share is known to about one in a hundred.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from opscareer.matching.beliefs import beliefs_of
from opscareer.matching.engine import ROUNDING, Matcher, Numbers, Truths

LEAST_ODDS = 0.5
"""A track cannot be told apart from the first while its chance of being truly first is at least this share of the
first's own: while the odds between the two are not even 2 to 1."""
_DRAWS = 1000
_SEED = 20270104
_AT_A_TIME = 2**19
"""Numbers worked on at a time (4 MB): what stays in the cache."""
_FULL = 100.0


def retake_chances(matcher: Matcher, answers: Numbers) -> Numbers:
    """For each person the share of retakes in which each track comes first: people by tracks, rows sum to 1.

    Tracks that come first together share that retake: two alike tracks have the same chance.
    """
    beliefs = beliefs_of(matcher, answers)
    weight = _FULL * beliefs.answered * matcher.pull(beliefs.answered)
    return _shares(matcher, weight * beliefs.level, weight * np.sqrt(beliefs.doubt + beliefs.noise))


def truth_chances(matcher: Matcher, answers: Numbers) -> Numbers:
    """For each person the chance that each track is truly first, if their levels were known: people by tracks."""
    beliefs = beliefs_of(matcher, answers)
    return _shares(matcher, _FULL * beliefs.level, _FULL * np.sqrt(beliefs.doubt))


def not_told_apart(chances: Numbers, firsts: Sequence[int]) -> Truths:
    """Which tracks cannot be told apart from the first of each person by `LEAST_ODDS`; the first itself is among them.

    `chances` are those of being truly first, people by tracks; `firsts` the number of each person's first track.
    """
    leading = np.take_along_axis(chances, np.asarray(firsts)[:, None], axis=1)
    return np.asarray(chances >= LEAST_ODDS * leading)


@cache
def _draws(traits: int) -> Numbers:
    half = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((_DRAWS, traits))
    return np.concatenate([half, -half])


def _shares(matcher: Matcher, middle: Numbers, spread: Numbers) -> Numbers:
    """The share of draws in which each track is first, for trait scores around `middle`, both people by traits."""
    draws = _draws(len(matcher.traits))
    shares = np.empty((len(middle), len(matcher.tracks)))
    height = max(1, _AT_A_TIME // max(1, len(draws) * len(matcher.tracks)))
    for start in range(0, len(middle), height):
        rows = slice(start, start + height)
        scaled = spread[rows] * matcher.weights[:, None, :]
        fits = draws @ scaled.transpose(0, 2, 1) + (matcher.weights @ middle[rows].T)[:, None, :]
        firsts = fits >= fits.max(axis=0) - ROUNDING
        shares[rows] = (firsts / firsts.sum(axis=0)).mean(axis=1).T
    return shares
