"""A plan that keeps two doors open, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Goal
from opscareer.planning.two_doors import ChangingOver, TwoDoors
from opscareer.wording import Language, phrase, written_date


def two_doors_text(found: TwoDoors, pack: Pack, language: Language) -> str:
    """What both targets have in common, where the ways part, and what changing over costs from there on."""
    first, second = (_target(goal, pack, language) for goal in (found.plan.goal, found.second))
    key = "doors.common" if found.common else "doors.nothing-common"
    lines = [phrase(key, language, first=first, second=second, hours=found.common_hours)]
    lines += [f"  · {pack.modules[name].name.said(language)}" for name in found.common]
    lines.append(phrase("doors.proven" if found.proven else "doors.not-proven", language))
    if found.parting_week and found.parting_day:
        when = {"week": found.parting_week, "day": written_date(found.parting_day, language)}
        lines.append(phrase("doors.parting", language, **when))
        left = {"first_left": found.first_left, "second_left": found.second_left}
        lines.append(phrase("doors.left", language, first=first, second=second, **left))
    else:
        lines.append(phrase("doors.no-parting", language, second=second))
    return "\n".join([*lines, *_changing_over(found.changing_over, second, pack, language)])


def _changing_over(changes: tuple[ChangingOver, ...], second: str, pack: Pack, language: Language) -> Iterator[str]:
    if changes:
        yield phrase("doors.changing-over", language, second=second)
    for one in changes:
        module = pack.modules[one.module].name.said(language)
        yield f"  {phrase('doors.lost', language, week=one.week, module=module, hours=one.hours_lost)}"


def _target(goal: Goal, pack: Pack, language: Language) -> str:
    track = pack.tracks[goal.track]
    return (track.position(goal.position) or track.first_position).name.said(language)


def two_doors_json(found: TwoDoors) -> dict[str, Any]:
    """What `--also` adds to `plan --json`."""
    return {
        "two_doors": {
            "track": found.second.track,
            "position": found.second.position,
            "common": list(found.common),
            "common_hours": found.common_hours,
            "proven": found.proven,
            "parting_week": found.parting_week,
            "parting_day": found.parting_day.isoformat() if found.parting_day else None,
            "first_left": found.first_left,
            "second_left": found.second_left,
            "changing_over": [
                {"module": one.module, "week": one.week, "day": one.day.isoformat(), "hours_lost": one.hours_lost}
                for one in found.changing_over
            ],
        }
    }
