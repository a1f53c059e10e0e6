"""A list of sentences of which one holds: a round mark before each, and text that wraps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.text import PlainText

_MARK = 16
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class _Choice(QAbstractButton):
    """One sentence with its mark."""

    def __init__(self, theme: Theme, value: int) -> None:
        super().__init__()
        self.value = value
        self._theme = theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = PlainText()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._text)
        theme.changed.connect(self._refit)
        self._refit()

    def set_label(self, label: str) -> None:
        """What the choice says."""
        self._text.setText(label)
        self.setAccessibleName(label)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys belong to the list; Enter chooses as Space does."""
        if event.key() in _STEPS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, side = self.palette(), self._theme.px(_MARK)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent-wash" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), measures.CONTROL_CORNER, measures.CONTROL_CORNER)
        first_line = self._theme.px(measures.TYPE_SIZES["text"] * measures.READING_LINE)
        top = measures.XS + (first_line - side) / 2
        box = QRectF(measures.XS, top, side, side)
        role = QPalette.ColorRole.Accent if self.isChecked() else QPalette.ColorRole.Dark
        painter.setPen(QPen(palette.color(role), 1.5))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.isChecked():
            inset = side * 0.28
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        painter.end()

    def _refit(self) -> None:
        left = measures.XS + self._theme.px(_MARK) + measures.XS
        self._line.setContentsMargins(left, measures.XS, measures.XS, measures.XS)


class ChoiceList(QWidget):
    """Choices 0, 1, 2 and so on, one below the other. One Tab stop; arrows walk, Space or Enter chooses."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._choices = [_Choice(theme, value) for value in range(count)]
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for choice in self._choices:
            choice.clicked.connect(self._take)
            lines.addWidget(choice)
        self.choose(None)

    def set_labels(self, name: str, labels: Sequence[str]) -> None:
        """What is chosen here, and what each choice says."""
        self.setAccessibleName(name)
        for choice, label in zip(self._choices, labels, strict=True):
            choice.set_label(label)
            choice.setAccessibleDescription(name)

    def choose(self, value: int | None) -> None:
        """Sets the choice without a signal; None where nothing is chosen yet."""
        for choice in self._choices:
            holds = choice.value == value
            choice.setChecked(holds)
            tab_stop = holds or (value is None and choice.value == 0)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab_stop else Qt.FocusPolicy.ClickFocus)
            if tab_stop:
                self.setFocusProxy(choice)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        here = next((index for index, choice in enumerate(self._choices) if choice.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        beside = min(len(self._choices) - 1, max(0, here + step))
        self._choices[beside].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take(self) -> None:
        choice = self.sender()
        if isinstance(choice, _Choice):
            self.choose(choice.value)
            self.chosen.emit(choice.value)
