"""Learners, groups and what became of lists and files as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from opscareer.app.caseload.group_picture import GroupPicture
from opscareer.app.caseload.importing import Imported, ImportPlan, ImportRow
from opscareer.app.caseload.learner_files import FileRead
from opscareer.problems import Problem
from opscareer.records.people import CaseloadEntry, SavedGroup, SavedNote, SavedPrint
from opscareer.records.saved import SavedWork
from opscareer.wording import Language


def entry_json(entry: CaseloadEntry) -> dict[str, Any]:
    """A line of a list; days are written as in 2027-01-04."""
    outcome = entry.outcome
    return {
        "id": entry.id,
        "uid": entry.uid,
        "name": entry.name,
        "code": entry.code,
        "stage": entry.stage,
        "status": entry.status,
        "groups": list(entry.groups),
        "talk": entry.talk,
        "last_contact": None if entry.last_contact is None else str(entry.last_contact),
        "withdrawn": entry.is_withdrawn,
        "outcome": None if outcome is None else asdict(outcome),
    }


def learner_json(
    entry: CaseloadEntry, work: SavedWork, sittings: int, notes: Sequence[SavedNote], prints: Sequence[SavedPrint]
) -> dict[str, Any]:
    """A learner with what they told us, their notes and their prints."""
    about = work.learner
    return {
        **entry_json(entry),
        "major": about.major,
        "hours_per_week": about.hours_per_week,
        "answers": dict(about.answers),
        "skills": dict(about.skills),
        "goal": {"track": work.goal.track, "position": work.goal.position} if work.goal else None,
        "earlier_sittings": sittings,
        "notes": [{"kind": one.kind, "day": str(one.happened_on), "text": one.text} for one in notes],
        "prints": [
            {"kind": one.kind, "language": one.language, "digest": one.digest, "at": one.printed.isoformat()}
            for one in prints
        ],
    }


def group_json(group: SavedGroup) -> dict[str, Any]:
    """A group."""
    return asdict(group)


def picture_json(picture: GroupPicture) -> dict[str, Any]:
    """A group in numbers that add up."""
    tracks = picture.first_tracks
    return {
        "learners": picture.learners,
        "by_status": dict(picture.by_status),
        "assessed": picture.assessed,
        "first_tracks": {
            "clear": dict(tracks.clear),
            "shared": dict(tracks.shared),
            "tied": tracks.tied,
            "cannot_tell": tracks.cannot_tell,
            "total": tracks.total,
        },
        "certainty": _bands(picture.certainty),
        "mean_gaps": {skill: dict(of) for skill, of in picture.mean_gaps.items()},
        "plans": _bands(picture.plans),
        "mean_plan": picture.mean_plan,
        "to_talk_to": [one._asdict() for one in picture.to_talk_to],
        "unfinished": [one._asdict() for one in picture.unfinished],
    }


def plan_json(plan: ImportPlan) -> dict[str, Any]:
    """What would become of a list."""
    return {"rows": plan.count, "refused": plan.refused, **_totals(plan), "people": [_row(row) for row in plan.rows]}


def imported_json(imported: Imported, problems: Sequence[Problem], language: Language) -> dict[str, Any]:
    """What became of a list."""
    return {"rows": imported.count, **asdict(imported), "problems": [problem.line(language) for problem in problems]}


def files_json(found: Sequence[FileRead], language: Language) -> list[dict[str, Any]]:
    """What became of files."""
    return [
        {
            "file": str(one.file),
            "became": one.became,
            "id": one.learner,
            "goal": one.goal,
            "problems": [problem.line(language) for problem in one.problems],
        }
        for one in found
    ]


def _totals(plan: ImportPlan) -> dict[str, int]:
    return {choice.replace("-", "_"): count for choice, count in plan.totals.items()}


def _row(row: ImportRow) -> dict[str, Any]:
    return {
        "line": row.person.line,
        "kind": row.kind,
        "alike": [entry.id for entry in row.alike],
        "in_group": row.is_in_group,
        "choice": row.choice,
    }


def _bands(counts: Mapping[float, int]) -> list[dict[str, float]]:
    return [{"from": begin, "count": count} for begin, count in counts.items()]
