"""The files of a draft as plain data with paths, for rules that look at every value alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from opscareer.knowledge.document import Document
from opscareer.knowledge.draft import Draft

Path = tuple[str | int, ...]
"""The way to a value, as `Document.place` takes it."""


def documents(draft: Draft) -> list[Document]:
    """The files that hold records, each once, in order of reading."""
    return list({entry.document.file: entry.document for entry in draft.all()}.values())


def collections(document: Document) -> Iterator[tuple[Path, list[Any] | dict[str, Any]]]:
    """Every list and mapping of a file, with its path."""
    waiting: list[tuple[Path, Any]] = [((), document.content)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            yield path, value
            waiting += [((*path, key), below) for key, below in value.items() if isinstance(below, (dict, list))]
        elif isinstance(value, list):
            yield path, value
            waiting += [((*path, key), below) for key, below in enumerate(value) if isinstance(below, (dict, list))]
