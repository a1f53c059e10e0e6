"""The view of a file: numbers of lines, marks with tips and words, and going to a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from opscareer.gui.theme import Theme
from opscareer.gui.widgets.code_view import CodeView, LineMark

LINES = [f"key-{number}: value {number}" for number in range(1, 201)]
ERROR = LineMark(40, 3, "Error in line 40: <b>wrong</b>", "danger")
WARNING = LineMark(7, 1, "Warning for line 7: odd", "warning")


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> CodeView:
    made = CodeView(theme)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.show_text("\n".join(LINES))
    return made


def top_line(view: CodeView) -> str:
    return view.cursorForPosition(QPoint(2, 6)).block().text()


def test_that_a_line_gone_to_stands_near_the_top_and_is_picked_out(view: CodeView) -> None:
    view.go_to(100)
    assert top_line(view) == LINES[97]
    assert view.current_line == 100
    picked = view.extraSelections()[0]
    assert picked.cursor.block().text() == LINES[99]


def test_that_a_part_of_a_file_keeps_its_own_numbers(view: CodeView) -> None:
    view.show_text("\n".join(LINES[100:150]), 101)
    assert view.lines == range(101, 151)
    view.go_to(120)
    assert view.textCursor().block().text() == LINES[119]


def test_that_a_line_after_the_end_leads_to_the_end(view: CodeView) -> None:
    view.go_to(999)
    assert view.textCursor().block().text() == LINES[-1]


def test_that_marks_are_said_in_the_margin_and_in_the_description_in_order_of_lines(view: CodeView) -> None:
    view.set_marks([ERROR, WARNING])
    assert view.accessibleDescription() == f"{WARNING.text}\n{ERROR.text}"
    assert view.marks_at(40) == (ERROR,)
    spot = view.cursorRect(QTextCursor(view.document().findBlockByNumber(6))).center()
    assert view.tip_at(QPoint(4, spot.y())) == WARNING.text
    assert view.tip_at(QPoint(4, 4)) == ""


def test_that_a_tip_shows_words_as_they_are(view: CodeView, monkeypatch: pytest.MonkeyPatch) -> None:
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _spot, tip, _widget: tips.append(tip))
    view.set_marks([LineMark(1, 1, "unknown 'a' <b>\nand more", "danger")])
    margin = next(child for child in view.findChildren(QWidget) if type(child).__name__ == "_Margin")
    spot = QPoint(4, view.cursorRect(QTextCursor(view.document().firstBlock())).center().y())
    QCoreApplication.sendEvent(margin, QHelpEvent(QEvent.Type.ToolTip, spot, margin.mapToGlobal(spot)))
    assert tips == ["<p>unknown 'a' &lt;b&gt;<br>and more</p>"]


def test_that_the_word_at_a_mark_is_underlined_or_the_rest_of_a_line_without_one(view: CodeView) -> None:
    view.set_marks([ERROR, LineMark(41, 7, "no word", "danger"), LineMark(500, 1, "not here", "danger")])
    marked = [selection.cursor.selectedText() for selection in view.extraSelections()]
    assert marked == ["y-40", ": value 41"]


def test_that_nothing_can_be_typed_and_tab_leads_on(view: CodeView) -> None:
    before = view.toPlainText()
    QTest.keyClicks(view, "x")
    assert view.toPlainText() == before
    assert view.tabChangesFocus()


def test_that_arrow_keys_walk_through_the_lines(view: CodeView) -> None:
    view.go_to(10)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.textCursor().blockNumber() == 10


def test_that_the_margin_grows_with_the_numbers(view: CodeView) -> None:
    narrow = view.margin_width
    view.show_text("\n".join(LINES), 12_345)
    assert view.margin_width > narrow


def test_that_another_text_takes_the_place_of_marks_and_line(view: CodeView) -> None:
    view.set_marks([ERROR])
    view.go_to(40)
    view.show_text("one: 1")
    assert view.marks == ()
    assert view.current_line == 0
    assert view.extraSelections() == []
