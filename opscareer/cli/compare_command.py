"""`opscareer compare`: two to four tracks side by side."""

from __future__ import annotations

import argparse
from typing import Any

from opscareer.app.comparing import ToldPart, ToldRow, lead, told
from opscareer.app.guidance import open_pack
from opscareer.cli.as_json import written
from opscareer.cli.output import DONE, WrongUsage, nearest, put_out
from opscareer.knowledge.pack import Pack
from opscareer.matching.comparison import BadComparison, Comparison, SharedRow, compare
from opscareer.wording import Language, phrase


def carry_out(given: argparse.Namespace) -> int:
    """Raises `WrongUsage` for unknown tracks, and for too few or too many of them."""
    pack = open_pack(given.pack)
    for track in given.tracks:
        if track not in pack.tracks:
            raise WrongUsage(f"unknown track {track!r}; {nearest(track, pack.tracks)}")
    try:
        comparison = compare(pack, given.tracks)
    except BadComparison as wrong:
        raise WrongUsage(str(wrong)) from None
    put_out(written(_json(comparison)) if given.json else _text(pack, comparison, given.lang))
    return DONE


def _text(pack: Pack, comparison: Comparison, language: Language) -> str:
    names = [pack.tracks[track].name.said(language) for track in comparison.tracks]
    lines = [" | ".join(names), *lead(pack, comparison, language)]
    for part in told(pack, comparison, language):
        lines += ["", *_part(part, names, language)]
    return "\n".join(lines)


def _part(part: ToldPart, names: list[str], language: Language) -> list[str]:
    lines = [f"{part.title}:"]
    for row in part.rows:
        if any("\n" in cell or len(cell) > 30 for cell in row.cells):
            lines.append(f"  {row.label}")
            for name, cell in zip(names, row.cells, strict=True):
                lines.append(f"    {name}")
                lines += [f"      {line}" for line in cell.split("\n")]
        else:
            lines.append(f"  {row.label}: {' | '.join(row.cells)}{_difference(row, language)}")
    return lines


def _difference(row: ToldRow, language: Language) -> str:
    return f"  ({phrase('compare.differs', language)})" if row.differs else ""


def _json(comparison: Comparison) -> dict[str, Any]:
    """`compare --json`: every list in the order of `tracks`."""

    def shared(rows: tuple[SharedRow, ...]) -> dict[str, list[bool]]:
        return {row.id: list(row.belongs) for row in rows}

    return {
        "tracks": list(comparison.tracks),
        "apart": dict(zip(comparison.tracks, map(list, comparison.apart), strict=True)),
        "traits": {row.trait: [round(asks, 4) for asks in row.asks] for row in comparison.traits},
        "skills": {row.skill: {"first": list(row.first), "last": list(row.last)} for row in comparison.skills},
        "metrics": shared(comparison.metrics),
        "majors": shared(comparison.majors),
        "routes": shared(comparison.routes),
    }
