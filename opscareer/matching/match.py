"""A person meets the tracks: the whole result in one call."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opscareer.assessment.learner import Learner
from opscareer.assessment.profile import Profile
from opscareer.assessment.scoring import AnswerEffect, answer_effects, profile_of
from opscareer.knowledge.graph import skill_graph
from opscareer.knowledge.pack import Pack
from opscareer.matching.entry import eligibility_for, readiness_for
from opscareer.matching.fit import Fit, band_of, chance_of, fit_of, largest_step
from opscareer.matching.results import MatchResult, TrackMatch, Verdict
from opscareer.matching.stability import first_place_chances
from opscareer.matching.weights import TraitWeight, trait_weights

LEAST_ANSWERS = 2
"""Answers to a trait before it counts as known."""
_LEAST_KNOWN = Fraction(4, 5)
"""Share of a track's weights that must rest on known traits before a verdict is given."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """A track on its way to its rank."""

    track: str
    weights: Mapping[str, TraitWeight]
    fit: Fit


def match(pack: Pack, learner: Learner) -> MatchResult:
    """All tracks of a pack, ranked for a person.

    Tracks that one answer moved by one point could put first are tied with the first. If that holds for all tracks, if
    too little was answered, or if every answer is the same (which says more of the pen than of the person), the verdict
    is `cannot-tell`.
    """
    profile = profile_of(pack, learner)
    effects = answer_effects(pack, learner.answers)
    graph = skill_graph(pack)
    scored = [_scored(track, trait_weights(graph, track), effects) for track in pack.tracks]
    scored.sort(key=lambda one: -one.fit.exact)
    tied = _first_group(scored, effects)
    chances = first_place_chances([one.weights for one in scored], profile.traits)
    matches = tuple(
        _track_match(pack, one, profile, effects, rank=_rank(scored, one), tied=one.track in tied, stability=chance)
        for one, chance in zip(scored, chances, strict=True)
    )
    return MatchResult(
        verdict=_verdict(scored, tied, profile, effects),
        matches=matches,
        profile=profile,
        pack_hash=pack.hash,
        answers_digest=answers_digest(learner.answers),
    )


def answers_digest(answers: Mapping[str, int]) -> str:
    """SHA-256 over the answers, whatever their order."""
    return hashlib.sha256(json.dumps(dict(sorted(answers.items()))).encode()).hexdigest()


def _scored(track: str, weights: Mapping[str, TraitWeight], effects: Sequence[AnswerEffect]) -> _Scored:
    return _Scored(track, weights, fit_of(weights, effects))


def _rank(scored: Sequence[_Scored], one: _Scored) -> int:
    """1 plus the number of tracks with a greater printed fit: equal fits share a rank."""
    return 1 + sum(other.fit.tenths > one.fit.tenths for other in scored)


def _first_group(scored: Sequence[_Scored], effects: Sequence[AnswerEffect]) -> frozenset[str]:
    """The tracks that share the first place; empty if the first stands alone."""
    first, *others = scored
    near = [
        other.track
        for other in others
        if first.fit.exact - other.fit.exact <= largest_step(first.weights, other.weights, effects)
    ]
    return frozenset([first.track, *near]) if near else frozenset()


def _verdict(
    scored: Sequence[_Scored], tied: frozenset[str], profile: Profile, effects: Sequence[AnswerEffect]
) -> Verdict:
    known = {trait for trait, score in profile.traits.items() if score.answered >= LEAST_ANSWERS}
    if any(_known_share(one.weights, known) < _LEAST_KNOWN for one in scored):
        return "cannot-tell"
    if len(tied) == len(scored) or len({effect.answer for effect in effects}) == 1:
        return "cannot-tell"
    return "tie" if tied else "clear"


def _known_share(weights: Mapping[str, TraitWeight], known: set[str]) -> Fraction:
    return sum((abs(one.weight) for trait, one in weights.items() if trait in known), Fraction(0))


def _track_match(
    pack: Pack,
    one: _Scored,
    profile: Profile,
    effects: Sequence[AnswerEffect],
    *,
    rank: int,
    tied: bool,
    stability: float,
) -> TrackMatch:
    band = band_of(one.fit.tenths)
    return TrackMatch(
        track=one.track,
        rank=rank,
        tied=tied,
        fit_tenths=one.fit.tenths,
        band=band,
        chance=chance_of(band, one.weights, effects),
        stability=stability,
        readiness=readiness_for(pack.tracks[one.track].first_position, profile.skills),
        eligibility=eligibility_for(pack, one.track, profile.stage),
        contributions=one.fit.contributions,
    )
