"""Ways of placing things: boxes with our gaps, the middle, a row that wraps, a grid of as many columns as fit."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.overriding import override
from opscareer.gui.theme import Theme

_Box = TypeVar("_Box", bound=QBoxLayout)


def column(*things: QWidget | QLayout, gap: int = measures.M, parent: QWidget | None = None) -> QVBoxLayout:
    """Things one below the other, without outer margins."""
    return _filled(QVBoxLayout(parent) if parent else QVBoxLayout(), things, gap)


def row(*things: QWidget | QLayout, gap: int = measures.M, parent: QWidget | None = None) -> QHBoxLayout:
    """Things side by side, without outer margins."""
    return _filled(QHBoxLayout(parent) if parent else QHBoxLayout(), things, gap)


def centred(thing: QWidget) -> QHBoxLayout:
    """A thing in the middle, as wide as its own maximum allows."""
    line = at_left(thing)
    line.insertStretch(0, 1)
    return line


def at_left(thing: QWidget) -> QHBoxLayout:
    """A thing as wide as its own maximum allows, with the room that remains beside it."""
    line = row(gap=0)
    line.addWidget(thing, 1000)
    line.addStretch(1)
    return line


def _filled(box: _Box, things: tuple[QWidget | QLayout, ...], gap: int) -> _Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(gap)
    for thing in things:
        if isinstance(thing, QWidget):
            box.addWidget(thing)
        else:
            box.addLayout(thing)
    return box


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout and deletes it, so that it can be filled again."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
            inner.deleteLater()


class Placed(QLayout):
    """What our own layouts share: a list of items and a height that follows from the width."""

    def __init__(self, parent: QWidget | None = None, gap: int = measures.M) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Measured once a width: the layouts around ask many times over."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, max((item.minimumSize().height() for item in self._items), default=0))

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, box: QRect, *, moving: bool) -> int:
        """Places the items in a box, or only measures; the height taken."""
        raise NotImplementedError


class FlowLayout(Placed):
    """Things in a row that goes on in the next line where it is full; those of a line are level with each other.

    `line_gap` lies between two lines, where it is not to be that between things.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = measures.M, line_gap: int | None = None) -> None:
        super().__init__(parent, gap)
        self._line_gap = gap if line_gap is None else line_gap

    @override
    def sizeHint(self) -> QSize:
        """All in one line, where there is room."""
        sizes = [item.sizeHint() for item in self._visible()]
        width = sum(size.width() + self.spacing() for size in sizes) - self.spacing()
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    @override
    def _place(self, box: QRect, *, moving: bool) -> int:
        top = box.y()
        for line in self._filled_lines(box.width()):
            height = max(size.height() for _, size in line)
            left = box.x()
            for item, size in line:
                if moving:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self._line_gap
        return max(0, top - self._line_gap - box.y())

    def _filled_lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._visible():
            size = item.sizeHint()
            if not lines or left + size.width() > room:
                lines.append([])
                left = 0
            width = min(size.width(), room)
            tall = max(size.height(), item.heightForWidth(width) if item.hasHeightForWidth() else 0)
            lines[-1].append((item, QSize(width, tall)))
            left += width + self.spacing()
        return lines


class Turning(Placed):
    """What the layouts share that look otherwise from a width on: `narrowest` pixels at 100 % text."""

    def __init__(self, theme: Theme, narrowest: int, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent, gap)
        self._theme, self._narrowest = theme, narrowest
        theme.changed.connect(self.invalidate)

    @property
    def narrowest(self) -> int:
        """That width in pixels at the text size in force."""
        return self._theme.px(self._narrowest)


class CardGrid(Turning):
    """As many equal columns as fit, none narrower than `narrowest`; cards of a row are equally tall."""

    def __init__(
        self, theme: Theme, narrowest: int, parent: QWidget | None = None, gap: int = measures.M, most: int = 4
    ) -> None:
        super().__init__(theme, narrowest, parent, gap)
        self._most = most

    @override
    def _place(self, box: QRect, *, moving: bool) -> int:
        items = self._visible()
        columns = self._columns(box.width(), len(items))
        width = (box.width() - self.spacing() * (columns - 1)) // columns
        top = box.y()
        for start in range(0, len(items), columns):
            line = items[start : start + columns]
            height = max(height_for(item, width) for item in line)
            for place, item in enumerate(line):
                if moving:
                    item.setGeometry(QRect(box.x() + place * (width + self.spacing()), top, width, height))
            top += height + self.spacing()
        return max(0, top - self.spacing() - box.y())

    def _columns(self, width: int, items: int) -> int:
        fitting = (width + self.spacing()) // (self.narrowest + self.spacing())
        return max(1, min(fitting, self._most, items))


def height_for(item: QLayoutItem, width: int) -> int:
    """How tall an item is at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
