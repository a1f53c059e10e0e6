"""Buttons: one primary to a page at most, quiet ones beside it, links inside text, icons with a name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui.icons import icon
from opscareer.gui.measures import SMALL_ICON


class _Button(QPushButton):
    """Shows its text as it is: `&` is a letter here, not a shortcut. Enter presses it as Space does."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


class PrimaryButton(_Button):
    """The one thing to do on a page."""


class QuietButton(_Button):
    """Other things to do. `dangerous` is for what cannot easily be undone; its text names what it will do."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, dangerous: bool = False) -> None:
        super().__init__(text, parent)
        self.setProperty("danger", dangerous)


class LinkButton(_Button):
    """A way on inside text."""


class IconButton(_Button):
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
        self.setToolTip(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_icon()

    def _draw_icon(self) -> None:
        size = round(SMALL_ICON * self.fontMetrics().height() / 19)
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(self._icon_name, self.palette().color(QPalette.ColorRole.WindowText), size))
