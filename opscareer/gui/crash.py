"""Faults of the program: told in one sentence, and written to a log that holds no personal data."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from opscareer import __version__
from opscareer.gui.messages import Messages
from opscareer.paths import data_folder

if TYPE_CHECKING:
    from threading import ExceptHookArgs
    from traceback import FrameSummary

_LARGEST_LOG = 256 * 1024
_PACKAGE = Path(__file__).resolve().parents[1]


def crash_log() -> Path:
    """The file that faults are written to."""
    return data_folder() / "faults.log"


class CrashNotices(QObject):
    """Takes the place of `sys.excepthook`: the program goes on, the person is told, the fault is logged."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._telling = False

    def install(self) -> None:
        """Catches faults of the main thread, of slots and of other threads from now on."""
        import threading

        sys.excepthook = self.handle
        threading.excepthook = self._handle_in_thread

    def handle(self, kind: type[BaseException], _fault: BaseException, trace: TracebackType | None) -> None:
        """Logs one fault and tells the person; a fault while telling goes to the log alone."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        logged = _log(kind, trace)
        if self._telling:
            return
        self._telling = True
        try:
            self._tell(logged=logged)
        finally:
            self._telling = False

    def note(self, fault: BaseException) -> None:
        """Logs a fault that the person has been told of already."""
        _log(type(fault), fault.__traceback__)

    def _handle_in_thread(self, caught: ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.handle(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _tell(self, *, logged: bool) -> None:
        where = self.tr("Details without personal data are in {file}.").format(file=crash_log()) if logged else ""
        self._messages.fail(
            self.tr("Something went wrong inside OpsCareer. What you had saved is kept."),
            where or self.tr("Please close the program and open it again."),
        )


def _log(kind: type[BaseException], trace: TracebackType | None) -> bool:
    """Type and places only: messages of exceptions may quote what a person typed. Whether it could be written."""
    import traceback  # the first window need not wait for it
    from datetime import UTC, datetime

    places = [f"  {_place(frame)}" for frame in traceback.extract_tb(trace)]
    entry = "\n".join([f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ} {__version__} {kind.__qualname__}", *places, ""])
    try:
        crash_log().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        too_large = crash_log().exists() and crash_log().stat().st_size > _LARGEST_LOG
        with open(crash_log(), "w" if too_large else "a", encoding="utf-8", opener=_private) as log:
            log.write(entry)
    except OSError:
        return False
    return True


def _private(path: str, flags: int) -> int:
    """Opens a file that, where it is made, only its owner may read."""
    return os.open(path, flags, 0o600)


def _place(frame: FrameSummary) -> str:
    """A line of our code by its path in the package; other code by its file's name alone."""
    file = Path(frame.filename)
    named = file.relative_to(_PACKAGE) if file.is_relative_to(_PACKAGE) else Path(file.name)
    return f"{named.as_posix()}:{frame.lineno} {frame.name}"
