"""A button with an icon alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui.icons import icon_picture
from opscareer.gui.measures import SMALL_ICON, TYPE_SIZES
from opscareer.gui.widgets.buttons import Button
from opscareer.gui.widgets.tips import plain_tip


class IconButton(Button):
    """A button with an icon alone; its name is read aloud and shown as a tip. `bare` leaves the border out."""

    def __init__(self, icon_name: str, name: str = "", parent: QWidget | None = None, *, bare: bool = False) -> None:
        super().__init__("", parent)
        self._icon_name = icon_name
        self.setProperty("bare", bare)
        self.set_name(name)
        self._draw_icon()

    def set_name(self, name: str) -> None:
        """What the button does, in words."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_icon()

    def _draw_icon(self) -> None:
        size = round(SMALL_ICON * self.font().pixelSize() / TYPE_SIZES["text"])
        self.setIconSize(QSize(size, size))
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        self.setIcon(QIcon(icon_picture(self._icon_name, colour, size)))
