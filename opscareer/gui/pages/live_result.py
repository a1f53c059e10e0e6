"""The ranked result for a page that shows it: worked out in the background, again if something changed meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.gui.live_session import LiveSession
from opscareer.gui.task import Task


class LiveResult(QObject):
    """Ask with `ask`; `ready` follows with the `MatchResult` of the newest answers."""

    ready = Signal(object)

    def __init__(self, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._running = False
        self._asked_again = False

    @Slot()
    def ask(self) -> None:
        """Works the result out; what is under way already is dropped and followed by a newer one."""
        session = self._live.session
        if session is None:
            return
        if self._running:
            self._asked_again = True
            return
        self._running = True
        task = Task(lambda _progress: session.result(), self)
        task.done.connect(self._tell)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        task.start()

    @Slot(object)
    def _tell(self, result: object) -> None:
        if not self._asked_again:
            self.ready.emit(result)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """A fault of the program: goes the way of every fault, to the crash notices."""
        raise error

    @Slot()
    def _end(self) -> None:
        self._running = False
        if self._asked_again:
            self._asked_again = False
            self.ask()
