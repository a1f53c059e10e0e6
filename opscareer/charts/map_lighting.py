"""What of a skill map is lit when a node is picked, and how one walks from node to node by keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from opscareer.charts.skill_links import Use
from opscareer.charts.skill_map import Link, SkillMap
from opscareer.knowledge.graph import kind_and_id, node
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.wording import Language, joined, phrase

_SPACE: Mapping[Language, str] = {"en": " ", "zh": ""}
"""What stands between two sentences."""
Direction = Literal["left", "right", "up", "down"]


@dataclass(frozen=True, slots=True)
class Lighting:
    """The nodes and lines that stand out. `rungs` tells, for a picked track, which rung first asks for a skill."""

    nodes: frozenset[str]
    lines: tuple[Link, ...] = ()
    picked: str | None = None
    rungs: Mapping[str, int] = field(default_factory=dict)


def lit(drawn: SkillMap, picked: str) -> Lighting:
    """A skill lights what it builds on, what builds on it and the tracks that use it; a track all skills it uses."""
    kind, id_ = kind_and_id(picked)
    if kind == "track":
        skills = [skill for skill in drawn.links.needs[id_] if node("skill", skill) in drawn.boxes]
        lines = tuple(Link(node("skill", skill), picked, drawn.links.uses[skill][id_].share) for skill in skills)
        rungs = {node("skill", skill): rung for skill in skills if (rung := _rung(drawn, id_, skill))}
        return Lighting(frozenset([picked, *(line.start for line in lines)]), lines, picked, rungs)
    behind, ahead = drawn.links.behind(id_), drawn.links.ahead(id_)
    uses = _uses_in(drawn, id_)
    lines = (
        *_between({id_, *behind}, drawn),
        *_between({id_, *ahead}, drawn),
        *(Link(picked, node("track", track), use.share) for track, use in uses.items()),
    )
    return Lighting(frozenset([picked, *(end for line in lines for end in (line.start, line.end))]), lines, picked)


def found(drawn: SkillMap, nodes: Iterable[str]) -> Lighting:
    """Lights what a search found."""
    return Lighting(frozenset(name for name in nodes if name in drawn.boxes))


def _between(skills: set[str], drawn: SkillMap) -> tuple[Link, ...]:
    names = {node("skill", skill) for skill in skills}
    return tuple(line for line in drawn.lines if line.start in names and line.end in names)


def _uses_in(drawn: SkillMap, skill: str) -> dict[str, Use]:
    return {track: use for track, use in drawn.links.uses[skill].items() if node("track", track) in drawn.boxes}


def _rung(drawn: SkillMap, track: str, skill: str) -> int:
    """The number of the first position that asks for a skill; 0 where only duties use it."""
    levels = drawn.links.uses[skill][track].levels
    positions = drawn.pack.tracks[track].positions
    return next((number for number, position in enumerate(positions, start=1) if position.id in levels), 0)


def beside(drawn: SkillMap, here: str, direction: Direction) -> str:
    """The node an arrow key leads to: up and down in the column, left and right along a line, or to what is nearest.

    At an edge of the map, where nothing lies that way, it is `here` again.
    """
    box = drawn.boxes[here]
    column = drawn.columns[box.column]
    row = column.index(here)
    if direction == "up":
        return column[max(0, row - 1)]
    if direction == "down":
        return column[min(len(column) - 1, row + 1)]
    step = 1 if direction == "right" else -1
    linked = [line.end for line in drawn.lines if line.start == here] if step > 0 else []
    linked += [line.start for line in drawn.lines if line.end == here] if step < 0 else []
    place = box.column + step
    others = linked or (drawn.columns[place] if 0 <= place < len(drawn.columns) else (here,))
    return min(others, key=lambda name: _distance(drawn, here, name))


def _distance(drawn: SkillMap, here: str, there: str) -> tuple[int, float]:
    """Near columns first, then near rows."""
    ours, theirs = drawn.boxes[here], drawn.boxes[there]
    return abs(ours.column - theirs.column), abs(ours.middle - theirs.middle)


def twin_line(drawn: SkillMap, name: str) -> str:
    """A node in one line of the text twin."""
    kind, id_ = kind_and_id(name)
    record = drawn.pack.tracks[id_] if kind == "track" else drawn.pack.skills[id_]
    said = _SPACE[drawn.language].join(told(drawn, name))
    return phrase("skillmap.twin", drawn.language, name=record.name.said(drawn.language), told=said)


def told(drawn: SkillMap, name: str) -> tuple[str, ...]:
    """What the map shows of a node: one paragraph for a skill, one for each position of a track."""
    kind, id_ = kind_and_id(name)
    return _told_of_track(drawn, id_) if kind == "track" else _told_of_skill(drawn, id_)


def _told_of_skill(drawn: SkillMap, skill: str) -> tuple[str, ...]:
    language, pack, links = drawn.language, drawn.pack, drawn.links
    before, after = _named(drawn, links.before[skill]), _named(drawn, links.after[skill])
    tracks = joined([pack.tracks[track].name.said(language) for track in _uses_in(drawn, skill)], language)
    leads = "leads-to-one" if len(links.after[skill]) == 1 else "leads-to"
    sentences = (
        phrase("skillmap.builds-on" if before else "skillmap.builds-on-none", language, skills=before),
        phrase(f"skillmap.{leads}" if after else "skillmap.leads-to-none", language, skills=after),
        phrase("skillmap.used-by" if tracks else "skillmap.used-by-none", language, tracks=tracks),
    )
    return (_SPACE[language].join(sentences),)


def _told_of_track(drawn: SkillMap, track_id: str) -> tuple[str, ...]:
    track = drawn.pack.tracks[track_id]
    paragraphs = [_told_of_rung(drawn, track, number) for number in range(1, len(track.positions) + 1)]
    others = [skill for skill in drawn.links.needs[track_id] if not _rung(drawn, track_id, skill)]
    if others:
        paragraphs.append(phrase("skillmap.duties-only", drawn.language, skills=_named(drawn, others)))
    return tuple(paragraphs)


def _told_of_rung(drawn: SkillMap, track: Track, number: int) -> str:
    position, language = track.positions[number - 1], drawn.language
    new = [skill for skill in position.requires if _rung(drawn, track.id, skill) == number]
    key = "skillmap.position" if new else "skillmap.position-nothing-new"
    name = position.name.said(language)
    return phrase(key, language, number=number, position=name, skills=_named(drawn, new))


def _named(drawn: SkillMap, skills: Iterable[str]) -> str:
    pack: Pack = drawn.pack
    return joined([pack.skills[skill].name.said(drawn.language) for skill in skills], drawn.language)
