"""What matching gives: three numbers a track, never multiplied, and the reasons that add up to the first of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from opscareer.assessment.profile import Profile

Verdict = Literal["clear", "tie", "cannot-tell"]
Doubt = Literal["few", "same", "contradicting", "flat"]
"""Why nothing can be told: too few answers; every answer the same; answers that contradict each other as answers at
random do; all tracks alike."""
Band = Literal["strong", "good", "mixed", "low", "opposite"]
"""Fit in words, from much of what the person likes to much of what they said they like less."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one answer adds to one track's fit, in tenths of a point, and the strongest way it takes.

    `path` names nodes of the skill graph from the trait to the track: `("trait:writing", "skill:copywriting",
    "duty:content-operation/content-making", "track:content-operation")`, or only the two ends where the track asks for
    the trait directly.
    """

    question: str
    answer: int
    trait: str
    tenths: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A track's place in the order of fits: `rank` counts from 1 and is shared by equal printed fits."""

    track: str
    rank: int
    fit_tenths: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill of the target position: level held and level needed."""

    skill: str
    have: int
    need: int

    @property
    def missing(self) -> int:
        """Levels still to learn; more than needed is no penalty."""
        return max(0, self.need - self.have)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Can do it already: levels held (no more counted than needed) of levels needed for the first position."""

    gaps: tuple[Gap, ...]

    @property
    def have(self) -> int:
        """Levels held that count."""
        return sum(min(gap.have, gap.need) for gap in self.gaps)

    @property
    def need(self) -> int:
        """Levels needed in all."""
        return sum(gap.need for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class OpenRoute:
    """A training path this person may enter, with its length in months."""

    route: str
    least_months: int
    most_months: int


@dataclass(frozen=True, slots=True)
class Eligibility:
    """May enter: the routes open from this education stage, shortest first. `known` is False if no stage was given."""

    known: bool
    routes: tuple[OpenRoute, ...]


@dataclass(frozen=True, slots=True)
class TrackMatch:
    """One track's result. `fit_tenths` runs from -1000 to +1000 and is the exact sum of the contributions."""

    track: str
    rank: int
    tied: bool
    """Whether its place cannot be told from the first place."""
    fit_tenths: int
    band: Band
    chance: float
    """Share of random answer sets that reach this band or a better one (low and opposite: or a worse one), 0 to 1."""
    stability: float
    """Probability that this track comes first in a retake, 0 to 1."""
    readiness: Readiness
    eligibility: Eligibility
    contributions: tuple[Contribution, ...]
    """One for every answered question that reaches the track, largest size first."""


@dataclass(frozen=True, slots=True)
class MatchResult:
    """All tracks, ranked by fit, and what can be said of the ranking."""

    verdict: Verdict
    matches: tuple[TrackMatch, ...]
    profile: Profile
    pack_hash: str
    answers_digest: str
    """SHA-256 over the answers, hexadecimal: printed on every report."""
    doubt: Doubt | None = None
    """Why nothing can be told; None unless the verdict is `cannot-tell`."""

    def of(self, track: str) -> TrackMatch:
        """The result of one track."""
        return next(match for match in self.matches if match.track == track)

    @property
    def first_group(self) -> tuple[TrackMatch, ...]:
        """The first track and those that cannot be told from it."""
        return tuple(match for match in self.matches if match.tied or match.rank == 1)
