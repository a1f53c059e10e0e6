"""What came out of everybody's answers, and the picture of a group: worked out in the background, always the latest."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.gui.context import Context
from opscareer.gui.pages.learners_parts.people_card import MOST_NAMED
from opscareer.gui.task import Task
from opscareer.progress import Progress
from opscareer.records.store_problem import StoreProblem


class OutcomeWork(QObject):
    """`pictured` carries the `GroupPicture` of the group asked for last; `begun` and `ended` frame the working out of
    outcomes that changed since, which `progressed` follows and `worked_out` tells done. `failed` carries a
    `StoreProblem`."""

    pictured = Signal(object)
    begun = Signal()
    progressed = Signal(float, str)
    worked_out = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._group: int | None = None
        self._picturing: Task | None = None
        self._working: Task | None = None
        self._is_stopped = False

    @property
    def is_busy(self) -> bool:
        """Whether anything is still to come."""
        return self._picturing is not None or self._working is not None

    def begin(self, group: int | None) -> None:
        """The picture of a group as it is by now; what changed since is worked out besides."""
        self._group = group
        self._picture()
        if self._working is None and not self._is_stopped:
            self._work_out()

    @Slot()
    def stop(self) -> None:
        """Works nothing out any more until `allow`; what is worked out stays."""
        self._is_stopped = True
        if self._working is not None:
            self._working.cancel()

    def allow(self) -> None:
        """Outcomes are worked out again."""
        self._is_stopped = False

    def _picture(self) -> None:
        session, store, group = self._context.live.session, self._context.live.store, self._group
        if session is None or store is None:
            return
        pack = session.pack

        def work(_progress: Progress) -> object:
            from opscareer.app.caseload.group_picture import group_picture

            return group_picture(store, pack, group, MOST_NAMED)

        if self._picturing is not None:
            self._picturing.cancel()
        task = self._picturing = self._task(work)
        task.done.connect(self.pictured)
        task.start()

    def _work_out(self) -> None:
        session, store = self._context.live.session, self._context.live.store
        if session is None or store is None or not store.caseload.stale(session.pack.hash):
            return
        pack = session.pack

        def work(progress: Progress) -> object:
            from opscareer.app.caseload.outcomes import work_out

            return work_out(store, pack, progress)

        task = self._working = self._task(work)
        task.progressed.connect(self._tell_progress)
        task.done.connect(self._show_worked_out)
        self.begun.emit()
        task.start()

    def _task(self, work: object) -> Task:
        task = Task(work, self)  # type: ignore[arg-type]
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        return task

    @Slot(float, str)
    def _tell_progress(self, share: float, _doing: str) -> None:
        said = self.tr("What the answers say is being worked out: {percent} %")
        self.progressed.emit(share, said.format(percent=round(100 * share)))

    @Slot()
    def _show_worked_out(self) -> None:
        self.worked_out.emit()
        self._picture()

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._picturing:
            self._picturing = None
        elif self.sender() is self._working:
            self._working = None
            self.ended.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """A store that was closed meanwhile has nothing to tell any more. What failed is not tried at every turn."""
        self._is_stopped = True
        if isinstance(error, StoreProblem):
            self.failed.emit(error)
        elif self._context.live.store is not None:
            raise error
