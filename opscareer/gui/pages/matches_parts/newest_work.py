"""Slow work of which only the newest request counts, as while a slider is moved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.gui.task import Task


class NewestWork(QObject):
    """Ask with `ask`; `ready` follows with the outcome of the newest request. One piece of work runs at a time."""

    ready = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: Callable[[], object] | None = None
        self._running: Task | None = None

    def ask(self, work: Callable[[], object]) -> None:
        """Does some work in the background; requests that still wait, or run, are dropped."""
        self.forget()
        self._waiting = work
        if self._running is None:
            self._start()

    def forget(self) -> None:
        """Drops what was asked for: nothing more is told of it."""
        self._waiting = None
        if self._running is not None:
            self._running.cancel()

    def _start(self) -> None:
        work, self._waiting = self._waiting, None
        if work is None:
            return
        task = self._running = Task(lambda _progress: work(), self)
        task.done.connect(self.ready)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        task.start()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """A fault of the program: goes the way of every fault, to the crash notices."""
        raise error

    @Slot()
    def _end(self) -> None:
        self._running = None
        self._start()
