"""Compiled packs: a pack that was read without errors is kept as JSON under the hash of its files, to open fast again.

A compiled pack is only a shortcut. It is found by what the files hold, not by their dates; it is used only if its
checksum is right, every record in it passes the same models as on the first reading, and each has its place; otherwise
the pack is parsed, and compiled anew. What cannot be kept, because the folder cannot be written, is not.

The file: a line with the manifest and the places; lines of some records each, in the form of a pack's file; the
checksum of all that, against damage (who may write here may as well change the pack itself). Lines, so that other
threads have their turn between two.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

from pydantic import BaseModel, ConfigDict, NonNegativeInt
from typing_extensions import override

from opscareer import __version__
from opscareer.knowledge.pack import Pack, RecordKey
from opscareer.knowledge.pack_files import MAX_PACK_BYTES, PackFiles, pack_files, plain_descriptor
from opscareer.knowledge.reader import inspect_files, usable
from opscareer.knowledge.records import Manifest, PackFile
from opscareer.knowledge.rest import nothing_to_collect
from opscareer.problems import Place
from opscareer.progress import Progress, silent

FORMAT = 2
"""To be raised whenever records, or what they mean, change while the program's version does not."""
KEPT = 4
"""Compiled packs that are kept: those used last."""
SUFFIX = ".compiled"
OPENING = "open"
"""What `progress` is told to be done where a pack need not be parsed."""
_SLICE = 100
"""Records in a line."""
MAX_LINE = 2 * MAX_PACK_BYTES
"""Bytes that are read of a line; a longer one cannot come from a pack."""
_BUFFER = 1 << 18
_END = b"%08x\n"
"""The last line: the checksum of all before it."""


class _Head(BaseModel):
    """The first line. `lines` is how many lines of records follow; `places` holds for each kind of record the file's
    number, line and column of each, in a row."""

    hash: str
    manifest: Manifest
    lines: NonNegativeInt
    places: dict[str, list[NonNegativeInt]]


class _Part(PackFile):
    """A line of records. Texts are not looked up among those met before: hardly one stands there twice."""

    model_config = ConfigDict(cache_strings="keys")


def open_pack(source: Path, cache: Path, progress: Progress = silent) -> Pack:
    """The pack in a folder or a zip, from its compiled form in the folder `cache` if there is a sound one.

    Raises `InputProblems` with everything found if the pack has errors.
    """
    found = pack_files(source)
    file = cache / f"{found.key(FORMAT, __version__)}{SUFFIX}"
    if not found.problems:
        with suppress(OSError, ValueError):
            return _loaded(file, found, progress)
    pack = usable(inspect_files(found, progress))
    with suppress(OSError):
        _keep(file, pack, found)
    return pack


def _loaded(file: Path, found: PackFiles, progress: Progress) -> Pack:
    """The pack that a compiled file holds; raises OSError or ValueError if it holds none."""
    with (
        open(plain_descriptor(str(file)), "rb", buffering=_BUFFER) as stream,  # noqa: PTH123 - a descriptor
        nothing_to_collect(),
    ):
        pack = _read(stream, tuple(file.shown for file in found.files), progress)
    with suppress(OSError):
        os.utime(file)
    return pack


def _read(stream: BinaryIO, files: tuple[str, ...], progress: Progress) -> Pack:
    first = stream.readline(MAX_LINE)
    checksum = crc32(first)
    head = _Head.model_validate_json(first)
    records: dict[str, dict[str, Any]] = {kind: {} for kind in PackFile.kinds()}
    for number in range(head.lines):
        progress(number / head.lines, OPENING)
        line = stream.readline(MAX_LINE)
        checksum = crc32(line, checksum)
        part = _Part.model_validate_json(line)
        for kind in part.model_fields_set:
            records[kind].update({record.id: record for record in getattr(part, kind)})
    if stream.read(MAX_LINE) != _END % checksum:
        raise ValueError(checksum)
    return Pack(manifest=head.manifest, hash=head.hash, places=_Places(head.places, records, files), **records)


class _Places(Mapping[RecordKey, Place]):
    """The places of a compiled pack, made when one is first asked for: in most runs of the program none is."""

    def __init__(self, rows: dict[str, list[int]], records: dict[str, dict[str, Any]], files: tuple[str, ...]) -> None:
        """Raises ValueError if the rows do not fit the records and files."""
        for kind, of_kind in records.items():
            row = rows.get(kind, [])
            if len(row) != 3 * len(of_kind) or max(row[::3], default=0) >= len(files):
                raise ValueError(kind)
        self._rows, self._records, self._files = rows, records, files

    @cached_property
    def _made(self) -> dict[RecordKey, Place]:
        made: dict[RecordKey, Place] = {}
        for kind, of_kind in self._records.items():
            row = iter(self._rows.get(kind, ()))
            for name, (file, line, column) in zip(of_kind, zip(row, row, row, strict=True), strict=True):
                made[kind, name] = Place(self._files[file], line, column)
        return made

    @override
    def __getitem__(self, key: RecordKey) -> Place:
        return self._made[key]

    @override
    def __iter__(self) -> Iterator[RecordKey]:
        return iter(self._made)

    @override
    def __len__(self) -> int:
        return len(self._made)


def _keep(file: Path, pack: Pack, found: PackFiles) -> None:
    """Write a pack's compiled form, whole or not at all, and thin out old ones. Raises OSError."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=file.parent, suffix=".new")
    try:
        with open(descriptor, "wb") as stream:  # noqa: PTH123 - a descriptor
            checksum = 0
            for line in _lines(pack, found):
                checksum = crc32(line, checksum)
                stream.write(line)
            stream.write(_END % checksum)
        Path(draft).replace(file)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
    _thin(file.parent)


def _lines(pack: Pack, found: PackFiles) -> Iterator[bytes]:
    numbers = {file.shown: number for number, file in enumerate(found.files)}
    rows: dict[str, list[int]] = {kind: [] for kind in PackFile.kinds()}
    for (kind, _), place in pack.places.items():
        rows[kind] += (numbers[place.file], place.line, place.column)
    parts = list(_parts(pack))
    yield _line(_Head.model_construct(hash=pack.hash, manifest=pack.manifest, places=rows, lines=len(parts)))
    yield from map(_line, parts)


def _parts(pack: Pack) -> Iterator[PackFile]:
    for kind in PackFile.kinds():
        records = tuple(getattr(pack, kind).values())
        for first in range(0, len(records), _SLICE):
            yield PackFile.model_construct({kind}, **{kind: records[first : first + _SLICE]})


def _line(content: BaseModel) -> bytes:
    return content.model_dump_json(by_alias=True, exclude_unset=True).encode() + b"\n"


def _thin(folder: Path) -> None:
    """Leave the files used last; what an interrupted writing left goes with the old ones. Raises OSError."""
    latest_first = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in latest_first[KEPT:]:
        file.unlink(missing_ok=True)
