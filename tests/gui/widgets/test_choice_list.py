"""The list of sentences of which one holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from opscareer.gui.application import Composition
from opscareer.gui.widgets.choice_list import ChoiceList

SENTENCES = ("Not yet", "I can read it", "I can write it")


@pytest.fixture
def choices(composition: Composition) -> ChoiceList:
    choices = ChoiceList(composition.theme, len(SENTENCES))
    choices.set_labels("Reading", SENTENCES)
    choices.setParent(composition.window)
    choices.setGeometry(0, 0, 400, 200)
    choices.show()
    composition.show()
    choices.raise_()
    return choices


def buttons(choices: ChoiceList) -> list[QAbstractButton]:
    return choices.findChildren(QAbstractButton)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_that_a_click_chooses_and_tells(choices: ChoiceList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choices.chosen) as told:
        QTest.mouseClick(buttons(choices)[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]
    assert [button.isChecked() for button in buttons(choices)] == [False, True, False]


def test_that_arrows_only_walk_and_enter_chooses(choices: ChoiceList, qtbot: QtBot) -> None:
    buttons(choices)[0].setFocus()
    with qtbot.assertNotEmitted(choices.chosen):
        QTest.keyClick(buttons(choices)[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(choices.chosen) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told.args == [1]


def test_that_nothing_holds_until_something_is_chosen(choices: ChoiceList) -> None:
    assert not any(button.isChecked() for button in buttons(choices))
    choices.choose(2)
    choices.choose(None)
    assert not any(button.isChecked() for button in buttons(choices))


def test_that_every_choice_is_named_by_its_sentence(choices: ChoiceList) -> None:
    assert [button.accessibleName() for button in buttons(choices)] == list(SENTENCES)
