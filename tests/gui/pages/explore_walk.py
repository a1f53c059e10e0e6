"""How the tests of Explore's tabs walk: what is on show, and what is pressed."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore import ExplorePage
from opscareer.gui.pages.explore_parts.record_links import RecordLink
from opscareer.gui.widgets.text import PlainText

Kind = TypeVar("Kind", bound=QWidget)


def opened(window: MainWindow, subject: str) -> ExplorePage:
    """Explore with a subject."""
    window.navigate("explore", subject)
    page = window.current_page
    assert isinstance(page, ExplorePage)
    return page


def shown(page: QWidget, kind: type[Kind]) -> list[Kind]:
    """The widgets of a kind that are on show; Qt shows what was put into a layout when events are next handled."""
    QCoreApplication.processEvents()
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


def texts(page: QWidget) -> list[str]:
    """Every text on show."""
    return [text.text() for text in shown(page, PlainText)]


def link(page: QWidget, name: str) -> RecordLink:
    """The first link to a record by its words."""
    return next(each for each in shown(page, RecordLink) if each.accessibleName() == name)


def press(button: QAbstractButton) -> None:
    """Clicks a button as a person does."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_text(page: QWidget, text: str) -> None:
    """Clicks the button that says so."""
    press(next(button for button in shown(page, QPushButton) if button.text() == text))
