"""What a learner's answers come to, for the page that shows it: worked out in the background, anew when they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.app.learner_records import LearnerPicture, LearnerRecords, look_at
from opscareer.gui.live_session import LiveSession
from opscareer.gui.task import Task
from opscareer.records.saved import SavedWork
from opscareer.records.store_problem import StoreProblem


class LearnerLook(QObject):
    """Ask with `ask`; `ready` follows with a `LearnerPicture`, at once where nothing changed, else None and then it.

    A newer request takes the place of an older one, of which nothing more is heard.
    """

    ready = Signal(object)

    def __init__(self, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._task: Task | None = None
        self._of: tuple[int, SavedWork, str] | None = None
        self._picture: LearnerPicture | None = None

    def ask(self, records: LearnerRecords) -> None:
        """Looks at a learner whose records were just read."""
        session, store = self._live.session, self._live.store
        if session is None or store is None:
            return
        of = (records.entry.id, records.work, session.pack.hash)
        if of == self._of:
            self.ready.emit(self._picture)
            return
        self.forget()
        self._of = of
        self.ready.emit(None)
        pack, learner = session.pack, records.entry.id
        task = self._task = Task(lambda progress: look_at(store, pack, learner, progress), self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.ended.connect(task.deleteLater)
        task.start()

    def forget(self) -> None:
        """Drops the work under way and what was worked out."""
        if self._task is not None:
            self._task.cancel()
        self._task = self._of = self._picture = None

    @Slot(object)
    def _take(self, picture: LearnerPicture) -> None:
        self._task, self._picture = None, picture
        self.ready.emit(picture)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """The records were closed, or the learner erased, meanwhile: whoever did that shows it."""
        self._task = self._of = None
        if not isinstance(error, StoreProblem | KeyError) and self._live.store is not None:
            raise error
