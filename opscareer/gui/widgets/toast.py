"""Toasts: what the program has to say, at the foot of the window, with at most one action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText

_READING_TIME = 6_000
"""Milliseconds that a message without consequence stays; one with an action stays twice as long."""
_MOST = 3
_WIDEST = 560


class Toast(QFrame):
    """One message. Errors and warnings stay until closed; others leave by themselves, not while looked at."""

    gone = Signal()

    def __init__(self, level: str, text: str, advice: str, close_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("level", level)
        self.setAccessibleName(f"{text} {advice}".strip())
        self._act: Callable[[], object] | None = None
        words = column(PlainText(text, "strong" if advice else "text"), gap=0)
        if advice:
            words.addWidget(PlainText(advice, "quiet"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(measures.M, measures.XS, measures.XS, measures.XS)
        self._line.setSpacing(measures.M)
        self._line.addLayout(words, 1)
        close = IconButton("close", close_name, bare=True)
        close.clicked.connect(self.leave)
        self._line.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave_unless_watched)
        if level == "info":
            self._timer.start(_READING_TIME)

    def offer(self, action: str, act: Callable[[], object]) -> None:
        """Adds the one action; it can be taken once."""
        self._act = act
        button = LinkButton(action)
        button.clicked.connect(self._take)
        self._line.insertWidget(1, button)
        if self._timer.isActive():
            self._timer.start(2 * _READING_TIME)

    @Slot()
    def leave(self) -> None:
        """Takes the message away."""
        self._timer.stop()
        self.gone.emit()

    @Slot()
    def _take(self) -> None:
        act, self._act = self._act, None
        self.leave()
        if act is not None:
            act()

    @Slot()
    def _leave_unless_watched(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start(_READING_TIME)
        else:
            self.leave()


class Toaster(QWidget):
    """Holds the messages above the foot of its window; the newest is lowest, the oldest makes room."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(measures.M, measures.M, measures.M, measures.M)
        self._lines.setSpacing(measures.XS)
        window.installEventFilter(self)
        self.hide()

    def toasts(self) -> list[Toast]:
        """The messages on show, oldest first."""
        items = (self._lines.itemAt(index) for index in range(self._lines.count()))
        return [toast for item in items if item is not None and isinstance(toast := item.widget(), Toast)]

    def show_toast(self, toast: Toast) -> None:
        """Adds a message and reads it to a screen reader."""
        for old in self.toasts()[: 1 - _MOST]:
            self._remove(old)
        toast.gone.connect(self._remove_sender)
        self._lines.addWidget(toast)
        toast.show()
        self.show()
        self._settle()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(toast, QAccessible.Event.Alert))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    @Slot()
    def _remove_sender(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self._remove(toast)

    def _remove(self, toast: Toast) -> None:
        self._lines.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        self.setVisible(bool(self.toasts()))
        self._settle()

    def _settle(self) -> None:
        room = self._window.size()
        width = min(room.width(), _WIDEST)
        self._lines.activate()
        height = min(room.height(), self._lines.totalHeightForWidth(width))
        self.setGeometry((room.width() - width) // 2, room.height() - height, width, height)
