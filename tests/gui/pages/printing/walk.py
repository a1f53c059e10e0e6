"""What a person does on the Print page, and what is read off it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox
from pytestqt.qtbot import QtBot

from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.pages.print_parts.pages_view import PagesView
from opscareer.gui.widgets.text import PlainText
from tests.page_texts import page_texts

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, subject: str, qtbot: QtBot) -> PrintPage:
    window.navigate("print", subject)
    page = window.current_page
    assert isinstance(page, PrintPage)
    wait_for_pages(page, qtbot)
    return page


def wait_for_pages(page: PrintPage, qtbot: QtBot) -> None:
    """Waits until what is on show is what was asked for."""
    qtbot.waitUntil(lambda: page._made is not None, timeout=PATIENCE)
    QCoreApplication.sendPostedEvents()


def made(page: PrintPage) -> PdfReader:
    assert page._made is not None
    return PdfReader(BytesIO(page._made.data))


def view(page: PrintPage) -> PagesView:
    assert page.preview.view is not None
    return page.preview.view


def button(page: PrintPage, name: str) -> QAbstractButton:
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and name in (each.accessibleName(), each.text())
    ]
    assert found, name
    return found[0]


def click(page: PrintPage, name: str) -> None:
    wanted = button(page, name)
    page.bring_into_view(wanted)
    place = wanted.rect().center()
    if isinstance(wanted, QCheckBox):
        place.setX(8)
    QTest.mouseClick(wanted, LEFT, pos=place)


def choose(page: PrintPage, name: str, qtbot: QtBot) -> PdfReader:
    """Clicks a choice, and the pages that come of it."""
    click(page, name)
    wait_for_pages(page, qtbot)
    return made(page)


def texts(page: PrintPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainText) if label.isVisible()]


def save_to(page: PrintPage, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = page.files.place
    monkeypatch.setattr(place, "ask", lambda *_: place.chosen.emit(target))


def words_of(pdf: PdfReader) -> str:
    return "\n".join(page_texts(pdf))
