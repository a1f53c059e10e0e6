"""The pages on show: how one gets there, turning, zooming, and the room they have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.print import PrintPage
from tests.gui.pages.printing.walk import (
    CONTROL,
    LEFT,
    PATIENCE,
    button,
    click,
    made,
    texts,
    view,
    wait_for_pages,
)


@pytest.mark.parametrize(
    ("page_id", "subject", "title"), [("matches", "results", "Print your results"), ("plan", "plan", "Print your plan")]
)
def test_that_ctrl_p_leads_to_the_pages_and_the_crumb_back(
    filled: MainWindow, qtbot: QtBot, page_id: str, subject: str, title: str
) -> None:
    filled.navigate(page_id)
    before = filled.current_page
    qtbot.waitUntil(lambda: before._print.isVisible() and before._print.isEnabled(), timeout=PATIENCE)  # type: ignore[attr-defined]
    QTest.keyClick(filled, Qt.Key.Key_P, CONTROL)
    page = filled.current_page
    assert isinstance(page, PrintPage)
    assert title in texts(page)
    wait_for_pages(page, qtbot)
    assert button(page, "Print…").isEnabled()
    crumb = button(page, "← Your plan" if subject == "plan" else "← Your matches")
    QTest.mouseClick(crumb, LEFT)
    assert filled.current_page is before


@pytest.mark.parametrize(
    ("subject", "way", "page_id"), [("results", "Go to your matches", "matches"), ("plan", "Go to your plan", "plan")]
)
def test_that_with_nothing_to_print_the_way_on_is_offered(
    window: MainWindow, qtbot: QtBot, subject: str, way: str, page_id: str
) -> None:
    window.navigate("print", subject)
    page = window.current_page
    assert isinstance(page, PrintPage)
    assert not page.print_page()
    assert not page.preview.isVisible()
    click(page, way)
    assert window.current_page is window._page(page_id)


def test_that_an_unopened_session_is_waited_for(composition: Composition, session: Session, qtbot: QtBot) -> None:
    composition.show()
    composition.window.navigate("print", "results")
    page = composition.window.current_page
    assert isinstance(page, PrintPage)
    assert "Your work is being opened …" in texts(page)
    session.load_sample()
    composition.live.adopt(session)
    wait_for_pages(page, qtbot)


def test_that_the_page_on_show_is_numbered_for_eye_and_ear_and_keys_and_buttons_turn_it(page: PrintPage) -> None:
    count = len(made(page).pages)
    assert view(page).page_count == count > 1
    assert f"Page 1 of {count}" in texts(page)
    assert view(page).accessibleName() == f"Preview, page 1 of {count}"
    assert "suits you best" in view(page).accessibleDescription()
    view(page).setFocus()
    QTest.keyClick(view(page), Qt.Key.Key_End)
    assert f"Page {count} of {count}" in texts(page)
    assert not button(page, "Next page").isEnabled()
    QTest.keyClick(view(page), Qt.Key.Key_Home)
    assert not button(page, "Page before").isEnabled()
    click(page, "Next page")
    assert f"Page 2 of {count}" in texts(page)
    click(page, "Page before")
    assert f"Page 1 of {count}" in texts(page)
    top = view(page).verticalScrollBar().value()
    QTest.keyClick(view(page), Qt.Key.Key_PageDown)
    assert view(page).verticalScrollBar().value() > top


def test_that_keys_buttons_and_the_wheel_zoom_and_go_back_to_the_width(page: PrintPage) -> None:
    fitting = view(page).zoom
    click(page, "Larger")
    assert view(page).zoom == pytest.approx(fitting * 1.25)
    QTest.keyClick(view(page), Qt.Key.Key_Plus, CONTROL)
    assert f"{fitting * 1.25**2:.0%}" in texts(page)
    click(page, "Smaller")
    QTest.keyClick(view(page), Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(view(page), Qt.Key.Key_Minus, CONTROL)
    assert view(page).zoom < fitting
    QTest.keyClick(view(page), Qt.Key.Key_0, CONTROL)
    assert view(page).zoom == pytest.approx(fitting)
    click(page, "Larger")
    click(page, "Fit the width")
    assert view(page).zoom == pytest.approx(fitting)
    middle = QPointF(view(page).viewport().rect().center())
    none, scroll = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    for turned, expected in ((120, fitting * 1.25), (-120, fitting)):
        wheel = QWheelEvent(middle, middle, QPoint(), QPoint(0, turned), none, CONTROL, scroll, False)
        QCoreApplication.sendEvent(view(page).viewport(), wheel)
        assert view(page).zoom == pytest.approx(expected)


def test_that_a_wide_page_among_the_others_does_not_push_them_aside(page: PrintPage) -> None:
    for _ in range(4):
        click(page, "Larger")
    across = view(page).horizontalScrollBar()
    assert across.maximum() > 0
    assert abs(across.value() - across.maximum() / 2) <= 1


def test_that_the_pages_have_room_at_every_size(page: PrintPage, filled: MainWindow, composition: Composition) -> None:
    scroll = page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    for width, height, size in ((900, 600, 100), (1440, 900, 100), (900, 600, 200), (1180, 780, 150)):
        composition.preferences.change(text_size=size)
        filled.resize(width, height)
        QCoreApplication.sendPostedEvents()
        assert scroll.horizontalScrollBar().maximum() == 0
        assert view(page).height() >= 250
        assert page.preview.height() <= height
        page.bring_into_view(page.preview)
        assert view(page).width() > 300
