"""`opscareer change`: two sittings of a person, each in a learner file, and what changed between them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from opscareer.app.guidance import open_pack, read_learner
from opscareer.app.sitting import SittingView, as_it_stands, changes
from opscareer.app.sitting_words import sitting_line
from opscareer.assessment.change import Change
from opscareer.assessment.telling import change_words, left_out_words
from opscareer.charts.change import trait_lines
from opscareer.cli.as_json import pack_json, written
from opscareer.cli.marks import MARKS
from opscareer.cli.match_text import provenance
from opscareer.cli.output import DONE, put_out
from opscareer.knowledge.pack import Pack
from opscareer.matching.ranking_change import RankingRow, ranking_rows
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import track_name
from opscareer.wording import Language, phrase


def carry_out(given: argparse.Namespace) -> int:
    """Raises `InputProblems` for a file that cannot be used."""
    pack = open_pack(given.pack)
    before, after = (as_it_stands(pack, read_learner(file, pack)) for file in (given.before, given.after))
    change = changes(pack, before.answers, after.answers)
    if given.json:
        put_out(written(_json(pack, change, before, after)))
    else:
        put_out("\n".join(_lines(pack, change, before, after, given.lang)))
    return DONE


def _lines(pack: Pack, change: Change, before: SittingView, after: SittingView, language: Language) -> Iterator[str]:
    """The sentences, then the traits, then the ranking before and after."""
    yield sitting_line(phrase("history.before", language), before, pack, language)
    yield sitting_line(phrase("history.after", language), after, pack, language)
    yield ""
    yield from change_words(change, pack, language)
    if change.traits:
        yield from ("", _titled("history.traits-title", language))
        yield from (f"  {line}" for line in trait_lines(change, pack, language))
    if left_out := left_out_words(change, pack, language):
        yield left_out
    yield from ("", _titled("history.ranking-title", language))
    for row in ranking_rows(change, before.result, after.result, language):
        yield f"  {_ranking_line(row, pack, language)}"
    yield phrase("history.ranking-note", language)
    yield from ("", provenance(before.result, pack), provenance(after.result, pack))


def _titled(key: str, language: Language) -> str:
    return phrase("history.titled", language, title=phrase(key, language))


def _ranking_line(row: RankingRow, pack: Pack, language: Language) -> str:
    track = f"{MARKS[pack.tracks[row.track].mark]} {track_name(row.track, pack, language)}"
    return phrase("history.ranking-line", language, track=track, before=row.before, after=row.after, told=row.told)


def _json(pack: Pack, change: Change, before: SittingView, after: SittingView) -> dict[str, Any]:
    """`change --json`. Traits run from -1 to +1, fits from -100 to +100; tracks in the order of the later ranking."""
    compared = {one.trait for one in change.traits}
    moved = {one.track: one for one in change.tracks}
    tracks = []
    for match in after.result.matches:
        one = moved.get(match.track)
        tracks.append(
            {
                "track": match.track,
                "before": _place(match.track, before.result),
                "after": _place(match.track, after.result),
                "difference": round(one.difference, 4) if one else None,
                "error": round(one.error, 4) if one else None,
                "reliable": one.reliable if one else None,
            }
        )
    return {
        "pack": pack_json(pack),
        "before": _sitting(before),
        "after": _sitting(after),
        "traits": {
            one.trait: {
                "before": round(one.before, 6),
                "after": round(one.after, 6),
                "difference": round(one.difference, 6),
                "error": round(one.error, 6),
                "reliable": one.reliable,
            }
            for one in change.traits
        },
        "not_compared": [trait for trait in pack.traits if trait not in compared],
        "tracks": tracks,
    }


def _sitting(view: SittingView) -> dict[str, Any]:
    return {
        "answers_digest": view.result.answers_digest,
        "answered": len(view.answers),
        "extent": view.extent,
        "verdict": view.result.verdict,
    }


def _place(track: str, result: MatchResult) -> dict[str, Any]:
    match = result.of(track)
    return {"rank": match.rank, "tied": match.tied, "fit": match.fit_tenths / 10, "band": match.band}
