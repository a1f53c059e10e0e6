"""Tracks side by side, in words: the rows that the window and the command line show alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Named, Text
from opscareer.knowledge.records import Track
from opscareer.matching.comparison import Comparison, SharedRow
from opscareer.wording import Language, joined, phrase

_NONE = "–"


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One line of a comparison: what it is about, the words of each track, and whether they differ in substance.

    `levels` holds for a skill what the first and the last position of each track require.
    """

    label: str
    cells: tuple[str, ...]
    differs: bool = False
    skill: str = ""
    levels: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ToldPart:
    """Rows that belong together."""

    title: str
    rows: tuple[ToldRow, ...]


def lead(pack: Pack, comparison: Comparison, language: Language) -> tuple[str, ...]:
    """What sets the tracks apart, a sentence each; one that says so where nothing does."""
    said = tuple(
        phrase(
            "compare.apart",
            language,
            track=pack.tracks[track].name.said(language),
            traits=joined([pack.traits[trait].short.said(language) for trait in traits], language),
        )
        for track, traits in zip(comparison.tracks, comparison.apart, strict=True)
        if traits
    )
    return said or (phrase("compare.alike", language),)


def told(pack: Pack, comparison: Comparison, language: Language) -> tuple[ToldPart, ...]:
    """Everything that is set side by side, in reading order."""
    tracks = [pack.tracks[track] for track in comparison.tracks]
    entry = (*_shared(comparison.majors, pack.majors, language), *_shared(comparison.routes, pack.routes, language))
    parts = (
        ToldPart(phrase("compare.work", language), _work(tracks, language)),
        ToldPart(phrase("compare.skills", language), _skills(pack, comparison, language)),
        ToldPart(phrase("compare.metrics", language), _shared(comparison.metrics, pack.metrics, language)),
        ToldPart(phrase("compare.stages", language), _stages(pack, tracks, language)),
        ToldPart(phrase("compare.entry", language), entry),
    )
    return tuple(part for part in parts if part.rows)


def _work(tracks: list[Track], language: Language) -> tuple[ToldRow, ...]:
    contents: tuple[tuple[str, Callable[[Track], str]], ...] = (
        ("compare.purpose", lambda track: track.purpose.said(language)),
        ("compare.suits", lambda track: track.suits.text.said(language)),
        ("compare.week", lambda track: _lines(track.week, language)),
        ("compare.duties", lambda track: _lines((duty.text for duty in track.duties), language)),
        ("compare.positions", lambda track: _lines((rung.name for rung in track.positions), language)),
        ("compare.where", lambda track: track.where.text.said(language) if track.where else _NONE),
    )
    rows = (ToldRow(phrase(key, language), tuple(map(content, tracks))) for key, content in contents)
    return tuple(row for row in rows if any(cell != _NONE for cell in row.cells))


def _skills(pack: Pack, comparison: Comparison, language: Language) -> tuple[ToldRow, ...]:
    return tuple(
        ToldRow(
            pack.skills[row.skill].name.said(language),
            tuple(_level(first, last, language) for first, last in zip(row.first, row.last, strict=True)),
            row.differs,
            row.skill,
            tuple(zip(row.first, row.last, strict=True)),
        )
        for row in comparison.skills
    )


def _level(first: int, last: int, language: Language) -> str:
    """`1 → 3`, or one number where both positions ask for the same."""
    if first == last:
        return str(last) if last else _NONE
    return phrase("compare.levels", language, first=first or _NONE, last=last)


def _stages(pack: Pack, tracks: list[Track], language: Language) -> tuple[ToldRow, ...]:
    return tuple(
        ToldRow(
            stage.name.said(language),
            tuple(
                _lines((duty.text for duty in stage.duties.get(track.id, ())), language) or _NONE for track in tracks
            ),
        )
        for stage in pack.stages.values()
    )


def _shared(rows: Iterable[SharedRow], records: Mapping[str, Named], language: Language) -> tuple[ToldRow, ...]:
    yes = phrase("compare.yes", language)
    return tuple(
        ToldRow(
            records[row.id].name.said(language),
            tuple(yes if belongs else _NONE for belongs in row.belongs),
            row.differs,
        )
        for row in rows
    )


def _lines(texts: Iterable[Text], language: Language) -> str:
    return "\n".join(text.said(language) for text in texts)
