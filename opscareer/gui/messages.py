"""The one way to tell the person something. The window shows what is told here; tests listen instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """A short text, what to do about it, and at most one action such as Undo."""

    level: Level
    text: str
    advice: str = ""
    action: str = ""
    act: Callable[[], object] | None = None


class Messages(QObject):
    """Takes messages from anywhere in the window, also from other threads."""

    told = Signal(object)

    def say(self, text: str, *, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Something is done; `action` names what the person may do about it, such as Undo."""
        self.told.emit(Message("info", text, action=action, act=act))

    def warn(self, text: str, advice: str = "") -> None:
        """Something is not as it should be, and work goes on."""
        self.told.emit(Message("warning", text, advice))

    def fail(self, text: str, advice: str = "") -> None:
        """Something could not be done: what happened, and what was kept or what to do."""
        self.told.emit(Message("error", text, advice))
