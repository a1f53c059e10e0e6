"""Reads a pack: every file through the strict reader, every record checked, all problems at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from opscareer.knowledge.checks import check
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.pack_files import MANIFEST, NamedBytes, PackFiles, pack_files
from opscareer.knowledge.records import Manifest, PackFile
from opscareer.knowledge.rest import nothing_to_collect
from opscareer.knowledge.shape_problems import validated, validated_records
from opscareer.knowledge.strict_yaml import TooLarge, read_document
from opscareer.problems import InputProblems, Problem, error, has_errors
from opscareer.progress import Progress, silent
from opscareer.wording import in_both

MAX_PROBLEMS = 400
"""Of all files together; beyond them no further file is read. Those of one file are counted by the strict reader."""
CHECKING = "check"
"""What `progress` is told to be done once all files are read; before that it is told their names."""
_SHARE_OF_READING = 0.75


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading a pack: the pack, unless there are errors, and every problem in order of reading."""

    pack: Pack | None
    problems: tuple[Problem, ...]


def read_pack(source: Path, progress: Progress = silent) -> Pack:
    """The pack in a folder or a zip; raises `InputProblems` with everything found if it has errors."""
    return usable(inspect_pack(source, progress))


def usable(reading: Reading) -> Pack:
    """The pack that was read; raises `InputProblems` with everything found if it has errors."""
    if reading.pack is None:
        raise InputProblems(reading.problems)
    return reading.pack


def inspect_pack(source: Path, progress: Progress = silent) -> Reading:
    """Read a pack and tell all its problems, warnings too, whether or not it can be used."""
    try:
        found = pack_files(source)
    except InputProblems as refused:
        return Reading(None, refused.problems)
    return inspect_files(found, progress)


def inspect_files(found: PackFiles, progress: Progress = silent) -> Reading:
    """Read the files of a pack and tell all problems of it."""
    with nothing_to_collect():
        problems = list(found.problems)
        draft = _drafted(found, problems, progress)
        progress(_SHARE_OF_READING, CHECKING)
        problems += check(draft, complete=not problems)
        ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        if has_errors(ordered) or draft.manifest is None:
            return Reading(None, ordered)
        return Reading(_finished(draft, draft.manifest, found.content_hash()), ordered)


def _drafted(found: PackFiles, problems: list[Problem], progress: Progress) -> Draft:
    """All records of the files; what is wrong with a file goes to the problems."""
    draft = Draft()
    before = 0
    for file in found.files:
        try:
            _take(draft, file, _part_of(progress, before, len(file.data), found.size))
        except InputProblems as wrong:
            problems += wrong.problems
            if isinstance(wrong, TooLarge) or len(problems) > MAX_PROBLEMS:
                message, hint = in_both("pack.rest-not-read"), in_both("pack.mend-first")
                problems.append(error(message, problems[-1].place, hint))
                break
        before += len(file.data)
    return draft


def _part_of(progress: Progress, before: int, length: int, size: int) -> Progress:
    """Progress in one file, told as progress in all; sizes in bytes."""

    def told(share: float, doing: str) -> None:
        progress(_SHARE_OF_READING * (before + share * length) / max(size, 1), doing)

    return told


def _take(draft: Draft, file: NamedBytes, progress: Progress) -> None:
    progress(0.0, file.name)
    document = read_document(file.data, file.shown, progress)
    if file.name == MANIFEST:
        draft.manifest = validated(Manifest, document)
        draft.manifest_document = document
        return
    for kind, index, record in validated_records(document):
        draft.entries[kind].append(Entry(kind, record, document, (kind, index)))


def _finished(draft: Draft, manifest: Manifest, content_hash: str) -> Pack:
    by_kind = {kind: {entry.id: entry.record for entry in draft.entries[kind]} for kind in PackFile.kinds()}
    places = {(kind, entry.id): entry.place() for kind in PackFile.kinds() for entry in draft.entries[kind]}
    return Pack(manifest=manifest, hash=content_hash, places=places, **by_kind)
