"""Which skills a person is asked to rate: those the tracks in play require, and no others."""

from __future__ import annotations

from collections import Counter

from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult

_IN_PLAY = 2
"""Tracks asked about where the verdict is clear: the first and the one after it."""
FEW_TRACKS = 3
"""More tracks than these ask for so many skills that nobody would rate them all."""
_SHARED_BY = 2


def tracks_in_play(result: MatchResult, target: str | None = None) -> tuple[str, ...]:
    """The tracks a person may still be heading for, best first; a chosen target is always among them.

    All of them while nothing can be told, the tied ones in a tie, otherwise the first two.
    """
    if result.verdict == "cannot-tell":
        matches = result.matches
    else:
        matches = result.first_group if result.verdict == "tie" else result.matches[:_IN_PLAY]
    tracks = [match.track for match in matches]
    return tuple(tracks if target is None or target in tracks else [*tracks, target])


def skills_to_rate(pack: Pack, tracks: tuple[str, ...], target: str | None = None) -> dict[str, int]:
    """The skills that the first positions of some tracks require, with the highest level needed, in pack order.

    Of many tracks, where most of what they ask for will not matter in the end, only what at least two of them require;
    of a chosen target always all.
    """
    required = {track: pack.tracks[track].first_position.requires for track in tracks}
    asking = Counter(skill for skills in required.values() for skill in skills)
    least = _SHARED_BY if len(tracks) > FEW_TRACKS else 1
    own = required.get(target or "", {})
    return {
        skill: max(skills.get(skill, 0) for skills in required.values())
        for skill in pack.skills
        if asking[skill] >= least or skill in own
    }
