"""Two rankings side by side, in words: every track's place before and after, and whether its fit clearly changed."""

from __future__ import annotations

from dataclasses import dataclass

from opscareer.assessment.change import Change
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import band_words, place_words
from opscareer.wording import Language, phrase


@dataclass(frozen=True, slots=True)
class RankingRow:
    """One track in two rankings: its place in each, and in words whether it suits the person more or less."""

    track: str
    before: str
    after: str
    told: str
    is_reliable: bool
    """Whether its fit changed by more than measurement error."""


def ranking_rows(change: Change, before: MatchResult, after: MatchResult, language: Language) -> tuple[RankingRow, ...]:
    """Every track in both rankings, in the order of the later one."""
    moved = {one.track: one for one in change.tracks}
    rows = []
    for match in after.matches:
        found = moved.get(match.track)
        reliable = found is not None and found.reliable
        if found is None:
            key = "history.track-left-out"
        elif reliable:
            key = "history.track-up" if found.difference > 0 else "history.track-down"
        else:
            key = "history.track-same"
        then, now = _place(match.track, before, language), _place(match.track, after, language)
        rows.append(RankingRow(match.track, then, now, phrase(key, language), reliable))
    return tuple(rows)


def _place(track: str, result: MatchResult, language: Language) -> str:
    """Rank and band, `2 · Good fit`, or that nothing can be told."""
    match = result.of(track)
    rank = place_words(match, result)
    if not rank:
        return phrase("history.place-untold", language)
    return phrase("history.place", language, rank=rank, band=band_words(match.band, language))
