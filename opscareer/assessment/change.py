"""Two sittings compared: what changed, and whether it is more than measurement error.

A trait is compared by the plain mean of its answers, turned to the trait, from -1 to +1: unlike the score it is not
pulled to the middle, so that a short sitting and a full one compare fairly. With n1 and n2 answers and the noise
variance v of one answer, the standard error of the difference between two sittings of an unchanged person is

    sqrt(v / n1 + v / n2)

A change is reliable if it is larger than 1.96 of these (Jacobson & Truax 1991, "Clinical significance: a statistical
approach to defining meaningful change"): an unchanged person seems to have changed once in twenty times, so that of
sixteen traits about one does by chance. Fits are compared by the traits answered in both sittings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from opscareer.assessment.contest import Contest, Numbers
from opscareer.assessment.learner import NEUTRAL
from opscareer.assessment.scoring import NOISE_VARIANCE
from opscareer.knowledge.pack import Pack

RELIABLE = 1.96
"""Standard errors of a difference that 95 % of unchanged people stay below."""
_LEAST_WEIGHT = 0.8
"""The least part of a track's weights that must rest on traits answered in both sittings."""
_FULL = 100.0


@dataclass(frozen=True, slots=True)
class TraitChange:
    """One trait in two sittings: the mean answers, from -1 to +1, and the standard error of their difference."""

    trait: str
    before: float
    after: float
    error: float

    @property
    def difference(self) -> float:
        """How much more of the trait the later answers show."""
        return self.after - self.before

    @property
    def margin(self) -> float:
        """How far apart the two means of somebody who has not changed lie at most, in 95 of 100 cases."""
        return RELIABLE * self.error

    @property
    def reliable(self) -> bool:
        """Whether the difference is more than measurement error."""
        return abs(self.difference) > self.margin


@dataclass(frozen=True, slots=True)
class FitChange:
    """The fit of one track in two sittings: its difference and the standard error of that, in points of fit."""

    track: str
    difference: float
    error: float

    @property
    def reliable(self) -> bool:
        """Whether the difference is more than measurement error."""
        return abs(self.difference) > RELIABLE * self.error


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between two sittings, in the pack's order.

    Traits that were not asked in both are left out, and so are tracks that rest on such traits.
    """

    traits: tuple[TraitChange, ...]
    tracks: tuple[FitChange, ...]

    @property
    def reliable_traits(self) -> tuple[TraitChange, ...]:
        """Those that changed by more than measurement error, the largest change first."""
        return tuple(sorted((one for one in self.traits if one.reliable), key=lambda one: -abs(one.difference)))

    @property
    def reliable_tracks(self) -> tuple[FitChange, ...]:
        """Those that changed by more than measurement error, the largest change first."""
        return tuple(sorted((one for one in self.tracks if one.reliable), key=lambda one: -abs(one.difference)))


def change_between(pack: Pack, before: Mapping[str, int], after: Mapping[str, int], contest: Contest) -> Change:
    """What changed from one sitting's answers to a later one's. The contest is that of the pack."""
    first, later = _means(pack, before), _means(pack, after)
    traits = {
        trait: TraitChange(
            trait=trait,
            before=first[trait][0],
            after=later[trait][0],
            error=sqrt(NOISE_VARIANCE / first[trait][1] + NOISE_VARIANCE / later[trait][1]),
        )
        for trait in pack.traits
        if trait in first and trait in later
    }
    return Change(tuple(traits.values()), _fit_changes(pack, traits, contest))


def _means(pack: Pack, answers: Mapping[str, int]) -> dict[str, tuple[float, int]]:
    """The mean answer to each trait that was asked, turned to it, and the number of its answers."""
    turned: dict[str, list[float]] = {}
    for name, answer in answers.items():
        if name in pack.questions:
            for trait, direction in pack.questions[name].keys.items():
                turned.setdefault(trait, []).append((answer - NEUTRAL) / 2 * direction)
    return {trait: (sum(values) / len(values), len(values)) for trait, values in turned.items()}


def _fit_changes(pack: Pack, traits: Mapping[str, TraitChange], contest: Contest) -> tuple[FitChange, ...]:
    both = np.array([trait in traits for trait in pack.traits])
    differences = _column([traits[trait].difference if trait in traits else 0.0 for trait in pack.traits])
    errors = _column([traits[trait].error if trait in traits else 0.0 for trait in pack.traits])
    moved = _FULL * contest.weights @ differences
    doubt = _FULL * np.sqrt(contest.weights**2 @ errors**2)
    resting = np.abs(contest.weights) @ both
    return tuple(
        FitChange(track, float(moved[number]), float(doubt[number]))
        for number, track in enumerate(contest.tracks)
        if resting[number] >= _LEAST_WEIGHT
    )


def _column(values: list[float]) -> Numbers:
    return np.array(values, dtype=np.float64)
