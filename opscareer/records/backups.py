"""Backups of a store: made while work goes on, each opened and checked before an older one goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from opscareer.progress import Progress, silent
from opscareer.records import restoring, sqlite_file
from opscareer.records.backup_files import (
    Backup,
    backups_in,
    last_before_damage,
    last_written,
    next_backup,
    note_damage,
)
from opscareer.records.opening import OpenedFile
from opscareer.records.reserve import Reserve, require_room
from opscareer.records.store_problem import StoreProblem
from opscareer.records.thinning import Made, superfluous
from opscareer.records.transactions import Transactions

MOST_WORK_BETWEEN = timedelta(minutes=30)
_DAYS_IN_A_YEAR, _MONTHS_IN_A_YEAR = 365, 12


class Backups:
    """The backups of an open store. `retention` tells after how many months nothing may be kept, None without limit.

    They are encrypted with the store's data key. `written` is when the store was last written before it was opened, by
    `backup_files.last_written`. All methods may be called from any thread and raise StoreProblem.
    """

    def __init__(
        self,
        transactions: Transactions,
        opened: OpenedFile,
        written: int,
        retention: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._transactions = transactions
        self._opened = opened
        self._folder = opened.path.parent
        self._retention = retention
        self._written_before = written
        self._changes_kept = transactions.changes
        self._pass_over_opening()

    def list(self) -> tuple[Backup, ...]:
        """The backups there are, newest first."""
        with sqlite_file.plainly_told(self._opened.path):
            return backups_in(self._folder)

    def if_due(self, now: datetime | None = None) -> Backup | None:
        """Make a backup if something changed and the last one is half an hour old; let one go that need not stay.

        To be called now and then while work goes on, and at its end. Nothing happens after a restore until the next
        start of the program: whoever restored the wrong backup still finds the others.
        """
        if restoring.was_restored(self._folder):
            return None
        now = now or datetime.now(UTC)
        made = self._made(now, silent) if self._is_due(now) else None
        self._thin(now)
        Reserve(self._opened.path).keep()
        return made

    def make(self, progress: Progress = silent) -> Backup:
        """Make a backup now. Raises what `progress` raises."""
        return self._made(datetime.now(UTC), progress)

    def verify(self, progress: Progress = silent) -> Mapping[Path, bool]:
        """Look at every byte of the store and of its backups, newest first; whether each is sound.

        Raises what `progress` raises.
        """
        store = self._opened.path
        with self._transactions.file_kept():
            with self._transactions.alone():
                found = {store: self._is_whole()}
            backups = self.list()
            for done, backup in enumerate(backups, start=1):
                progress(done / (len(backups) + 1), backup.path.name)
                found[backup.path] = restoring.is_sound(backup.path, self._keys)
        if not found[store]:
            note_damage(self._folder)
        return found

    def restore(self, backup: Backup, progress: Progress = silent) -> Path | None:
        """Put the store back to a backup; returns where the present one is kept.

        If it fails or is cancelled nothing has changed; after it the store is to be closed and opened again.
        """
        alone, kept_as_it_is = self._transactions.alone, self._transactions.file_kept
        with kept_as_it_is(), restoring.prepared(self._folder, backup.path, self._keys, progress) as ready, alone():
            self._opened.engine.dispose()
            kept = ready.put_in_place()
            self._transactions.close()
            return kept

    @property
    def _keys(self) -> tuple[bytes, ...]:
        return (self._opened.key, *self._opened.vault.earlier_than(self._opened.key))

    def _is_whole(self) -> bool:
        try:
            with sqlite_file.plainly_told(self._opened.path), self._opened.engine.connect() as connection:
                return sqlite_file.is_whole(connection.connection.driver_connection)  # type: ignore[arg-type]
        except StoreProblem as problem:
            if problem.kind != "damaged":
                raise
            return False

    def _is_due(self, now: datetime) -> bool:
        newest = next(iter(self.list()), None)
        if newest is None:
            return True
        is_old = abs(now - newest.made) >= MOST_WORK_BETWEEN
        return is_old and (self._transactions.changes != self._changes_kept or not self._has_state_before(newest))

    def _has_state_before(self, newest: Backup) -> bool:
        """Whether a backup has all that was saved before this start; if the program was killed, it may not."""
        with sqlite_file.plainly_told(newest.path):
            return newest.path.stat().st_mtime_ns == self._written_before

    def _pass_over_opening(self) -> None:
        """What an opening itself writes is no reason for a backup at the next start: the newest gets its time."""
        with suppress(OSError):
            for newest in backups_in(self._folder)[:1]:
                if newest.path.stat().st_mtime_ns == self._written_before:
                    self._written_before = last_written(self._opened.path)
                    os.utime(newest.path, ns=(self._written_before, self._written_before))

    def _made(self, now: datetime, progress: Progress) -> Backup:
        try:
            with sqlite_file.plainly_told(self._opened.path):
                return self._copied(now, progress)
        except StoreProblem as problem:
            if problem.kind == "damaged":
                note_damage(self._folder)
            raise

    def _copied(self, now: datetime, progress: Progress) -> Backup:
        """Saving goes on between two steps of the copying, and while the copy is checked."""
        held = ExitStack()

        def told(share: float, doing: str) -> None:
            progress(share, doing)
            self._transactions.let_others()

        def copied() -> None:
            self._changes_kept = self._transactions.changes
            self._written_before = last_written(self._opened.path)
            held.close()

        with self._transactions.file_kept(), held:
            path = next_backup(self._folder, now)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            require_room(path, self._opened.path.stat().st_size)
            held.enter_context(self._transactions.alone())
            sqlite_file.copy_open(self._opened.engine, self._opened.key, path, told, copied=copied)
            os.utime(path, ns=(self._written_before, self._written_before))
        return next(backup for backup in backups_in(self._folder) if backup.path == path)

    def _thin(self, now: datetime) -> None:
        months = self._retention()
        retention = None if months is None else timedelta(days=months * _DAYS_IN_A_YEAR // _MONTHS_IN_A_YEAR)
        with self._transactions.file_kept(), sqlite_file.plainly_told(self._opened.path):
            backups = {backup.number: backup for backup in self.list()}
            pinned = last_before_damage(self._folder) or 0
            made = (Made(backup.number, backup.made) for backup in backups.values())
            gone = superfluous(made, now, retention=retention, pinned=pinned)
            if gone is not None:
                backups[gone].path.unlink(missing_ok=True)
