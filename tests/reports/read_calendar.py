"""A calendar file as a reader sees it; with types, because icalendar gives each property one of thirty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from icalendar import Calendar


@dataclass(frozen=True, slots=True)
class SeenEvent:
    """One event."""

    uid: str
    start: date
    end: date
    summary: str
    description: str
    sequence: int
    stamp: datetime
    properties: frozenset[str]


def seen_events(data: bytes) -> list[SeenEvent]:
    """The events of a file, in order."""
    return [_seen(event) for event in Calendar.from_ical(data).events]


def _seen(event: Any) -> SeenEvent:
    return SeenEvent(
        uid=str(event["uid"]),
        start=event["dtstart"].dt,
        end=event["dtend"].dt,
        summary=str(event["summary"]),
        description=str(event.get("description", "")),
        sequence=int(event["sequence"]),
        stamp=event["dtstamp"].dt,
        properties=frozenset(name.lower() for name in event),
    )
