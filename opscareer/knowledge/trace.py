"""From the source to the pack: what each section says, and which records carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opscareer.knowledge.handbook_records import Fact
from opscareer.knowledge.pack import Pack, RecordKey
from opscareer.knowledge.provenance import named_by
from opscareer.knowledge.record_parts import OWN, Record
from opscareer.knowledge.records import Section
from opscareer.problems import Place


@dataclass(frozen=True, slots=True)
class Carrier:
    """A record by its name, `tracks/user-operation`, and where it stands; for a part of a track, where the track
    stands."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class CarriedFact:
    """A fact and what carries it."""

    fact: Fact
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class SectionTrace:
    """A section of a source: its facts, and the records that name it although they carry none of them."""

    section: Section
    facts: tuple[CarriedFact, ...]
    besides: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Every section of the sources in order. `own` counts those of the `records` that are our own and name none."""

    sections: tuple[SectionTrace, ...]
    own: int
    records: int


def trace(pack: Pack) -> Trace:
    """Follow every section of a pack's sources to the records."""
    named = {key: named_by(record) for key, record in _records(pack)}
    facts: dict[str, list[Fact]] = {}
    for fact in pack.facts.values():
        facts.setdefault(fact.section, []).append(fact)
    naming: dict[str, list[RecordKey]] = {}
    for key, names in named.items():
        for section in names:
            naming.setdefault(section, []).append(key)
    sections = (
        _section(pack, section, facts.get(section.id, []), naming.get(section.id, [])) for section in pack.sections()
    )
    return Trace(tuple(sections), own=sum(names == {OWN} for names in named.values()), records=len(named))


def _records(pack: Pack) -> Iterator[tuple[RecordKey, Record]]:
    """All records that have sources: all but the facts."""
    for kind, name in pack.places:
        if kind != "facts":
            yield (kind, name), getattr(pack, kind)[name]


def _section(pack: Pack, section: Section, facts: list[Fact], naming: list[RecordKey]) -> SectionTrace:
    carried = tuple(CarriedFact(fact, tuple(_carrier(pack, name) for name in fact.carried_by)) for fact in facts)
    carrying = {_key(name) for fact in facts for name in fact.carried_by}
    besides = tuple(_carrier(pack, "/".join(key)) for key in naming if key not in carrying)
    return SectionTrace(section, carried, besides)


def _carrier(pack: Pack, name: str) -> Carrier:
    return Carrier(name, pack.places[_key(name)])


def _key(name: str) -> RecordKey:
    """The record that a name means, or whose part it means."""
    kind, record = name.split("/")[:2]
    return kind, record
