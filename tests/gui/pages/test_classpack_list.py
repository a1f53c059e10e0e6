"""The list on the class pack's page: shown as it was read, corrected by its columns, another taken in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from opscareer.app.roster.cells import CODE, NAME
from opscareer.app.roster.read_list import NOT_USED
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.models.list_model import HELD
from opscareer.gui.pages.classpack import ClassPackPage
from tests.app.roster.reading import workbook
from tests.gui.pages.class_pack_page import (
    LEFT,
    PATIENCE,
    button,
    choose,
    held,
    hold,
    opened,
    settle,
    three,
    words,
    written,
)

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")  # says the offscreen platform of open choices


@pytest.fixture
def page(window: MainWindow) -> ClassPackPage:
    return opened(window)


def test_that_the_list_is_shown_with_what_each_column_was_taken_for(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    chinese = three(("姓名", "学号", "爱好"))
    choose(page, written(tmp_path, chinese, "gb18030", ";"), qtbot)
    assert [held(page, at) for at in range(4)] == ["Name", "Student number or code", "Not used", "Statement 1"]
    said = words(page)
    assert "3 people are ready." in said
    assert "1 of them has not answered enough" in said
    assert [box.currentText() for box in page.intake.card.findChildren(QComboBox) if box.isVisible()] == [
        "GB18030",
        "Semicolon",
    ]


def test_that_a_column_taken_for_another_is_corrected_above_it_and_two_never_hold_the_same(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, written(tmp_path, three(("Who", "Student ID", "Hobby"))), qtbot)
    assert held(page, 0) == "Not used"
    hold(page, 0, NAME, qtbot)
    assert held(page, 0) == "Name"
    assert page.intake.read is not None
    assert page.intake.read.roster is not None
    assert [person.learner.name for person in page.intake.read.roster.people] == ["Ann", "Bo", "Chen"]
    hold(page, 2, CODE, qtbot)
    assert [held(page, at) for at in range(3)] == ["Name", "Not used", "Student number or code"]
    hold(page, 1, CODE, qtbot)
    assert [held(page, at) for at in range(3)] == ["Name", "Student number or code", "Not used"]


def test_that_a_list_without_names_says_what_is_missing_and_can_be_mended(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, written(tmp_path, three(("First", "Second", "Third"))), qtbot)
    assert "Say below which columns hold what." in words(page)
    assert not button(page, "Make the class pack").isEnabled()
    hold(page, 0, NAME, qtbot)
    assert button(page, "Make the class pack").isEnabled()
    hold(page, 0, NOT_USED, qtbot)
    assert not button(page, "Make the class pack").isEnabled()


def test_that_the_keyboard_walks_the_columns_and_changes_one(page: ClassPackPage, tmp_path: Path, qtbot: QtBot) -> None:
    choose(page, written(tmp_path, three()), qtbot)
    table = page.intake.card.table
    assert QApplication.focusWidget() is table
    table.setCurrentIndex(table.list_model.index(HELD, 0))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    box = table.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Student number or code"
    qtbot.waitUntil(lambda: box.view().isVisible(), timeout=PATIENCE)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle(page, qtbot)
    assert held(page, 1) == "Group"


def test_that_problems_are_named_by_row_and_column_and_stop_nobody_else(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = three()
    rows[2][4] = "9"
    choose(page, written(tmp_path, rows), qtbot)
    said = words(page)
    assert "2 people are ready." in said
    assert "1 row is left out" in said
    assert "Row 3, column 5" in said
    assert button(page, "Make the class pack").isEnabled()


def test_that_an_encoding_that_was_guessed_wrong_is_changed_and_another_sheet_of_a_workbook_chosen(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = three()
    rows[1][0] = "Émile"
    choose(page, written(tmp_path, rows, "cp1252"), qtbot)
    box = page.intake.card._encoding
    assert box.currentText() == "GB18030"
    assert "The encoding was guessed." in words(page)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.intake.card.table.list_model.index(1, 0).data() == "Émile"
    file = tmp_path / "class.xlsx"
    file.write_bytes(workbook(three(), more=("Notes",)))
    choose(page, file, qtbot)
    assert "3 people are ready." in words(page)
    box = page.intake.card._sheet
    assert box.currentText() == "名单"
    assert not page.intake.card._encoding.isVisible()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.intake.read is not None
    assert page.intake.read.table.sheet == "Notes"
    assert not button(page, "Make the class pack").isEnabled()


def test_that_a_file_that_is_no_list_is_told_and_another_dropped_on_the_page_is_read(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot, told: list[Message]
) -> None:
    file = tmp_path / "class.xlsx"
    file.write_bytes(b"PK\x03\x04 nothing else")
    choose(page, file, qtbot)
    assert "This list cannot be read" in told[-1].text
    assert button(page, "Choose the list…").isVisible()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, three())))])
    middle, copy = QPointF(page.rect().center()), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(middle.toPoint(), copy, data, LEFT, none))
    QApplication.sendEvent(page, QDropEvent(middle, copy, data, LEFT, none))
    settle(page, qtbot)
    assert "3 people are ready." in words(page)
