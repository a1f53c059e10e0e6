"""A pack while it is being checked: every record that was read, still tied to its place in its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from opscareer.knowledge.document import Document
from opscareer.knowledge.records import Manifest, PackFile
from opscareer.problems import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One record, its kind and its place. `record` is of the type that `PackFile` names for the kind."""

    kind: str
    record: Any
    document: Document
    path: tuple[str | int, ...]

    @property
    def id(self) -> str:
        """The record's id."""
        return str(self.record.id)

    def place(self, *below: str | int) -> Place:
        """Where the record, or a value inside it, stands."""
        return self.document.place(*self.path, *below)

    def key_place(self, *below: str | int) -> Place:
        """Where a key inside the record stands."""
        return self.document.key_place(*self.path, *below)


@dataclass(slots=True)
class Draft:
    """All records read so far, by kind, duplicates included."""

    manifest: Manifest | None = None
    manifest_document: Document | None = None
    entries: dict[str, list[Entry]] = field(default_factory=lambda: {kind: [] for kind in PackFile.kinds()})

    def ids(self, kind: str) -> set[str]:
        """The ids of one kind."""
        return {entry.id for entry in self.entries[kind]}

    def all(self) -> Iterator[Entry]:
        """Every record."""
        for entries in self.entries.values():
            yield from entries
