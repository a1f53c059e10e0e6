"""What the cards share that work on the open records: they go when those are closed, and do one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.task import Task
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from opscareer.progress import Progress
    from opscareer.records.store import Store

_Widget = TypeVar("_Widget", bound="QWidget")


class RecordsCard(Card):
    """A card with a title. Fill `body`; put words and state in through `retranslate`, called at every opening, too."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self._working: Task | None = None
        self.title = PlainText(role="subhead")
        self.body.addWidget(self.title)
        context.live.opened.connect(self._renew)

    @property
    def store(self) -> Store | None:
        """The open store."""
        return self._context.live.store

    @property
    def is_working(self) -> bool:
        """Whether something is under way."""
        return self._working is not None

    def put(self, thing: _Widget) -> _Widget:
        """Adds a widget below the others."""
        self.body.addWidget(thing)
        return thing

    def put_line(self, line: QLayout) -> None:
        """Adds a layout below the others."""
        self.body.addLayout(line)

    def retranslate(self) -> None:
        """Puts every word in, and shows the records as they are now."""
        raise NotImplementedError

    def reset(self) -> None:
        """Forgets what was begun: other records are open now."""

    def start(self, work: Callable[[Progress], object], done: Callable[[Any], None]) -> Task | None:
        """Does something slow in the background, unless something is under way; `done` is a method of the card."""
        if self._working is not None:
            return None
        task = self._working = Task(work, self)
        task.ended.connect(self._end)
        task.done.connect(done)
        task.failed.connect(self.tell_failed)
        task.ended.connect(task.deleteLater)
        self.retranslate()
        task.start()
        return task

    @Slot(object)
    def tell_failed(self, error: Exception) -> None:
        """What was to be done was not done."""
        from opscareer.records.store_problem import StoreProblem

        if not isinstance(error, (StoreProblem, OSError)):
            raise error
        why = error.said(self._context.language()) if isinstance(error, StoreProblem) else error.strerror or str(error)
        self._context.messages.fail(QCoreApplication.translate("RecordsCard", "This was not done."), why)

    @Slot()
    def _end(self) -> None:
        self._working = None
        self.retranslate()

    @Slot()
    def _renew(self) -> None:
        self.reset()
        self.retranslate()
