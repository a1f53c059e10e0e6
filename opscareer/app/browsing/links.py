"""Who names whom among the records of a pack, both ways."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from opscareer.knowledge.document import Document, Spots
from opscareer.knowledge.draft import Entry
from opscareer.knowledge.handbook_records import Fact
from opscareer.knowledge.pack import RecordKey
from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.references import references

_NOWHERE = Document("", None, Spots(array("I"), array("I"), array("I")))
"""References are asked for whom they name, not where."""


@dataclass(frozen=True, slots=True)
class Links:
    """For each record the records it names (`out`), and those that name it (`back`), each once, in the pack's order."""

    out: Mapping[RecordKey, tuple[RecordKey, ...]] = field(default_factory=dict)
    back: Mapping[RecordKey, tuple[RecordKey, ...]] = field(default_factory=dict)


def links_of(records: Mapping[RecordKey, Record]) -> Links:
    """All links between these records; names of records that are not there are left out."""
    out: dict[RecordKey, tuple[RecordKey, ...]] = {}
    back: dict[RecordKey, list[RecordKey]] = {}
    for key, record in records.items():
        named = tuple(dict.fromkeys(name for name in _named(key, record) if name in records and name != key))
        if named:
            out[key] = named
        for name in named:
            back.setdefault(name, []).append(key)
    return Links(out, {key: tuple(naming) for key, naming in back.items()})


def _named(key: RecordKey, record: Record) -> Iterator[RecordKey]:
    if isinstance(record, Fact):
        for name in record.carried_by:
            kind, id_ = name.split("/")[:2]
            yield kind, id_
    for reference in references(Entry(key[0], record, _NOWHERE, ())):
        yield reference.kind, reference.id
