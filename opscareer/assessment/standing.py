"""How a contest stands after some answers, and how sure it is that the open questions would not change its outcome.

The open questions of a trait are predicted from the answers by the posterior (`posterior`). With n of a trait's
questions answered and summing to s, m open, F = n + m, the noise variance v of one answer, the ratio p of noise to true
variance and the posterior mean T, the score that the trait will have when all is answered (`scoring`: R / (F + r) times
the sum of the answers, with the rescaling R and the ratio r of everyone) has the mean R / (F + r) * (s + m * T) and the
variance

    (R / (F + r))^2 * v * m * (F + p) / (n + p)

One more answer takes (R / (F + r))^2 * v * (F + p)^2 / ((n + p) * (n + p + 1)) of it away. The lead of the first track
over another is a weighted sum of scores, and is taken as normal. The other one comes to stand clearly before the first
if the lead falls below minus what one answer moved by one point can change on the full form. The chance that none does
is taken as the product over the others, as if they were independent; all are measured against the same first track and
so rise and fall together more often than not, which makes the product the lower of the two (Slepian 1962).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opscareer.assessment.contest import PRIOR, Contest, Numbers, Places, Truths
from opscareer.assessment.posterior import posterior

_ROUNDING = 1e-9
"""Fits on the scale -1 to +1 that differ by less are the same but for rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """What some people have answered, as arrays of people by questions.

    `centred` holds the answers from -1 to +1 about the middle of the scale, and 0 where there is none.
    """

    centred: Numbers
    answered: Truths
    open: Truths


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """How the contest stands for some people: arrays of people by tracks, by traits, or of one number a person."""

    first: Places
    """The place of the track in front; of equal ones the earlier in the pack."""
    overtaken: Numbers
    """For each track the chance to stand clearly before the first one on the full form; 0 for the first."""
    tied: Numbers
    """For each track the chance to end within one answer of the first; 0 for the first."""
    worth: Numbers
    """For each trait, what one more answer takes away from the lead that another track is expected to gain on the full
    form, summed over the others, on the scale of the fit from -1 to +1."""

    @property
    def certainty(self) -> Numbers:
        """The chance that no other track will stand clearly before the first."""
        return np.asarray(np.prod(1 - self.overtaken, axis=1))

    def in_play(self, least: float) -> Truths:
        """The first track and those with that chance to overtake it."""
        playing = self.overtaken >= least
        playing[np.arange(len(playing)), self.first] = True
        return np.asarray(playing)


def given(answers: Numbers, skipped: Truths) -> Given:
    """What some people have answered; `answers` holds 1 to 5, people by questions, and 0 where there is none."""
    answered = answers > 0
    centred = np.where(answered, (answers - 3) / 2, 0.0)
    return Given(centred, answered, ~answered & ~skipped)


def standing(contest: Contest, so_far: Given) -> Standing:
    """How the contest stands for some people. There must be a track."""
    known = posterior(contest.keys, so_far.centred, so_far.answered)
    still = so_far.open @ contest.touches
    level, pull = known.level, known.pull
    at_end = known.counts + still
    now = (contest.rescaling * known.sums / (known.counts + PRIOR)) @ contest.weights.T
    first = (now >= now.max(axis=1, keepdims=True) - _ROUNDING).argmax(axis=1)
    people = np.arange(len(first))
    scaled = contest.rescaling / (at_end + PRIOR)
    then = (scaled * (known.sums + still * level)) @ contest.weights.T
    lead = then[people, first][:, None] - then
    apart = np.abs(contest.weights[first][:, None, :] - contest.weights)
    one_answer = (apart * (scaled / 2)[:, None, :]).max(axis=2)
    squared, certain = apart**2, known.counts + pull
    spread = scaled**2 * known.noise.variance * (at_end + pull)
    doubt = np.sqrt(np.einsum("pjt,pt->pj", squared, spread * still / certain))
    overtaken = _below(-one_answer - lead, doubt)
    tied = _below(one_answer - lead + _ROUNDING, doubt) - overtaken
    tied[people, first] = overtaken[people, first] = 0.0
    saved = spread * (at_end + pull) / (certain * (certain + 1))
    worth = np.einsum("pj,pjt->pt", _loss_slope(lead, doubt), squared) * saved
    return Standing(first, overtaken, tied, worth)


def _below(bound: Numbers, deviation: Numbers) -> Numbers:
    """The chance that a normal number about 0 is at or below a bound; without any deviation, 1 above 0."""
    certain = deviation <= _ROUNDING
    chance = normal_below(np.divide(bound, deviation, out=np.zeros_like(bound), where=~certain))
    return np.where(certain, (bound > 0).astype(np.float64), chance)


def _loss_slope(lead: Numbers, doubt: Numbers) -> Numbers:
    """How fast the lead that another track is expected to gain grows with the variance of the difference.

    The expected gain of a normal difference with mean -d and deviation s is s * (phi(d / s) - d / s * Phi(-d / s)); its
    slope over s^2 is phi(d / s) / (2 s) (the linear loss of Chick & Inoue 2001, "New two-stage and sequential
    procedures for selecting the best simulated system"). 0 where nothing can move any more.
    """
    moves = doubt > _ROUNDING
    distance = np.divide(lead, doubt, out=np.zeros_like(lead), where=moves)
    height = np.exp(-(distance**2) / 2) / np.sqrt(8 * np.pi)
    return np.asarray(np.divide(height, doubt, out=np.zeros_like(height), where=moves))


def normal_below(deviates: Numbers) -> Numbers:
    """The standard normal distribution function, to 8e-8 (Abramowitz & Stegun 1964, formula 26.2.17)."""
    size = np.abs(deviates)
    k = 1 / (1 + 0.2316419 * size)
    series = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
    tail = np.exp(-(size**2) / 2) / np.sqrt(2 * np.pi) * series
    return np.asarray(np.where(deviates > 0, 1 - tail, tail))
