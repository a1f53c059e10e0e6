"""A drawing with the same content in words below it, shown when asked for."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from opscareer.charts.shapes import Drawing
from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText


class TwinnedDrawing(QWidget):
    """Shows one drawing and, folded away at first, its text twin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._view = DrawingView(theme)
        self._toggle = LinkButton()
        self._toggle.clicked.connect(self._fold)
        self._twin = QWidget()
        self._lines = column(gap=0, parent=self._twin)
        self._twin.hide()
        column(self._view, self._toggle, self._twin, gap=measures.XS, parent=self)

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows another drawing, and names the toggle in the language in force; the twin stays open or folded."""
        self._view.show_drawing(drawing)
        empty(self._lines)
        for line in drawing.twin:
            self._lines.addWidget(PlainText(line, "note"))
        self._name_toggle()

    @Slot()
    def _fold(self) -> None:
        self._twin.setVisible(self._twin.isHidden())
        self._name_toggle()

    def _name_toggle(self) -> None:
        self._toggle.setText(self.tr("Show in words") if self._twin.isHidden() else self.tr("Hide the words"))
