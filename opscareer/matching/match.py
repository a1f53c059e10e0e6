"""A person meets the tracks: the whole result in one call."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from opscareer.assessment.learner import Learner
from opscareer.assessment.profile import Profile
from opscareer.assessment.scoring import profile_of
from opscareer.knowledge.pack import Pack
from opscareer.matching.chance import chances_of
from opscareer.matching.engine import Matcher, compiled
from opscareer.matching.entry import eligibility_for, readiness_for
from opscareer.matching.exact_fits import ExactFits, exact_fits
from opscareer.matching.fit import Fit, band_of, fit_of
from opscareer.matching.results import MatchResult, TrackMatch
from opscareer.matching.stability import retake_chances
from opscareer.matching.verdicts import DOUBTS, NO_DOUBT, VERDICTS, first_places


def match(pack: Pack, learner: Learner) -> MatchResult:
    """All tracks of a pack, ranked for a person; `verdicts.first_places` says what the verdict rests on."""
    matcher = compiled(pack)
    profile = profile_of(pack, learner)
    exact = exact_fits(matcher, learner.answers)
    row = matcher.answer_matrix([exact.answers])
    told = first_places(matcher, row)
    group = {track for track, shares in zip(matcher.tracks, told.group[0], strict=True) if shares}
    return MatchResult(
        verdict=VERDICTS[told.verdict[0]],
        matches=_matches(matcher, exact, group if len(group) > 1 else frozenset(), profile),
        profile=profile,
        pack_hash=pack.hash,
        answers_digest=answers_digest(learner.answers),
        doubt=None if told.doubt[0] == NO_DOUBT else DOUBTS[told.doubt[0]],
    )


def answers_digest(answers: Mapping[str, int]) -> str:
    """SHA-256 over the answers, whatever their order."""
    return hashlib.sha256(json.dumps(dict(sorted(answers.items()))).encode()).hexdigest()


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
