"""Names that stand twice: ids of records and of their parts, and entries of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from opscareer.knowledge.checks.nodes import collections, documents
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.references import kind_name
from opscareer.problems import Place, Problem, error, warning
from opscareer.wording import in_both, quoted

_ANOTHER_ID = "pack.another-id"


def duplicate_ids(draft: Draft) -> Iterator[Problem]:
    """Two records of one kind with the same id."""
    for kind, entries in draft.entries.items():
        first: dict[str, Entry] = {}
        for entry in entries:
            if entry.id in first:
                place = first[entry.id].place("id")
                message = in_both("pack.duplicate", kind=kind_name(kind), name=quoted(entry.id), place=place)
                yield error(message, entry.place("id"), in_both(_ANOTHER_ID))
            first.setdefault(entry.id, entry)


def duplicate_parts(draft: Draft) -> Iterator[Problem]:
    """Two duties or two positions of one track with the same id, and whatever the manifest names twice."""
    for entry in draft.entries["tracks"]:
        for kind in ("duties", "positions"):
            ids = [part.id for part in getattr(entry.record, kind)]
            for index in repeated(ids):
                yield _duplicate_part(kind, ids[index], entry.place(kind, index, "id"))
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
            yield _duplicate_part(noun, ids[index], document.place(*paths[index], "id"))


def _duplicate_part(kind: str, name: str, place: Place) -> Problem:
    message = in_both("pack.duplicate-part", kind=in_both(f"pack.part-{kind}"), name=quoted(name))
    return error(message, place, in_both(_ANOTHER_ID))


def listed_twice(draft: Draft) -> Iterator[Problem]:
    """A list of words that holds one of them twice: neighbours, metrics, skills, sources."""
    for document in documents(draft):
        for path, value in collections(document):
            if isinstance(value, list) and len(value) > 1 and all(isinstance(word, str) for word in value):
                for index in repeated(value):
                    message = in_both("pack.listed-twice", name=quoted(value[index]))
                    yield warning(message, document.place(*path, index), in_both("pack.take-one-out"))


def repeated(words: Iterable[str]) -> Iterator[int]:
    """Where a word stands that stood before."""
    seen: set[str] = set()
    for index, word in enumerate(words):
        if word in seen:
            yield index
        seen.add(word)
