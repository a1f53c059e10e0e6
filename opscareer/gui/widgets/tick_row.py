"""One line of a list to tick off: the box, what it is about, what to do, and a figure at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText

_NARROWEST = 420
_NAME_SHARE = 0.34
_SIGN_COLUMN = 24
_FIGURE_COLUMN = 52


class ListRow(QWidget):
    """A sign, a name, words beside it or below where it is narrow, and a figure; the whole in one reading order."""

    def __init__(self, theme: Theme, sign: QWidget, name: str, words: str, figure: str) -> None:
        super().__init__()
        self._name = PlainText(name, "strong")
        self._texts = QWidget()
        pair = SideBySide(theme, _NARROWEST, self._texts, measures.S, _NAME_SHARE)
        pair.addWidget(self._name)
        pair.addWidget(PlainText(words, "quiet"))
        self._figure = PlainText(figure)
        self._figure.setWordWrap(False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._figure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._figure.setMinimumWidth(theme.px(_FIGURE_COLUMN))
        sign.setFixedWidth(theme.px(_SIGN_COLUMN))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, measures.XS, 0, measures.XS)
        line.setSpacing(measures.S)
        line.addWidget(sign)
        line.addWidget(self._texts, 1)
        line.addWidget(self._figure)
        for thing in (sign, self._figure):
            line.setAlignment(thing, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class TickRow(ListRow):
    """A line that can be ticked, with the box or by a click anywhere on it."""

    turned = Signal(bool)
    """The person ticked it, or took the tick back."""

    def __init__(self, theme: Theme, name: str, words: str, figure: str, said: str) -> None:
        self._box = QCheckBox()
        super().__init__(theme, self._box, name, words, figure)
        self._box.setAccessibleName(said)
        self.setFocusProxy(self._box)
        self._box.clicked.connect(self._turn)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_done(self) -> bool:
        """Whether it is ticked."""
        return self._box.isChecked()

    def set_done(self, done: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Ticks it or not, without telling."""
        self._box.setChecked(done)
        self._name.set_role("quiet" if done else "strong")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here, too."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()

    @Slot()
    def _turn(self) -> None:
        self.set_done(self._box.isChecked())
        self.turned.emit(self._box.isChecked())


class RuledList(QWidget):
    """Rows below one another with hairlines between those that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(gap=0, parent=self)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Shows these rows and no others."""
        empty(self._lines)
        for line in rows:
            self._lines.addWidget(line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.Mid)
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        shown = [item for item in items if item is not None and not item.isEmpty()]
        for item in shown[1:]:
            painter.fillRect(0, item.geometry().top(), self.width(), 1, colour)
        painter.end()
