"""Counts the seconds that something is looked at; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

Clock = Callable[[], float]
"""Seconds since any fixed moment; they never go back."""


class Stopwatch:
    """Runs and pauses; stands still at nought when it is made."""

    def __init__(self, clock: Clock = monotonic) -> None:
        self._clock = clock
        self._before = 0.0
        self._running_since: float | None = None

    @property
    def seconds(self) -> float:
        """The time for which it ran since it was last set back."""
        running = 0.0 if self._running_since is None else self._clock() - self._running_since
        return self._before + running

    def set_back(self) -> None:
        """Stands still at nought."""
        self._before, self._running_since = 0.0, None

    def run(self) -> None:
        """Goes on counting; does nothing while it runs."""
        if self._running_since is None:
            self._running_since = self._clock()

    def pause(self) -> None:
        """Stands still and keeps what it has counted."""
        self._before, self._running_since = self.seconds, None
