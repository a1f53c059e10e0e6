"""Two parts beside each other where there is room, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.layouts import Turning, height_for

_MAIN_SHARE = 0.62


class SideBySide(Turning):
    """Takes two things, of which the first gets `share` of the width. Below `narrowest` they are stacked."""

    def __init__(
        self,
        theme: Theme,
        narrowest: int,
        parent: QWidget | None = None,
        gap: int = measures.M,
        share: float = _MAIN_SHARE,
    ) -> None:
        super().__init__(theme, narrowest, parent, gap)
        self._share = share

    @override
    def _place(self, box: QRect, *, moving: bool) -> int:
        items = self._visible()
        if len(items) < 2 or box.width() < self.narrowest:
            return self._stack(items, box, moving=moving)
        first = round((box.width() - self.spacing()) * self._share)
        widths = (first, box.width() - self.spacing() - first)
        heights = [height_for(item, width) for item, width in zip(items, widths, strict=False)]
        if moving:
            left = box.x()
            for item, width, height in zip(items, widths, heights, strict=False):
                item.setGeometry(QRect(left, box.y(), width, height))
                left += width + self.spacing()
        return max(heights)

    def _stack(self, items: list[QLayoutItem], box: QRect, *, moving: bool) -> int:
        top = box.y()
        for item in items:
            height = height_for(item, box.width())
            if moving:
                item.setGeometry(QRect(box.x(), top, box.width(), height))
            top += height + self.spacing()
        return max(0, top - self.spacing() - box.y())

    @override
    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, 0)
