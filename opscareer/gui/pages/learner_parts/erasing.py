"""Erasing a learner in the background: the rows at once, then backup after backup."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.gui.live_session import LiveSession
from opscareer.gui.task import Task
from opscareer.progress import Cancelled, Progress
from opscareer.records.erasing import Erasure
from opscareer.records.store import Store


class ErasingRun(QObject):
    """One learner at a time. `erased` carries an `Erasure`, or `failed` the exception; `progressed` how far it is;
    `ended` follows when there is nothing more to come."""

    erased = Signal(object)
    failed = Signal(object)
    progressed = Signal(float, str)
    ended = Signal()

    def __init__(self, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._stop = Event()
        self._task: Task | None = None
        self.learner: int | None = None
        """Who is being erased."""

    def start(self, learner: int) -> None:
        """Erases a learner; who is worked with meanwhile is the person whose program it is."""
        store = self._live.store
        if self._task is not None or store is None:
            return
        if self._live.session is not None and self._live.session.who == learner:
            self._live.work_with(None)
        self.learner = learner
        self._stop = stop = Event()
        task = self._task = Task(lambda progress: _erased(store, learner, stop, progress), self)
        task.done.connect(self.erased)
        task.failed.connect(self.failed)
        task.progressed.connect(self.progressed)
        task.ended.connect(self._end)
        task.start()

    @Slot()
    def leave_rest(self) -> None:
        """Leaves the backups that are not done yet for the next start. What is erased stays erased: the task itself
        cannot be cancelled."""
        self._stop.set()

    @Slot()
    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = self.learner = None
        self.ended.emit()


def _erased(store: Store, learner: int, stop: Event, progress: Progress) -> Erasure:
    def watch(share: float, doing: str) -> None:
        if stop.is_set():
            raise Cancelled
        progress(share, doing)

    return store.privacy.erase(learner, watch)
