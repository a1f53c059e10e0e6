"""The row of answers: clicks, arrows, Enter, and what a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from opscareer.gui.application import Composition
from opscareer.gui.widgets.answer_row import AnswerRow
from opscareer.gui.widgets.cards import ClickableCard

WORDS = ("never", "rarely", "at times", "often", "always")


@pytest.fixture
def row(composition: Composition) -> AnswerRow:
    row = AnswerRow(composition.theme, len(WORDS))
    row.set_labels(WORDS)
    row.setParent(composition.window)
    row.setGeometry(0, 0, 760, 100)
    row.show()
    composition.show()
    row.raise_()
    return row


def cards(row: AnswerRow) -> list[ClickableCard]:
    return row.findChildren(ClickableCard)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_that_a_click_tells_which_answer_was_picked(row: AnswerRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.picked) as told:
        QTest.mouseClick(cards(row)[3], Qt.MouseButton.LeftButton)
    assert told.args == [4]


def test_that_arrows_walk_along_and_enter_picks(row: AnswerRow, qtbot: QtBot) -> None:
    row.take_focus()
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    with qtbot.waitSignal(row.picked) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told.args == [2]


def test_that_the_first_arrow_to_the_left_comes_from_the_far_end(row: AnswerRow) -> None:
    row.take_focus()
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert cards(row)[4].hasFocus()
    QTest.keyClick(cards(row)[4], Qt.Key.Key_Right)
    assert cards(row)[4].hasFocus()


def test_that_an_open_statement_suggests_no_answer(row: AnswerRow) -> None:
    row.show_picked(None)
    row.take_focus()
    assert row.hasFocus()
    assert not any(card.isChecked() for card in cards(row))


def test_that_a_given_answer_is_marked_and_takes_the_focus(row: AnswerRow) -> None:
    row.show_picked(2)
    row.take_focus()
    assert [card.isChecked() for card in cards(row)] == [False, True, False, False, False]
    assert cards(row)[1].hasFocus()


def test_that_each_answer_is_named_with_its_key(row: AnswerRow) -> None:
    assert [card.accessibleName() for card in cards(row)] == [f"{key}: {said}" for key, said in enumerate(WORDS, 1)]
