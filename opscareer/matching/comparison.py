"""Tracks side by side: the same things of each in the same order, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.matching.engine import compiled

FEWEST, MOST = 2, 4
"""How many tracks can be set side by side."""
_SETS_APART = 0.5
"""How much more than any other track's, beside its strongest, a trait must be asked for to set a track apart."""


class BadComparison(ValueError):  # noqa: N818 - it names what it is
    """Too few or too many tracks, or one named twice."""


@dataclass(frozen=True, slots=True)
class TraitRow:
    """How much each track asks for a trait beside the one it asks for most: -1 to +1, in the order of the tracks."""

    trait: str
    asks: tuple[float, ...]

    @property
    def spread(self) -> float:
        """How far the tracks differ: 0 to 2."""
        return max(self.asks) - min(self.asks)


@dataclass(frozen=True, slots=True)
class SkillRow:
    """The level of a skill that the first and the last position of each track require; 0 where it is not asked for."""

    skill: str
    first: tuple[int, ...]
    last: tuple[int, ...]

    @property
    def differs(self) -> bool:
        """Whether the first positions ask for different levels."""
        return len(set(self.first)) > 1


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A record (metric, major, route) and which of the tracks it belongs to."""

    id: str
    belongs: tuple[bool, ...]

    @property
    def differs(self) -> bool:
        """Whether it belongs to some of the tracks only."""
        return not all(self.belongs)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four tracks side by side. Every row holds one value a track, in the order of `tracks`.

    `apart` names for each track the traits it asks for much more than any other of them, strongest first.
    """

    tracks: tuple[str, ...]
    traits: tuple[TraitRow, ...]
    skills: tuple[SkillRow, ...]
    metrics: tuple[SharedRow, ...]
    majors: tuple[SharedRow, ...]
    routes: tuple[SharedRow, ...]
    apart: tuple[tuple[str, ...], ...]


def compare(pack: Pack, tracks: Sequence[str]) -> Comparison:
    """The tracks side by side; raises `BadComparison`. Ids must be known to the pack (KeyError)."""
    if not FEWEST <= len(tracks) <= MOST or len(set(tracks)) < len(tracks):
        raise BadComparison(f"name {FEWEST} to {MOST} different tracks")
    records = [pack.tracks[track] for track in tracks]
    traits = _trait_rows(pack, tracks)
    return Comparison(
        tuple(tracks),
        traits,
        _skill_rows(pack, records),
        _shared(pack.metrics, records, lambda metric, track: metric in track.metrics),
        _shared(pack.majors, records, lambda major, track: track.id in pack.majors[major].leads_to),
        _shared(pack.routes, records, lambda route, track: track.id in (pack.routes[route].leads_to or tracks)),
        tuple(_sets_apart(traits, place) for place in range(len(tracks))),
    )


def asked_traits(pack: Pack, track: str) -> dict[str, float]:
    """How much a track asks for each trait, beside the one it asks for most: -1 to +1, by trait id."""
    weights = {trait: float(found.weight) for trait, found in compiled(pack).exact[track].items()}
    most = max((abs(weight) for weight in weights.values()), default=1.0)
    return {trait: weight / most for trait, weight in weights.items()}


def _trait_rows(pack: Pack, tracks: Sequence[str]) -> tuple[TraitRow, ...]:
    """Traits that any of the tracks asks for, those that tell them apart most first."""
    asked = [asked_traits(pack, track) for track in tracks]
    rows = [TraitRow(trait, tuple(asks.get(trait, 0.0) for asks in asked)) for trait in pack.traits]
    return tuple(sorted((row for row in rows if any(row.asks)), key=lambda row: -row.spread))


def _sets_apart(rows: Iterable[TraitRow], place: int) -> tuple[str, ...]:
    lead = {row.trait: row.asks[place] - max((*row.asks[:place], *row.asks[place + 1 :])) for row in rows}
    return tuple(sorted((trait for trait in lead if lead[trait] >= _SETS_APART), key=lambda trait: -lead[trait]))


def _skill_rows(pack: Pack, tracks: Sequence[Track]) -> tuple[SkillRow, ...]:
    """Skills that any first or last position requires; those of the first positions come first, shared ones leading."""
    rows = []
    at_the_top = [track.levels_needed(track.positions[-1].id) for track in tracks]
    for skill in pack.skills:
        first = tuple(track.first_position.requires.get(skill, 0) for track in tracks)
        last = tuple(levels.get(skill, 0) for levels in at_the_top)
        if any(first) or any(last):
            rows.append(SkillRow(skill, first, last))
    return tuple(sorted(rows, key=lambda row: (-sum(map(bool, row.first)), row.differs)))


def _shared(
    ids: Iterable[str], tracks: Sequence[Track], belongs: Callable[[str, Track], bool]
) -> tuple[SharedRow, ...]:
    rows = [SharedRow(id_, tuple(belongs(id_, track) for track in tracks)) for id_ in ids]
    return tuple(sorted((row for row in rows if any(row.belongs)), key=lambda row: -sum(row.belongs)))
