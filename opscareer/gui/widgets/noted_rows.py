"""Rows of a long list: a name, up to two quieter lines below it, and headings between. Painted only in sight."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.mark import paint_mark

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The quieter text; None makes the row a heading."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""A mark before the name, or None."""
_ROW = 72
_NAME_SHARE = 0.36
_NOTE_LINES = 1.8
"""Two lines, less what breaking at a word leaves free."""
_MARK = 12


class NotedRows(QStyledItemDelegate):
    """Paints the rows of a list whose model serves `NOTE_ROLE` and `MARK_ROLE`; all rows are equally tall."""

    def __init__(self, theme: Theme, parent: object) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        box: QRect = option.rect
        note = index.data(NOTE_ROLE)
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        inside = box.adjusted(measures.S, measures.XXS, -measures.S, -measures.XXS)
        if note is None:
            self._write(painter, inside, name, "lead", bold=True)
        else:
            self._paint_ground(painter, box, option)
            self._paint_row(painter, inside, name, str(note), index.data(MARK_ROLE))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        picked = bool(state & QStyle.StateFlag.State_Selected)
        if picked or state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent-wash" if picked else "hover"))
            ground = QRectF(box).adjusted(measures.XXS, 1, -measures.XXS, -1)
            painter.drawRoundedRect(ground, measures.CONTROL_CORNER, measures.CONTROL_CORNER)

    def _paint_row(self, painter: QPainter, inside: QRect, name: str, note: str, mark: object) -> None:
        split = round(inside.height() * _NAME_SHARE)
        above = QRect(inside.x(), inside.y(), inside.width(), split)
        if mark is not None:
            side = self._theme.px(_MARK)
            paint_mark(
                painter, self._theme, str(mark), QRectF(above.x(), above.center().y() - side / 2 + 2, side, side)
            )
            above.setLeft(above.left() + side + measures.XS)
        self._write(painter, above, name, "text")
        self._write_note(painter, inside.adjusted(0, split, 0, 0), note)

    def _write_note(self, painter: QPainter, box: QRect, note: str) -> None:
        """As much of a note as two lines hold; one that is broken already keeps its lines."""
        font = self._font(painter, "note")
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        metrics = QFontMetrics(font)
        lines = note.split("\n")
        room = round(box.width() * (_NOTE_LINES if len(lines) == 1 else 1))
        shown = "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, shown)

    def _write(self, painter: QPainter, box: QRect, text: str, size: str, *, bold: bool = False) -> None:
        font = self._font(painter, size)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, shown)

    def _font(self, painter: QPainter, size: str) -> QFont:
        font = QFont(painter.font())
        font.setPixelSize(self._theme.px(measures.TYPE_SIZES[size]))
        return font
