"""Giving a store and its copies another data key, each through a whole new file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from opscareer.progress import Progress, silent
from opscareer.records import sqlite_file
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import BACKUPS_NAME, Vault


def rekey(path: Path, old: bytes, new: bytes, progress: Progress = silent) -> None:
    """Put a file under another key; after a kill it has the one or the other. Nobody may have it open."""
    times = path.stat()
    sqlite_file.copy_whole(path, old, path, new_key=new, progress=progress)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def settled(folder: Path, vault: Vault, key: bytes, newest: bytes) -> bytes:
    """Bring to its end a change of the data key that a kill has cut short, and return the key of the store.

    `key` is that of the store, `newest` the newest one known. A store that came back from an old copy gets the newest.
    """
    if vault.is_before_change(key):
        vault.abandon_change()
        return key
    if key != newest:
        rekey(folder / FILE_NAME, key, newest)
    if vault.is_changing:
        with suppress(StoreProblem):  # a backup that cannot be written now must not keep the store closed
            finish(folder, vault, newest)
    return newest


def finish(folder: Path, vault: Vault, newest: bytes) -> None:
    """After the store, its copies: those that open with an earlier key get the newest one. Raises StoreProblem."""
    earlier = vault.earlier_than(newest)
    with plainly_told(folder / FILE_NAME):
        for copy in _copies(folder):
            _rekey_copy(copy, earlier, newest)
        vault.finish_change()


def _rekey_copy(copy: Path, earlier: tuple[bytes, ...], newest: bytes) -> None:
    """A damaged copy stays as it is: the key file keeps the earlier keys for it, sealed."""
    try:
        with plainly_told(copy):
            for key in earlier:
                if sqlite_file.fits(copy, key):
                    rekey(copy, key, newest)
                    return
    except StoreProblem as problem:
        if problem.kind != "damaged":
            raise


def _copies(folder: Path) -> Iterator[Path]:
    """All copies of the store; not those set aside as damaged."""
    yield from sorted(folder.glob(f"{FILE_NAME}.before-*"))
    suffix = Path(FILE_NAME).suffix
    yield from sorted(folder.glob(f"replaced-*{suffix}"))  # where the backups lie on another disk
    yield from sorted((folder / BACKUPS_NAME).glob(f"*{suffix}"))
