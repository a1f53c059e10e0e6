"""The answers of a sheet as a strip of cells in blocks of ten: keyed without looking, corrected where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.app.keying import BLOCK, AnswerLine
from opscareer.gui import measures
from opscareer.gui.theme import Theme

_CELL, _GAP, _LABEL, _BLOCK_GAP, _LINE_GAP = 27, 3, 28, 14, 8
_MOST_LINES = 5
"""Lines in sight at a time, so that the statement stays in sight too at large text."""
_NO_TICK = "–"
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class AnswerStrip(QWidget):
    """Shows a line of answers and tells what is keyed; what becomes of it is the business of whoever listens.

    `signed` carries one typed sign, `moved` the place the cursor is wanted at, `pasted` text from the clipboard.
    """

    signed = Signal(str)
    backed = Signal()
    moved = Signal(int)
    finished = Signal()
    left = Signal()
    pasted = Signal(str)
    undo_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = AnswerLine(0)
        self._is_wrong = False
        self._doubtful: frozenset[int] = frozenset()
        self.cursor_cell = QWidget(self)
        """Nothing to see: it lies where the cursor is, so that a page can bring that place into view."""
        self.cursor_cell.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_line(self, line: AnswerLine, *, wrong: bool = False, doubtful: frozenset[int] = frozenset()) -> None:
        """The answers and the cursor; `wrong` marks the cell of the cursor, `doubtful` are places to be settled."""
        if line.length != self._line.length:
            self.updateGeometry()
        self._line, self._is_wrong, self._doubtful = line, wrong, doubtful
        self._place_cursor()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cursor()

    @override
    def sizeHint(self) -> QSize:
        width = 2 * self._block_width() + self._theme.px(_BLOCK_GAP)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._block_width() // 2, self._theme.px(_CELL))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return min(self._lines(width), _MOST_LINES) * self._pitch() - self._theme.px(_LINE_GAP)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -BLOCK, Qt.Key.Key_Down: BLOCK}
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif key in places:
            self.moved.emit(self._line.at + places[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.moved.emit(0 if key == Qt.Key.Key_Home else self._line.length)
        elif key == Qt.Key.Key_Backspace:
            self.backed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self.signed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position()
        for place in range(self._line.length):
            if self._is_shown(place) and self._cell(place).contains(point):
                self.moved.emit(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in filter(self._is_shown, range(self._line.length)):
            if place % BLOCK == 0:
                self._paint_number(painter, place)
            self._paint_cell(painter, place)
        painter.end()

    def _paint_number(self, painter: QPainter, place: int) -> None:
        cell = self._cell(place)
        wide = self._theme.px(_LABEL)
        room = QRectF(cell.left() - wide, cell.top(), wide - measures.XS, cell.height())
        font = self.font()
        font.setPixelSize(self._theme.px(measures.TYPE_SIZES["note"]))
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(place + 1))

    def _paint_cell(self, painter: QPainter, place: int) -> None:
        cell, keyed = self._cell(place), self._line.keyed
        here = place == self._line.at
        edge = "danger" if here and self._is_wrong else "accent" if here else "hairline"
        ground = "accent-wash" if here else "surface" if place < len(keyed) else "window"
        if place in self._doubtful and not here:
            edge = "warning"
        painter.setPen(QPen(self._theme.colour(edge), 1.0 if edge == "hairline" else measures.FOCUS_WIDTH))
        painter.setBrush(self._theme.colour(ground))
        corner = measures.XXS
        painter.drawRoundedRect(cell, corner, corner)
        if place >= len(keyed):
            return
        answer = keyed[place]
        font = self.font()
        font.setPixelSize(self._theme.px(measures.TYPE_SIZES["lead"]))
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted" if answer is None else "ink"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, _NO_TICK if answer is None else str(answer))

    def _place_cursor(self) -> None:
        last = max(0, self._line.length - 1)
        self.cursor_cell.setGeometry(self._cell(min(self._line.at, last)).toRect())

    def _cell(self, place: int) -> QRectF:
        """Where the cell of an answer lies; above or below the strip where its line is out of sight."""
        block, inside = divmod(place, BLOCK)
        line, column = divmod(block, self._across(self.width()))
        px = self._theme.px
        narrowed = min(1.0, self.width() / self._block_width())
        left = column * (self._block_width() + px(_BLOCK_GAP)) + px(_LABEL) + inside * px(_CELL + _GAP)
        corner = QPointF(left * narrowed, (line - self._first_line()) * self._pitch())
        return QRectF(corner, QSizeF(px(_CELL) * narrowed, px(_CELL))).adjusted(1, 1, -1, -1)

    def _is_shown(self, place: int) -> bool:
        line = place // BLOCK // self._across(self.width()) - self._first_line()
        return 0 <= line < _MOST_LINES

    def _first_line(self) -> int:
        """The first line in sight: the cursor stays in the middle where there are more than can be shown."""
        across = self._across(self.width())
        here = min(self._line.at, max(0, self._line.length - 1)) // BLOCK // across
        return min(max(0, here - _MOST_LINES // 2), max(0, self._lines(self.width()) - _MOST_LINES))

    def _lines(self, width: int) -> int:
        blocks = -(-self._line.length // BLOCK)
        return max(1, -(-blocks // self._across(width)))

    def _across(self, width: int) -> int:
        """Blocks beside each other."""
        gap = self._theme.px(_BLOCK_GAP)
        return max(1, (width + gap) // (self._block_width() + gap))

    def _block_width(self) -> int:
        return self._theme.px(_LABEL) + BLOCK * self._theme.px(_CELL + _GAP)

    def _pitch(self) -> int:
        return self._theme.px(_CELL + _LINE_GAP)
