"""The focus ring: two pixels of accent around whatever the keyboard is on, drawn above everything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from opscareer.gui import measures
from opscareer.gui.overriding import override

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange)


class FocusRing(QWidget):
    """Follows one widget while it has the focus. Lives in the page around it, so that no narrow box cuts it off."""

    def __init__(self, target: QWidget) -> None:
        self._target = target
        self._watched = _up_to_page(target)
        super().__init__(self._watched[-1])
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._follow()

    def leave(self) -> None:
        """Goes away at once, whatever its target does until it is deleted."""
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def _follow(self) -> None:
        reach = measures.FOCUS_WIDTH + measures.FOCUS_GAP
        corner = self._target.mapTo(self._watched[-1], self._target.rect().topLeft())
        self.setGeometry(self._target.rect().translated(corner).adjusted(-reach, -reach, reach, reach))
        self.setVisible(self._target.isVisibleTo(self._watched[-1]))
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), measures.FOCUS_WIDTH))
        half = measures.FOCUS_WIDTH / 2
        corner = measures.CARD_CORNER + measures.FOCUS_GAP
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), corner, corner)
        painter.end()


class FocusRings(QObject):
    """Puts the ring where the focus goes, unless the mouse brought it there."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        application.focusChanged.connect(self._move)
        self._move(None, application.focusWidget())

    def _move(self, before: QWidget | None, now: QWidget | None) -> None:  # noqa: ARG002 - the signal's shape
        if self._ring is not None:
            self._ring.destroyed.disconnect(self._forget)
            self._ring.leave()
            self._ring = None
        if now is None or now.focusPolicy() == Qt.FocusPolicy.NoFocus:
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self._ring = FocusRing(now)
        self._ring.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._ring = None


def _up_to_page(target: QWidget) -> list[QWidget]:
    """The target and the widgets around it, up to what a scroll area scrolls, or to the window."""
    chain = [target]
    around = target.parentWidget()
    while around is not None:
        chain.append(around)
        above = around.parentWidget()
        scrolled = above is not None and isinstance(above.parentWidget(), QAbstractScrollArea)
        if around.isWindow() or scrolled:
            break
        around = above
    return chain
