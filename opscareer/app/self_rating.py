"""Which skills a person is asked to rate: those the tracks in play require, and no others."""

from __future__ import annotations

from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult

_IN_PLAY = 2
"""Tracks asked about where the verdict is clear: the first and the one after it."""


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


def skills_to_rate(pack: Pack, tracks: tuple[str, ...]) -> dict[str, int]:
    """The skills that the first positions of some tracks require, with the highest level needed, in pack order."""
    needed: dict[str, int] = {}
    for track in tracks:
        for skill, level in pack.tracks[track].first_position.requires.items():
            needed[skill] = max(level, needed.get(skill, 0))
    return {skill: needed[skill] for skill in pack.skills if skill in needed}
