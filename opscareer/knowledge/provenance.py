"""Where records come from: the sections they name, and the names by which facts point at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from opscareer.knowledge.handbook_records import Fact
from opscareer.knowledge.record_parts import Record, Sourced
from opscareer.knowledge.records import Track


def carriers(records: Mapping[str, Iterable[Record]]) -> dict[str, Record]:
    """Everything that may carry a fact, by its name: `tracks/user-operation` for a record, and
    `tracks/user-operation/user-growth` for a duty or a position of a track. `records` come by kind."""
    return {
        name: record
        for kind, of_kind in records.items()
        for one in of_kind
        if not isinstance(one, Fact)
        for name, record in _with_parts(kind, one)
    }


def _with_parts(kind: str, record: Record) -> Iterator[tuple[str, Record]]:
    name = f"{kind}/{vars(record)['id']}"
    yield name, record
    if isinstance(record, Track):
        yield from ((f"{name}/{duty.id}", duty) for duty in record.duties)
        yield from ((f"{name}/{position.id}", position) for position in record.positions)


def named_by(record: Record) -> frozenset[str]:
    """The sections that a record or any part of it names in its sources."""
    return frozenset(_named(record))


def _named(value: object) -> Iterator[str]:
    if isinstance(value, Sourced):
        yield from value.sources
    if isinstance(value, Record):
        for _, inner in value:
            yield from _named(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _named(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _named(inner)
