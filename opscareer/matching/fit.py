"""Fit: the sum of what each answer adds, exact to the tenth that is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import erf, floor, sqrt

from opscareer.assessment.scoring import AnswerEffect
from opscareer.matching.results import Band, Contribution
from opscareer.matching.weights import TraitWeight

FULL_TENTHS = 1000
_BANDS: tuple[tuple[int, Band], ...] = ((400, "strong"), (150, "good"), (-149, "mixed"), (-399, "low"))
"""Lowest fit in tenths of each band; below them all lies `opposite`."""
_UNIFORM_VARIANCE = 0.5
"""Variance of a centred answer, -1 to +1, when the five points are equally likely."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A track's fit: exact, as printed, and answer by answer."""

    exact: Fraction
    """On the scale -1000 to +1000."""
    tenths: int
    contributions: tuple[Contribution, ...]


def fit_of(weights: Mapping[str, TraitWeight], effects: Sequence[AnswerEffect]) -> Fit:
    """The fit of one track. The contributions' tenths sum to the fit's tenths exactly.

    A question keyed to several traits gives one contribution, named after the trait that carries most of it.
    """
    shares = _by_question(weights, effects)
    exact = sum((amount for amount, _ in shares.values()), Fraction(0))
    tenths = _rounded(exact)
    parts = _apportioned([amount for amount, _ in shares.values()], tenths)
    contributions = [
        Contribution(question, effect.answer, effect.trait, part, weights[effect.trait].path)
        for (question, (_, effect)), part in zip(shares.items(), parts, strict=True)
    ]
    contributions.sort(key=lambda contribution: -abs(contribution.tenths))
    return Fit(exact, tenths, tuple(contributions))


def _by_question(
    weights: Mapping[str, TraitWeight], effects: Sequence[AnswerEffect]
) -> dict[str, tuple[Fraction, AnswerEffect]]:
    """What each question adds in all, and the effect that carries most of it."""
    found: dict[str, list[tuple[Fraction, AnswerEffect]]] = {}
    for effect in effects:
        if effect.trait in weights:
            amount = FULL_TENTHS * weights[effect.trait].weight * effect.effect
            found.setdefault(effect.question, []).append((amount, effect))
    return {
        question: (sum((amount for amount, _ in parts), Fraction(0)), max(parts, key=lambda part: abs(part[0]))[1])
        for question, parts in found.items()
    }


def _rounded(value: Fraction) -> int:
    """To the nearest whole number, halves away from zero: the same for a value and its negative."""
    return floor(value + Fraction(1, 2)) if value >= 0 else -floor(-value + Fraction(1, 2))


def _apportioned(amounts: Sequence[Fraction], total: int) -> list[int]:
    """Whole numbers near the amounts that sum to `total` (largest remainders first; earlier ones on equal)."""
    parts = [floor(amount) for amount in amounts]
    missing = total - sum(parts)
    order = sorted(range(len(amounts)), key=lambda index: (parts[index] - amounts[index], index))
    for index in order[:missing]:
        parts[index] += 1
    return parts


def largest_step(
    first: Mapping[str, TraitWeight], other: Mapping[str, TraitWeight], effects: Sequence[AnswerEffect]
) -> Fraction:
    """The most that one answer moved one point can change the difference between two tracks' fits, in tenths."""
    moves: dict[str, Fraction] = {}
    for effect in effects:
        difference = _weight(first, effect.trait) - _weight(other, effect.trait)
        moves[effect.question] = moves.get(effect.question, Fraction(0)) + abs(difference) * effect.step
    return FULL_TENTHS * max(moves.values(), default=Fraction(0))


def _weight(weights: Mapping[str, TraitWeight], trait: str) -> Fraction:
    return weights[trait].weight if trait in weights else Fraction(0)


def band_of(tenths: int) -> Band:
    """The fit in words."""
    return next((band for lowest, band in _BANDS if tenths >= lowest), "opposite")


def chance_of(band: Band, weights: Mapping[str, TraitWeight], effects: Sequence[AnswerEffect]) -> float:
    """How often random answers to the same questions reach this band or a better one (below `mixed`: or a worse one).

    Random answers take each of the five points equally often. Their fit is a sum of many independent small parts, so
    the normal distribution with the exact variance is used (central limit theorem).
    """
    spread = sqrt(sum(_variance(weights, effect) for effect in effects))
    if spread == 0:
        return 1.0
    bounds = {name: lowest for lowest, name in _BANDS}
    if band in ("low", "opposite"):
        highest = bounds["mixed"] if band == "low" else bounds["low"]
        return _normal_below((highest - 0.5) / spread)
    return 1 - _normal_below((bounds[band] - 0.5) / spread)


def _variance(weights: Mapping[str, TraitWeight], effect: AnswerEffect) -> float:
    whole_swing = FULL_TENTHS * _weight(weights, effect.trait) * effect.step * 2
    return float(whole_swing) ** 2 * _UNIFORM_VARIANCE


def _normal_below(z: float) -> float:
    return (1 + erf(z / sqrt(2))) / 2
