"""Names that stand twice: ids of records and of their parts, and entries of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from opscareer.knowledge.checks.nodes import collections, documents
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.references import SINGULAR
from opscareer.problems import Problem, error, warning

_ANOTHER_ID = "give one of them another id"


def duplicate_ids(draft: Draft) -> Iterator[Problem]:
    """Two records of one kind with the same id."""
    for kind, entries in draft.entries.items():
        first: dict[str, Entry] = {}
        for entry in entries:
            if entry.id in first:
                message = f"duplicate {SINGULAR[kind]} {entry.id!r}, first at {first[entry.id].place('id')}"
                yield error(message, entry.place("id"), _ANOTHER_ID)
            first.setdefault(entry.id, entry)


def duplicate_parts(draft: Draft) -> Iterator[Problem]:
    """Two duties or two positions of one track with the same id, and whatever the manifest names twice."""
    for entry in draft.entries["tracks"]:
        for kind, noun in (("duties", "duty"), ("positions", "position")):
            ids = [part.id for part in getattr(entry.record, kind)]
            for index in repeated(ids):
                yield error(f"duplicate {noun} {ids[index]!r}", entry.place(kind, index, "id"), _ANOTHER_ID)
    yield from _of_manifest(draft)


def _of_manifest(draft: Draft) -> Iterator[Problem]:
    manifest, document = draft.manifest, draft.manifest_document
    if manifest is None or document is None:
        return
    sources = {("sources", n): source.id for n, source in enumerate(manifest.sources)}
    classes = {("classifications", n): one.id for n, one in enumerate(manifest.classifications)}
    sections = {
        ("sources", outer, "sections", inner): section.id
        for outer, source in enumerate(manifest.sources)
        for inner, section in enumerate(source.sections)
    }
    for noun, named in (("source", sources), ("section", sections), ("classification", classes)):
        paths, ids = list(named), list(named.values())
        for index in repeated(ids):
            yield error(f"duplicate {noun} {ids[index]!r}", document.place(*paths[index], "id"), _ANOTHER_ID)


def listed_twice(draft: Draft) -> Iterator[Problem]:
    """A list of words that holds one of them twice: neighbours, metrics, skills, sources."""
    for document in documents(draft):
        for path, value in collections(document):
            if isinstance(value, list) and len(value) > 1 and all(isinstance(word, str) for word in value):
                for index in repeated(value):
                    message = f"{value[index]!r} is listed twice"
                    yield warning(message, document.place(*path, index), "take one of them out")


def repeated(words: Iterable[str]) -> Iterator[int]:
    """Where a word stands that stood before."""
    seen: set[str] = set()
    for index, word in enumerate(words):
        if word in seen:
            yield index
        seen.add(word)
