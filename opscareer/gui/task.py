"""The one way to run slow work: in a pool thread, with progress, and cancelled by raising inside the work."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from opscareer.gui.overriding import override
from opscareer.progress import Cancelled, Progress


class _Job(QRunnable):
    """Plain work and the bound signals of the task it belongs to; owns no QObject."""

    def __init__(self, work: Callable[[], object], done: SignalInstance, failed: SignalInstance) -> None:
        super().__init__()
        self._work, self._done, self._failed = work, done, failed

    @override
    def run(self) -> None:
        signal, outcome = self._failed, None
        try:
            outcome = self._work()
            signal = self._done
        except Exception as error:  # noqa: BLE001 - the receiver of `failed` tells the person
            outcome = error
        with suppress(RuntimeError):  # the page that asked has gone
            signal.emit(outcome)


class Task(QObject):
    """One piece of slow work. Connect methods of a QObject: anything else would run in the pool's thread.

    `done` carries the result, `failed` the exception; `cancelled` comes instead of both after `cancel()`;
    `ended` follows each of the three. `progressed` carries the share done (0 to 1) and what is being done.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    progressed = Signal(float, str)
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()
        self._running = False
        self._returned.connect(self._finish)
        self._raised.connect(self._fail)

    @property
    def running(self) -> bool:
        """Whether the work has started and not yet ended."""
        return self._running

    def start(self) -> None:
        """Hands the work to the pool; each task starts once."""
        self._running = True
        work, report = self._work, _Reporter(self._stop, self.progressed)
        QThreadPool.globalInstance().start(_Job(lambda: work(report), self._returned, self._raised))

    def cancel(self) -> None:
        """Asks the work to stop at its next report of progress; its result is dropped in any case."""
        self._stop.set()

    def _finish(self, result: object) -> None:
        self._end(self.done, result)

    def _fail(self, error: object) -> None:
        self._end(self.failed, error)

    def _end(self, signal: SignalInstance, outcome: object) -> None:
        self._running = False
        if self._stop.is_set() or isinstance(outcome, Cancelled):
            self.cancelled.emit()
        else:
            signal.emit(outcome)
        self.ended.emit()


class _Reporter:
    """The progress callable given to the work; knows no task, so that a closed page is not kept alive."""

    def __init__(self, stop: Event, progressed: SignalInstance) -> None:
        self._stop, self._progressed = stop, progressed

    def __call__(self, share: float, doing: str) -> None:
        if self._stop.is_set():
            raise Cancelled
        with suppress(RuntimeError):  # the page that asked has gone
            self._progressed.emit(share, doing)
