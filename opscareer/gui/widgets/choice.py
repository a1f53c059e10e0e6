"""A few choices side by side, of which one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.widgets.layouts import FlowLayout

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Segment(QPushButton):
    """One of the choices; part of a `SegmentedChoice`."""

    def __init__(self, value: str, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setCheckable(True)
        self.setProperty("place", place)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Room for its text in bold, which it takes when it is chosen."""
        bold = QFont(self.font())
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, more), 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys belong to the row of choices."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SegmentedChoice(QWidget):
    """Choices by value and label; arrow keys walk along them, one Tab stop holds them all."""

    chosen = Signal(str)

    def __init__(self, values: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = [Segment(value, _place(index, len(values)), self) for index, value in enumerate(values)]
        line = FlowLayout(self, gap=0)
        for segment in self._segments:
            line.addWidget(segment)
            segment.clicked.connect(self._take)
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choose(values[0])

    @property
    def value(self) -> str:
        """The choice that holds."""
        return next(segment.value for segment in self._segments if segment.isChecked())

    def choose(self, value: str) -> None:
        """Sets the choice without a signal; a value that is not offered is a programming error (StopIteration)."""
        wanted = next(segment for segment in self._segments if segment.value == value)
        for segment in self._segments:
            segment.setChecked(segment is wanted)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is wanted else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(wanted)

    def set_labels(self, name: str, labels: Sequence[str]) -> None:
        """What is chosen here, and what each choice is called; in the order of the values."""
        self.setAccessibleName(name)
        for segment, label in zip(self._segments, labels, strict=True):
            segment.setText(label.replace("&", "&&"))
            segment.setAccessibleName(f"{name}: {label}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        here = next(index for index, segment in enumerate(self._segments) if segment.isChecked())
        beside = self._segments[max(0, min(len(self._segments) - 1, here + step))]
        beside.click()
        beside.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take(self) -> None:
        segment = self.sender()
        if isinstance(segment, Segment):
            self.choose(segment.value)
            self.chosen.emit(segment.value)


def _place(index: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if index == 0 else "last" if index == count - 1 else "middle"
