"""The plan for the page that shows it: worked out in the background, always for the newest choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from opscareer.app.plan_order import MadePlan, PlanOrder
from opscareer.gui.live_session import LiveSession
from opscareer.gui.task import Task
from opscareer.planning.plan import Unreachable
from opscareer.planning.planner import BadGoal

_REST = 180
"""Milliseconds without a further change before work begins: a spin box is often turned several steps."""
_LONG = 500
"""Milliseconds after which the person is told that work is going on."""


class LivePlan(QObject):
    """Ask with `ask`; one of `ready` (a `MadePlan`), `refused` (`Unreachable` or `BadGoal`) or `stopped` follows.

    A newer request takes the place of an older one, of which nothing more is heard. `took_long` comes once where the
    work goes on for more than half a second, `progressed` with the share done.
    """

    ready = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    took_long = Signal()
    progressed = Signal(float)

    def __init__(self, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._task: Task | None = None
        self._order: PlanOrder | None = None
        self._settled: PlanOrder | None = None
        self._rest = _timer(self, _REST)
        self._rest.timeout.connect(self._begin)
        self._long = _timer(self, _LONG)
        self._long.timeout.connect(self.took_long)

    @property
    def is_current(self) -> bool:
        """Whether what was told last still belongs to the choices as they are."""
        session = self._live.session
        return session is not None and self._settled is not None and session.plan_order() is self._settled

    @Slot()
    def ask(self) -> None:
        """Works the plan out anew, after a moment."""
        self._drop()
        self._rest.start()

    @Slot()
    def cancel(self) -> None:
        """Stops the work; `stopped` follows at once."""
        if self._task is not None:
            self._drop()
            self.stopped.emit()

    def forget(self) -> None:
        """Drops the work and what was told: there is no goal any more."""
        self._drop()
        self._settled = None

    def _drop(self) -> None:
        self._rest.stop()
        self._long.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot()
    def _begin(self) -> None:
        session = self._live.session
        order = session.plan_order() if session else None
        if order is None:
            return
        self._order = order
        task = Task(order.make, self)
        task.done.connect(self._take)
        task.failed.connect(self._refuse)
        task.progressed.connect(self._pass_on)
        task.ended.connect(task.deleteLater)
        self._task = task
        self._long.start()
        task.start()

    @Slot(object)
    def _take(self, made: MadePlan) -> None:
        session, order = self._live.session, self._order
        if session is not None and order is not None:
            session.take_plan(order, made.plan)
        self._settle()
        self.ready.emit(made)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self._settle()
        if not isinstance(error, Unreachable | BadGoal):
            raise error
        self.refused.emit(error)

    @Slot(float, str)
    def _pass_on(self, share: float, _doing: str) -> None:
        if self.sender() is self._task:
            self.progressed.emit(share)

    def _settle(self) -> None:
        self._drop()
        self._settled = self._order


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
