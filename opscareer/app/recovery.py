"""What can be done where the records cannot be opened: what is wrong, what is offered, and carrying it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias

from opscareer.paths import data_folder
from opscareer.progress import Progress, silent
from opscareer.records import restoring
from opscareer.records.backup_files import Backup, backups_in
from opscareer.records.opening import open_read_only
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store import Store
from opscareer.records.store_problem import ProblemKind, StoreProblem
from opscareer.records.vault import Secret
from opscareer.wording import Language, phrase, written_moment

Offer = Literal["give-secret", "restore", "read-backup", "read-store", "begin-anew", "try-again"]
StoreWay: TypeAlias = Callable[[Secret | None], Store]

_OFFERS: dict[ProblemKind, tuple[Offer, ...]] = {
    "damaged": ("restore", "read-backup", "begin-anew"),
    "newer": ("read-store", "read-backup"),
    "locked": ("read-backup", "try-again"),
    "unwritable": ("read-store", "read-backup", "try-again"),
    "full": ("read-store", "try-again"),
    "sealed": ("give-secret",),
    "wrong-secret": ("give-secret",),
    "no-keyring": ("give-secret",),
}
_NEED_BACKUP: tuple[Offer, ...] = ("restore", "read-backup")
_UNKNOWN_UNTIL_OPENED: tuple[ProblemKind, ...] = ("sealed", "wrong-secret", "no-keyring")


@dataclass(frozen=True, slots=True)
class Recovery:
    """What is wrong with the records of a folder, and the ways out, the most advisable first.

    `backup` is the newest sound one. `is_checked` is False where it could not be looked into without a secret: then it
    is the newest one, and carrying an offer out tells whether it is sound.
    """

    folder: Path
    problem: StoreProblem
    backup: Backup | None
    is_checked: bool
    offers: tuple[Offer, ...]

    def said(self, language: Language) -> tuple[str, ...]:
        """What happened and what is offered, a sentence or two each."""
        return (self.problem.said(language), *(self._offer(offer, language) for offer in self.offers))

    def _offer(self, offer: Offer, language: Language) -> str:
        made = written_moment(self.backup.made, language) if self.backup else ""
        return phrase(f"backups.{offer}", language, made=made)

    def restore(self, secret: Secret | None = None, progress: Progress = silent) -> Path | None:
        """Put the store back to the backup; returns where a store that was still there is kept. Raises StoreProblem."""
        if self.backup is None:
            raise ValueError("there is no backup to restore")
        return restoring.restore(self.folder, self.backup.path, secret, progress)

    def way_to_read(self) -> StoreWay:
        """How to open what can be looked at: the store itself if it can be, else the backup."""
        if "read-store" in self.offers:
            return way_into(self.folder / FILE_NAME, self.folder)
        if self.backup is None:
            raise ValueError("there is nothing to look at")
        return way_into(self.backup.path, self.folder)


def ways_out(
    problem: StoreProblem, folder: Path | None = None, secret: Secret | None = None, progress: Progress = silent
) -> Recovery:
    """What can be done about a problem with the person's own store, or that of another `folder`; changes nothing.

    Looks into backups, which takes its time: call it in a worker thread. Raises what `progress` raises.
    """
    place = folder or data_folder()
    offers = _OFFERS.get(problem.kind, ())
    backup, is_checked = None, False
    if any(offer in _NEED_BACKUP for offer in offers):
        backup, is_checked = newest_sound(place, secret, progress)
    there = tuple(offer for offer in offers if backup is not None or offer not in _NEED_BACKUP)
    return Recovery(place, problem, backup, is_checked, there)


def newest_sound(folder: Path, secret: Secret | None = None, progress: Progress = silent) -> tuple[Backup | None, bool]:
    """The newest backup that is sound, and whether that is certain: without the secret nobody can tell."""
    try:
        with plainly_told(folder):
            backups = backups_in(folder)
        for done, backup in enumerate(backups):
            progress(done / len(backups), "")
            kind = _fault(folder, backup, secret)
            if kind is None or kind in _UNKNOWN_UNTIL_OPENED:
                return backup, kind is None
    except StoreProblem:
        pass  # the folder cannot be read: nothing in it can be offered
    return None, False


def _fault(folder: Path, backup: Backup, secret: Secret | None) -> ProblemKind | None:
    """What keeps a backup from being opened."""
    try:
        open_read_only(folder, backup.path, secret).close()
    except StoreProblem as problem:
        return problem.kind
    return None


def way_into(file: Path, folder: Path | None = None) -> StoreWay:
    """How to open a backup, or a store that nobody has open, to be looked at."""
    return partial(_looked_into, folder or data_folder(), file)


def _looked_into(folder: Path, file: Path, secret: Secret | None) -> Store:
    return Store.open_read_only(folder, secret, file)
