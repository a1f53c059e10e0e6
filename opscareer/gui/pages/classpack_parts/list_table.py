"""The first rows of a list as a table; what each column is taken for stands above it and can be changed there."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.icons import paint_icon
from opscareer.gui.models.list_model import FITS, HELD, USED, ListModel
from opscareer.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROW = 40
_NARROWEST, _WIDEST = 112, 232
"""Pixels of a column at 100 % text."""
_CHOICES_SEEN = 12
_CHANGE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class _Cells(QStyledItemDelegate):
    """What a column holds looks like the field it is; the other cells are text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect
        if index.row() == HELD:
            self._paint_field(painter, box)
            room = box.adjusted(measures.S, 0, -self._theme.px(measures.SMALL_ICON) - measures.S, 0)
        else:
            self._paint_rule(painter, box)
            room = box.adjusted(measures.S, 0, -measures.XS, 0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, box)
        font = QFont(option.font)
        font.setUnderline(not index.data(FITS))  # not told by colour alone
        painter.setFont(font)
        painter.setPen(self._theme.colour(_ink(index)))
        text = str(index.data() or "")
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        across = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        icon = self._theme.px(measures.SMALL_ICON) if index.row() == HELD else 0
        return QSize(across + icon + 2 * measures.S + measures.XS, self._theme.px(_ROW))

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        box = QComboBox(parent)
        box.setMaxVisibleItems(_CHOICES_SEEN)
        model = index.model()
        if isinstance(model, ListModel):
            for held, name in model.names.items():
                box.addItem(name, held)
        head = model.headerData(index.column(), Qt.Orientation.Horizontal)
        box.setAccessibleName(f"{head}: {index.data()}")
        box.activated.connect(self._commit)
        QTimer.singleShot(0, box, box.showPopup)
        return box

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        editor.setGeometry(option.rect)

    @Slot()
    def _commit(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box)

    def _paint_field(self, painter: QPainter, box: QRect) -> None:
        field = QRectF(box).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(field, measures.CONTROL_CORNER, measures.CONTROL_CORNER)
        side = self._theme.px(measures.SMALL_ICON)
        place = QRectF(field.right() - side - measures.XXS, field.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron-down", place, self._theme.colour("muted"))

    def _paint_focus(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), measures.FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(box).adjusted(3.5, 3.5, -3.5, -3.5), measures.CONTROL_CORNER, measures.CONTROL_CORNER
        )

    def _paint_rule(self, painter: QPainter, box: QRect) -> None:
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._theme.colour("hairline"))


def _ink(index: _Index) -> str:
    if not index.data(USED):
        return "muted"
    return "ink" if index.data(FITS) else "danger"


class ListTable(QTableView):
    """One Tab stop; arrow keys walk, and Enter, Space or a click on what a column holds offers the choice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.list_model = ListModel(self)
        self.setModel(self.list_model)
        self.setItemDelegate(_Cells(theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._take_click)
        self.list_model.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CHANGE_KEYS and self.currentIndex().isValid():
            self._offer(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    @Slot(QModelIndex)
    def _take_click(self, index: QModelIndex) -> None:
        if index.row() == HELD:
            self._offer(index.column())

    def _offer(self, column: int) -> None:
        """Opens the choice of what a column holds."""
        held = self.list_model.index(HELD, column)
        self.setCurrentIndex(held)
        self.edit(held)

    @Slot()
    def _fit(self) -> None:
        """Columns as wide as their cells within bounds, and all lines in view."""
        heads, lines = self.horizontalHeader(), self.verticalHeader()
        lines.setDefaultSectionSize(self._theme.px(_ROW))
        for at in range(self.list_model.columnCount()):
            wanted = max(self.sizeHintForColumn(at), heads.sectionSizeHint(at))
            self.setColumnWidth(at, min(max(wanted, self._theme.px(_NARROWEST)), self._theme.px(_WIDEST)))
        height = heads.sizeHint().height() + self.list_model.rowCount() * self._theme.px(_ROW)
        self.setFixedHeight(height + self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth())
