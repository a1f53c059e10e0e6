"""Cards: a surface that groups things, and one that can be chosen as a whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QBrush, QEnterEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.overriding import override


class Card(QFrame):
    """A quiet surface with a hairline; put things into `body`. `picked` draws its border in the accent."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = measures.L, gap: int = measures.XS) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(gap)

    def set_picked(self, picked: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Marks the card as the one that matters."""
        self.setProperty("picked", picked)
        self.style().unpolish(self)
        self.style().polish(self)


class ClickableCard(QAbstractButton):
    """A card that is one button: reached by Tab, pressed by Enter, Space or a click, read by its accessible name.

    A `flat` one shows no border and serves as a row of a list.
    """

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, margin: int = measures.L, flat: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._picked, self._flat = False, flat
        self._hovered = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(measures.XS)

    @property
    def is_picked(self) -> bool:
        """Whether it wears the accent ring."""
        return self._picked

    def set_picked(self, picked: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Draws the accent ring of the next step."""
        self._picked = picked
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt  # not before the first paint

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._flat:
            self._paint_flat(painter)
            painter.end()
            return
        edge = measures.FOCUS_WIDTH if self._picked else 1
        box = QRectF(self.rect())
        painter.fillPath(_rounded(box, measures.CARD_CORNER), self._edge())
        inside = box.adjusted(edge, edge, -edge, -edge)
        painter.fillPath(_rounded(inside, measures.CARD_CORNER - edge), self._fill())
        painter.end()

    def _paint_flat(self, painter: QPainter) -> None:
        if self._hovered or self.isDown():
            ground = _rounded(QRectF(self.rect()), measures.CONTROL_CORNER)
            painter.fillPath(ground, self.palette().brush(QPalette.ColorRole.Highlight))

    def _edge(self) -> QBrush:
        if self._picked or self.isChecked():
            return self.palette().brush(QPalette.ColorRole.Accent)
        return self.palette().brush(QPalette.ColorRole.Dark if self._hovered else QPalette.ColorRole.Mid)

    def _fill(self) -> QBrush:
        washed = self.isChecked() or self.isDown()
        return self.palette().brush(QPalette.ColorRole.Highlight if washed else QPalette.ColorRole.Base)


def _rounded(box: QRectF, corner: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, corner, corner)
    return path
