"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_hex


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to `target` so that either the old file or the whole new one is there, also after a power cut.

    Raises OSError, naming `target`, if it cannot be written; the old file is then untouched and no half file is left.
    """
    try:
        _replace(target, data)
    except OSError as fault:
        fault.filename, fault.filename2 = str(target), None
        raise


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name[:60]}.{token_hex(6)}.part")
    try:
        with part.open("xb") as file:  # readable by whom the person's own settings (umask) let read new files
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; systems that cannot open folders (Windows) need no such step."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
