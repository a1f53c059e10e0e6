"""Putting a store back to a backup: whole or not at all, whatever happens meanwhile.

The backup is copied beside the store, checked, brought to the newest schema and rid of whoever was erased since. Only
then a note says that the copy is to take the store's place; from that moment on it will, if need be at the next start.
The store so far goes among the backups under a name of its own and is never thinned out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from opscareer.progress import Progress, part, silent
from opscareer.records import sqlite_file
from opscareer.records.backup_files import forget_damage, replaced_name
from opscareer.records.erasing import clean_copy, connecting_with
from opscareer.records.ledger import Ledger
from opscareer.records.reserve import require_room
from opscareer.records.schema import HEAD
from opscareer.records.sqlite_file import FILE_NAME, plainly_told, side_files
from opscareer.records.store_lock import locked
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Secret, Vault
from opscareer.records.whole_files import move_for_good, write_whole

NOTE_NAME = "records.restoring"
STAGED_NAME = "records.opscareer.restored"
_COPIED = 0.8
"""The share of the work that copying and checking are."""

_restored: set[Path] = set()


def was_restored(folder: Path) -> bool:
    """Whether a backup was restored in this folder since the program was started."""
    return folder.resolve() in _restored


def is_under_way(folder: Path) -> bool:
    """Whether a restore was decided that the next opening brings to its end."""
    return (folder / NOTE_NAME).exists()


def restore(folder: Path, file: Path, secret: Secret | None = None, progress: Progress = silent) -> Path | None:
    """Put the store of a folder, which nobody has open, back to a backup; returns where the store so far is kept.

    None if there was none. If it fails or is cancelled nothing has changed. Raises StoreProblem.
    """
    lock = locked(folder)
    try:
        with plainly_told(folder / FILE_NAME):
            finish(folder)
            keys = Vault.of(folder).keys(secret)
            with prepared(folder, file, keys, progress) as ready:
                return ready.put_in_place()
    finally:
        lock.release()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A copy of a backup that is ready to take the place of the store in `folder`."""

    folder: Path

    def put_in_place(self) -> Path | None:
        """Let it; the store must be closed, its lock held. Returns where the store so far is kept."""
        is_there = (self.folder / FILE_NAME).exists()
        kept = replaced_name(self.folder, datetime.now(UTC)) if is_there else None
        Ledger(self.folder).note_restored()
        decided = {"kept": kept and kept.relative_to(self.folder).as_posix()}
        write_whole(self.folder / NOTE_NAME, json.dumps(decided).encode())
        finish(self.folder)
        _restored.add(self.folder.resolve())
        return kept


@contextmanager
def prepared(folder: Path, file: Path, keys: Sequence[bytes], progress: Progress = silent) -> Iterator[Prepared]:
    """A checked copy of a backup under the first of the keys that fits; it goes again unless it is put in place.

    Raises StoreProblem: `damaged` where the backup is not sound, `newer`, `full`; and what `progress` raises.
    """
    staged = folder / STAGED_NAME
    try:
        with _told_of(file):
            _stage(file, staged, keys, progress)
        yield Prepared(folder)
    finally:
        if not (folder / NOTE_NAME).exists():
            with suppress(OSError):
                sqlite_file.remove(staged)


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """Damage in a copy is damage in the backup."""
    try:
        with plainly_told(file, misfit="damaged"):
            yield
    except StoreProblem as problem:
        if problem.kind != "damaged" or problem.path == file:
            raise
        raise StoreProblem("damaged", file) from problem


def is_sound(file: Path, keys: Sequence[bytes]) -> bool:
    """Whether a backup opens with one of the keys and every byte of it is as it was written. Raises StoreProblem."""
    try:
        with plainly_told(file, misfit="damaged"):
            return any(sqlite_file.fits(file, key) and _is_whole(file, key) for key in keys)
    except StoreProblem as problem:
        if problem.kind != "damaged":
            raise
        return False


def _is_whole(file: Path, key: bytes) -> bool:
    with closing(sqlite_file.connect(file, key, read_only=True)) as connection:
        return sqlite_file.is_whole(connection)


def _stage(file: Path, staged: Path, keys: Sequence[bytes], progress: Progress) -> None:
    require_room(staged, 2 * file.stat().st_size)  # the copy, and its log while it is worked on
    key = next((key for key in keys if sqlite_file.fits(file, key)), None)
    if key is None:
        raise StoreProblem("damaged", file)
    sqlite_file.copy_whole(file, key, staged, progress=part(progress, 0, _COPIED))
    _upgrade(staged, key)
    clean_copy(staged, connecting_with(lambda: (key,)), Ledger(staged.parent).read().erased)
    progress(1, "")


def _upgrade(staged: Path, key: bytes) -> None:
    with closing(sqlite_file.connect(staged, key)) as copy:
        (revision,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision != HEAD:
        from opscareer.records.upgrade import upgrade  # loads Alembic, which most restores do without

        upgrade(staged, key, revision, None)


def finish(folder: Path) -> None:
    """Bring a restore to its end that the note says was decided; take away what one left that was not.

    To be called with the lock held before the store is opened. Raises OSError.
    """
    note, staged = folder / NOTE_NAME, folder / STAGED_NAME
    if not note.exists():
        sqlite_file.remove(staged)
        return
    if staged.exists():
        kept = json.loads(note.read_bytes())["kept"]
        if kept is not None:
            _move_with_its_log(folder / FILE_NAME, folder / kept)
        move_for_good(staged, folder / FILE_NAME)
    forget_damage(folder)
    note.unlink()


def _move_with_its_log(store: Path, kept: Path) -> None:
    """A kill may have come between the moves: what is gone was moved."""
    for file, target in zip((store, *side_files(store)), (kept, *side_files(kept)), strict=True):
        if file.exists():
            move_for_good(file, target)
