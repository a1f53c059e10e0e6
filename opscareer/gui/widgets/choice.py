"""A few choices side by side, of which one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.one_of_row import OneOfRow, walks_along


class Segment(QPushButton):
    """One of the choices; part of a `SegmentedChoice`."""

    def __init__(self, value: str, place: str) -> None:
        super().__init__()
        self.value = value
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
        if walks_along(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class SegmentedChoice(OneOfRow):
    """Choices by value and label."""

    def __init__(self, values: Sequence[str], parent: QWidget | None = None) -> None:
        self._segments = [Segment(value, _place(index, len(values))) for index, value in enumerate(values)]
        super().__init__(dict(zip(values, self._segments, strict=True)), parent)
        line = FlowLayout(self, gap=0)
        for segment in self._segments:
            line.addWidget(segment)

    def set_labels(self, name: str, labels: Sequence[str]) -> None:
        """What is chosen here, and what each choice is called; in the order of the values."""
        self.setAccessibleName(name)
        for segment, label in zip(self._segments, labels, strict=True):
            segment.setText(label.replace("&", "&&"))
            segment.setAccessibleName(f"{name}: {label}")


def _place(index: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if index == 0 else "last" if index == count - 1 else "middle"
