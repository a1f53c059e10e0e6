"""What a person's answers tell of their true trait levels: a posterior over the traits, from the one person's answers.

The model. An answer, centred and turned to its trait's direction, is x = T + c * d + i + e, from -1 to +1: T the
person's level of the trait, c how far the person leans to agreeing with anything (d the direction of the key), i how
readily anybody agrees with this statement, e noise. T, c and i are the same at the next sitting; e is new. Nobody is
compared with anybody, there are no norms: everything is drawn towards a weak prior that is the same for everyone.

1. Noise. The answers to one trait scatter around their mean. Pooled over the traits, and with the leaning c taken out
   by least squares (statements keyed both ways make it visible: Billiet & McClendon 2000, "Modeling acquiescence"),
   their sum of squares S with f degrees of freedom estimates the variance of i and e together. It is moderated by a
   prior variance worth f0 degrees (Smyth 2004, "Linear models and empirical Bayes methods"): v = (S + f0 * v0) / g with
   g = f + f0, and the variance is g * v over a chi-square number with g degrees of freedom.
2. Spread. The person's trait means scatter around their common mean, which is itself drawn to 0. What of that scatter
   is more than noise, moderated in the same way, is the variance w of T (Morris 1983, "Parametric empirical Bayes
   inference"). A trait of few answers tells less of it, in the square of w0 over what its mean scatters altogether.
3. Posterior. With n answers of mean y, T is normal with variance v / (n + v / w) and a mean between y and the common
   mean: Kelley's regressed true score (1947) with the person's own reliability n / (n + v / w). A trait without answers
   keeps the common mean.

Assumed, not estimated: that statements differ with a standard deviation of 0.4 points (i), and the priors v0, w0 with
their weights. `docs/measurement.md` says what was chosen by what.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opscareer.assessment.contest import Numbers, Truths
from opscareer.assessment.scoring import NOISE_VARIANCE

STATEMENT_VARIANCE = 0.04
"""Of i: 0.4 points of the scale of five, which is half as much on the scale from -1 to +1."""
LEAST_NOISE = STATEMENT_VARIANCE + 0.02
_LEAST_SPREAD = 0.02
"""Nobody answers without any noise, and nobody is the same in everything."""
_NOISE_PRIOR, _NOISE_WEIGHT = NOISE_VARIANCE + STATEMENT_VARIANCE, 12.0
_SPREAD_PRIOR, _SPREAD_WEIGHT = NOISE_VARIANCE / 2, 12.0
_LEAST_TILT = 1e-9
"""Below this no trait has answers keyed both ways, and leaning to agree cannot be told."""


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """A variance for each person, and how many degrees of freedom it rests on: two arrays of people by 1."""

    variance: Numbers
    freedom: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """What is believed of people's trait levels, on the scale -1 to +1: people by traits unless said otherwise."""

    counts: Numbers
    """How many answers are keyed to each trait."""
    sums: Numbers
    """Their sum, turned to the trait."""
    common: Numbers
    """The mean of the person's traits: people by 1."""
    noise: Estimate
    """Of one answer around the level of its trait: what statements differ in, and what is new at every sitting."""
    spread: Estimate
    """Of the levels around their common mean."""

    @property
    def pull(self) -> Numbers:
        """The ratio of noise to true variance, the number of answers that the prior is worth: people by 1."""
        return np.asarray(self.noise.variance / self.spread.variance)

    @property
    def level(self) -> Numbers:
        """The mean of the posterior."""
        return np.asarray((self.sums + self.pull * self.common) / (self.counts + self.pull))


def posterior(keys: Numbers, centred: Numbers, answered: Truths) -> Posterior:
    """The posterior of some people. `keys` is questions by traits; the answers, from -1 to +1 about the middle of the
    scale and 0 where there is none, are people by questions."""
    sizes, there = np.abs(keys), answered.astype(np.float64)
    counts, sums = there @ sizes, centred @ keys
    some = np.maximum(counts, 1.0)
    noise = _noise(centred @ sizes, (centred**2 @ sizes).sum(axis=1), there @ keys, (counts, sums, some))
    common, spread = _spread(counts, sums / some, noise.variance)
    return Posterior(counts, sums, common, noise, spread)


def _noise(agreed: Numbers, squares: Numbers, turns: Numbers, per_trait: tuple[Numbers, Numbers, Numbers]) -> Estimate:
    """The variance of one answer's noise (step 1).

    `agreed` is the sum of the answers to each trait, not turned; `turns` how many more of them are keyed toward it.
    """
    counts, sums, some = per_trait
    scatter = squares - (sums**2 / some).sum(axis=1)
    tilts = (counts - turns**2 / some).sum(axis=1)
    leaning = (agreed - sums * turns / some).sum(axis=1)
    shown = tilts > _LEAST_TILT
    explained = np.divide(leaning**2, tilts, out=np.zeros_like(tilts), where=shown)
    freedom = np.maximum(np.maximum(counts - 1.0, 0.0).sum(axis=1) - shown, 0.0) + _NOISE_WEIGHT
    moderated = np.maximum(scatter - explained, 0.0) + _NOISE_WEIGHT * _NOISE_PRIOR
    return Estimate(np.maximum(moderated / freedom, LEAST_NOISE)[:, None], freedom[:, None])


def _spread(counts: Numbers, mean: Numbers, noise: Numbers) -> tuple[Numbers, Estimate]:
    """The common mean of a person's traits, people by 1, and the variance around it (step 2)."""
    known = counts > 0
    errors = noise / np.maximum(counts, 1.0)
    trust = np.where(known, 1.0 / (_SPREAD_PRIOR + errors), 0.0)
    common = (trust * mean).sum(axis=1, keepdims=True) / (trust.sum(axis=1, keepdims=True) + 1.0 / _SPREAD_PRIOR)
    telling = (_SPREAD_PRIOR * trust) ** 2
    beyond = (telling * ((mean - common) ** 2 - errors)).sum(axis=1, keepdims=True)
    freedom = telling.sum(axis=1, keepdims=True) + _SPREAD_WEIGHT
    spread = (beyond + _SPREAD_WEIGHT * _SPREAD_PRIOR) / freedom
    return common, Estimate(np.maximum(spread, _LEAST_SPREAD), freedom)
