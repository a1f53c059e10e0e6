"""Reads a pack's folder: every file through the strict reader, every record checked, all problems at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from opscareer.knowledge.checks import check
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Manifest, PackFile
from opscareer.knowledge.shape_problems import validated
from opscareer.knowledge.strict_yaml import MAX_BYTES, Document, read_document
from opscareer.problems import InputProblems, Place, Problem, error, has_errors
from opscareer.progress import Progress, silent

MANIFEST = "pack.yaml"
SUFFIXES = (".yaml", ".yml")
MAX_FILES = 500
MAX_PACK_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading a pack: the pack, unless there are errors, and every problem in order of reading."""

    pack: Pack | None
    problems: tuple[Problem, ...]


def read_pack(folder: Path, progress: Progress = silent) -> Pack:
    """The pack in a folder; raises `InputProblems` with everything found if it has errors."""
    reading = inspect_pack(folder, progress)
    if reading.pack is None:
        raise InputProblems(reading.problems)
    return reading.pack


def inspect_pack(folder: Path, progress: Progress = silent) -> Reading:
    """Read a pack and tell all its problems, warnings too, whether or not it can be used."""
    problems: list[Problem] = []
    draft = Draft()
    try:
        files = _files(folder)
    except InputProblems as found:
        return Reading(None, found.problems)
    digest = hashlib.sha256()
    for number, file in enumerate(files):
        name = file.relative_to(folder).as_posix()
        progress(number / len(files), name)
        try:
            data = _bytes(file, name)
            digest.update(f"{name}\0{len(data)}\0".encode(errors="surrogatepass") + data)
            _take(draft, read_document(data, name), name)
        except InputProblems as found:
            problems += found.problems
    problems += check(draft, complete=not problems)
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    if has_errors(ordered) or draft.manifest is None:
        return Reading(None, ordered)
    return Reading(_finished(draft, draft.manifest, digest.hexdigest()), ordered)


def _files(folder: Path) -> list[Path]:
    """The pack's files in order of their names; refuses what is no pack before anything is opened."""
    try:
        if not folder.is_dir():
            raise _no_pack(folder, "there is no such folder", f"name the folder that holds {MANIFEST}")
        found = list(islice((path for path in _walk(folder, depth=4) if path.suffix in SUFFIXES), MAX_FILES + 1))
        size = sum(path.stat().st_size for path in found)
    except OSError as fault:
        raise _no_pack(folder, f"the folder cannot be read: {fault.strerror}") from None
    if folder / MANIFEST not in found:
        raise _no_pack(folder, f"{MANIFEST} is missing", "a pack needs a manifest of that name")
    if len(found) > MAX_FILES:
        raise _no_pack(folder, f"the pack has more than {MAX_FILES} files")
    if size > MAX_PACK_BYTES:
        raise _no_pack(folder, f"the pack is larger than {MAX_PACK_BYTES:,} bytes")
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _no_pack(folder: Path, message: str, hint: str = "") -> InputProblems:
    return InputProblems([error(message, Place(str(folder)), hint)])


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Plain files below a folder; links are not followed and nothing hidden is opened. Raises OSError."""
    for child in sorted(folder.iterdir()):
        if child.name.startswith(".") or child.is_symlink():
            continue
        if child.is_dir() and depth > 1:
            yield from _walk(child, depth - 1)
        elif child.is_file():
            yield child


def _bytes(file: Path, name: str) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as fault:
        raise InputProblems([error(f"the file cannot be read: {fault.strerror}", Place(name))]) from None


def _take(draft: Draft, document: Document, name: str) -> None:
    if name == MANIFEST:
        draft.manifest = validated(Manifest, document)
        draft.manifest_document = document
        return
    content = validated(PackFile, document)
    for kind in PackFile.kinds():
        for index, record in enumerate(getattr(content, kind)):
            draft.entries[kind].append(Entry(kind, record, document, (kind, index)))


def _finished(draft: Draft, manifest: Manifest, digest: str) -> Pack:
    by_kind = {kind: {entry.id: entry.record for entry in draft.entries[kind]} for kind in PackFile.kinds()}
    places = {(kind, entry.id): entry.place() for kind in PackFile.kinds() for entry in draft.entries[kind]}
    return Pack(manifest=manifest, hash=digest, places=places, **by_kind)
