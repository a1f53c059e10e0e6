"""Buttons: one primary to a page at most, quiet ones beside it, links inside text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from opscareer.gui.overriding import override


class Button(QPushButton):
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


class PrimaryButton(Button):
    """The one thing to do on a page."""


class QuietButton(Button):
    """Other things to do. `dangerous` is for what cannot easily be undone; its text names what it will do."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, dangerous: bool = False) -> None:
        super().__init__(text, parent)
        self.setProperty("danger", dangerous)


class LinkButton(Button):
    """A way on inside text."""
