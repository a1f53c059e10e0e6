"""What a person's answers tell of their true trait levels, of their noise, and so of a second sitting.

The model. An answer, centred and turned to its trait's direction, is x = T + c * d + i + e, from -1 to +1: T the
level of the trait in the person, c how far the person leans to agreeing with anything (d the direction of the key), i
how readily anybody agrees with this statement, e noise. T, c and i are the same at the next sitting; e is new. Nobody
is compared with anybody: everything is estimated from the answers of the one person, and drawn towards a weak prior
that is the same for everyone.

1. Noise. The answers of one trait scatter around their mean. Pooled over the traits, and with the leaning c taken out
   by least squares (statements keyed both ways make it visible: Billiet & McClendon 2000, "Modeling acquiescence"),
   their sum of squares S with f degrees of freedom estimates the variance of e and i together. It is moderated by a
   prior variance worth f0 degrees (Smyth 2004, "Linear models and empirical Bayes methods"), and the part of i, which
   repeats itself, is taken off:  v = (S + f0 * (v0 + VAR_I)) / (f + f0) - VAR_I.
2. Spread. The trait means scatter around their common mean m, which is drawn to 0. What of that scatter is more than
   noise, moderated in the same way, is the variance w of T (Morris 1983, "Parametric empirical Bayes inference").
3. Posterior. With n answers of mean y, T is normal with variance 1 / (n / v + 1 / w) and mean
   (n * y / v + m / w) times that: Kelley's regressed true score with the person's own reliability. A trait without
   answers keeps the mean m and the variance w.
4. A retake asks the same questions: the new mean is T plus noise of variance v / n.

Assumed, not estimated: that statements differ with a standard deviation of a third of a point (VAR_I), the priors v0,
w0 and their weights f0, g0, and that the person is the same at both sittings. The posterior is taken at the estimates
of v and w, without their own doubt, and of each trait alone, also where a question is keyed to two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opscareer.matching.engine import Matcher, Numbers

VAR_I = (1 / 3 / 2) ** 2
"""A third of a point of the scale of five, which is half as much on the scale from -1 to +1."""
_NOISE_PRIOR, _NOISE_WEIGHT = 0.25, 4.0
_SPREAD_PRIOR, _SPREAD_WEIGHT = 0.12, 24.0
_LEAST_NOISE, _LEAST_SPREAD = 0.02, 0.02
"""Nobody answers without any noise, and nobody is the same in everything."""
_LEAST_TILT = 1e-9
"""Below this no trait has answers keyed both ways, and leaning to agree cannot be told."""


@dataclass(frozen=True, slots=True)
class Beliefs:
    """What is believed of people's trait levels, on the scale -1 to +1; all arrays are people by traits."""

    answered: Numbers
    level: Numbers
    doubt: Numbers
    """Variance of the true level."""
    noise: Numbers
    """Variance of the mean of the same answers given anew, around the true level; 0 where there are none."""


def beliefs_of(matcher: Matcher, answers: Numbers) -> Beliefs:
    """The beliefs about people by a matrix of their answers."""
    centred, given = matcher.centred(answers), (answers > 0).astype(np.float64)
    sizes = np.abs(matcher.keys)
    answered = given @ sizes
    some = np.maximum(answered, 1.0)
    mean = centred @ matcher.keys / some
    noise = _noise(centred, given, matcher.keys, mean)[:, None]
    common, spread = _spread(answered, mean, noise)
    doubt = 1.0 / (answered / noise + 1.0 / spread)
    level = doubt * (answered * mean / noise + common / spread)
    return Beliefs(answered, level, doubt, np.where(answered > 0, noise / some, 0.0))


def _noise(centred: Numbers, given: Numbers, keys: Numbers, mean: Numbers) -> Numbers:
    """The variance of one answer's noise, for each person (step 1)."""
    sizes = np.abs(keys)
    answered = given @ sizes
    tilt = given @ keys / np.maximum(answered, 1.0)
    squares = (centred**2 @ sizes - answered * mean**2).sum(axis=1)
    tilts = (answered - answered * tilt**2).sum(axis=1)
    leaning = (centred @ sizes - answered * mean * tilt).sum(axis=1)
    shown = tilts > _LEAST_TILT
    explained = np.divide(leaning**2, tilts, out=np.zeros_like(tilts), where=shown)
    freedom = np.maximum(np.maximum(answered - 1.0, 0.0).sum(axis=1) - shown, 0.0)
    squares = np.maximum(squares - explained, 0.0) + _NOISE_WEIGHT * (_NOISE_PRIOR + VAR_I)
    return np.asarray(np.maximum(squares / (freedom + _NOISE_WEIGHT) - VAR_I, _LEAST_NOISE))


def _spread(answered: Numbers, mean: Numbers, noise: Numbers) -> tuple[Numbers, Numbers]:
    """The common mean of a person's traits and the variance around it, each people by 1 (step 2)."""
    known = answered > 0
    errors = noise / np.maximum(answered, 1.0)
    trust = np.where(known, 1.0 / (_SPREAD_PRIOR + errors), 0.0)
    common = (trust * mean).sum(axis=1, keepdims=True) / (trust.sum(axis=1, keepdims=True) + 1.0 / _SPREAD_PRIOR)
    beyond = np.where(known, (mean - common) ** 2 - errors, 0.0).sum(axis=1, keepdims=True)
    spread = (beyond + _SPREAD_WEIGHT * _SPREAD_PRIOR) / (known.sum(axis=1, keepdims=True) + _SPREAD_WEIGHT)
    return common, np.maximum(spread, _LEAST_SPREAD)
