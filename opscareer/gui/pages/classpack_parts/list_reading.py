"""Reading a list in the background, always as it was asked for last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.app.roster.read_list import Said, read_list
from opscareer.gui.task import Task
from opscareer.knowledge.pack import Pack


@dataclass(frozen=True, slots=True)
class ListWanted:
    """A list to be read: which file, what was said of it, and with which pack."""

    file: Path
    said: Said
    pack: Pack


class ListReading(QObject):
    """Ask with `ask`; `read` (a `ReadList`) or `failed` (the exception) follows, for what was asked last alone."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None

    def ask(self, wanted: ListWanted) -> None:
        """Reads a list; what is asked for already is dropped."""
        self.drop()
        task = self._task = Task(lambda _progress: read_list(wanted.file, wanted.said, wanted.pack), self)
        task.done.connect(self.read)
        task.failed.connect(self.failed)
        task.ended.connect(self._end)
        task.ended.connect(task.deleteLater)
        task.start()

    def drop(self) -> None:
        """Nothing more is heard of what was asked."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._task:
            self._task = None
