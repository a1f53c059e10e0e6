"""The system's own fonts, for characters that no bundled face has: looked for only where there is such a character.

What a font file has is read from its tables directly, which takes a fraction of a millisecond a file; only a face that
is used is opened by ReportLab. It embeds TrueType outlines alone: others are passed over, and so are faces that forbid
to be embedded or cut down, that have pictures in place of outlines, or that have a box for everything.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import BinaryIO

_SUFFIXES = frozenset({".ttf", ".ttc", ".otf", ".otc"})
_MOST_FILES = 5_000
_MOST_FACES = 64
_NEEDED = frozenset({b"glyf", b"cmap", b"head", b"OS/2"})
_PICTURES = frozenset({b"sbix", b"CBDT", b"EBDT"})
_NO_EMBEDDING = 0x0002 | 0x0100 | 0x0200
"""Bits of fsType (OpenType, OS/2): embedding restricted, no subsetting, bitmaps only."""
_ITALIC, _REGULAR_WEIGHT, _MOST_TABLES = 0x0001, 400, 256
_UNICODE_TABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))
"""Platform and encoding of the tables of characters that are Unicode, best first."""
_BOXES_FOR_ALL = ("lastresort", "last resort", "adobeblank", "adobe blank", "notdef")
_UNLIKE_OURS = ("mono", "serif", "condensed", "narrow", "script", "hand", "black", "light", "thin")
"""In the names of faces that go less well with a sans serif."""


@dataclass(frozen=True, slots=True, order=True)
class SystemFace:
    """One face of a font file; those that go best with the bundled ones come first in order."""

    unlike: int
    path: Path
    index: int
    characters_at: int
    """Where in the file its table of characters begins."""


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        own = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        return (windows / "Fonts", own / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    data = os.environ.get("XDG_DATA_HOME") or str(home / ".local/share")
    return (*(Path(folder) / "fonts" for folder in [data, *shared.split(":")]), home / ".fonts")


def faces_with(characters: str) -> Iterator[SystemFace]:
    """The installed faces that have all of these characters, best first."""
    codes = [ord(character) for character in characters]
    return (face for face in _installed(font_folders()) if _has(face, codes))


@cache
def _installed(folders: Sequence[Path]) -> tuple[SystemFace, ...]:
    files = (file for folder in folders for file in _files(folder))
    return tuple(sorted(face for _, file in zip(range(_MOST_FILES), files, strict=False) for face in _faces(file)))


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if Path(name).suffix.lower() in _SUFFIXES)


def _faces(file: Path) -> Iterator[SystemFace]:
    if any(name in file.name.lower() for name in _BOXES_FOR_ALL):
        return
    try:
        with file.open("rb") as stream:
            for index, start in enumerate(_starts(stream)):
                face = _face(file, index, _tables(stream, start), stream)
                if face is not None:
                    yield face
    except (OSError, struct.error):
        return  # a file that cannot be read has nothing for us


def _starts(stream: BinaryIO) -> Sequence[int]:
    """Where the faces of a file begin: one, or several in a collection."""
    tag, _, count = struct.unpack(">4sII", stream.read(12))
    return struct.unpack(f">{count}I", stream.read(4 * count)) if tag == b"ttcf" and count <= _MOST_FACES else (0,)


def _tables(stream: BinaryIO, start: int) -> dict[bytes, int]:
    stream.seek(start)
    _, count = struct.unpack(">4sH6x", stream.read(12))
    entries = stream.read(16 * min(count, _MOST_TABLES))
    return dict(struct.iter_unpack(">4s4xI4x", entries))


def _face(file: Path, index: int, tables: dict[bytes, int], stream: BinaryIO) -> SystemFace | None:
    if not tables.keys() >= _NEEDED or tables.keys() & _PICTURES:
        return None
    stream.seek(tables[b"OS/2"])
    weight, embedding, selection = struct.unpack(">4xH2xH52xH", stream.read(64))
    if embedding & _NO_EMBEDDING:
        return None
    name = file.name.lower()
    unlike = abs(weight - _REGULAR_WEIGHT) // 100 + 4 * (selection & _ITALIC)
    unlike += 2 * sum(word in name for word in _UNLIKE_OURS)
    return SystemFace(unlike, file, index, tables[b"cmap"])


def _has(face: SystemFace, codes: Sequence[int]) -> bool:
    spans = _spans(face)
    return all(any(first <= code <= last for first, last in spans) for code in codes)


@lru_cache(maxsize=512)
def _spans(face: SystemFace) -> tuple[tuple[int, int], ...]:
    """First and last character of each part of its table; none where the table is of an unknown kind."""
    try:
        with face.path.open("rb") as stream:
            stream.seek(face.characters_at)
            _, count = struct.unpack(">HH", stream.read(4))
            places = {(kind, encoding): at for kind, encoding, at in struct.iter_unpack(">HHI", stream.read(8 * count))}
            best = next((places[key] for key in _UNICODE_TABLES if key in places), None)
            return () if best is None else tuple(_spans_at(stream, face.characters_at + best))
    except (OSError, struct.error):
        return ()


def _spans_at(stream: BinaryIO, start: int) -> list[tuple[int, int]]:
    stream.seek(start)
    (kind,) = struct.unpack(">H", stream.read(2))
    if kind == 12:
        (count,) = struct.unpack(">10xI", stream.read(14))
        return [(first, last) for first, last in struct.iter_unpack(">II4x", stream.read(12 * count))]
    if kind != 4:
        return []
    (doubled,) = struct.unpack(">4xH6x", stream.read(12))
    lasts = struct.unpack(f">{doubled // 2}H", stream.read(doubled))
    stream.read(2)
    firsts = struct.unpack(f">{doubled // 2}H", stream.read(doubled))
    return list(zip(firsts, lasts, strict=True))
