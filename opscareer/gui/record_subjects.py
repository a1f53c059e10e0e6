"""Where the window shows each kind of record: the one place that knows Explore's subjects."""

from __future__ import annotations

from typing import Literal, get_args

ShownKind = Literal[
    "tracks",
    "skills",
    "modules",
    "majors",
    "routes",
    "stages",
    "metrics",
    "goals",
    "loop",
    "means",
    "terms",
]
"""Kinds with a place of their own in Explore."""
SHOWN_KINDS: tuple[ShownKind, ...] = get_args(ShownKind)

_SUBJECTS: dict[ShownKind, str] = {
    "tracks": "{}",
    "skills": "skills/{}",
    "modules": "learning/{}",
    "majors": "majors/{}",
    "routes": "routes/{}",
    "stages": "lifecycle/{}",
    "metrics": "handbook/metrics/{}",
    "goals": "handbook/goals/{}",
    "loop": "handbook/loop/{}",
    "means": "handbook/means/{}",
    "terms": "handbook/glossary/{}",
}
_IN_THE_HANDBOOK = ("goals", "loop", "means", "metrics")


def explore_subject(kind: ShownKind, record_id: str) -> str:
    """What Explore is asked to show for a record."""
    return _SUBJECTS[kind].format(record_id)


def noted_subject(about: str) -> str:
    """Where the notes about a part of Explore are read: at the head of that part."""
    return f"handbook/{about}" if about in _IN_THE_HANDBOOK else about
