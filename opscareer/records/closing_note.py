"""A note beside a store of what its file was like when it was closed: if it still fits, nothing happened to it since.

Looking at the signature of every page takes a second for 200 MB; comparing with this note takes a fifth of it.
"""

from __future__ import annotations

import zlib
from contextlib import suppress
from pathlib import Path

from opscareer.records.sqlite_file import log_of
from opscareer.records.whole_files import make_private_file, unfinished_name

NOTE_NAME = "records.closed"
_CHUNK = 1 << 20


def note_closing(path: Path) -> None:
    """Note what a store that was just closed is like; without a note the next opening only looks closer."""
    note = path.with_name(NOTE_NAME)
    unfinished = unfinished_name(note)
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)
        make_private_file(unfinished)
        unfinished.write_text(_told(path), encoding="ascii")
        unfinished.replace(note)


def is_as_closed(path: Path) -> bool:
    """Whether the file is as it was noted, and no log says more than it does."""
    log = log_of(path)
    if log.exists() and log.stat().st_size:
        return False
    try:
        return path.with_name(NOTE_NAME).read_text(encoding="ascii") == _told(path)
    except (OSError, ValueError):
        return False


def _told(path: Path) -> str:
    """Size and CRC-32 of a file: they tell damage, not malice, which the signatures of the pages tell."""
    size = checksum = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            checksum = zlib.crc32(chunk, checksum)
    return f"{size} {checksum:08x}\n"
