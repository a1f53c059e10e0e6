"""A pack to look through, sound or not: its records by kind, their problems, who names whom, and the files' text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from opscareer.app.browsing.items import FILES, Group, Item, grouped, titled, with_problems
from opscareer.app.browsing.links import Links, links_of
from opscareer.app.checking import inseparable_tracks
from opscareer.knowledge.document import Document
from opscareer.knowledge.pack import Pack, RecordKey
from opscareer.knowledge.pack_files import MANIFEST, PackFiles, pack_files
from opscareer.knowledge.provenance import named_by
from opscareer.knowledge.reader import inspect_files
from opscareer.knowledge.record_parts import OWN, Record
from opscareer.knowledge.records import Manifest, PackFile, Section
from opscareer.knowledge.shape_problems import validated, validated_records
from opscareer.knowledge.strict_yaml import read_document
from opscareer.knowledge.yaml_text import decoded
from opscareer.problems import InputProblems, Place, Problem
from opscareer.progress import Progress, silent

_SHARE_OF_READING = 0.9


@dataclass(frozen=True, eq=False)
class Catalogue:
    """What is in a pack's folder or zip. `pack` is None if it has errors; `is_checked` tells whether problems, links
    and records with errors are known already."""

    source: Path
    hash: str
    manifest: Manifest | None
    pack: Pack | None
    groups: tuple[Group, ...]
    is_checked: bool
    problems: tuple[Problem, ...] = ()
    links: Links = field(default_factory=Links)
    records: Mapping[RecordKey, Record] = field(default_factory=dict, repr=False)
    bytes_of: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def item(self, kind: str, id_: str) -> Item | None:
        """The first item of that kind and id."""
        return self._by_key.get((kind, id_))

    @property
    def size(self) -> int:
        """How many records there are, files not counted."""
        return sum(len(group.items) for group in self.groups if group.kind != FILES)

    def text(self, file: str) -> str:
        """The text of a file by its name in problems; what is no text in it is marked, and a file that was not read
        is empty. Lines end with `\\n`."""
        data = self.bytes_of.get(file, b"")
        try:
            text = decoded(data, file)
        except InputProblems:
            text = data.decode("utf-8", "replace")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def holds_same(self, other: Catalogue, file: str) -> bool:
        """Whether a file is the same here and in another catalogue."""
        return self.source == other.source and self.bytes_of.get(file) == other.bytes_of.get(file)

    def file_on_disk(self, file: str) -> Path | None:
        """Where a file lies; None in a zip."""
        return self.source / file if self.source.is_dir() else None

    def spot(self, place: Place) -> str:
        """`file:line` as editors and terminals take it."""
        return f"{self.file_on_disk(place.file) or place.file}:{place.line}"

    def section(self, section_id: str, /) -> Section | None:
        """The section of a source with that id; None for `own`."""
        return next((section for section in self._sections() if section.id == section_id), None)

    def sources(self, item: Item) -> tuple[str, ...]:
        """The ids of the sections that a record or its parts name, in the order of the sources, `own` last."""
        record = self.records.get(item.key)
        if record is None:
            return ()
        named = named_by(record) | {section for name, section in record if name == "section"}
        order = [*(section.id for section in self._sections()), OWN]
        return tuple(id_ for id_ in order if id_ in named)

    @cached_property
    def _by_key(self) -> dict[RecordKey, Item]:
        return {item.key: item for group in self.groups for item in reversed(group.items)}

    def _sections(self) -> Iterator[Section]:
        for source in self.manifest.sources if self.manifest else ():
            yield from source.sections


def glance(pack: Pack, source: Path) -> Catalogue:
    """What is known of a pack that is open already, before it is looked through; quick. Files that have gone since
    have no text."""
    try:
        found = pack_files(source)
    except InputProblems:
        found = PackFiles(())
    return _of_pack(pack, found, source)


def browse(source: Path, progress: Progress = silent) -> Catalogue:
    """Look through the pack in a folder or a zip; slow. Raises `InputProblems` if there is no pack at all."""
    return _looked_through(pack_files(source), source, progress)


def browse_again(known: Catalogue, progress: Progress = silent) -> Catalogue:
    """Look through the pack again, if it has changed since; else what is known already, the same object.

    Raises `InputProblems` if there is no pack any more.
    """
    found = pack_files(known.source)
    is_known = known.is_checked and not found.problems and found.content_hash() == known.hash
    return known if is_known else _looked_through(found, known.source, progress)


def _looked_through(found: PackFiles, source: Path, progress: Progress) -> Catalogue:
    reading = inspect_files(found, lambda share, doing: progress(share * _SHARE_OF_READING, doing))
    if reading.pack is None:
        return _of_documents(found, source, reading.problems, progress)
    problems = sorted((*reading.problems, *inseparable_tracks(reading.pack)), key=lambda problem: problem.sort_key)
    return _checked(_of_pack(reading.pack, found, source), problems)


def _of_pack(pack: Pack, found: PackFiles, source: Path) -> Catalogue:
    records: dict[RecordKey, Any] = {key: getattr(pack, key[0])[key[1]] for key in pack.places}
    items = [titled(*key, record, pack.places[key]) for key, record in records.items()]
    return Catalogue(
        source=source,
        hash=pack.hash,
        manifest=pack.manifest,
        pack=pack,
        groups=grouped(PackFile.kinds(), items, (file.shown for file in found.files)),
        is_checked=False,
        records=records,
        bytes_of=_bytes_of(found),
    )


def _of_documents(found: PackFiles, source: Path, problems: Iterable[Problem], progress: Progress) -> Catalogue:
    """What can be made out of a pack with errors: whatever looks like a record, whether or not it is one."""
    manifest: Manifest | None = None
    items: list[Item] = []
    records: dict[RecordKey, Record] = {}
    for document in _documents(found, progress):
        if document.file.endswith(MANIFEST):
            manifest = _manifest(document) or manifest
            continue
        items += _written_in(document)
        records.update(_sound_in(document))
    seen = Catalogue(
        source=source,
        hash=found.content_hash(),
        manifest=manifest,
        pack=None,
        groups=grouped(PackFile.kinds(), items, (file.shown for file in found.files)),
        is_checked=False,
        records=records,
        bytes_of=_bytes_of(found),
    )
    return _checked(seen, problems)


def _checked(seen: Catalogue, problems: Iterable[Problem]) -> Catalogue:
    found = tuple(problems)
    return replace(
        seen,
        groups=with_problems(seen.groups, found),
        problems=found,
        links=links_of(seen.records),
        is_checked=True,
    )


def _bytes_of(found: PackFiles) -> dict[str, bytes]:
    return {file.shown: file.data for file in found.files}


def _documents(found: PackFiles, progress: Progress) -> Iterator[Document]:
    """The files that are sound YAML; what is wrong with the others has been told."""
    for file in found.files:
        progress(_SHARE_OF_READING, file.name)
        try:
            yield read_document(file.data, file.shown)
        except InputProblems:
            continue


def _manifest(document: Document) -> Manifest | None:
    try:
        return validated(Manifest, document)
    except InputProblems:
        return None


def _written_in(document: Document) -> Iterator[Item]:
    """Everything with an id in a list of records."""
    content = document.content if isinstance(document.content, dict) else {}
    for kind in PackFile.kinds():
        listed = content.get(kind)
        for index, raw in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(raw, dict) and isinstance(raw.get("id"), str):
                yield titled(kind, raw["id"], raw, document.place(kind, index))


def _sound_in(document: Document) -> Iterator[tuple[RecordKey, Record]]:
    try:
        found = validated_records(document)
    except InputProblems:
        return
    for kind, _, record in found:
        yield (kind, vars(record)["id"]), record
