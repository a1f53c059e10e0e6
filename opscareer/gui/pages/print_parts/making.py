"""The pages of the preview: made in the background, always for the newest choices, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from opscareer.gui.pages.print_parts.subjects import PrintOrder
from opscareer.gui.task import Task

_REST = 250
"""Milliseconds without a further choice before work begins: a note is typed letter by letter."""


@dataclass(frozen=True, slots=True)
class MadePrint:
    """A whole PDF file, and the characters it could not show."""

    data: bytes
    unprintable: tuple[str, ...]


class PreviewMaking(QObject):
    """Ask with `ask`; `made` or `failed` follows for the newest order, and nothing for those before it.

    Only one print is made at a time: an order given meanwhile waits, and takes the place of one that waits already.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._order: PrintOrder | None = None
        self._task: Task | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._order is not None

    def ask(self, order: PrintOrder) -> None:
        """Makes a print, after a moment; one that is being made is dropped."""
        self.drop()
        self._order = order
        self._rest.start()

    def drop(self) -> None:
        """Nothing more is heard of what was asked."""
        self._order = None
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _begin(self) -> None:
        order = self._order
        if order is None or self._task is not None:
            return
        self._task = task = Task(lambda _progress: _make(order), self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        task.start()

    @Slot(object)
    def _take(self, made: MadePrint) -> None:
        self._order = None
        self.made.emit(made)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._order = None
        self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        if not self._rest.isActive():
            self._begin()


def _make(order: PrintOrder) -> MadePrint:
    """The file is read back and gone before anybody sees the pages, so that no copy of them is left anywhere."""
    with TemporaryDirectory(prefix="opscareer-") as folder:
        file = Path(folder, "preview.pdf")
        order.write("pdf", file)
        return MadePrint(file.read_bytes(), order.unprintable())
