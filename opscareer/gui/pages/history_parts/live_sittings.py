"""All sittings of the person for the page that shows them: looked back at in the background, newest first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

from opscareer.app.session import Session
from opscareer.app.sitting import PastSitting, PresentSitting, SittingView, all_sittings
from opscareer.gui.live_session import LiveSession
from opscareer.gui.task import Task
from opscareer.progress import Progress
from opscareer.records.store_problem import StoreProblem

_LONG = 500
"""Milliseconds after which the person is told that work is going on."""


class LiveSittings(QObject):
    """Ask with `ask`; `ready` follows with the `SittingView`s, or `stopped` after `cancel`.

    A newer request takes the place of an older one, of which nothing more is heard. `progressed` carries the share
    done where the work goes on for more than half a second, `unread` the `StoreProblem` that kept the past ones away.
    """

    ready = Signal(object)
    unread = Signal(object)
    stopped = Signal()
    progressed = Signal(float)

    def __init__(self, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._task: Task | None = None
        self._begun = QElapsedTimer()

    @Slot()
    def ask(self) -> None:
        """Looks back at the sittings that there are now."""
        self.forget()
        session = self._live.session
        if session is None:
            return
        task = self._task = Task(_work(session, self._past(session)), self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.progressed.connect(self._pass_on)
        task.ended.connect(task.deleteLater)
        self._begun.start()
        task.start()

    def _past(self, session: Session) -> tuple[PastSitting, ...]:
        try:
            return session.sittings()
        except StoreProblem as problem:
            self.unread.emit(problem)
            return ()

    @Slot()
    def cancel(self) -> None:
        """Leaves off; `stopped` follows at once."""
        self.forget()
        self.stopped.emit()

    def forget(self) -> None:
        """Drops the work: nothing more is heard of it."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot(object)
    def _take(self, views: tuple[SittingView, ...]) -> None:
        self._task = None
        self.ready.emit(views)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """A fault of the program: goes the way of every fault, to the crash notices."""
        self._task = None
        raise error

    @Slot(float, str)
    def _pass_on(self, share: float, _doing: str) -> None:
        if self.sender() is self._task and self._begun.hasExpired(_LONG):
            self.progressed.emit(share)


def _work(session: Session, past: tuple[PastSitting, ...]) -> Callable[[Progress], tuple[SittingView, ...]]:
    """The work for another thread, with everything it needs as it stands now."""
    present = PresentSitting(session.skipped, session.form)
    return partial(all_sittings, session.pack, session.learner, present, past)
