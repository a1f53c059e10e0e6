"""Tabs as words on a hairline, the chosen one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.layouts import FlowLayout

_UNDERLINE = 2
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Tab(QAbstractButton):
    """One word of the strip."""

    def __init__(self, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._bold())
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height() + 2 * measures.XS + _UNDERLINE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys belong to the strip."""
        if event.key() in _STEPS:
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


class TabStrip(QWidget):
    """Chooses among the parts of a page; arrow keys walk along, one Tab stop holds them all."""

    chosen = Signal(str)

    def __init__(self, values: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=measures.L, line_gap=measures.XXS)
        self._tabs = [_Tab(value, self) for value in values]
        for tab in self._tabs:
            flow.addWidget(tab)
            tab.clicked.connect(self._take)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.choose(values[0])

    @property
    def value(self) -> str:
        """The tab that holds."""
        return next(tab.value for tab in self._tabs if tab.isChecked())

    def choose(self, value: str) -> None:
        """Sets the tab without a signal; a value that is not there is a programming error (StopIteration)."""
        wanted = next(tab for tab in self._tabs if tab.value == value)
        for tab in self._tabs:
            tab.setChecked(tab is wanted)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab is wanted else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(wanted)

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        here = next(index for index, tab in enumerate(self._tabs) if tab.isChecked())
        beside = self._tabs[(here + step) % len(self._tabs)]
        beside.click()
        beside.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
        painter.end()

    @Slot()
    def _take(self) -> None:
        tab = self.sender()
        if isinstance(tab, _Tab):
            self.choose(tab.value)
            self.chosen.emit(tab.value)
