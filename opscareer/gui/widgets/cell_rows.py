"""Cells of a long table: a mark, a text, or a share as a bar; painted only in sight."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.mark import paint_mark

CELL = Qt.ItemDataRole.UserRole
"""The role under which a model gives a `Cell`."""
ROW = 40
"""Height of a row in pixels at 100 % text."""
_MARK, _BAR, _BAR_WIDTH = 12, 8, 84
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows. `share` from 0 to 1 is drawn as a bar in place of the text, which then is only spoken; `aloud`
    is what is spoken where the cell has no room for it."""

    text: str = ""
    mark: str = ""
    share: float | None = None
    ink: str = "ink"
    is_strong: bool = False
    aloud: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return self.aloud or self.text


class CellRows(QStyledItemDelegate):
    """Paints the cells of a table whose model serves `CELL`; what does not fit ends in `…`."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: Cell = index.data(CELL)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._theme.colour("accent-wash"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._theme.colour("hairline"))
        room = box.adjusted(measures.S, 0, -measures.XS, 0)
        if cell.share is not None:
            self._paint_bar(painter, room, cell.share)
        else:
            self._paint_text(painter, room, cell, option.font)
        painter.restore()

    def _paint_bar(self, painter: QPainter, room: QRect, share: float) -> None:
        height = self._theme.px(_BAR)
        width = min(self._theme.px(_BAR_WIDTH), room.width())
        bar = QRectF(room.left(), room.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("trough"))
        painter.drawRoundedRect(bar, height / 2, height / 2)
        if share > 0:
            bar.setWidth(max(height, bar.width() * min(share, 1.0)))
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(bar, height / 2, height / 2)

    def _paint_text(self, painter: QPainter, room: QRect, cell: Cell, usual: QFont) -> None:
        if cell.mark:
            side = self._theme.px(_MARK)
            paint_mark(painter, self._theme, cell.mark, QRectF(room.left(), room.center().y() - side / 2, side, side))
            room.setLeft(room.left() + side + measures.XS)
        font = QFont(usual)
        font.setBold(cell.is_strong)
        painter.setFont(font)
        painter.setPen(self._theme.colour(cell.ink))
        shown = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
