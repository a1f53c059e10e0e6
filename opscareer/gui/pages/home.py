"""Home: three doors, the next step picked out, and what was looked at lately."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page


class HomePage(Page):
    """placeholder"""
    def retranslate(self) -> None:
        self.set_heading("Welcome", "Three ways in.")
