"""What is seen of each person: the outcome of the full form, of the adaptive one, and of taking it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from opscareer.app.simulating.one_step import one_step_flips
from opscareer.assessment.adaptive import AdaptiveSittings
from opscareer.matching.engine import ROUNDING, Matcher, Numbers, Places, Truths, ranking
from opscareer.matching.stability import retake_chances
from opscareer.matching.verdicts import first_places

_FULL = 100.0
_TENTHS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Sightings:
    """One value a person in each array. Tracks are told by their number in the pack.

    What is called full form is all that a person answered.
    """

    first: Places
    """The first track of the full form; of equal ones the earlier in the pack."""
    shared: Truths
    """Whether another track has the same printed fit as the first."""
    verdict: Places
    flips: Truths
    """Whether one answer moved by one point changes the first place."""
    asked: Numbers
    """The share of the person's answers that the adaptive form asked for."""
    first_of_adaptive: Places
    promised: Numbers
    """The certainty that the adaptive form ended with."""
    kept: Truths
    """Whether on the full form no other track stands clearly before the adaptive one, which is what was promised."""


@dataclass(frozen=True, slots=True, eq=False)
class Retakes:
    """One value a person in each array: the chance told that the first track stays first, and how often it did."""

    predicted: Numbers
    observed: Numbers


def in_short(answers: Numbers, adaptive: AdaptiveSittings) -> Numbers:
    """The answers that the adaptive form asked for."""
    return np.where(adaptive.asked, answers, 0.0)


def sightings(matcher: Matcher, answers: Numbers, adaptive: AdaptiveSittings) -> Sightings:
    """What is seen of some people by their answers, and by which of them the adaptive form asked for.

    Each must have given an answer.
    """
    fits = matcher.fits_of(answers)
    first = ranking(fits)[:, 0]
    first_of_adaptive = ranking(matcher.fits_of(in_short(answers, adaptive)))[:, 0]
    printed = _printed(fits)
    return Sightings(
        first=first,
        shared=(printed == printed.max(axis=1, keepdims=True)).sum(axis=1) > 1,
        verdict=first_places(matcher, answers).verdict,
        flips=one_step_flips(matcher, answers),
        asked=adaptive.lengths / (answers > 0).sum(axis=1),
        first_of_adaptive=first_of_adaptive,
        promised=adaptive.certainty,
        kept=~_clearly_behind(matcher, answers, fits, first_of_adaptive),
    )


def retakes(matcher: Matcher, answers: Numbers, again: Sequence[Numbers]) -> Retakes:
    """What was predicted of a retake of some people's answers, and what happened in some retakes."""
    first = ranking(matcher.fits_of(answers))[:, 0]
    stayed = [ranking(matcher.fits_of(retake))[:, 0] == first for retake in again]
    predicted = retake_chances(matcher, answers)[np.arange(len(first)), first]
    return Retakes(predicted, np.asarray(np.mean(stayed, axis=0)))


def _printed(fits: Numbers) -> Numbers:
    """Fits in tenths, rounded to the nearest, halves away from zero, as they are printed."""
    return np.asarray(np.sign(fits) * np.floor(np.abs(fits) * _TENTHS + 0.5 + ROUNDING))


def _clearly_behind(matcher: Matcher, answers: Numbers, fits: Numbers, track: Places) -> Truths:
    """Whether some track stands before the given one by more than one answer moved by one point can change."""
    step = _FULL / 2 * matcher.pull(matcher.answered_per_trait(answers))
    apart = np.abs(matcher.weights[track][:, None, :] - matcher.weights)
    one_answer = (apart * step[:, None, :]).max(axis=2, initial=0.0)
    behind = fits - fits[np.arange(len(track)), track][:, None]
    return np.asarray((behind > one_answer + ROUNDING).any(axis=1))


def all_sightings(parts: Sequence[Sightings]) -> Sightings:
    """The people of all parts, one after the other."""
    return Sightings(
        **{each.name: np.concatenate([getattr(part, each.name) for part in parts]) for each in fields(Sightings)}
    )


def all_retakes(parts: Sequence[Retakes]) -> Retakes:
    """The people of all parts, one after the other."""
    return Retakes(
        np.concatenate([part.predicted for part in parts]), np.concatenate([part.observed for part in parts])
    )
