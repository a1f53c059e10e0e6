"""Choices change the pages, are kept, and follow the person."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.pages.print_parts import making
from opscareer.gui.pages.print_parts.subjects import PrintOrder
from tests.gui.pages.printing.walk import (
    PATIENCE,
    button,
    choose,
    click,
    made,
    opened,
    texts,
    view,
    wait_for_pages,
    words_of,
)


def test_that_language_paper_size_and_look_make_other_pages(page: PrintPage, qtbot: QtBot) -> None:
    pages = {"first": made(page)}
    assert pages["first"].pages[0].mediabox.width == pytest.approx(595, abs=1)
    pages["letter"] = choose(page, "Paper: Letter", qtbot)
    assert pages["letter"].pages[0].mediabox.width == pytest.approx(612, abs=1)
    choose(page, "Paper: A4", qtbot)
    pages["chinese"] = choose(page, "Language: 中文", qtbot)
    assert "活动运营" in words_of(pages["chinese"])
    choose(page, "Language: English", qtbot)
    pages["large"] = choose(page, "Large print", qtbot)
    assert len(pages["large"].pages) > len(pages["first"].pages)
    pages["plain"] = choose(page, "Look: Plain", qtbot)
    contents = [b"".join(each.get_contents().get_data() for each in pdf.pages) for pdf in pages.values()]  # type: ignore[union-attr]
    assert len(set(contents)) == len(contents)


def test_that_the_plan_is_left_out_or_taken_in(filled: MainWindow, qtbot: QtBot) -> None:
    page = opened(filled, "plan", qtbot)
    with_plan = len(made(page).pages)
    assert len(choose(page, "What to print: Results", qtbot).pages) < with_plan
    assert len(choose(page, "What to print: Everything", qtbot).pages) == with_plan


def test_that_without_a_goal_there_is_no_choice_of_a_plan(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.load_sample()
    page = opened(window, "results", qtbot)
    names = [each.accessibleName() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert not [name for name in names if name.startswith("What to print")]
    assert "Calendar" not in names
    assert "Spreadsheet" in names


def test_that_grey_takes_the_colours_from_the_screen_and_not_from_the_file(page: PrintPage, qtbot: QtBot) -> None:
    before = page._made
    qtbot.waitUntil(lambda: has_ink(view(page)), timeout=PATIENCE)
    assert colours(view(page)) > 0
    click(page, "Show it in grey")
    assert has_ink(view(page))
    assert colours(view(page)) == 0
    assert page._made is before
    click(page, "Show it in grey")
    assert colours(view(page)) > 0


def colours(shown: QWidget) -> int:
    """How many of a sample of the dots on screen are not grey."""
    return sum(dot.saturation() > 60 for dot in dots(shown))


def has_ink(shown: QWidget) -> bool:
    """Whether the page in sight is drawn, which the view does in a thread of its own."""
    return any(dot.lightness() < 60 for dot in dots(shown))


def dots(shown: QWidget) -> list[QColor]:
    picture = shown.grab().toImage()
    return [picture.pixelColor(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]


def test_that_what_is_shown_stays_until_the_new_pages_are_there(page: PrintPage, qtbot: QtBot) -> None:
    shown = view(page).document()
    click(page, "Large print")
    assert "Preparing the pages …" in texts(page)
    assert view(page).document() is shown
    assert view(page).isVisible()
    assert not button(page, "Print…").isEnabled()
    wait_for_pages(page, qtbot)
    assert view(page).document() is not shown
    assert "Preparing the pages …" not in texts(page)


def test_that_of_quick_choices_only_the_last_is_made(
    page: PrintPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    count: list[PrintOrder] = []
    original = making._make

    def counting(order: PrintOrder) -> making.MadePrint:
        count.append(order)
        return original(order)

    monkeypatch.setattr(making, "_make", counting)
    for name in ("Language: 中文", "Look: Plain", "Paper: Letter", "Look: Handsome", "Language: English"):
        click(page, name)
    wait_for_pages(page, qtbot)
    assert len(count) == 1
    assert made(page).pages[0].mediabox.width == pytest.approx(612, abs=1)


def test_that_choices_are_kept_for_the_next_time(page: PrintPage, composition: Composition, qtbot: QtBot) -> None:
    click(page, "Language: Both")
    click(page, "Look: Plain")
    click(page, "Large print")
    click(page, "Show it in grey")
    prints = composition.preferences.current.prints
    assert (prints.language, prints.look, prints.large, prints.grey) == ("both", "plain", True, True)
    click(page, "Language: English")
    assert composition.preferences.current.prints.language == "window"


def test_that_the_pages_follow_the_language_of_the_window(
    page: PrintPage, composition: Composition, qtbot: QtBot
) -> None:
    composition.preferences.change(language="zh", theme="dark")
    qtbot.waitUntil(lambda: "打印匹配结果" in texts(page))
    wait_for_pages(page, qtbot)
    assert "活动运营" in words_of(made(page))
    assert any(text.startswith("第 1 页，共 ") for text in texts(page))


def test_that_another_person_sees_nothing_of_the_one_before(
    page: PrintPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    session.save_about(name="Somebody else", stage=None, major=None, hours_per_week=None)
    composition.live.about_changed.emit()
    assert not view(page).isVisible()
    wait_for_pages(page, qtbot)
    assert "Somebody else" in words_of(made(page))
    assert view(page).isVisible()


def test_that_characters_no_font_has_are_told_before_printing(
    page: PrintPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    assert not [text for text in texts(page) if text.startswith("No font")]
    session.save_about(name="A \ue123", stage=None, major=None, hours_per_week=None)
    composition.live.about_changed.emit()
    wait_for_pages(page, qtbot)
    assert [text for text in texts(page) if text.startswith("No font") and text.endswith("\ue123 (U+E123)")]


def test_that_a_note_is_printed_as_typed_for_the_person_it_was_typed_for(
    page: PrintPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    note = page.findChild(QPlainTextEdit)
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    QTest.keyClicks(note, "See <b>me</b> & bring {this}")
    wait_for_pages(page, qtbot)
    assert "See <b>me</b> & bring {this}" in words_of(made(page))
    session.leave_sample()
    session.answer(next(iter(session.pack.questions)), 4)
    composition.live.tell_all()
    assert note.toPlainText() == ""
    wait_for_pages(page, qtbot)
    assert "bring" not in words_of(made(page))
