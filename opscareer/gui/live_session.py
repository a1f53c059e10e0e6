"""The person's session inside the window: opened after the first paint, and told to every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from opscareer.progress import Progress

if TYPE_CHECKING:
    from opscareer.app.session import Session


class LiveSession(QObject):
    """Wraps the session, which knows no Qt.

    `failed` carries what kept the session from opening, `not_saved` the `StoreProblem` of a change that was not made.
    """

    opened = Signal()
    answers_changed = Signal()
    goal_changed = Signal()
    about_changed = Signal()
    failed = Signal(object)
    not_saved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The session, or None until it is open."""
        return self._session

    def open(self) -> None:
        """Opens pack and store in the background; `opened` or `failed` follows."""
        from opscareer.gui.task import Task

        task = Task(_open_session, self)
        task.done.connect(self.adopt)
        task.failed.connect(self.failed)
        task.ended.connect(task.deleteLater)
        task.start()

    def adopt(self, session: Session) -> None:
        """Takes an opened session."""
        self._session = session
        self.opened.emit()

    def change(self, action: Callable[[Session], object], *told: SignalInstance) -> bool:
        """Changes the open session and emits what is to be told of it; whether the change was made and saved."""
        from opscareer.records.store_problem import StoreProblem

        if self._session is None:
            return False
        try:
            action(self._session)
        except StoreProblem as problem:
            self.not_saved.emit(problem)
            return False
        for signal in told:
            signal.emit()
        return True

    def close(self) -> None:
        """Gives the store back at the end of the program."""
        if self._session is not None:
            self._session.close()

    def tell_all(self) -> None:
        """Another person's data are in the session now: everything has changed."""
        self.about_changed.emit()
        self.answers_changed.emit()
        self.goal_changed.emit()


def _open_session(_progress: Progress) -> object:
    """The heavy imports happen here, in the pool's thread, and not before the first paint."""
    from opscareer.app.session import open_session

    return open_session()
