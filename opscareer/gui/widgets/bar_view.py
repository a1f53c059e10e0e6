"""A bar of `charts` on screen, as wide as its place: the same drawing as in print."""

from __future__ import annotations

from math import ceil
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from opscareer.charts.shapes import Drawing
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.drawing_view import DrawingView

_THICKNESS = 6.0
"""Points."""
_USUAL, _NARROWEST = 160, 48


class DrawBar(Protocol):
    """Draws a bar of a width and a thickness in points."""

    def __call__(self, *, width: float, thickness: float) -> Drawing:
        """The bar."""


class BarView(DrawingView):
    """Draws a bar anew for each width, so that it is stretched and never scaled.

    It only repeats a number that stands beside it in words: a screen reader is given its name, and it takes no focus.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._draw: DrawBar | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_bar(self, draw: DrawBar, said: str) -> None:
        """Shows what `draw` gives; `said` is the same in words."""
        self._draw = draw
        self.setAccessibleName(said)
        self._refit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_USUAL), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_NARROWEST), self._height())

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    @override
    def _factor(self) -> float:
        return self.pixels_per_point

    @override
    def _refit(self) -> None:
        self._redraw()
        super()._refit()

    def _height(self) -> int:
        return ceil(self._drawing.height * self.pixels_per_point)

    def _redraw(self) -> None:
        if self._draw is not None:
            self._drawing = self._draw(width=self.width() / self.pixels_per_point, thickness=_THICKNESS)
            self.update()
