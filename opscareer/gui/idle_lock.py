"""Locks protected records, and those of an office, when nobody has touched a key or the mouse for a while."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

from opscareer.gui.live_session import LiveSession
from opscareer.gui.overriding import override
from opscareer.gui.preferences import Preferences

_SECONDS = 60
_SIGNS_OF_LIFE = frozenset(
    (
        *(QEvent.Type.KeyPress, QEvent.Type.InputMethod, QEvent.Type.ShortcutOverride),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin),
    )
)


class IdleLock(QObject):
    """Watches the whole application while records are open that can be locked, and only then."""

    def __init__(self, live: LiveSession, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._live, self._preferences = live, preferences
        self._last_seen = _now()
        self._is_watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        for signal in (live.opened, live.protection_changed, preferences.changed):
            signal.connect(self.watch)
        self.watch()

    @Slot()
    def watch(self) -> None:
        """Begins or ends watching, as the records and the settings are now."""
        wanted = bool(self._patience) and self._live.can_be_locked
        application = QCoreApplication.instance()
        if application is not None and wanted != self._is_watching:
            (application.installEventFilter if wanted else application.removeEventFilter)(self)
            self._is_watching = wanted
        self._last_seen = _now()
        self._timer.stop()
        if wanted:
            self._timer.start(self._patience * 1000)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A computer that slept wakes with a movement of the mouse: that comes too late."""
        if event.type() in _SIGNS_OF_LIFE:
            if self._idle >= self._patience > 0:
                self._look()
            else:
                self._last_seen = _now()
        return False

    @property
    def _patience(self) -> int:
        """Seconds; 0 where the records are never locked by themselves."""
        return self._preferences.current.idle_minutes * _SECONDS

    @property
    def _idle(self) -> float:
        """Seconds since the last sign of life by whichever clock went further: one of them stands while the computer
        sleeps, the other may be put back."""
        return max(now - then for now, then in zip(_now(), self._last_seen, strict=True))

    @Slot()
    def _look(self) -> None:
        left = self._patience - self._idle
        if not self._patience:
            return
        if left <= 0:
            self._live.lock()
        else:
            self._timer.start(int(left * 1000) + 1)


def _now() -> tuple[float, float]:
    return time.monotonic(), time.time()
