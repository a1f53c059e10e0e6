"""Tabs as words on a hairline, the chosen one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.one_of_row import OneOfRow, walks_along

_UNDERLINE = 2


class _Tab(QAbstractButton):
    """One word of the strip."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._bold())
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height() + 2 * measures.XS + _UNDERLINE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if walks_along(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole.Accent if self.isChecked() else QPalette.ColorRole.WindowText
        colour = self.palette().color(role)
        painter.setPen(colour)
        painter.setFont(self._bold() if self.isChecked() else self.font())
        painter.drawText(self.rect().adjusted(0, 0, 0, -_UNDERLINE), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isChecked() or self.underMouse():
            painter.fillRect(0, self.height() - _UNDERLINE, self.width(), _UNDERLINE, colour)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


class TabStrip(OneOfRow):
    """Chooses among the parts of a page."""

    def __init__(self, values: Sequence[str], parent: QWidget | None = None) -> None:
        self._tabs = [_Tab() for _ in values]
        super().__init__(dict(zip(values, self._tabs, strict=True)), parent)
        flow = FlowLayout(self, gap=measures.L, line_gap=measures.XXS)
        for tab in self._tabs:
            flow.addWidget(tab)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_labels(self, labels: Sequence[str]) -> None:
        """What each tab is called, in the order of the values."""
        for tab, label in zip(self._tabs, labels, strict=True):
            tab.setText(label)
            tab.setAccessibleName(label)
            tab.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """All tabs in one line; the height follows from the width it is given."""
        sizes = [tab.sizeHint() for tab in self._tabs]
        return QSize(sum(size.width() + measures.L for size in sizes), max(size.height() for size in sizes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
        painter.end()
