"""Fit: the sum of what each answer adds, exact to the tenth that is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opscareer.assessment.learner import NEUTRAL
from opscareer.matching.exact_fits import FULL_TENTHS, ExactFits, rounded
from opscareer.matching.results import Band, Contribution
from opscareer.matching.weights import TraitWeight

__all__ = ["FULL_TENTHS", "LOWEST_OF_BANDS", "Fit", "band_of", "fit_of"]

LOWEST_OF_BANDS: Mapping[Band, int] = {"strong": 400, "good": 150, "mixed": -149, "low": -399}
"""Lowest fit in tenths of each band, best first; below them all lies `opposite`."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A track's fit as it is printed, in tenths of a point, and answer by answer."""

    tenths: int
    contributions: tuple[Contribution, ...]


def fit_of(exact: ExactFits, track: str, weights: Mapping[str, TraitWeight]) -> Fit:
    """The fit of one track, by the weights of that track. The contributions' tenths sum to the fit's tenths exactly.

    A question keyed to several traits gives one contribution, named after the trait that carries most of it.
    """
    line, tenths = exact.lines[track], rounded(exact.fits[track])
    amounts = [slope * (exact.answers[question] - NEUTRAL) for question, slope in line.slopes.items()]
    contributions = [
        Contribution(question, exact.answers[question], trait, part, weights[trait].path)
        for (question, trait), part in zip(line.names.items(), _apportioned(amounts, line.unit, tenths), strict=True)
    ]
    contributions.sort(key=lambda contribution: -abs(contribution.tenths))
    return Fit(tenths, tuple(contributions))


def _apportioned(amounts: Sequence[int], unit: int, total: int) -> list[int]:
    """Whole numbers near `amount / unit` that sum to `total` (largest remainders first; earlier ones on equal)."""
    parts = [amount // unit for amount in amounts]
    missing = total - sum(parts)
    order = sorted(range(len(amounts)), key=lambda index: (-(amounts[index] % unit), index))
    for index in order[:missing]:
        parts[index] += 1
    return parts


def band_of(tenths: int) -> Band:
    """The fit in words."""
    return next((band for band, lowest in LOWEST_OF_BANDS.items() if tenths >= lowest), "opposite")
