"""A key that belongs to the window even where a text field would take it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override


class KeptKey(QObject):
    """Keeps a key of the window from whatever has the focus.

    On Linux, text fields take Ctrl+K to delete the rest of a line, so that a shortcut of the window on it would never
    be reached from them.
    """

    def __init__(self, key: QKeySequence, window: QWidget) -> None:
        super().__init__(window)
        self._key = key
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is a window
        application.focusChanged.connect(self._watch)
        self._watch(None, QApplication.focusWidget())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field claims a key by accepting the event of this type; it never sees it, so the shortcut has it."""
        return (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()) == self._key
        )

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
