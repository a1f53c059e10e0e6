"""The skill map as a picture: quiet lines and boxes, and whatever is lit in the inks that mean something."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from opscareer.charts.map_lighting import Lighting, twin_line
from opscareer.charts.map_text import LINE_HEIGHT, TEXT
from opscareer.charts.marks import mark_shape, track_ink
from opscareer.charts.shapes import Curve, Drawing, Ink, Label, Point, Rect, Shape
from opscareer.charts.skill_map import HEAD, Box, Link, SkillMap
from opscareer.knowledge.graph import kind_and_id
from opscareer.wording import phrase

_CORNER = 4.0
_MARK = 9.0
_QUIET, _STRONG = 0.8, 1.4
_PER_SHARE = 0.2
_WIDEST_SHARE = 8
_INSET = 5.0
_BADGE = 7.5


def map_drawing(drawn: SkillMap) -> Drawing:
    """The whole map with nothing lit. The twin has one line for each node, from left to right."""
    twin = tuple(twin_line(drawn, name) for column in drawn.columns for name in column)
    title = phrase("skillmap.title", drawn.language)
    return Drawing(drawn.width, drawn.height, _shapes(drawn, None), title, twin)


def relit(picture: Drawing, drawn: SkillMap, lighting: Lighting) -> Drawing:
    """The picture of a map with some of it lit, and the rest faded."""
    return replace(picture, shapes=_shapes(drawn, lighting))


def _shapes(drawn: SkillMap, lighting: Lighting | None) -> tuple[Shape, ...]:
    """Lines below, lit ones above them, boxes on top."""
    shapes = _heads(drawn)
    if lighting is None or not lighting.lines:
        shapes += [_line(drawn, line, _quiet_ink(line, faded=lighting is not None), _QUIET) for line in drawn.lines]
    if lighting is not None:
        shapes += [_line(drawn, line, _lit_ink(drawn, line), _strength(line)) for line in lighting.lines]
    for name, box in drawn.boxes.items():
        shapes += _box(drawn, name, box, lighting)
    return tuple(shapes)


def _heads(drawn: SkillMap) -> list[Shape]:
    """What the columns are: the first and the last by name, those between by what they share.

    Where only surroundings are shown, what the first column builds on may lie outside, so that it has no heading.
    """
    tops = [drawn.boxes[column[0]] for column in drawn.columns if column]
    if len(tops) < 2:
        return []
    first, last = tops[0], tops[-1]
    heads = [("head-tracks", last, last.width)]
    if drawn.centre is None:
        heads.append(("head-first", first, first.width))
    if len(tops) > 2:
        heads.append(("head-middle", tops[1], last.x - tops[1].x))
    return [
        Label(box.x + 1, HEAD - 12, phrase(f"skillmap.{key}", drawn.language), TEXT, "muted", width=room)
        for key, box, room in heads
    ]


def _quiet_ink(line: Link, *, faded: bool) -> Ink:
    return "hairline" if line.share or faded else "muted"


def _lit_ink(drawn: SkillMap, line: Link) -> Ink:
    kind, id_ = kind_and_id(line.end)
    return track_ink(drawn.pack.tracks[id_].mark) if kind == "track" else "accent"


def _strength(line: Link) -> float:
    """The wider, the larger the share of the skill in the track's duties."""
    return _STRONG + _PER_SHARE * min(line.share, _WIDEST_SHARE)


def _line(drawn: SkillMap, line: Link, ink: Ink, width: float) -> Curve:
    """From box to box, level through the gaps of the columns between, in soft bends from one column to the next."""
    start, end = drawn.boxes[line.start], drawn.boxes[line.end]
    stops: list[Point] = [(start.x + start.width, start.middle)]
    for place in range(start.column + 1, end.column):
        passed = [drawn.boxes[name] for name in drawn.columns[place]]
        left = stops[-1][1]
        wanted = left + (end.middle - left) / (end.column - place + 1)
        level = _gap(passed, wanted)
        x = passed[0].x if passed else stops[-1][0]
        stops += [(x, level), (x + start.width, level)]
    stops.append((end.x, end.middle))
    points = [stops[0]]
    for (x1, y1), (x2, y2) in pairwise(stops):
        bend = (x1 + x2) / 2
        points += [(bend, y1), (bend, y2), (x2, y2)]
    return Curve(tuple(points), ink, width)


def _gap(passed: list[Box], wanted: float) -> float:
    """The middle of the gap between two boxes of a column that lies nearest to where a line wants to pass."""
    if not passed:
        return wanted
    gaps = [(upper.y + upper.height + lower.y) / 2 for upper, lower in pairwise(passed)]
    gaps += [passed[0].y - _QUIET - 2, passed[-1].y + passed[-1].height + _QUIET + 2]
    return min(gaps, key=lambda level: abs(level - wanted))


def _box(drawn: SkillMap, name: str, box: Box, lighting: Lighting | None) -> list[Shape]:
    kind, id_ = kind_and_id(name)
    is_lit = lighting is None or name in lighting.nodes
    picked = lighting is not None and lighting.picked == name
    shapes: list[Shape] = [_ground(box, lighting, is_lit=is_lit, picked=picked)]
    left = box.x + _INSET
    if kind == "track":
        shapes.append(mark_shape(drawn.pack.tracks[id_].mark, left + _MARK / 2 + 1, box.middle, _MARK))
        left += _MARK + 6
    rung = lighting.rungs.get(name, 0) if lighting else 0
    room = box.x + box.width - left - 2
    ink: Ink = "ink" if is_lit else "muted"
    top = box.middle - len(box.name) * LINE_HEIGHT / 2
    for number, line in enumerate(box.name):
        baseline = top + number * LINE_HEIGHT + LINE_HEIGHT * 0.78
        shapes.append(Label(left, baseline, line, TEXT, ink, bold=kind == "track" or picked, width=room))
    if rung:
        shapes += _badge(box, rung)
    return shapes


def _ground(box: Box, lighting: Lighting | None, *, is_lit: bool, picked: bool) -> Rect:
    if lighting is None:
        return Rect(box.x, box.y, box.width, box.height, "surface", "hairline", _CORNER)
    if picked:
        return Rect(box.x, box.y, box.width, box.height, "accent-wash", "accent", _CORNER)
    return Rect(box.x, box.y, box.width, box.height, "surface", "accent" if is_lit else "surface", _CORNER)


def _badge(box: Box, rung: int) -> list[Shape]:
    """The number of the rung that first asks for a skill, on the corner where the line to the track begins."""
    side = _BADGE + 3.5
    x, y = box.x + box.width - side / 2 - 1, box.middle - side / 2
    return [
        Rect(x, y, side, side, "accent", None, side / 2),
        Label(x + side / 2, y + side / 2 + _BADGE * 0.36, str(rung), _BADGE, "surface", "middle", bold=True),
    ]
