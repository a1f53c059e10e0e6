"""How it stands with the records of a folder, told without opening them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from opscareer.records.backup_files import Backup, backups_in, last_before_damage, replaced_in
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store_lock import LOCK_NAME, locked
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Vault


@dataclass(frozen=True, slots=True)
class RecordsState:
    """The records of a folder.

    `size` is in bytes, None where there are none yet; `holder` is the process that has them open, where it is known;
    `kept` are files that were set aside, as damaged or replaced; `free` is the room on the disk in bytes.
    """

    folder: Path
    size: int | None = None
    is_open: bool = False
    holder: int | None = None
    is_protected: bool = False
    has_keyring: bool = False
    is_damaged: bool = False
    backups: tuple[Backup, ...] = ()
    kept: tuple[Path, ...] = ()
    free: int = 0


def records_state(folder: Path) -> RecordsState:
    """What is there; changes nothing. Raises StoreProblem where the folder or the key cannot be read."""
    store = folder / FILE_NAME
    with plainly_told(store):
        if not folder.is_dir():
            return RecordsState(folder)
        vault = Vault.seen(folder) if store.exists() or backups_in(folder) else None
        is_open, holder = _held(folder)
        return RecordsState(
            folder,
            store.stat().st_size if store.exists() else None,
            is_open,
            holder,
            vault is not None and vault.is_protected,
            vault is not None and vault.has_keyring,
            last_before_damage(folder) is not None,
            backups_in(folder),
            (*sorted(folder.glob(f"{FILE_NAME}.*-*")), *replaced_in(folder)),
            shutil.disk_usage(folder).free,
        )


def _held(folder: Path) -> tuple[bool, int | None]:
    """Whether another program has the records open, and which."""
    if not (folder / LOCK_NAME).exists():
        return False, None
    try:
        locked(folder).release()
    except StoreProblem as problem:
        return problem.kind == "locked", problem.holder
    return False, None
