"""Slow work for a part of the page: one piece at a time, with a strip to stop it by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from opscareer.gui.task import Task
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.planning.checking import BadGoal
from opscareer.planning.plan import Unreachable
from opscareer.progress import Progress

_LONG = 500
"""Milliseconds after which the person is told that work is going on."""


class AskedWork(QObject):
    """Ask with `ask`; `ready` with the outcome, `refused` with an `Unreachable` or `BadGoal`, or `stopped` follows."""

    ready = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, strip: ProgressStrip, doing: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._strip, self._doing = strip, doing
        self._task: Task | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG)
        self._long.timeout.connect(self._show)
        strip.cancel_asked.connect(self._stop)
        strip.hide()

    def ask(self, work: Callable[[Progress], object]) -> None:
        """Does some work in the background, instead of any that is under way."""
        self.forget()
        task = self._task = Task(work, self)
        task.done.connect(self._take)
        task.failed.connect(self._refuse)
        task.progressed.connect(self._move)
        task.ended.connect(task.deleteLater)
        self._long.start()
        task.start()

    def forget(self) -> None:
        """Drops what is under way: nothing more is told of it."""
        self._long.stop()
        self._strip.hide()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self.forget()
            self.stopped.emit()

    @Slot()
    def _show(self) -> None:
        self._strip.show_progress(0.0, self._doing())
        self._strip.show()

    @Slot(float, str)
    def _move(self, share: float, _doing: str) -> None:
        if self.sender() is self._task:
            self._strip.show_progress(share, self._doing())

    @Slot(object)
    def _take(self, outcome: object) -> None:
        self.forget()
        self.ready.emit(outcome)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self.forget()
        if not isinstance(error, Unreachable | BadGoal):
            raise error
        self.refused.emit(error)
