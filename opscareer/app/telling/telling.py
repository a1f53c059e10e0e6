"""Tells all about one record, asked for by its name: `skills/copywriting`, or `tracks/user-operation/user-growth`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from opscareer.app.telling import of_handbook, of_learning, of_tracks
from opscareer.app.telling.teller import Lines, Teller
from opscareer.knowledge.handbook_records import Fact
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Named, Record, Sourced, Text
from opscareer.knowledge.records import Duty, Question, Section, Track
from opscareer.wording import Language, phrase

_TOLD: dict[str, Callable[[Teller, Any], Lines]] = {
    "tracks": of_tracks.track_told,
    "duties": of_tracks.duty_told,
    "positions": of_tracks.position_told,
    "stages": of_tracks.stage_told,
    "majors": of_tracks.major_told,
    "routes": of_tracks.route_told,
    "skills": of_learning.skill_told,
    "modules": of_learning.module_told,
    "traits": of_learning.trait_told,
    "questions": of_learning.question_told,
    "metrics": of_handbook.metric_told,
    "goals": of_handbook.goal_told,
    "loop": of_handbook.loop_step_told,
    "means": of_handbook.means_told,
    "notes": of_handbook.note_told,
    "terms": of_handbook.term_told,
    "facts": of_handbook.fact_told,
    "sections": of_handbook.section_told,
}
KINDS = tuple(kind for kind in _TOLD if kind not in ("duties", "positions"))
"""The kinds a name may begin with; duties and positions are named within their track."""


def names(pack: Pack) -> Iterator[str]:
    """Every name that can be asked for."""
    for kind in KINDS:
        if kind == "sections":
            yield from (f"sections/{section.id}" for section in pack.sections())
        else:
            yield from (f"{kind}/{record_id}" for record_id in getattr(pack, kind))
    for track in pack.tracks.values():
        yield from (f"tracks/{track.id}/{duty.id}" for duty in track.duties)
        yield from (f"tracks/{track.id}/{position.id}" for position in track.positions)


def told(pack: Pack, name: str, language: Language) -> list[str]:
    """All about a record, in lines: what it is, what it says, where it comes from and where it stands.

    KeyError for a name that is none of `names`.
    """
    kind, record = _found(pack, name)
    teller = Teller(pack, language)
    lines = [_heading(kind, record, language), *_TOLD[kind](teller, record), ""]
    if isinstance(record, Sourced):
        lines.append(teller.source(record))
    place = pack.places.get(_owner(name))
    if place is not None:
        lines.append(teller.line("place", str(place)))
    while lines[-1] == "":
        lines.pop()
    return lines


def _found(pack: Pack, name: str) -> tuple[str, Record]:
    """The record of a name, and what it is."""
    kind, _, record_id = name.partition("/")
    track_id, _, part_id = record_id.partition("/")
    if kind == "tracks" and part_id:
        return _part(pack.tracks[track_id], part_id)
    if kind == "sections":
        section = pack.section(record_id)
        if section is not None:
            return kind, section
    elif kind in KINDS:
        return kind, getattr(pack, kind)[record_id]
    raise KeyError(name)


def _part(track: Track, part_id: str) -> tuple[str, Record]:
    """A duty or a position of a track."""
    for duty in track.duties:
        if duty.id == part_id:
            return "duties", duty
    position = track.position(part_id)
    if position is None:
        raise KeyError(part_id)
    return "positions", position


def _owner(name: str) -> tuple[str, str]:
    """The key of the record that a name stands for or lies in."""
    kind, record_id = name.split("/")[:2]
    return kind, record_id


def _heading(kind: str, record: Record, language: Language) -> str:
    """`Skill: Copywriting · 文案`; a sentence stands in one language."""
    text = _title(record)
    other: Language = "en" if language == "zh" else "zh"
    is_name = isinstance(record, Named | Section)
    title = f"{text.said(language)} · {text.said(other)}" if is_name else text.said(language)
    return phrase("show.heading", language, kind=phrase(f"show.kind-{kind}", language), title=title)


def _title(record: Record) -> Text:
    match record:
        case Named():
            return record.name
        case Section():
            return record.title
        case Duty() | Question() | Fact():
            return record.text
    raise TypeError(type(record).__name__)
