"""What holds on every page: names for screen readers, plain text, both languages, room at every size."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import PAGES, MainWindow
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.text import PlainText
from tests.shipped import pack

MARKUP = '<h1>big</h1><img src="/etc/hostname">&amp;'
EXPLORED = (
    *("activity-operation", "compare/user-operation,web-front-end", "lifecycle", "skills", "skills/data-analysis"),
    *("learning", "learning/thirty-days-of-copy", "majors", "majors/gaming", "routes", "routes/on-the-job"),
    *("handbook", "handbook/loop", "handbook/means", "handbook/metrics", "handbook/metrics/exposure"),
    *("handbook/glossary", "sources", "sources/s5.loop"),
)
VISITS = [*((page_id, "") for page_id in PAGES), *(("explore", subject) for subject in EXPLORED)]


@pytest.fixture
def filled(window: MainWindow, session: Session, composition: Composition) -> MainWindow:
    """The window with the sample learner and a goal."""
    session.load_sample()
    first = session.result().matches[0].track
    session.set_goal(session.suggested_goal(first, date(2027, 1, 1)))
    composition.live.tell_all()
    return window


def _visit(window: MainWindow, page_id: str, subject: str, qtbot: QtBot) -> Page:
    window.navigate(page_id, subject)
    qtbot.wait(50)  # pages work out results in the background
    QCoreApplication.sendPostedEvents()
    return window.current_page


def _said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _nameless(window: MainWindow) -> list[str]:
    reached = _reached_by_keys(window)
    return [f"{type(widget).__name__} {widget.objectName()}" for widget in reached if not _said(widget).strip()]


def _reached_by_keys(window: MainWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None  # the field inside a spin box; the spin box itself is named
    ]


def test_that_no_label_guesses_at_markup(
    filled: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    session.save_about(name=MARKUP, stage=None, major=None, hours_per_week=None)
    composition.live.about_changed.emit()
    for page_id, subject in VISITS:
        _visit(filled, page_id, subject, qtbot)
        labels = filled.findChildren(QLabel)
        assert [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText] == []
        assert [widget.toolTip() for widget in filled.findChildren(QWidget) if "<" in widget.toolTip()] == []


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_no_page_needs_scrolling_sideways_and_all_the_keyboard_reaches_has_a_name(
    filled: MainWindow, qtbot: QtBot, language: str, size: int
) -> None:
    filled.context.preferences.change(language=language, text_size=size)
    filled.resize(900, 600)
    for visit in VISITS:
        page = _visit(filled, *visit, qtbot)
        assert _fits_across(page), visit
        assert _reached_by_keys(filled)
        # what is worked out in the background is named when it is there
        qtbot.waitUntil(lambda: _nameless(filled) == [])


def _fits_across(page: Page) -> bool:
    scroll = page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    return scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("page_id", "subject"), VISITS)
def test_that_the_language_changes_while_a_page_is_shown(
    filled: MainWindow, composition: Composition, qtbot: QtBot, page_id: str, subject: str
) -> None:
    page = _visit(filled, page_id, subject, qtbot)
    english = set(_sentences(page))
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: english.isdisjoint(_sentences(page)))
    assert any(not label.text().isascii() for label in page.findChildren(PlainText) if label.isVisible())


def _sentences(page: Page) -> list[str]:
    """English texts of three words and more on show; paths of files are none, and names stand in both languages."""
    names = {track.name.en for track in pack().tracks.values()}
    texts = [label.text() for label in page.findChildren(PlainText) if label.isVisible()]
    return [
        text for text in texts if text.isascii() and len(_words(text)) > 2 and "/" not in text and text not in names
    ]


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(sign.isalpha() for sign in word)]
