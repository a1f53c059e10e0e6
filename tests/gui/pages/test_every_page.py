"""What holds on every page: names for screen readers, plain text, both languages, room at every size."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QThreadPool
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import PAGES, MainWindow
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.text import PlainText
from tests.shipped import pack

PATIENCE = 5_000
_AT_A_TIME = 5
MARKUP = '<h1>big</h1><img src="/etc/hostname">&amp;'
EXPLORED = (
    *("activity-operation", "compare/user-operation,web-front-end", "lifecycle", "skills", "skills/data-analysis"),
    *("learning", "learning/thirty-days-of-copy", "majors", "majors/gaming", "routes", "routes/on-the-job"),
    *("handbook", "handbook/loop", "handbook/means", "handbook/metrics", "handbook/metrics/exposure"),
    *("handbook/glossary", "sources", "sources/s5.loop"),
)
VISITS = [*((page_id, "") for page_id in PAGES), *(("explore", subject) for subject in EXPLORED)]


def batched(visits: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """A few at a time: one window for each page would take long, one for all would retranslate all at each change."""
    return [visits[at : at + _AT_A_TIME] for at in range(0, len(visits), _AT_A_TIME)]


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
    QThreadPool.globalInstance().waitForDone(PATIENCE)  # pages work out results in the background
    qtbot.wait(1)
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


@pytest.mark.parametrize(("language", "size"), [("zh", 100), ("en", 200), ("zh", 200)])
def test_that_no_page_scrolls_sideways_or_guesses_at_markup_and_all_the_keyboard_reaches_has_a_name(
    filled: MainWindow, session: Session, composition: Composition, qtbot: QtBot, language: str, size: int
) -> None:
    session.save_about(name=MARKUP, stage=None, major=None, hours_per_week=None)
    composition.live.about_changed.emit()
    filled.context.preferences.change(language=language, text_size=size)
    filled.resize(900, 600)
    for visit in VISITS:
        page = _visit(filled, *visit, qtbot)
        assert _fits_across(page), visit
        assert [label.text() for label in page.findChildren(QLabel) if not _is_plain(label)] == []
        assert [widget.toolTip() for widget in page.findChildren(QWidget) if "<" in widget.toolTip()] == []
        assert _reached_by_keys(filled)
        # what is worked out in the background is named when it is there
        qtbot.waitUntil(lambda: _nameless(filled) == [])


def _is_plain(label: QLabel) -> bool:
    return label.textFormat() == Qt.TextFormat.PlainText


def _fits_across(page: Page) -> bool:
    scroll = page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    return scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("visits", batched(VISITS), ids=lambda visits: visits[0][0])
def test_that_the_language_changes_while_a_page_is_shown(
    filled: MainWindow, composition: Composition, qtbot: QtBot, visits: list[tuple[str, str]]
) -> None:
    for page_id, subject in visits:
        composition.preferences.change(language="en")
        page = _visit(filled, page_id, subject, qtbot)
        english = set(_sentences(page))
        composition.preferences.change(language="zh")
        qtbot.waitUntil(lambda said=english, shown=page: said.isdisjoint(_sentences(shown)))  # type: ignore[misc]
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
