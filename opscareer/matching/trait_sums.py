"""What the answers about each trait add to a fit together: the same exact sum in fewer parts."""

from __future__ import annotations

from dataclasses import dataclass

from opscareer.matching.results import TrackMatch


@dataclass(frozen=True, slots=True)
class TraitSum:
    """What all answers about one trait add to a track's fit, in tenths of a point, and how many they are."""

    trait: str
    tenths: int
    answers: int


def trait_sums(match: TrackMatch) -> tuple[TraitSum, ...]:
    """One for every trait that adds something, what adds most first; their tenths sum to the fit's tenths exactly."""
    parts: dict[str, list[int]] = {}
    for part in match.contributions:
        parts.setdefault(part.trait, []).append(part.tenths)
    sums = (TraitSum(trait, sum(tenths), len(tenths)) for trait, tenths in parts.items())
    return tuple(sorted((one for one in sums if one.tenths), key=lambda one: -one.tenths))
