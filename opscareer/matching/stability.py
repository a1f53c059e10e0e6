"""How sure the first place is: in a retake, and in truth.

Both are shares of the same draws from the posterior of a person (`assessment.posterior`).

1. A draw begins with the two variances. What is estimated from few answers is little known: with g degrees of freedom
   the variance is the estimate times g over a chi-square number (made from a normal one: Wilson & Hilferty 1931, "The
   distribution of chi-square"). A noise that came out small by luck is thereby not believed, and the longer tails of
   short sittings follow.
2. In truth a trait counts with its level T, whose variance around the common mean is w.
3. In a retake it counts with the mean of all its N statements, T + i, whose variance is w + u / N, u being that of the
   statements, plus new noise (v - u) / N. A retake is taken to be of the whole form: the adaptive form is made to give
   the same first track as the whole one, and asks what it needs to. What the statements already answered add to it
   comes again, what the others will add is unknown.
4. The n answers of mean y tell of either quantity, of variance L, by the gain k = L / (w + v / n): its mean is the
   common mean plus k of how far y lies from there, and the variance that stays is L * (1 - k).

The draws are the same for everyone (fixed seed; each is used with its mirror image, so that they lie evenly about the
middle), so that the same answers always give the same figures; a share is known to about one in a hundred. Of somebody
without answers nothing is said: every track has the same chance.

Assumed: the same person at both sittings, normal errors, traits apart from each other, also where a question is keyed
to two. Retakes of made-up people show how far it holds (docs/simulation.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from opscareer.assessment.posterior import LEAST_NOISE, STATEMENT_VARIANCE, Estimate, Posterior, posterior
from opscareer.matching.engine import ROUNDING, Matcher, Numbers, Truths

LEAST_ODDS = 0.5
"""A track cannot be told apart from the first while its chance of being truly first is at least this share of the
first's own: while the odds between the two are not even 2 to 1."""
_DRAWS = 1000
_SEED = 20270104
_AT_A_TIME = 2**17
"""Numbers worked on at a time (1 MB): what stays in the cache."""
_FULL = 100.0


def retake_chances(matcher: Matcher, answers: Numbers) -> Numbers:
    """For each person the share of retakes in which each track comes first: people by tracks, rows sum to 1.

    Tracks that come first together share that retake: two alike tracks have the same chance. Traits that no question
    is keyed to count for nothing, as they do in a fit.
    """
    asked = matcher.asked > 0
    again = np.divide(1.0, matcher.asked, out=np.zeros_like(matcher.asked), where=asked)
    return _shares(matcher, answers, _FULL * matcher.weights * asked, again)


def truth_chances(matcher: Matcher, answers: Numbers) -> Numbers:
    """For each person the chance that each track is truly first, if their levels were known: people by tracks."""
    return _shares(matcher, answers, _FULL * matcher.weights, np.zeros_like(matcher.asked))


def not_told_apart(chances: Numbers, firsts: Sequence[int]) -> Truths:
    """Which tracks cannot be told apart from the first of each person by `LEAST_ODDS`; the first itself is among them.

    `chances` are those of being truly first, people by tracks; `firsts` the number of each person's first track.
    """
    leading = np.take_along_axis(chances, np.asarray(firsts)[:, None], axis=1)
    return np.asarray(chances >= LEAST_ODDS * leading)


@cache
def _draws(traits: int) -> tuple[Numbers, Numbers, Numbers]:
    """Normal numbers: of draws by traits, and one of each draw for either variance."""
    drawn = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((_DRAWS, traits + 2))
    return np.ascontiguousarray(drawn[:, :traits]), drawn[:, traits], drawn[:, traits + 1]


def _shares(matcher: Matcher, answers: Numbers, weights: Numbers, again: Numbers) -> Numbers:
    """The share of draws in which each track is first. `weights` is tracks by traits; `again` one over the number of
    statements of each trait that are answered anew, 0 where the level itself is looked at."""
    count = len(matcher.tracks)
    shares = np.full((len(answers), count), 1.0 / count)
    (some,) = np.nonzero((answers > 0).any(axis=1))
    height = max(1, _AT_A_TIME // max(1, 2 * _DRAWS * max(count, len(matcher.traits))))
    for start in range(0, len(some), height):
        rows = some[start : start + height]
        known = posterior(matcher.keys, matcher.centred(answers[rows]), answers[rows] > 0)
        # tracks by people by draws: numpy compares whole arrays faster than the few tracks of each draw
        fits = np.ascontiguousarray(np.moveaxis(_drawn(known, again) @ weights.T, -1, 0))
        firsts = fits >= fits.max(axis=0) - ROUNDING
        shares[rows] = (firsts / firsts.sum(axis=0)).mean(axis=-1).T
    return shares


def _drawn(known: Posterior, again: Numbers) -> Numbers:
    """Drawn levels, or means of the statements answered anew: people by draws by traits (steps 1 to 4).

    The second half of the draws are the mirror images of the first: the same variances, the other side of the mean.
    """
    deviates, for_noise, for_spread = _draws(known.counts.shape[1])
    noise = np.maximum(_drawn_variance(known.noise, for_noise), LEAST_NOISE)
    spread = _drawn_variance(known.spread, for_spread)
    lasting = spread + STATEMENT_VARIANCE * again
    counts = known.counts[:, None, :]
    gain = lasting * counts / (spread * counts + noise)
    beyond = known.sums / np.maximum(known.counts, 1.0) - known.common
    variance = lasting * (1.0 - gain) + (noise - STATEMENT_VARIANCE) * again
    mean, away = known.common[:, :, None] + gain * beyond[:, None, :], np.sqrt(variance) * deviates
    return np.concatenate((mean + away, mean - away), axis=1)


def _drawn_variance(estimate: Estimate, deviates: Numbers) -> Numbers:
    """Draws of a variance from its posterior: people by draws by 1."""
    part = 2.0 / (9.0 * estimate.freedom)
    chi_square = (1.0 - part + np.sqrt(part) * deviates) ** 3
    return np.asarray((estimate.variance / chi_square)[:, :, None])
