"""The skill map: foundations left, tracks right, what builds on what in between. Where everything stands, not its look.

Lines show what a skill builds on, and from each track to the skills its duties use most; all other uses are lit on
demand, see `map_lighting`. Nodes are named as in the skill graph (`skill:copywriting`, `track:content-operation`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from opscareer.charts.layered_layout import columns, ordered
from opscareer.charts.map_text import BOLD, LINE_HEIGHT, lines_of, room_for_names
from opscareer.charts.skill_links import SkillLinks
from opscareer.knowledge.graph import kind_and_id, node
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language

MAIN_SKILLS = 4
"""How many lines lead to a track while nothing is picked: one from each of the skills its duties use most."""
MOST_AT_ONCE = 120
"""Skills in one picture; of a larger pack only the surroundings of one skill or track are drawn."""

HEAD = 26.0
"""Points above the columns, for their headings."""
MARGIN = 2.0
_GUTTER = 34.0
_PADDING = 5.0
_GAP = 7.0
_MARK_ROOM = 15.0


@dataclass(frozen=True, slots=True)
class Link:
    """A line from a skill to what builds on it (`share` 0) or to a track that uses it with that share."""

    start: str
    end: str
    share: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node stands, in points, and the lines its name takes."""

    name: tuple[str, ...]
    column: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Where lines come in and go out."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class SkillMap:
    """A laid out map of all skills and tracks of a pack, or of the surroundings of one (`centre`)."""

    pack: Pack
    links: SkillLinks
    language: Language
    width: float
    height: float
    boxes: Mapping[str, Box]
    columns: tuple[tuple[str, ...], ...]
    lines: tuple[Link, ...]
    centre: str | None = None
    left_out: int = 0
    """Skills around the centre that found no room."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a map shows: skills and tracks in the order of the pack, and how many found no room."""

    skills: Sequence[str]
    tracks: Sequence[str]
    left_out: int = 0


def fits_whole(pack: Pack) -> bool:
    """Whether all of a pack goes into one picture."""
    return len(pack.skills) + len(pack.tracks) <= MOST_AT_ONCE


def skill_map(pack: Pack, links: SkillLinks, language: Language, centre: str | None = None) -> SkillMap:
    """Lays out a pack. Where it does not fit into one picture, what stands around `centre`, else around its first
    track; in a pack that fits, `centre` changes nothing. The same input gives the same picture."""
    if fits_whole(pack):
        return _laid_out(pack, links, language, _Shown(tuple(pack.skills), tuple(pack.tracks)), None)
    middle = centre or (
        node("track", next(iter(pack.tracks))) if pack.tracks else node("skill", next(iter(pack.skills)))
    )
    return _laid_out(pack, links, language, _around(pack, links, middle), middle)


def _around(pack: Pack, links: SkillLinks, centre: str) -> _Shown:
    """A track with the skills it uses most, or a skill with what it builds on, what builds on it, and its tracks."""
    kind, id_ = kind_and_id(centre)
    if kind == "track":
        near, tracks = list(links.needs[id_]), [id_]
    else:
        near = list(dict.fromkeys([id_, *links.behind(id_), *links.ahead(id_)]))
        tracks = sorted(links.uses[id_], key=lambda track: -links.uses[id_][track].share)
    tracks = tracks[: MOST_AT_ONCE // 4]
    shown = near[: MOST_AT_ONCE - len(tracks)]
    order = {skill: place for place, skill in enumerate(pack.skills)}
    return _Shown(sorted(shown, key=order.__getitem__), tracks, len(near) - len(shown))


def _laid_out(pack: Pack, links: SkillLinks, language: Language, shown: _Shown, centre: str | None) -> SkillMap:
    lines = tuple(_lines(links, shown))
    skills = set(shown.skills)
    before = {
        node("skill", skill): [node("skill", other) for other in links.before[skill] if other in skills]
        for skill in shown.skills
    }
    column = columns(before)
    last = max(column.values(), default=-1) + 1
    column |= {node("track", track): last for track in shown.tracks}
    order = ordered(column, [(line.start, line.end) for line in lines])
    names = {name: _name(pack, name, language) for name in column}
    boxes, width, height = _placed(order, names, language)
    return SkillMap(pack, links, language, width, height, boxes, order, lines, centre, shown.left_out)


def _lines(links: SkillLinks, shown: _Shown) -> Iterable[Link]:
    skills = set(shown.skills)
    for skill in shown.skills:
        for other in links.before[skill]:
            if other in skills:
                yield Link(node("skill", other), node("skill", skill))
    for track in shown.tracks:
        for skill in [skill for skill in links.needs[track] if skill in skills][:MAIN_SKILLS]:
            yield Link(node("skill", skill), node("track", track), links.uses[skill][track].share)


def _name(pack: Pack, name: str, language: Language) -> str:
    kind, id_ = kind_and_id(name)
    return (pack.tracks[id_] if kind == "track" else pack.skills[id_]).name.said(language)


def _placed(
    order: Sequence[Sequence[str]], names: Mapping[str, str], language: Language
) -> tuple[dict[str, Box], float, float]:
    """The boxes, and the size of the picture. Columns are equally wide and spread over the height of the fullest."""
    room = room_for_names(language)
    wide = room + 2 * _PADDING
    written = {name: lines_of(said, _room(name, room)) for name, said in names.items()}
    heights = {name: len(lines) * LINE_HEIGHT + 2 * _PADDING for name, lines in written.items()}
    tallest = max((_stacked(column, heights) for column in order), default=0.0)
    boxes: dict[str, Box] = {}
    for place, column in enumerate(order):
        x = MARGIN + place * (wide + _GUTTER)
        free = tallest - sum(heights[name] for name in column)
        gap = free / len(column) if column else 0.0
        y = HEAD + gap / 2
        for name in column:
            boxes[name] = Box(written[name], place, x, y, wide, heights[name])
            y += heights[name] + gap
    width = 2 * MARGIN + len(order) * (wide + _GUTTER) - _GUTTER
    return boxes, width, HEAD + tallest + MARGIN


def _room(name: str, room: float) -> float:
    """Tracks are written in bold, with their mark before them."""
    return (room - _MARK_ROOM) / BOLD if kind_and_id(name)[0] == "track" else room


def _stacked(column: Sequence[str], heights: Mapping[str, float]) -> float:
    """How tall a column is at least: each box with half a gap above and below."""
    return sum(heights[name] + _GAP for name in column)
