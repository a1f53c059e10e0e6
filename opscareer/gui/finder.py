"""The search inside the window: its indexes are built in the background, one for each source of entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.app.searching.entries import Entry
from opscareer.app.searching.index import Found, SearchIndex, search
from opscareer.gui.task import Task
from opscareer.progress import Progress

Source = Callable[[], Sequence[Entry]]
"""Gives the entries of a source; called in another thread."""


class Finder(QObject):
    """Finds over all sources. A source is named when its entries are given, and given anew when they have changed.

    Until its index is built, what was found in the source before stays; `changed` tells that the new one serves.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._indexes: dict[str, SearchIndex | None] = {}
        self._building: dict[str, Task] = {}

    @property
    def is_building(self) -> bool:
        """Whether there is more to come."""
        return bool(self._building)

    def take(self, name: str, source: Source) -> None:
        """Builds the index of a source in the background; what is asked last is what will serve."""

        def work(_progress: Progress) -> SearchIndex:
            return SearchIndex(source())

        self._indexes.setdefault(name, None)
        if earlier := self._building.get(name):
            earlier.cancel()
        task = self._building[name] = Task(work, self)
        task.done.connect(self._serve)
        task.failed.connect(self._give_up)
        task.ended.connect(task.deleteLater)
        task.start()

    def find(self, query: str) -> list[Found]:
        """What all sources hold of a query, best first; alike, in the order in which the sources were named."""
        return search(filter(None, self._indexes.values()), query)

    @Slot(object)
    def _serve(self, index: SearchIndex) -> None:
        self._indexes[self._ended()] = index
        self.changed.emit()

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        """An index that cannot be built is a programming error: it goes where those go."""
        self._ended()
        raise error

    def _ended(self) -> str:
        """The source whose task has just ended."""
        name = next(name for name, task in self._building.items() if task is self.sender())
        del self._building[name]
        return name
