"""A large picture with a note about it and a list beside it; in a narrow place note, picture and list are stacked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.layouts import Placed, height_for

_PICTURE_SHARE = 0.73


class MapLayout(Placed):
    """Takes picture, note and list, in this order. From `beside_from` pixels on, note and list stand at the right, and
    the list takes what height the note leaves, but never less than `least_list`."""

    def __init__(self, beside_from: int, least_list: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, measures.M)
        self._beside_from, self._least_list = beside_from, least_list

    def set_sizes(self, beside_from: int, least_list: int) -> None:
        """Changes both measures, as the text size does."""
        self._beside_from, self._least_list = beside_from, least_list
        self.invalidate()

    @override
    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    @override
    def _place(self, box: QRect, *, moving: bool) -> int:
        items = self._visible()
        if len(items) < 3:
            return 0
        boxes = self._beside(items, box) if box.width() >= self._beside_from else self._stacked(items, box)
        if moving:
            for item, place in zip(items, boxes, strict=True):
                item.setGeometry(place)
        return max(place.bottom() + 1 for place in boxes) - box.y()

    def _beside(self, items: list[QLayoutItem], box: QRect) -> tuple[QRect, QRect, QRect]:
        picture, note, _ = items
        wide = round((box.width() - self.spacing()) * _PICTURE_SHARE)
        left, narrow = box.x() + wide + self.spacing(), box.width() - wide - self.spacing()
        top = height_for(note, narrow)
        tall = max(height_for(picture, wide), top + self.spacing() + self._least_list)
        below = box.y() + top + self.spacing()
        return (
            QRect(box.x(), box.y(), wide, tall),
            QRect(left, box.y(), narrow, top),
            QRect(left, below, narrow, tall - top - self.spacing()),
        )

    def _stacked(self, items: list[QLayoutItem], box: QRect) -> tuple[QRect, QRect, QRect]:
        picture, note, _ = items
        width = box.width()
        top = height_for(note, width)
        middle = box.y() + top + self.spacing()
        tall = height_for(picture, width)
        return (
            QRect(box.x(), middle, width, tall),
            QRect(box.x(), box.y(), width, top),
            QRect(box.x(), middle + tall + self.spacing(), width, self._least_list),
        )
