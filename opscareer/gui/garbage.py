"""Unreachable objects are cleared away in the thread of the window, never in one that works in the background.

Python looks for objects that only keep each other alive whenever it has made enough new ones, in whatever thread that
happens. If the pool's thread is the one, whole groups of widgets are taken apart there while the window paints, and Qt
allows that in no thread but its own. So Python is kept from looking by itself, and asked at regular times from here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_BETWEEN = 500
"""Milliseconds from one look to the next."""


class GarbageRounds(QObject):
    """Clears away what is unreachable, from its making until `end`, in the thread that made it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._clear)
        self._timer.start(_BETWEEN)

    def end(self) -> None:
        """Python looks for itself again."""
        self._timer.stop()
        gc.enable()

    def _clear(self) -> None:
        clear_what_is_due()


def clear_what_is_due() -> None:
    """Looks through the oldest objects that Python itself would have looked through by now."""
    due = [
        generation
        for generation, (made, enough) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if made > enough
    ]
    if due:
        gc.collect(due[-1])
