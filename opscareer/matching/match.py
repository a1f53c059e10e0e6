"""A person meets the tracks: the whole result in one call."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from opscareer.assessment.adaptive import known_enough
from opscareer.assessment.learner import Learner
from opscareer.assessment.profile import Profile
from opscareer.assessment.scoring import profile_of
from opscareer.knowledge.pack import Pack
from opscareer.matching.chance import chances_of
from opscareer.matching.engine import Matcher, compiled
from opscareer.matching.entry import eligibility_for, readiness_for
from opscareer.matching.exact_fits import ExactFits, exact_fits
from opscareer.matching.fit import Fit, band_of, fit_of
from opscareer.matching.results import MatchResult, TrackMatch, Verdict
from opscareer.matching.stability import not_told_apart, retake_chances, truth_chances


def match(pack: Pack, learner: Learner) -> MatchResult:
    """All tracks of a pack, ranked for a person.

    Tied with the first are the tracks that one answer moved by one point could bring level with it or put first, and
    those that cannot be told apart from it (`stability.LEAST_ODDS`). The verdict is `cannot-tell` if that holds for all
    tracks, if a trait that matters to a track in play has too few answers, or if every answer is the same, which says
    more of the pen than of the person.
    """
    matcher = compiled(pack)
    profile = profile_of(pack, learner)
    exact = exact_fits(matcher, learner.answers)
    tied = _first_group(matcher, exact)
    return MatchResult(
        verdict=_verdict(matcher, exact, tied),
        matches=_matches(matcher, exact, tied, profile),
        profile=profile,
        pack_hash=pack.hash,
        answers_digest=answers_digest(learner.answers),
    )


def answers_digest(answers: Mapping[str, int]) -> str:
    """SHA-256 over the answers, whatever their order."""
    return hashlib.sha256(json.dumps(dict(sorted(answers.items()))).encode()).hexdigest()


def _first_group(matcher: Matcher, exact: ExactFits) -> frozenset[str]:
    """The tracks that share the first place; empty if the first stands alone."""
    first = exact.order[0]
    row = matcher.answer_matrix([exact.answers])
    alike = not_told_apart(truth_chances(matcher, row), [matcher.tracks.index(first)])[0]
    near = {track for track, is_alike in zip(matcher.tracks, alike, strict=True) if is_alike}
    near |= {first, *exact.one_step_from(first)}
    return frozenset(near) if len(near) > 1 else frozenset()


def _verdict(matcher: Matcher, exact: ExactFits, tied: AbstractSet[str]) -> Verdict:
    if not known_enough(matcher.contest, matcher.answer_matrix([exact.answers]))[0]:
        return "cannot-tell"
    if len(tied) == len(matcher.tracks) or len(set(exact.answers.values())) == 1:
        return "cannot-tell"
    return "tie" if tied else "clear"


def _matches(matcher: Matcher, exact: ExactFits, tied: AbstractSet[str], profile: Profile) -> tuple[TrackMatch, ...]:
    """The tracks in their order, each with all that is said of it."""
    fits = {track: fit_of(exact, track, matcher.exact[track]) for track in exact.order}
    chances = chances_of(exact, {track: band_of(fit.tenths) for track, fit in fits.items()})
    shares = retake_chances(matcher, matcher.answer_matrix([exact.answers]))[0]
    stability = dict(zip(matcher.tracks, shares.tolist(), strict=True))
    tenths = [fit.tenths for fit in fits.values()]
    return tuple(
        _track_match(
            matcher.pack,
            track,
            fit,
            profile,
            rank=1 + tenths.index(fit.tenths),
            tied=track in tied,
            chance=chances[track],
            stability=stability[track],
        )
        for track, fit in fits.items()
    )


def _track_match(
    pack: Pack, track: str, fit: Fit, profile: Profile, *, rank: int, tied: bool, chance: float, stability: float
) -> TrackMatch:
    return TrackMatch(
        track=track,
        rank=rank,
        tied=tied,
        fit_tenths=fit.tenths,
        band=band_of(fit.tenths),
        chance=chance,
        stability=stability,
        readiness=readiness_for(pack.tracks[track].first_position, profile.skills),
        eligibility=eligibility_for(pack, track, profile.stage),
        contributions=fit.contributions,
    )
