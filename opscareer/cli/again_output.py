"""A plan made again: how it stood, and what that changed, as text and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from opscareer.knowledge.pack import Pack
from opscareer.planning.replan import Replanned
from opscareer.planning.work import Standing
from opscareer.wording import Language, joined, phrase, written_date


def again_text(found: Replanned, before: Standing, pack: Pack, language: Language) -> str:
    """How the plan stood, and what making it again changed, a sentence a line."""
    change = found.disruption
    day = written_date(before.day, language)
    lines = [phrase("again.standing", language, day=day, done=before.done, due=before.due, late=before.late)]
    if before.pace is not None:
        finish = written_date(before.finish, language)
        lines.append(
            phrase("again.pace", language, pace=f"{before.pace:.2g}", logged=f"{before.logged:g}", finish=finish)
        )
    key = "again.moved" if change.hours else "again.nothing-moved"
    lines.append(phrase(key, language, hours=change.hours, weeks=len({one.from_week for one in change.moved})))
    for key, names in (("again.dropped", change.dropped), ("again.added", change.added)):
        if names:
            named = [pack.modules[name].name.said(language) for name in names]
            lines.append(phrase(key, language, modules=joined(named, language)))
    return "\n".join(lines)


def again_json(found: Replanned, before: Standing) -> dict[str, Any]:
    """`standing` before and `disruption` by making it again; a step of -1 stands for looking back at a module."""
    change = found.disruption
    standing = asdict(before)
    return {
        "standing": {**standing, "day": before.day.isoformat(), "finish": before.finish.isoformat()},
        "disruption": {"hours": change.hours, **asdict(change)},
    }
