"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

UNFINISHED = ".part"
"""The end of the names of files that are still being written."""


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to `target` so that either the old file or the whole new one is there, also after a power cut.

    Raises OSError, naming `target`, if it cannot be written; the old file is then untouched and no half file is left.
    """
    with whole_file(target) as file:
        file.write(data)


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file to write into that becomes `target` at the end, as `write_whole` says; not if anything is raised."""
    part = target.with_name(f".{target.name[:60]}.{token_hex(6)}{UNFINISHED}")
    try:
        with part.open("xb") as file:  # readable by whom the person's own settings (umask) let read new files
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
        _sync_folder(target.parent)
    except BaseException as fault:
        with suppress(OSError):  # what went wrong first is what counts
            part.unlink(missing_ok=True)
        if isinstance(fault, OSError) and fault.filename in {None, str(part), str(target.parent)}:
            fault.filename, fault.filename2 = str(target), None
        raise


def sweep(folder: Path) -> None:
    """Delete what writing has left behind in a folder where the computer or the program was stopped in the middle."""
    for part in folder.glob(f".*{UNFINISHED}"):
        part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; systems that cannot open folders (Windows) need no such step."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
