"""A drawing to walk about in: it can be zoomed, scrolled, pointed at, and walked through by keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy
from typing_extensions import override

from opscareer.charts.shapes import Drawing
from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.drawing_view import DrawingView

_STEP = 1.2
_LEAST, _MOST = 0.3, 3.0
_READABLE = 0.85
"""At first the drawing is made to fit, but not smaller than this."""
_TALLEST = 900
_LOWEST = 280
Step = Literal["left", "right", "up", "down", "home", "end"]
_STEPS: dict[int, Step] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
}


class _Canvas(DrawingView):
    """The drawing itself, with a ring around the place the keyboard is on."""

    pointed = Signal(str)
    pressed = Signal()
    picked = Signal(str)
    opened = Signal(str)
    dragged = Signal(QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._held: QPoint | None = None
        self._dragging = False
        self.places: Mapping[str, QRectF] = {}
        self.current = ""
        self.ringed = False
        self._under = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def box(self, name: str) -> QRectF:
        """Where a place lies on screen, in pixels of the canvas; empty for an unknown one."""
        place, factor = self.places.get(name, QRectF()), self.pixels_per_point
        return QRectF(place.x() * factor, place.y() * factor, place.width() * factor, place.height() * factor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._dragging = event.globalPosition().toPoint(), False
        self.pressed.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        now = event.globalPosition().toPoint()
        if self._held is None:
            self._point_at(self._at(event.position()))
        elif self._dragging or (now - self._held).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.dragged.emit(now - self._held)
            self._held = now

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and not self._dragging:
            self.picked.emit(self._at(event.position()))
        self._held = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if name := self._at(event.position()):
            self.opened.emit(name)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at("")
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ringed and self.current in self.places:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), measures.FOCUS_WIDTH))
            painter.drawRoundedRect(
                self.box(self.current).adjusted(-3, -3, 3, 3), measures.CARD_CORNER, measures.CARD_CORNER
            )
            painter.end()

    def _at(self, point: QPointF) -> str:
        place = point / self.pixels_per_point
        return next((name for name, box in self.places.items() if box.contains(place)), "")

    def _point_at(self, name: str) -> None:
        if name != self._under:
            self._under = name
            self.setCursor(Qt.CursorShape.PointingHandCursor if name else Qt.CursorShape.ArrowCursor)
            self.pointed.emit(name)


class DrawingMap(QScrollArea):
    """Shows a drawing with named places. One of them is `current`: it wears a ring while the map has the focus.

    Keys: arrows, Home and End are told as `walked`; Enter opens the current place; Escape is told as `cleared`;
    plus and minus (and the wheel with Ctrl) zoom, 0 shows everything. Dragging moves the drawing. The map is as tall
    as its drawing, up to a limit, so that scrolling inside it is rarely needed.
    """

    pointed = Signal(str)
    """The place under the mouse, or nothing."""
    picked = Signal(str)
    """A click on a place, or on nothing."""
    opened = Signal(str)
    walked = Signal(str)
    """A `Step`."""
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._canvas = _Canvas(theme)
        self._canvas.pointed.connect(self.pointed)
        self._canvas.picked.connect(self.picked)
        self._canvas.pressed.connect(self.setFocus)
        self._canvas.dragged.connect(self._scroll)
        self._canvas.opened.connect(self.opened)
        self._zoom, self._zoomed_by_hand = 1.0, False
        self.setWidget(self._canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._refit)

    @property
    def zoom(self) -> float:
        """How large the drawing is shown; 1 is its own size at the text size in force."""
        return self._zoom

    @property
    def current(self) -> str:
        """The place the keyboard is on."""
        return self._canvas.current

    def box(self, name: str) -> QRectF:
        """Where a place lies in the drawing as it is shown, in pixels; empty for an unknown one."""
        return self._canvas.box(name)

    def set_places(self, places: Mapping[str, QRectF]) -> None:
        """Where the places of the next drawing lie, in points of the drawing."""
        self._canvas.places = places

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows another drawing; the zoom stays unless the size changes."""
        before = self._canvas.drawing
        self._canvas.show_drawing(drawing)
        self._canvas.setAccessibleDescription("")
        if (before.width, before.height) != (drawing.width, drawing.height):
            self._zoomed_by_hand = False
            self._refit()

    def set_current(self, name: str, said: str) -> None:
        """Moves the ring and scrolls it into view; `said` is what a screen reader is told of the place."""
        self._canvas.current = name
        self.setAccessibleDescription(said)
        self._canvas.update()
        if name in self._canvas.places:
            self._bring_into_view(self._canvas.box(name))

    def zoom_by(self, steps: int) -> None:
        """Zooms in or out by so many steps, around the middle of what is seen."""
        self._zoom_to(self._zoom * _STEP**steps, self.viewport().rect().center())

    def fit(self) -> None:
        """Shows the whole drawing."""
        self._zoom_to(self._fitting(self.viewport().size()), QPoint())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        frame = 2 * self.frameWidth()
        tall = self._natural().height() * self._first_zoom(width - frame) + frame
        bar = self.horizontalScrollBar().sizeHint().height() if self._overflows(width - frame) else 0
        return round(min(max(tall + bar, _LOWEST), _TALLEST))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._natural().width(), self.heightForWidth(self._natural().width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LOWEST, _LOWEST)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    @override
    def focusInEvent(self, event: object) -> None:
        self._ring(on=True)

    @override
    def focusOutEvent(self, event: object) -> None:
        self._ring(on=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif text in ("+", "="):
            self.zoom_by(1)
        elif text in ("-", "_"):
            self.zoom_by(-1)
        elif text == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            steps = 1 if event.angleDelta().y() > 0 else -1
            self._zoom_to(self._zoom * _STEP**steps, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def _bring_into_view(self, box: QRectF) -> None:
        """Scrolls the map, and while keys walk in it whatever the map itself lies in."""
        middle = box.center().toPoint()
        margins = round(box.width() / 2) + measures.L, round(box.height() / 2) + measures.L
        self.ensureVisible(middle.x(), middle.y(), *margins)
        around = self.parentWidget() if self.hasFocus() else None
        while around is not None:
            if isinstance(around, QScrollArea) and (inside := around.widget()) is not None:
                spot = self._canvas.mapTo(inside, middle)
                around.ensureVisible(spot.x(), spot.y(), *margins)
            around = around.parentWidget()

    def _scroll(self, by: QPoint) -> None:
        for bar, distance in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - distance)

    def _ring(self, *, on: bool) -> None:
        self._canvas.ringed = on
        self._canvas.update()

    def _natural(self) -> QSize:
        factor = self._canvas.pixels_per_point / self._zoom
        drawing = self._canvas.drawing
        return QSize(round(drawing.width * factor), round(drawing.height * factor))

    def _first_zoom(self, width: int) -> float:
        return min(1.0, max(_READABLE, width / max(1, self._natural().width())))

    def _overflows(self, width: int) -> bool:
        return self._natural().width() * self._first_zoom(width) > width + 1

    def _fitting(self, room: QSize) -> float:
        natural = self._natural()
        wide, tall = room.width() / max(1, natural.width()), room.height() / max(1, natural.height())
        return min(1.0, wide, tall)

    def _zoom_to(self, zoom: float, held: QPoint) -> None:
        """Zooms so that what lies under `held`, a point of what is seen, stays there."""
        spot = self._canvas.mapFrom(self.viewport(), held) / self._zoom
        self._zoomed_by_hand = True
        self._set_zoom(min(_MOST, max(_LEAST, zoom)))
        moved = spot * self._zoom - held
        self.horizontalScrollBar().setValue(moved.x())
        self.verticalScrollBar().setValue(moved.y())

    def _refit(self) -> None:
        self._set_zoom(self._zoom if self._zoomed_by_hand else self._first_zoom(self.viewport().width()))
        self.updateGeometry()

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._canvas.magnify(zoom)
        self._canvas.resize(self._canvas.sizeHint())
