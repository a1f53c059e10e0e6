"""Results as JSON, in the shapes that `docs/architecture.md` promises."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import Reading
from opscareer.knowledge.trace import Carrier, Trace
from opscareer.matching.order import Order, in_order
from opscareer.matching.results import MatchResult, TrackMatch
from opscareer.matching.what_if import OutOfReach, Overtaking, WhatIf
from opscareer.problems import Severity
from opscareer.wording import Language


def written(value: object) -> str:
    """The JSON text, in the order given, readable, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def reading_json(reading: Reading, language: Language) -> dict[str, Any]:
    """`check --json`; what is wrong and what to do about it in a language, all else the same in both."""
    problems = [
        {
            "severity": str(problem.severity),
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.said(language),
            "hint": problem.advice(language),
        }
        for problem in reading.problems
    ]
    errors = sum(problem.severity is Severity.ERROR for problem in reading.problems)
    return {
        "pack": pack_json(reading.pack) if reading.pack else None,
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": problems,
    }


def trace_json(trace: Trace, pack: Pack) -> dict[str, Any]:
    """`check --trace --json`."""
    return {
        "pack": pack_json(pack),
        "sections": [
            {
                "id": found.section.id,
                "number": found.section.number,
                "title": asdict(found.section.title),
                "facts": [
                    {
                        "id": carried.fact.id,
                        "text": asdict(carried.fact.text),
                        "carried_by": [_carrier(carrier) for carrier in carried.carriers],
                    }
                    for carried in found.facts
                ],
                "besides": [_carrier(carrier) for carrier in found.besides],
            }
            for found in trace.sections
        ],
        "own": trace.own,
        "records": trace.records,
    }


def _carrier(carrier: Carrier) -> dict[str, Any]:
    return {"record": carrier.name, "file": carrier.place.file, "line": carrier.place.line}


def result_json(
    result: MatchResult, pack: Pack, found: WhatIf | None = None, *, order: Order = "fit", track: str | None = None
) -> dict[str, Any]:
    """`match --json`, its tracks in an `order`, or one `track` alone.

    Points and fits have one decimal; a track's points sum to its fit. `what_if` is null where it was not worked out.
    """
    shown = in_order(result.matches, order) if track is None else [result.of(track)]
    return {
        "pack": pack_json(pack),
        "answers_digest": result.answers_digest,
        "profile": {
            trait: {"score": round(score.score, 6), "se": round(score.se, 6), "answered": score.answered}
            for trait, score in result.profile.traits.items()
        },
        "verdict": result.verdict,
        "doubt": result.doubt,
        "matches": [_match(match) for match in shown],
        "what_if": _what_if(found) if found else None,
    }


def _what_if(found: WhatIf) -> dict[str, Any]:
    """The smallest changes: the smallest of all, and for each rival the smallest that puts it before the first."""
    return {
        "first": found.first,
        "sharing": list(found.sharing),
        "smallest": _overtaking(found.smallest) if found.smallest else None,
        "rivals": [_overtaking(rival) for rival in found.rivals],
    }


def _overtaking(rival: Overtaking | OutOfReach) -> dict[str, Any]:
    """A rival in reach with the changes and the order after them, or one out of reach with the proof."""
    if isinstance(rival, OutOfReach):
        return {
            "track": rival.rival,
            "in_reach": False,
            "lead": rival.lead_tenths / 10,
            "most": rival.most_tenths / 10,
        }
    return {
        "track": rival.rival,
        "in_reach": True,
        "answers": rival.answers,
        "points": rival.points,
        "changes": [
            {"question": change.question, "before": change.before, "after": change.after} for change in rival.changes
        ],
        "after": [{"track": place.track, "rank": place.rank, "fit": place.fit_tenths / 10} for place in rival.after],
    }


def pack_json(pack: Pack) -> dict[str, str]:
    """Which pack something comes from."""
    return {"id": pack.manifest.id, "version": pack.manifest.version, "hash": pack.hash}


def _match(match: TrackMatch) -> dict[str, Any]:
    return {
        "track": match.track,
        "rank": match.rank,
        "tied": match.tied,
        "fit": match.fit_tenths / 10,
        "band": match.band,
        "chance": round(match.chance, 6),
        "stability": match.stability,
        "readiness": {
            "have": match.readiness.have,
            "need": match.readiness.need,
            "gaps": [{"skill": gap.skill, "have": gap.have, "need": gap.need} for gap in match.readiness.gaps],
        },
        "eligibility": {
            "known": match.eligibility.known,
            "routes": [
                {"route": route.route, "least_months": route.least_months, "most_months": route.most_months}
                for route in match.eligibility.routes
            ],
        },
        "contributions": [
            {
                "question": part.question,
                "trait": part.trait,
                "points": part.tenths / 10,
                "path": list(part.path),
            }
            for part in match.contributions
        ],
    }
