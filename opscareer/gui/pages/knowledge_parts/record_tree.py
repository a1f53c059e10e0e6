"""The pack as a tree, with a field to filter it and a switch for what has problems."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QTreeView, QWidget
from typing_extensions import override

from opscareer.app.browsing.catalogue import Catalogue
from opscareer.app.browsing.items import Item
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.icons import paint_icon
from opscareer.gui.models.pack_tree_model import PackTreeModel, TreeWords
from opscareer.gui.pages.knowledge_parts.kind_words import ProblemCount, kind_names
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.named_rows import NamedRows
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import RecordKey

_ALL, _WITH_PROBLEMS = "all", "problems"
_INDENT = 20
_ARROW = 14
_FEW = 60
"""A search that leaves no more than so many rows opens all kinds."""


class RecordTree(QWidget):
    """Arrow keys and clicks pick an item (`picked`)."""

    picked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._chosen: RecordKey | None = None
        self._is_checked = False
        self._count = ProblemCount(self)
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._switch = SegmentedChoice((_ALL, _WITH_PROBLEMS))
        self._tree = _Tree(context.theme)
        self._nothing = PlainText(role="quiet")
        self._model = PackTreeModel(self)
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(NamedRows(context.theme))
        lines = column(self._filter, self._switch, self._tree, self._nothing, gap=measures.XS, parent=self)
        lines.setStretch(2, 1)
        lines.addStretch(0)
        self._filter.textChanged.connect(self._search)
        self._switch.chosen.connect(self._show_only)
        self._tree.selectionModel().currentChanged.connect(self._tell)
        context.theme.changed.connect(self._fit)
        self._fit()

    def retranslate(self) -> None:
        """Puts the words of field and switch in; the rows follow with `show`."""
        self._filter.setPlaceholderText(self.tr("Filter by name or id"))
        self._filter.setAccessibleName(self.tr("Filter the records"))
        self._switch.set_labels(self.tr("What is shown"), (self.tr("All"), self.tr("With problems")))
        self._tree.setAccessibleName(self.tr("The records of the pack"))

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Shows a pack in the language in force; what was open stays open and what was picked stays picked."""
        self._is_checked = catalogue.is_checked
        opened = self._opened()
        words = TreeWords(kind_names(), self._count.said)
        self._model.show_groups(catalogue.groups, self._context.language(), words)
        self._open(opened)
        self._settle()

    def choose(self, key: RecordKey | None) -> None:
        """Moves to an item without a signal; to none for None. What hides the item is taken back."""
        self._chosen = key
        if key is not None and not self._model.index_of(*key).isValid():
            self._filter.clear()
            self._switch.choose(_ALL)
            self._model.show_only_problems(False)
        self._settle()

    def take_focus(self) -> None:
        """Puts the keyboard into the tree."""
        self._tree.setFocus()

    def _settle(self) -> None:
        """Puts the view where the chosen item is, and says so where nothing is left."""
        index = self._model.index_of(*self._chosen) if self._chosen else QModelIndex()
        if index.isValid():
            self._tree.setCurrentIndex(index)
            is_in_sight = self._tree.viewport().rect().contains(self._tree.visualRect(index))
            hint = QTreeView.ScrollHint.EnsureVisible if is_in_sight else QTreeView.ScrollHint.PositionAtCenter
            self._tree.scrollTo(index, hint)
        is_empty = self._model.rowCount() == 0
        self._tree.setHidden(is_empty)
        self._nothing.setVisible(is_empty)
        if self._filter.text():
            self._nothing.setText(self.tr("Nothing is called so."))
        elif self._is_checked:
            self._nothing.setText(self.tr("Nothing here has problems."))
        else:
            self._nothing.setText(self.tr("The pack has not been looked through yet."))

    def _opened(self) -> set[str]:
        rows = (row for row in range(self._model.rowCount()) if self._tree.isExpanded(self._model.index(row, 0)))
        return {self._model.kind_at(row) for row in rows}

    def _open(self, kinds: set[str]) -> None:
        for row in range(self._model.rowCount()):
            self._tree.setExpanded(self._model.index(row, 0), self._model.kind_at(row) in kinds)

    def _narrowed(self, opened: set[str]) -> None:
        """What little is left is all laid open."""
        few = self._model.is_narrowed and self._model.size <= _FEW
        self._open(set(kind_names()) if few else opened)
        self._settle()

    @Slot(str)
    def _search(self, words: str) -> None:
        opened = self._opened()
        self._model.search(words)
        self._narrowed(opened)

    @Slot(str)
    def _show_only(self, which: str) -> None:
        opened = self._opened()
        self._model.show_only_problems(which == _WITH_PROBLEMS)
        self._narrowed(opened)

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, now: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002 - the signal's shape
        item: Item | None = self._model.item_at(now)
        if item is not None and item.key != self._chosen:
            self._chosen = item.key
            self.picked.emit(item)

    @Slot()
    def _fit(self) -> None:
        self._tree.setIndentation(self._context.theme.px(_INDENT))
        self._tree.scheduleDelayedItemsLayout()


class _Tree(QTreeView):
    """Enter opens and closes a kind, as Right and Left do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("records")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        is_kind = here.isValid() and not here.parent().isValid()
        if is_kind and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setExpanded(here, not self.isExpanded(here))
        else:
            super().keyPressEvent(event)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.parent().isValid():
            return
        side = self._theme.px(_ARROW)
        box = QRectF(rect.right() - side, rect.center().y() - side / 2 + 0.5, side, side)
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        paint_icon(painter, name, box, self._theme.colour("muted"))
