"""Backups while work goes on: asked for every minute, made in the background when one is due."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from opscareer.gui.live_session import LiveSession
from opscareer.gui.task import Task
from opscareer.progress import Progress, silent

if TYPE_CHECKING:
    from opscareer.records.backup_files import Backup
    from opscareer.records.store import Store

_EVERY = 60 * 1000
"""Milliseconds between two rounds; whether a backup is due, the store knows."""


class BackupRounds(QObject):
    """`made` tells that there is a new backup, `failed` carries the StoreProblem of one that could not be made.

    A problem is told once until a backup succeeds again: work goes on meanwhile.
    """

    made = Signal()
    failed = Signal(object)

    def __init__(self, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._told = ""
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.go)
        self._timer.start(_EVERY)

    @Slot()
    def go(self) -> None:
        """Has a backup made if one is due and none is under way."""
        store = self._live.store
        if store is None or store.is_read_only or self._task is not None:
            return
        task = self._task = Task(partial(_backed_up, store), self)
        task.done.connect(self._note_made)
        task.failed.connect(self._note_failed)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        task.start()

    @Slot(object)
    def _note_made(self, backup: Backup | None) -> None:
        if backup is not None:
            self._told = ""
            self.made.emit()

    @Slot(object)
    def _note_failed(self, error: Exception) -> None:
        from opscareer.records.store_problem import StoreProblem

        if isinstance(error, StoreProblem) and error.kind != self._told:
            self._told = error.kind
            self.failed.emit(error)
        elif not isinstance(error, (StoreProblem, ValueError)):  # ValueError: the store was closed meanwhile
            raise error

    @Slot()
    def _end(self) -> None:
        self._task = None


def back_up_at_end(store: Store) -> None:
    """Makes a backup if one is due; nobody is there any more to be told that none could be made."""
    from opscareer.records.store_problem import StoreProblem

    with suppress(StoreProblem):
        if not store.is_read_only:
            _backed_up(store, silent)


def _backed_up(store: Store, _progress: Progress) -> Backup | None:
    return store.backups.if_due() if store.backups is not None else None
