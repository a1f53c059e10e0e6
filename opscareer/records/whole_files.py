"""Files that are there whole under their final name or not at all, readable by their owner alone."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

NEW = ".new"
"""What the name of a file ends in until it is whole; the next start sweeps what a kill leaves under such a name."""

_CHUNK = 1 << 20


def unfinished_name(path: Path) -> Path:
    """The name a file bears until it is whole."""
    return path.with_name(path.name + NEW)


def make_private_file(path: Path) -> None:
    """An empty file that only its owner may read; raises FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that survives a power cut once this returns; before that the old one stays whole."""
    unfinished = unfinished_name(path)
    unfinished.unlink(missing_ok=True)
    try:
        make_private_file(unfinished)
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        move_for_good(unfinished, path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def move_for_good(source: Path, target: Path) -> None:
    """Rename so that the new name survives a power cut."""
    source.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut; systems that cannot open folders (Windows) need no such step."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def wipe(path: Path) -> None:
    """Overwrite a file with zeros, then delete it; whoever reads the disk afterwards finds nothing under old names.

    A disk that writes every block elsewhere, as most of today's do, may keep the old blocks for a while.
    """
    left = path.stat().st_size
    with path.open("r+b") as file:
        while left > 0:
            left -= file.write(bytes(min(left, _CHUNK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
