"""The radar: a person's traits against what a track asks for, one axis a trait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from opscareer.assessment.profile import Profile
from opscareer.charts.marks import track_ink
from opscareer.charts.shapes import Anchor, Circle, Drawing, Ink, Label, Line, Polygon, Shape
from opscareer.knowledge.graph import skill_graph
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.matching.weights import trait_weights
from opscareer.wording import Language, phrase, written_tenths

_RINGS = (0.25, 0.5, 0.75, 1.0)
_NEUTRAL_RING = 0.5
_TEXT = 8.5
_ROW = 12.0
_LABEL_GAP = 9.0
_LABEL_SHARE = 0.25
"""Share of the width kept on each side for the names of the axes."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Web:
    """Where the axes lie: the centre of the rings, their outer radius, and how many axes there are."""

    x: float
    y: float
    radius: float
    axes: int

    def at(self, axis: int, share: float) -> Point:
        """The point of an axis at a share of the radius; axis 0 points up, the rest follow clockwise."""
        angle = 2 * pi * axis / self.axes
        return self.x + self.radius * share * sin(angle), self.y - self.radius * share * cos(angle)

    def outline(self, shares: Sequence[float]) -> tuple[Point, ...]:
        """The closed line through one point on every axis."""
        return tuple(self.at(axis, share) for axis, share in enumerate(shares))


def radar(
    profile: Profile, asks: Mapping[str, float], track: Track, pack: Pack, language: Language, *, width: float = 320.0
) -> Drawing:
    """The profile (filled) against what a track asks for (dashed); the middle ring is neutral.

    `asks` holds for each trait how much the track wants it, from -1 (the opposite) to +1; traits left out are 0.
    `width` in points; the height follows from it.
    """
    traits = tuple(pack.traits.values())
    scores = [profile.traits[trait.id].score if trait.id in profile.traits else 0.0 for trait in traits]
    wanted = [asks.get(trait.id, 0.0) for trait in traits]
    radius = width * (0.5 - _LABEL_SHARE) - _LABEL_GAP / 2
    web = _Web(width / 2, radius + 2 * _ROW, radius, len(traits))
    labels = _axis_labels(web, [trait.short.said(language) for trait in traits], width)
    bottom = max([web.y + radius, *(label.y for label in labels)]) + _ROW
    name, ink = track.name.said(language), track_ink(track.mark)
    shapes: list[Shape] = [
        *_background(web),
        Polygon(web.outline([_share(score) for score in scores]), "accent", "accent", 1.6, pale=True),
        Polygon(web.outline([_share(ask) for ask in wanted]), outline=ink, width=1.6, dashed=True),
        *labels,
        *_legend(bottom, width, name, ink, language),
    ]
    title = phrase("chart.radar-title", language, track=name)
    twin = _twin(profile, asks, name, pack, language)
    return Drawing(width, bottom + 2 * _ROW, tuple(shapes), title, twin)


def asked_traits(pack: Pack, track: str) -> dict[str, float]:
    """How much a track asks for each trait, beside the one it asks for most: -1 to +1, by trait id."""
    weights = {trait: float(found.weight) for trait, found in trait_weights(skill_graph(pack), track).items()}
    most = max((abs(weight) for weight in weights.values()), default=1.0)
    return {trait: weight / most for trait, weight in weights.items()}


def _share(score: float) -> float:
    """From the scale -1 to +1 to a share of the radius."""
    return (min(1.0, max(-1.0, score)) + 1) / 2


def _background(web: _Web) -> list[Shape]:
    shapes: list[Shape] = [
        Polygon(web.outline([ring] * web.axes), outline="muted" if ring == _NEUTRAL_RING else "hairline", width=0.7)
        for ring in _RINGS
    ]
    shapes += [Line(web.x, web.y, *web.at(axis, 1.0), "hairline", 0.7) for axis in range(web.axes)]
    shapes.append(Circle(web.x, web.y, 1.2, fill="muted"))
    return shapes


def _axis_labels(web: _Web, names: Sequence[str], width: float) -> list[Label]:
    """The names around the web: each beside the end of its axis, moved down where it would touch the one above."""
    sides: dict[Anchor, list[tuple[float, int]]] = {"start": [], "middle": [], "end": []}
    for axis in range(web.axes):
        sides[_anchor(axis, web.axes)].append((web.at(axis, 1.0)[1], axis))
    labels = []
    for anchor, ends in sides.items():
        lowest = float("-inf")
        for y, axis in sorted(ends):
            baseline = max(_baseline(web, axis, y), lowest + _ROW)
            lowest = baseline
            labels.append(_axis_label(web, axis, names[axis], baseline, anchor, width))
    return labels


def _anchor(axis: int, axes: int) -> Anchor:
    if axis == 0 or 2 * axis == axes:
        return "middle"
    return "start" if 2 * axis < axes else "end"


def _baseline(web: _Web, axis: int, y: float) -> float:
    """The axis pointing up carries its name above it, the one pointing down below; the others level with their end.

    The neighbours of an upright axis keep a row's distance from its name.
    """
    if axis == 0:
        return web.y - web.radius - _ROW * 0.6
    if 2 * axis == web.axes:
        return web.y + web.radius + _ROW * 1.6
    return max(y + _TEXT / 3, web.y - web.radius + _ROW * 0.4)


def _axis_label(web: _Web, axis: int, name: str, baseline: float, anchor: Anchor, width: float) -> Label:
    end, _ = web.at(axis, 1.0)
    if anchor == "middle":
        return Label(end, baseline, name, _TEXT, "muted", anchor, width=width * 0.6)
    x = end + _LABEL_GAP if anchor == "start" else end - _LABEL_GAP
    room = width - x if anchor == "start" else x
    return Label(x, baseline, name, _TEXT, "muted", anchor, width=room)


def _legend(top: float, width: float, name: str, ink: Ink, language: Language) -> list[Shape]:
    left, sample = width * 0.2, 18.0
    room = width - left - sample - 6
    you, asks = phrase("chart.radar-you", language), phrase("chart.radar-asks", language, track=name)
    second = top + _ROW
    return [
        Line(left, top + 5, left + sample, top + 5, "accent", 1.6),
        Label(left + sample + 6, top + 8, you, _TEXT, "muted", width=room),
        Polygon(((left, second + 5), (left + sample, second + 5)), outline=ink, width=1.6, dashed=True),
        Label(left + sample + 6, second + 8, asks, _TEXT, "muted", width=room),
    ]


def _twin(profile: Profile, asks: Mapping[str, float], name: str, pack: Pack, language: Language) -> tuple[str, ...]:
    lines = []
    for trait in pack.traits.values():
        score = profile.traits.get(trait.id)
        known = score is not None and score.answered > 0
        lines.append(
            phrase(
                "chart.radar-twin" if known else "chart.radar-twin-unknown",
                language,
                trait=trait.short.said(language),
                you=written_tenths(round(score.score * 1000)) if score is not None else "",
                track=name,
                asks=written_tenths(round(asks.get(trait.id, 0.0) * 1000)),
            )
        )
    return tuple(lines)
