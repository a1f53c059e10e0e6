"""The radar: a person's traits against what a track asks for, or what several tracks ask for; one axis a trait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opscareer.assessment.profile import Profile
from opscareer.charts.marks import track_ink
from opscareer.charts.shapes import Drawing, Ink, Label, Polygon, Shape
from opscareer.charts.web import ROW, TEXT, axis_labels, background, below, web_in
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track, Trait
from opscareer.matching.comparison import Comparison
from opscareer.wording import Language, joined, phrase, written_hundred

_LINE = 1.6
_THIN = 0.9
_SPARE_INKS: tuple[Ink, ...] = ("accent", "ink", "muted")
"""Taken where two tracks share a hue, as neighbours do."""


@dataclass(frozen=True, slots=True)
class _Outline:
    """One closed line of the radar: its name, its values by trait (-1 to +1), and how it is drawn."""

    name: str
    values: Mapping[str, float]
    ink: Ink
    width: float = _LINE
    dashed: bool = False
    filled: bool = False

    def along(self, points: tuple[tuple[float, float], ...]) -> Polygon:
        """The line through these points."""
        fill = self.ink if self.filled else None
        return Polygon(points, fill, self.ink, self.width, self.dashed, pale=self.filled)


def radar(
    profile: Profile, asks: Mapping[str, float], track: Track, pack: Pack, language: Language, *, width: float = 320.0
) -> Drawing:
    """The profile (filled) against what a track asks for (dashed); the middle ring is neutral.

    `asks` holds for each trait how much the track wants it, from -1 (the opposite) to +1; traits left out are 0.
    `width` in points; the height follows from it.
    """
    scores = {trait: score.score for trait, score in profile.traits.items()}
    name = track.name.said(language)
    you = _Outline(phrase("chart.radar-you", language), scores, "accent", filled=True)
    wanted = _Outline(phrase("chart.radar-asks", language, track=name), asks, track_ink(track.mark), dashed=True)
    title = phrase("chart.radar-title", language, track=name)
    twin = _twin(profile, asks, name, pack, language)
    return _drawing(tuple(pack.traits.values()), (you, wanted), title, twin, width, language)


def tracks_radar(comparison: Comparison, pack: Pack, language: Language, *, width: float = 320.0) -> Drawing:
    """What two to four tracks ask for, each a line of its own: solid or dashed, strong or thin, so that grey prints
    tell them apart too. `width` in points."""
    outlines = _track_outlines(comparison, pack, language)
    names = [outline.name for outline in outlines]
    title = phrase("chart.tracks-radar-title", language, tracks=joined(names, language))
    told = {row.trait for row in comparison.traits}
    traits = tuple(trait for trait in pack.traits.values() if trait.id in told)
    twin = tuple(
        phrase(
            "chart.tracks-radar-twin",
            language,
            trait=trait.short.said(language),
            asks=joined(
                [f"{outline.name} {written_hundred(outline.values[trait.id])}" for outline in outlines], language
            ),
        )
        for trait in traits
    )
    return _drawing(traits, outlines, title, twin, width, language)


def _track_outlines(comparison: Comparison, pack: Pack, language: Language) -> list[_Outline]:
    outlines: list[_Outline] = []
    for place, track in enumerate(comparison.tracks):
        record = pack.tracks[track]
        taken = {outline.ink for outline in outlines}
        ink = next(ink for ink in (track_ink(record.mark), *_SPARE_INKS) if ink not in taken)
        values = {row.trait: row.asks[place] for row in comparison.traits}
        width = _LINE if place < 2 else _THIN
        outlines.append(_Outline(record.name.said(language), values, ink, width, place % 2 == 1, place == 0))
    return outlines


def _drawing(
    traits: Sequence[Trait],
    outlines: Sequence[_Outline],
    title: str,
    twin: tuple[str, ...],
    width: float,
    language: Language,
) -> Drawing:
    """The web with its outlines, the names of its axes and a legend."""
    web = web_in(width, len(traits))
    labels = axis_labels(web, [trait.short.said(language) for trait in traits], width)
    top = below(web, labels)
    shapes: list[Shape] = [
        *background(web),
        *(outline.along(web.outline([outline.values.get(trait.id, 0.0) for trait in traits])) for outline in outlines),
        *labels,
    ]
    for place, outline in enumerate(outlines):
        shapes += _legend_line(outline, top + place * ROW, width)
    return Drawing(width, top + len(outlines) * ROW, tuple(shapes), title, twin)


def _legend_line(outline: _Outline, top: float, width: float) -> list[Shape]:
    left, sample = width * 0.2, 18.0
    line = Polygon(
        ((left, top + 5), (left + sample, top + 5)), outline=outline.ink, width=outline.width, dashed=outline.dashed
    )
    room = width - left - sample - 6
    return [line, Label(left + sample + 6, top + 8, outline.name, TEXT, "muted", width=room)]


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
                you=written_hundred(score.score) if score is not None else "",
                track=name,
                asks=written_hundred(asks.get(trait.id, 0.0)),
            )
        )
    return tuple(lines)
