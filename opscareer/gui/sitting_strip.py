"""Along the top of the window while a learner sits here: who it is, and how the machine is handed back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.sitting import Sitting
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.text import PlainText


class SittingStrip(QWidget):
    """Shown while a sitting is on; `handed_back` follows the button."""

    handed_back = Signal()

    def __init__(self, theme: Theme, sitting: Sitting) -> None:
        super().__init__()
        self._theme, self._sitting = theme, sitting
        self._who, self._button = PlainText(role="strong"), QuietButton()
        line = row(IconLabel("person", theme), self._who, self._button, gap=measures.S, parent=self)
        line.setContentsMargins(measures.XL, measures.XS, measures.XL, measures.XS)
        line.setStretch(1, 1)
        self._button.clicked.connect(self.handed_back)
        sitting.changed.connect(self.follow)
        theme.changed.connect(self.update)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Shows who sits here, in the language in force."""
        self._who.setText(self.tr("{name} is answering here").format(name=self._sitting.name))
        self._button.setText(self.tr("I am done: hand the machine on"))
        self.setVisible(bool(self._sitting.name))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.follow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), self._theme.colour("accent-wash"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("hairline"))
        painter.end()
