"""Text of a file to read: fixed-width letters, line numbers, and marks in the margin where something is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.icons import paint_icon
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.tips import plain_tip
from opscareer.gui.widgets.yaml_colours import YamlColours

_LINES_ABOVE = 2
"""Lines left in sight above one that is gone to."""
_WORD = re.compile(r"[^\s,:{}\[\]]+")
"""What is underlined where a mark stands; the rest of the line where no word begins."""


@dataclass(frozen=True, slots=True)
class LineMark:
    """Something to be said of a line; line and column count from 1. `ink` is a token of the theme."""

    line: int
    column: int
    text: str
    ink: str


class CodeView(QPlainTextEdit):
    """Read-only. Marks show as icons in the margin, each with a tip, and as wavy lines below the text; the view's
    accessible description says all of them. Tab leaves it, arrow keys walk in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._first_line = 1
        self._current_line = 0
        self._marks: tuple[LineMark, ...] = ()
        self._margin = _Margin(self)
        self._colours = YamlColours(theme, self.document())
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        interaction = Qt.TextInteractionFlag
        self.setTextInteractionFlags(interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.updateRequest.connect(self._scroll_margin)
        self.blockCountChanged.connect(self._fit_margin)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def lines(self) -> range:
        """The numbers of the lines it holds."""
        return range(self._first_line, self._first_line + self.blockCount())

    @property
    def current_line(self) -> int:
        """The line that was gone to last; 0 for none."""
        return self._current_line

    @property
    def marks(self) -> tuple[LineMark, ...]:
        """What is said of lines, by line."""
        return self._marks

    def show_text(self, text: str, first_line: int = 1) -> None:
        """Shows a text, or a part of one that begins with a certain line; marks and the line gone to are given up."""
        self._first_line, self._current_line = first_line, 0
        self.setPlainText(text)
        self._fit_margin()
        self.set_marks(())

    def set_marks(self, marks: Sequence[LineMark]) -> None:
        """What is said of lines."""
        self._marks = tuple(sorted(marks, key=lambda mark: (mark.line, mark.column)))
        self.setAccessibleDescription("\n".join(mark.text for mark in self._marks))
        self._select()
        self._margin.update()

    def go_to(self, line: int) -> None:
        """Brings a line to the top, with a little of what is before it, and picks it out."""
        block = self._block(line)
        self._current_line = line
        self.setTextCursor(QTextCursor(block))
        self.verticalScrollBar().setValue(self._block(max(self._first_line, line - _LINES_ABOVE)).firstLineNumber())
        self._select()

    def marks_at(self, line: int) -> tuple[LineMark, ...]:
        """What is said of a line."""
        return tuple(mark for mark in self._marks if mark.line == line)

    @property
    def margin_width(self) -> int:
        """Pixels for icons and numbers."""
        digits = len(str(self.lines[-1]))
        number = self.fontMetrics().horizontalAdvance("0") * digits
        return measures.XS + self._theme.px(measures.SMALL_ICON) + measures.XXS + number + measures.XS

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), self.margin_width, inside.height()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_margin()

    def paint_margin(self, event: QPaintEvent) -> None:
        """Paints the numbers and marks of the lines in sight."""
        painter = QPainter(self._margin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("hover"))
        painter.setFont(self.font())
        inks = {mark.line: mark.ink for mark in reversed(self._marks)}
        for line, box in self._lines_in_sight():
            if box.top() > event.rect().bottom():
                break
            if line in inks:
                side = self._theme.px(measures.SMALL_ICON)
                icon = QRectF(measures.XS, box.top() + (box.height() - side) / 2, side, side)
                paint_icon(painter, "warning", icon, self._theme.colour(inks[line]))
            painter.setPen(self._theme.colour("ink" if line == self._current_line else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line))
        painter.end()

    def tip_at(self, spot: QPoint) -> str:
        """What is said of the line at a spot of the margin."""
        line = next((line for line, box in self._lines_in_sight() if box.top() <= spot.y() <= box.bottom()), 0)
        return "\n".join(mark.text for mark in self.marks_at(line))

    def _lines_in_sight(self) -> list[tuple[int, QRect]]:
        """The numbers of the lines in sight and where each stands in the margin: its first row, if it is broken."""
        found = []
        block = self.firstVisibleBlock()
        height = self.fontMetrics().height()
        while block.isValid():
            top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
            if top > self.viewport().height():
                break
            box = QRect(0, top, self.margin_width - measures.XS, height)
            found.append((block.blockNumber() + self._first_line, box))
            block = block.next()
        return found

    def _block(self, line: int) -> QTextBlock:
        """The block of a line; the last one for lines after it."""
        number = min(max(0, line - self._first_line), self.blockCount() - 1)
        return self.document().findBlockByNumber(number)

    def _select(self) -> None:
        """Picks the current line out and underlines what is marked."""
        picked = [self._selection_of_line()] if self._current_line in self.lines else []
        marked = [self._selection_of_mark(mark) for mark in self._marks if mark.line in self.lines]
        self.setExtraSelections(picked + marked)

    def _selection_of_line(self) -> QTextEdit.ExtraSelection:
        shape = QTextCharFormat()
        shape.setBackground(self._theme.colour("accent-wash"))
        shape.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return _selection(QTextCursor(self._block(self._current_line)), shape)

    def _selection_of_mark(self, mark: LineMark) -> QTextEdit.ExtraSelection:
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(self._theme.colour(mark.ink))
        block = self._block(mark.line)
        begin = min(mark.column - 1, block.length() - 1)
        word = _WORD.match(block.text(), begin)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + begin)
        end = word.end() if word else block.length() - 1
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        return _selection(cursor, shape)

    @Slot()
    def _dress(self) -> None:
        fixed = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()
        font = QFont([fixed, *QGuiApplication.font().families()])
        font.setPixelSize(self._theme.px(measures.TYPE_SIZES["text"]))
        self.setFont(font)
        self._fit_margin()
        self._select()

    @Slot()
    def _fit_margin(self) -> None:
        self.setViewportMargins(self.margin_width, 0, 0, 0)

    @Slot(QRect, int)
    def _scroll_margin(self, rect: QRect, by: int) -> None:
        if by:
            self._margin.scroll(0, by)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())


class _Margin(QWidget):
    """The strip of numbers and marks beside the text."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._view.margin_width, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._view.paint_margin(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._view.tip_at(event.pos())), self)
            return True
        return super().event(event)


def _selection(cursor: QTextCursor, shape: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, shape
    return selection
