"""The person's session inside the window: opened after the first paint, and told to every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opscareer.gui.task import Task
from opscareer.progress import Progress

if TYPE_CHECKING:
    from opscareer.app.session import Session


class LiveSession(QObject):
    """Wraps the session, which knows no Qt. Who changes the session emits the signal that says what changed."""

    opened = Signal()
    answers_changed = Signal()
    goal_changed = Signal()
    about_changed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The session, or None until it is open."""
        return self._session

    def open(self) -> None:
        """Opens pack and store in the background; `opened` or `failed` follows."""
        task = Task(_open_session, self)
        task.done.connect(self.adopt)
        task.failed.connect(self.failed)
        task.ended.connect(task.deleteLater)
        task.start()

    def adopt(self, session: Session) -> None:
        """Takes an opened session."""
        self._session = session
        self.opened.emit()

    def tell_all(self) -> None:
        """Another person's data are in the session now: everything has changed."""
        self.about_changed.emit()
        self.answers_changed.emit()
        self.goal_changed.emit()


def _open_session(_progress: Progress) -> object:
    """The heavy imports happen here, in the pool's thread, and not before the first paint."""
    from opscareer.app.session import open_session  # noqa: PLC0415 - see above

    return open_session()
