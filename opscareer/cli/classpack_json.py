"""A class pack as JSON: who is on the list, what came out, and how it all adds up."""

from __future__ import annotations

from typing import Any

from opscareer.app.classpack.making import ClassPack
from opscareer.app.roster.people import Roster
from opscareer.problems import Problem
from opscareer.reports.class_content import Member
from opscareer.wording import Language


def classpack_json(made: ClassPack, roster: Roster, language: Language) -> dict[str, Any]:
    """The counts, everybody on the list, and all problems by row and column."""
    content = made.contents[0]
    tracks = content.first_tracks
    manifest = content.pack.manifest
    return {
        "pack": {"id": manifest.id, "version": manifest.version, "hash": content.pack.hash},
        "rows": roster.count,
        "people": len(roster.people),
        "left_out": roster.left_out,
        "reused": made.reused,
        "files": [str(file) for file in made.files],
        "first_tracks": {
            "clear": dict(tracks.clear),
            "shared": dict(tracks.shared),
            "tied": tracks.tied,
            "cannot_tell": tracks.cannot_tell,
            "failed": tracks.failed,
            "total": tracks.total,
        },
        "mean_gaps": content.mean_gaps(),
        "learners": [_member(member) for member in made.members],
        "problems": [_problem(problem, language) for problem in made.problems],
    }


def _member(member: Member) -> dict[str, Any]:
    told = member.model_dump(mode="json")
    return told | {"finished": member.is_finished, "talk": list(member.talk)}


def _problem(problem: Problem, language: Language) -> dict[str, Any]:
    return {
        "severity": str(problem.severity),
        "row": problem.place.line,
        "column": problem.place.column,
        "message": problem.said(language),
        "hint": problem.advice(language),
    }
