"""Rows of a list: a mark or an icon, a name, the same name otherwise beside it, what it is, and a note below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.icons import paint_icon
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.mark import paint_mark

NAMED_ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives a `NamedRow`."""
_MARK = 13
_LEAST_ASIDE = 48


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One row. It may have a `mark` or an `icon` at its head; `aside`, `kind` and `note` may be empty. A `sign` is an
    icon before the kind, and `ink` the token in which both are drawn. A row that is not `is_strong` says its name in
    plain letters."""

    name: str
    aside: str = ""
    kind: str = ""
    note: str = ""
    mark: str = ""
    icon: str = ""
    sign: str = ""
    ink: str = "muted"
    is_strong: bool = True

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ", ".join(part for part in (self.name, self.aside, self.kind, self.note) if part)


class NamedRows(QStyledItemDelegate):
    """Paints rows that follow the text size; what does not fit is cut with `…`, the name last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = self._pitch("text") + (self._pitch("note") if _row(index).note else 0)
        return QSize(0, lines + 2 * measures.XS)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, box = _row(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, box)
        box.adjust(measures.S, measures.XS, -measures.S, -measures.XS)
        first = QRect(box.left(), box.top(), box.width(), self._pitch("text"))
        indent = self._paint_sign(painter, row, first)
        box.setLeft(box.left() + indent)
        first.setLeft(box.left())
        self._paint_first_line(painter, row, first)
        if row.note:
            second = QRect(box.left(), first.bottom() + 1, box.width(), self._pitch("note"))
            self._write(painter, second, row.note, self._font("note"), "muted")
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        if not picked and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent-wash" if picked else "hover"))
        painter.drawRoundedRect(box, measures.CONTROL_CORNER, measures.CONTROL_CORNER)

    def _paint_sign(self, painter: QPainter, row: NamedRow, line: QRect) -> int:
        """The mark or icon at the head of the first line; the width it takes with the gap after it, 0 for none."""
        if not row.mark and not row.icon:
            return 0
        widest = self._theme.px(measures.SMALL_ICON)
        side = self._theme.px(_MARK) if row.mark else widest
        box = QRectF(line.left() + (widest - side) / 2, line.center().y() - side / 2 + 0.5, side, side)
        if row.mark:
            paint_mark(painter, self._theme, row.mark, box)
        elif row.icon:
            paint_icon(painter, row.icon, box, self._theme.colour("muted"))
        return widest + measures.S

    def _paint_first_line(self, painter: QPainter, row: NamedRow, line: QRect) -> None:
        """The kind at the right, the name as wide as it needs, and what is left for the other name."""
        room = QRect(line)
        if row.kind:
            kind = self._font("note")
            width = min(QFontMetrics(kind).horizontalAdvance(row.kind), line.width() // 2)
            at_right = QRect(line.right() - width, line.top(), width + 1, line.height())
            self._write(painter, at_right, row.kind, kind, row.ink)
            room.setRight(at_right.left() - measures.M)
            if row.sign:
                side = self._theme.px(measures.SMALL_ICON)
                box = QRectF(at_right.left() - side - measures.XXS, line.center().y() - side / 2 + 0.5, side, side)
                paint_icon(painter, row.sign, box, self._theme.colour(row.ink))
                room.setRight(round(box.left()) - measures.M)
        named = self._font("text", bold=row.is_strong)
        taken = QFontMetrics(named).horizontalAdvance(row.name)
        self._write(painter, room, row.name, named, "ink")
        room.setLeft(room.left() + taken + measures.S)
        if row.aside and room.width() >= self._theme.px(_LEAST_ASIDE):
            self._write(painter, room, row.aside, self._font("text"))

    def _write(self, painter: QPainter, box: QRect, text: str, font: QFont, colour: str = "muted") -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)

    def _font(self, size: str, *, bold: bool = False) -> QFont:
        font = QFont(QGuiApplication.font())
        font.setPixelSize(self._theme.px(measures.TYPE_SIZES[size]))
        font.setBold(bold)
        return font

    def _pitch(self, size: str) -> int:
        return round(self._theme.px(measures.TYPE_SIZES[size]) * measures.READING_LINE)


def _row(index: QModelIndex | QPersistentModelIndex) -> NamedRow:
    row: NamedRow = index.data(NAMED_ROW)
    return row
