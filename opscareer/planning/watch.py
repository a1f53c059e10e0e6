"""Who waits for a search: how long it may take, and who is told that it goes on and may stop it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from opscareer.progress import Progress, silent

_AT_A_TIME = 256
"""Steps of a long walk between two looks: some milliseconds of work."""

T = TypeVar("T")


class Watch:
    """A span of time with somebody who watches it. Work looks at it every few milliseconds."""

    def __init__(self, seconds: float, progress: Progress = silent) -> None:
        self._seconds = seconds
        self._progress = progress
        self._begin = monotonic()

    @property
    def left(self) -> float:
        """The seconds that are left, never below 0."""
        return max(0.0, self._seconds - self._gone)

    @property
    def over(self) -> float:
        """The seconds that have passed after the end, never below 0."""
        return max(0.0, self._gone - self._seconds)

    def shorten(self, seconds: float) -> None:
        """From now on at most so many seconds are left."""
        self._seconds = min(self._seconds, self._gone + seconds)

    def look(self) -> None:
        """Tell that the work goes on; raises whatever the one who watches raises to stop it.

        The share is that of the time, as nobody knows how much work is left.
        """
        self._progress(min(1.0, self._gone / self._seconds) if self._seconds > 0 else 1.0, "select")

    def along(self, walk: Iterable[T]) -> Iterator[T]:
        """The same items, with a look before the first and then every few hundred; a list may grow meanwhile."""
        for number, item in enumerate(walk):
            if number % _AT_A_TIME == 0:
                self.look()
            yield item

    @property
    def _gone(self) -> float:
        return monotonic() - self._begin


UNWATCHED = Watch(86_400.0)
"""For work that is short whatever it is given."""
