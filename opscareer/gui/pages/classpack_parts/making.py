"""A class pack made in the background: a thread that watches over processes, and stops them when the window closes."""

from __future__ import annotations

import os
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance, Slot

from opscareer.app.classpack.making import ClassPack, ClassPackMaking, Step
from opscareer.gui.task import Task
from opscareer.progress import Progress


class ClassPackRun(QObject):
    """One class pack at a time. `stepped` carries a `Step`; `made` a `ClassPack`, or `failed` the exception, or
    `stopped` nothing; `ended` follows each of the three."""

    stepped = Signal(object)
    made = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether a class pack is being made."""
        return self._task is not None

    def start(self, making: ClassPackMaking) -> None:
        """Makes a class pack with as many processes as there are cores."""
        stepped = self.stepped
        task = self._task = Task(lambda progress: _made(making, stepped, progress), self)
        task.done.connect(self.made)
        task.failed.connect(self.failed)
        task.cancelled.connect(self.stopped)
        task.ended.connect(self._end)
        task.start()

    @Slot()
    def cancel(self) -> None:
        """Asks it to stop; what is done stays, and no file is left half written."""
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        self.ended.emit()


def _made(making: ClassPackMaking, stepped: SignalInstance, progress: Progress) -> ClassPack:
    def watch(step: Step) -> None:
        progress(step.share, step.doing)
        with suppress(RuntimeError):  # the page that asked has gone
            stepped.emit(step)

    return making.make(os.cpu_count() or 1, watch)
