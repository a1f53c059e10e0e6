"""What holds on every page: names for screen readers, plain text, both languages, room at every size."""

from __future__ import annotations

from datetime import date
from itertools import cycle

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
from opscareer.wording import Language
from tests.shipped import pack

PATIENCE = 5_000
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


@pytest.mark.parametrize(("language", "size"), [("zh", 100), ("en", 200)])
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


def test_that_every_page_ever_shown_changes_its_language(
    filled: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    pages = [_visit(filled, page_id, "", qtbot) for page_id in PAGES]
    english = [_sentences(page, "en") for page in pages]
    composition.preferences.change(language="zh")
    for page, said in zip(pages, english, strict=True):
        _changes(page, said, "zh", qtbot)


@pytest.mark.parametrize("part", ["", "handbook", "sources"])
def test_that_every_part_of_explore_changes_its_language(
    filled: MainWindow, composition: Composition, qtbot: QtBot, part: str
) -> None:
    """To and fro, in windows that hold one part each: a change dresses every widget that was ever shown."""
    subjects = [subject for subject in EXPLORED if _part(subject) == part]
    languages: cycle[tuple[Language, Language]] = cycle([("en", "zh"), ("zh", "en")])
    for subject, (before, after) in zip(subjects, languages, strict=False):
        composition.preferences.change(language=before)
        page = _visit(filled, "explore", subject, qtbot)
        said = _sentences(page, before)
        assert said
        composition.preferences.change(language=after)
        _changes(page, said, after, qtbot)


def _part(subject: str) -> str:
    part, _, _ = subject.partition("/")
    return part if part in ("handbook", "sources") else ""


def _changes(page: Page, said: set[str], language: Language, qtbot: QtBot) -> None:
    """Nothing of what a page said stays, also when some of it is worked out in the background first."""
    before: Language = "en" if language == "zh" else "zh"
    qtbot.waitUntil(lambda: said.isdisjoint(_sentences(page, before)))
    assert before == "zh" or any(not label.text().isascii() for label in page.findChildren(PlainText))


def _sentences(page: Page, language: Language) -> set[str]:
    """Texts of a language on show: English ones of three words and more, Chinese ones of ten signs and more.

    Names and paths of files stand in both languages.
    """
    texts = {label.text() for label in page.findChildren(PlainText) if label.isVisibleTo(page)}
    if language == "zh":
        return {text for text in texts if sum(not sign.isascii() for sign in text) >= 10}
    names = {track.name.en for track in pack().tracks.values()}
    english = (text for text in texts if text.isascii() and "/" not in text and text not in names)
    return {text for text in english if len(_words(text)) > 2}


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(sign.isalpha() for sign in word)]
