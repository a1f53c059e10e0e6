"""The person's session inside the window: opened after the first paint, and told to every page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from opscareer.progress import Progress

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.gui.task import Task
    from opscareer.knowledge.pack import Pack


class LiveSession(QObject):
    """Wraps the session, which knows no Qt.

    `opened` follows every opening, also that of another pack: the session is another one then. `progressed` carries
    the share done of an opening (0 to 1) and what is being done. `failed` carries what kept the session from opening,
    `pack_refused` the problems that kept another pack from taking the place of the present one, `not_saved` the
    `StoreProblem` of a change that was not made.
    """

    opened = Signal()
    progressed = Signal(float, str)
    answers_changed = Signal()
    goal_changed = Signal()
    about_changed = Signal()
    failed = Signal(object)
    pack_refused = Signal(object)
    not_saved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._opening: Task | None = None

    @property
    def session(self) -> Session | None:
        """The session, or None until it is open."""
        return self._session

    def open(self, pack: str = "") -> None:
        """Opens a pack's folder or zip, by default the shipped one, and the store, in the background.

        `opened` or `failed` follows. The shipped pack takes the place of one that cannot be used.
        """
        task = self._begin(partial(_open_session, Path(pack) if pack else None))
        task.done.connect(self.adopt)
        task.failed.connect(self.failed)
        task.start()

    def reopen(self, source: Path | None) -> None:
        """Opens another pack in the background, None for the shipped one; `opened` or `pack_refused` follows.

        Until then, and if it is refused or cancelled, the present one stays.
        """
        task = self._begin(partial(_open_pack, source))
        task.done.connect(self._take_pack)
        task.failed.connect(self._refuse_pack)
        task.start()

    def cancel_opening(self) -> None:
        """Stops an opening that is under way; the session stays as it is."""
        if self._opening is not None:
            self._opening.cancel()

    def _begin(self, work: Callable[[Progress], object]) -> Task:
        """A task for an opening; it takes the place of one that is under way."""
        from opscareer.gui.task import Task

        self.cancel_opening()
        task = self._opening = Task(work, self)
        task.progressed.connect(self.progressed)
        task.ended.connect(task.deleteLater)
        return task

    def adopt(self, session: Session) -> None:
        """Takes an opened session."""
        self._session = session
        self.opened.emit()

    def _take_pack(self, found: tuple[Pack, Path | None]) -> None:
        if self._session is not None:
            self.adopt(self._session.with_pack(*found))
            self.tell_all()

    def _refuse_pack(self, error: Exception) -> None:
        from opscareer.problems import InputProblems

        if isinstance(error, InputProblems):
            self.pack_refused.emit(error.problems)
        else:
            self.failed.emit(error)

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


def _open_session(pack: Path | None, progress: Progress) -> Session:
    """The heavy imports happen here, in the pool's thread, and not before the first paint."""
    from opscareer.app.session import open_session

    return open_session(pack, progress)


def _open_pack(source: Path | None, progress: Progress) -> tuple[Pack, Path | None]:
    from opscareer.app.guidance import open_pack
    from opscareer.app.sitting import contest_of

    pack = open_pack(source, progress)
    contest_of(pack)  # weighs the tracks here, so that the window need not wait for it
    return pack, source
