"""The files of a pack as a list of named bytes, from a folder or a zip; nothing outside it is opened, nothing unpacked.

Links are not followed, pipes and devices not opened; members of a zip that are encrypted, linked or named like a way
out of it are refused. What a zip says of its own sizes is not believed: what comes out of it is counted.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from opscareer.knowledge.strict_yaml import MAX_BYTES
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.wording import InBoth, in_both

MANIFEST = "pack.yaml"
SUFFIXES = (".yaml", ".yml")
MAX_FILES = 500
MAX_ENTRIES = 10_000
"""Files and folders of any kind below a pack's folder; more is somebody's home, not a pack."""
MAX_DEPTH = 4
MAX_PACK_BYTES = 40_000_000
MAX_MARKS = 2_500_000
"""Line ends, commas, colons, brackets and hyphens in all files: there are at most about as many values as these."""

_MARKS = b"\n\r,:[{-?"
_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class NamedBytes:
    """One file: its name inside the pack, with slashes, its name as shown in problems, and what it holds."""

    name: str
    shown: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The YAML files of a pack in order of their names, and what was wrong with others."""

    files: tuple[NamedBytes, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def size(self) -> int:
        """Bytes in all files."""
        return sum(len(file.data) for file in self.files)

    def content_hash(self) -> str:
        """SHA-256 over the files' names and bytes, hexadecimal: what a pack is known by."""
        return self._told_to(hashlib.sha256())

    def key(self, *more: object) -> str:
        """A hash over the same and `more`, hexadecimal, that takes half the time where processors know no SHA-256."""
        return self._told_to(hashlib.blake2b(repr(more).encode(), digest_size=20))

    def _told_to(self, digest: hashlib._Hash | hashlib.blake2b) -> str:
        for file in self.files:
            digest.update(f"{file.name}\0{len(file.data)}\0".encode(errors="surrogatepass"))
            digest.update(file.data)
        return digest.hexdigest()


def pack_files(source: Path) -> PackFiles:
    """The files of the pack in a folder or a zip; raises `InputProblems` if it is no pack, or too large for one."""
    try:
        if source.is_dir():
            found = _folder_files(source)
        elif source.is_file():
            from opscareer.knowledge.pack_zip import zipped_files  # only loaded where a zip is opened

            found = zipped_files(source)
        elif source.exists():
            raise no_pack(source, in_both("pack.no-folder-or-file"), _name_a_pack())
        else:
            raise no_pack(source, in_both("pack.not-there"), _name_a_pack())
    except OSError as fault:
        raise no_pack(source, in_both("pack.unreadable", reason=reason_of(fault))) from None
    _refuse_too_much(source, found)
    return found


def no_pack(source: Path, message: InBoth, hint: InBoth | None = None) -> InputProblems:
    """Why the whole source cannot be a pack."""
    return InputProblems([error(message, Place(str(source)), hint)])


class NotPlain(OSError):  # noqa: N818 - it names what it found
    """What should be a plain file is a link, a pipe or a device."""


def reason_of(fault: OSError) -> InBoth:
    """Why a file cannot be read; what the system says is quoted as it is."""
    if isinstance(fault, NotPlain):
        return in_both("pack.it-is-not-plain")
    return in_both("pack.system-says", reason=fault.strerror)


def plain_descriptor(path: str) -> int:
    """A descriptor of a plain file, open for reading. Raises OSError, for a link, a pipe or a device too."""
    descriptor = os.open(path, os.O_RDONLY | _NON_BLOCKING)
    if not S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotPlain(0, "it is not a plain file", path)
    return descriptor


def read_plain_file(path: str, most: int) -> bytes:
    """The first `most` bytes of a plain file. Raises OSError, for a link, a pipe or a device too."""
    descriptor = plain_descriptor(path)
    try:
        parts: list[bytes] = []
        while most > 0 and (part := os.read(descriptor, most)):
            parts.append(part)
            most -= len(part)
    finally:
        os.close(descriptor)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _folder_files(folder: Path) -> PackFiles:
    names: list[str] = []
    problems: list[Problem] = []
    left = MAX_ENTRIES
    for entry, name in _walk(str(folder), "", MAX_DEPTH):
        left -= 1
        if not left:
            raise no_pack(folder, in_both("pack.large-folder", most=MAX_ENTRIES), _name_a_pack())
        if not name.endswith(SUFFIXES):
            continue
        if entry.is_file(follow_symlinks=False):
            names.append(name)
        elif not entry.is_dir(follow_symlinks=False):
            problems.append(error(in_both("pack.not-plain"), Place(name), in_both("pack.put-it-here")))
        if len(names) > MAX_FILES:
            raise no_pack(folder, in_both("pack.many-files", most=MAX_FILES))
    if MANIFEST not in names:
        raise no_pack(folder, in_both("pack.no-manifest", manifest=MANIFEST), in_both("pack.needs-manifest"))
    return _read_all(folder, sorted(names), problems)


def _read_all(folder: Path, names: list[str], problems: list[Problem]) -> PackFiles:
    files: list[NamedBytes] = []
    left = MAX_PACK_BYTES
    for name in names:
        try:
            data = read_plain_file(f"{folder}{os.sep}{name}", MAX_BYTES + 1)
        except OSError as fault:
            problems.append(error(in_both("pack.unreadable-file", reason=reason_of(fault)), Place(name)))
            continue
        left -= len(data)
        if left < 0:
            raise no_pack(folder, in_both("pack.large", most=MAX_PACK_BYTES))
        files.append(NamedBytes(name, name, data))
    return PackFiles(tuple(files), tuple(problems))


def _walk(folder: str, prefix: str, depth: int) -> Iterator[tuple[os.DirEntry[str], str]]:
    """What is below a folder, with its name from there; nothing hidden and behind no link. Raises OSError."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            name = prefix + entry.name
            yield entry, name
            if depth > 1 and entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{name}/", depth - 1)


def _refuse_too_much(source: Path, found: PackFiles) -> None:
    """Before anything is parsed: a pack of very many small values would take long to be found too large."""
    if found.size <= MAX_MARKS:
        return
    marks = sum(len(file.data) - len(file.data.translate(None, _MARKS)) for file in found.files)
    if marks > MAX_MARKS:
        raise no_pack(source, in_both("pack.many-marks", most=MAX_MARKS))


def _name_a_pack() -> InBoth:
    return in_both("pack.name-a-pack", manifest=MANIFEST)
