"""What the tests of the class pack's page do with it, and the short lists they give it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from opscareer.gui.main_window import MainWindow
from opscareer.gui.models.list_model import HELD
from opscareer.gui.pages.classpack import ClassPackPage
from opscareer.gui.widgets.text import PlainText
from tests.app.roster.reading import QUESTIONS

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton
NUMBERS = [str(number) for number in range(1, len(QUESTIONS) + 1)]


def opened(window: MainWindow) -> ClassPackPage:
    """The page in front, without a list."""
    window.navigate("classpack")
    page = window.current_page
    assert isinstance(page, ClassPackPage)
    return page


def answers(first: int = 5) -> list[str]:
    return [str(first if number % 2 else 6 - first) for number in range(len(QUESTIONS))]


def three(head: Sequence[str] = ("Name", "Student ID", "Hobby")) -> list[list[str]]:
    return [
        [*head, *NUMBERS],
        ["Ann", "S1", "chess", *answers()],
        ["Bo", "S2", "tennis", *answers(4)],
        ["Chen", "S3", "", *answers(1)[:3], *[""] * (len(QUESTIONS) - 3)],
    ]


def three_unfinished() -> list[list[str]]:
    """As `three`, but nobody has answered more than three statements: their prints are short and quickly made."""
    head, *people = three()
    return [head, *([*person[:6], *[""] * (len(QUESTIONS) - 3)] for person in people)]


def written(folder: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    file = folder / "class.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return file


def choose(page: ClassPackPage, file: Path, qtbot: QtBot) -> None:
    page.intake.place.chosen.emit(file)
    settle(page, qtbot)


def settle(page: ClassPackPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.intake.reading.is_busy, timeout=PATIENCE)
    QCoreApplication.processEvents()  # what was just put into a layout is shown by an event


def button(page: QWidget, text: str) -> QAbstractButton:
    return next(each for each in page.findChildren(QAbstractButton) if each.text() == text and each.isVisible())


def click(page: QWidget, text: str) -> None:
    QTest.mouseClick(button(page, text), LEFT)


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainText) if label.isVisible())


def held(page: ClassPackPage, column: int) -> str:
    return str(page.intake.card.table.list_model.index(HELD, column).data())


def hold(page: ClassPackPage, column: int, meant: str, qtbot: QtBot) -> None:
    """Clicks on what a column holds and picks another thing, as a person does."""
    table = page.intake.card.table
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.list_model.index(HELD, column)).center())
    box = table.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible(), timeout=PATIENCE)
    wanted = box.model().index(box.findData(meant), 0)
    box.view().scrollTo(wanted)
    QTest.mouseClick(box.view().viewport(), LEFT, pos=box.view().visualRect(wanted).center())
    settle(page, qtbot)


def made(page: ClassPackPage, qtbot: QtBot) -> None:
    click(page, "Make the class pack")
    qtbot.waitUntil(lambda: not page.run.is_running, timeout=PATIENCE)
