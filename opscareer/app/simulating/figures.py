"""The figures that are reported, from what was seen of each person. Shares and probabilities run from 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from opscareer.app.simulating.sightings import Retakes, Sightings
from opscareer.matching.engine import Truths
from opscareer.matching.results import Verdict
from opscareer.matching.verdicts import CLEAR, VERDICTS

LEAST_IN_BAND = 200
"""People that a band of predicted probability must have before its gap counts."""
LEAST_OF_TRACK = 50
"""People whose first track it must be before a track's agreement counts."""
BANDS = 10


@dataclass(frozen=True, slots=True)
class Agreement:
    """Among how many people the adaptive form gave the first track of the full form; None among nobody.

    `per_track` holds, by the first track of the full form, the same share and the number of people.
    """

    learners: int
    share: float | None
    per_track: Mapping[str, tuple[float | None, int]]

    @property
    def least(self) -> float | None:
        """The share of the track that agrees least, of those with `LEAST_OF_TRACK` people; None where there is none."""
        shares = (share for share, learners in self.per_track.values() if learners >= LEAST_OF_TRACK)
        return min((share for share in shares if share is not None), default=None)


@dataclass(frozen=True, slots=True)
class AdaptiveFigures:
    """The adaptive form beside the full one.

    `quartiles` are lengths as shares of the full form: a quarter, half, three quarters of the people need at most so
    much. Agreement is told of three groups: whose full-form verdict is clear; whose first place one answer moved by one
    point cannot change (a larger group and a harder test); all.
    """

    quartiles: tuple[float, float, float]
    clear: Agreement
    steady: Agreement
    everybody: Agreement
    promised: float
    """The mean certainty at the end of a sitting."""
    kept: float
    """The share of people to whom what was promised came true."""

    @property
    def median_share(self) -> float:
        """The length of the sitting in the middle, as a share of the full form."""
        return self.quartiles[1]


@dataclass(frozen=True, slots=True)
class Band:
    """People whose first track was told to stay first with a chance from `low` up to `high`; means over them."""

    low: float
    high: float
    learners: int
    predicted: float
    observed: float

    @property
    def gap(self) -> float:
        """How far the prediction is off."""
        return abs(self.predicted - self.observed)


@dataclass(frozen=True, slots=True)
class Stability:
    """The predicted chance of the first track to stay first in a retake, held against retakes."""

    bands: tuple[Band, ...]
    """Those with anybody in them."""
    agreement: float
    """The share of retakes that gave the same first track."""

    @property
    def largest_gap(self) -> float | None:
        """Of the bands with `LEAST_IN_BAND` people or more; None where there is none."""
        return max((band.gap for band in self.bands if band.learners >= LEAST_IN_BAND), default=None)


@dataclass(frozen=True, slots=True)
class Reliability:
    """One trait's reliability by each way that there is; None where it cannot be had, or the answers do not tell."""

    alpha: float | None
    split_halves: float | None
    retest: float | None
    truth: float | None
    learners: int

    @property
    def main(self) -> float | None:
        """The one that is told if only one is: the retest, or alpha where people answered once."""
        return self.alpha if self.retest is None else self.retest


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is reported of some people."""

    learners: int
    questions: int
    complete: int
    """How many people answered every question."""
    ties_first: float
    """The share of people with the same printed fit at the first place."""
    verdicts: Mapping[Verdict, float]
    one_step_flips: float
    one_step_flips_when_clear: float | None
    reliability: Mapping[str, Reliability]
    adaptive: AdaptiveFigures
    stability: Stability | None
    """Of the full form, taken again in full; None where people answered once."""
    stability_of_adaptive: Stability | None
    """Of the adaptive form, taken again as an adaptive form, which may ask other questions."""


def adaptive_figures(tracks: Sequence[str], seen: Sightings) -> AdaptiveFigures:
    """The adaptive form beside the full one."""
    quarter, half, three_quarters = np.quantile(seen.asked, (0.25, 0.5, 0.75)).tolist()
    return AdaptiveFigures(
        quartiles=(quarter, half, three_quarters),
        clear=_agreement(tracks, seen, seen.verdict == CLEAR),
        steady=_agreement(tracks, seen, ~seen.flips),
        everybody=_agreement(tracks, seen, np.ones_like(seen.flips)),
        promised=float(seen.promised.mean()),
        kept=float(seen.kept.mean()),
    )


def _agreement(tracks: Sequence[str], seen: Sightings, among: Truths) -> Agreement:
    agrees = seen.first_of_adaptive == seen.first
    per_track = {}
    for number, track in enumerate(tracks):
        here = among & (seen.first == number)
        per_track[track] = (share(agrees, here), int(here.sum()))
    return Agreement(int(among.sum()), share(agrees, among), per_track)


def share(what: Truths, among: Truths) -> float | None:
    """How many of some people it is true of; None of nobody."""
    return float(what[among].mean()) if among.any() else None


def verdict_shares(seen: Sightings) -> dict[Verdict, float]:
    """How often each verdict is given."""
    return {verdict: float((seen.verdict == number).mean()) for number, verdict in enumerate(VERDICTS)}


def stability_of(taken: Retakes) -> Stability:
    """Predicted and observed retakes, band by band."""
    band = np.minimum((taken.predicted * BANDS).astype(np.intp), BANDS - 1)
    bands = []
    for number in range(BANDS):
        here = band == number
        if here.any():
            means = (float(taken.predicted[here].mean()), float(taken.observed[here].mean()))
            bands.append(Band(number / BANDS, (number + 1) / BANDS, int(here.sum()), *means))
    return Stability(tuple(bands), float(taken.observed.mean()))
