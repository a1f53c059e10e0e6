"""Names of things that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from opscareer.knowledge.checks.nodes import Path, collections, documents
from opscareer.knowledge.checks.rule import MOST_TOLD, nearest
from opscareer.knowledge.document import Document
from opscareer.knowledge.draft import Draft
from opscareer.knowledge.record_parts import OWN
from opscareer.knowledge.references import kind_name, references
from opscareer.problems import Problem, error
from opscareer.wording import in_both, quoted


def dangling(draft: Draft) -> Iterator[Problem]:
    """Names of records that do not exist."""
    known = {kind: draft.ids(kind) for kind in draft.entries}
    unknown = (named for entry in draft.all() for named in references(entry) if named.id not in known[named.kind])
    for number, named in enumerate(unknown):
        hint = nearest(named.id, known[named.kind]) if number < MOST_TOLD else None
        message = in_both("pack.unknown-record", kind=kind_name(named.kind), name=quoted(named.id))
        yield error(message, named.place, hint)


def unknown_sections(draft: Draft) -> Iterator[Problem]:
    """Sources of records, and sections of facts, that the manifest does not have."""
    if draft.manifest is None:
        return
    sections = {section.id for source in draft.manifest.sources for section in source.sections}
    number = count()
    for document in documents(draft):
        for section, path in _sources(document):
            if section not in sections and section != OWN:
                hint = nearest(section, sections | {OWN}) if next(number) < MOST_TOLD else None
                yield error(in_both("pack.unknown-section", name=quoted(section)), document.place(*path), hint)
    for entry in draft.entries["facts"]:
        section = entry.record.section
        if section not in sections:
            hint = nearest(section, sections) if next(number) < MOST_TOLD else None
            yield error(in_both("pack.unknown-section", name=quoted(section)), entry.place("section"), hint)


def _sources(document: Document) -> Iterator[tuple[str, Path]]:
    """Every text of every list called `sources`, with its path."""
    for path, value in collections(document):
        if path and path[-1] == "sources" and isinstance(value, list):
            yield from ((named, (*path, index)) for index, named in enumerate(value) if isinstance(named, str))
