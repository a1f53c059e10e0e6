"""The Handbook: its parts, the calculators as one types, the finder, and where its links lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore_parts.handbook import calculator_card
from opscareer.gui.pages.explore_parts.handbook.metrics_part import MetricCard
from opscareer.gui.pages.explore_parts.record_links import RecordLink
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import Segment
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.text import PlainText
from tests.handbook_pack import handbook_pack
from tests.records.new_store import open_new_store


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A session with the small pack of the Handbook."""
    return Session(handbook_pack(), open_new_store(tmp_path / "data"))


def _texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.current_page.findChildren(PlainText) if label.isVisible()]


def _fields(window: MainWindow) -> dict[str, QLineEdit]:
    fields = window.current_page.findChildren(QLineEdit)
    return {field.accessibleName(): field for field in fields if field.isVisible()}


def _type(field: QLineEdit, text: str) -> None:
    """Types a text in place of what stands there, as an input method does: keys alone cannot write Chinese here."""
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QCoreApplication.sendEvent(field, typed)


def _open(window: MainWindow, subject: str) -> None:
    window.navigate("explore", f"handbook/{subject}" if subject else "handbook")
    QCoreApplication.sendPostedEvents()  # what is new on a page that is seen already is shown by one


def _followed(link: QAbstractButton) -> None:
    link.click()
    QCoreApplication.sendPostedEvents()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("", "A larger user base"),
        ("goals", "Publishes where they read"),
        ("loop", "Figures of last week"),
        ("means", "Greet the friend by name"),
        ("metrics", "Which part of the readers answered"),
        ("metrics/interaction-rate", "60 answers on 2,000 reads are 3 %"),
        ("glossary", "Who came is still there"),
        ("no-such-part", "A larger user base"),
        ("metrics/no-such-metric", "Which part of the readers answered"),
    ],
)
def test_that_each_part_shows_its_records_with_their_sources(window: MainWindow, part: str, said: str) -> None:
    _open(window, part)
    assert said in _texts(window)
    assert any("Source: section 1" in text for text in _texts(window)) or part.startswith("metrics")


def test_that_notes_stand_at_the_head_of_their_part_alone(window: MainWindow) -> None:
    _open(window, "goals")
    assert "One goal stands in front" in _texts(window)
    _open(window, "loop")
    assert "One goal stands in front" not in _texts(window)


def test_that_a_part_is_chosen_by_click(window: MainWindow) -> None:
    _open(window, "")
    segments = {segment.value: segment for segment in window.current_page.findChildren(Segment)}
    _followed(segments["glossary"])
    assert "Who came is still there" in _texts(window)
    assert "The words" in _texts(window)
    assert segments["glossary"].isChecked()


def test_that_the_loop_is_told_as_text_too(window: MainWindow) -> None:
    _open(window, "loop")
    picture = window.current_page.findChild(DrawingView)
    assert isinstance(picture, DrawingView)
    assert picture.accessibleName() == "The working loop"
    assert picture.accessibleDescription() == "1. Look at the data\n2. Carry it out"


def test_that_links_lead_to_skills_tracks_and_metrics(window: MainWindow) -> None:
    _open(window, "means")
    links = {link.subject for link in window.current_page.findChildren(RecordLink) if link.isVisible()}
    assert links == {"skills/copywriting", "handbook/metrics/interaction-rate"}
    _open(window, "goals")
    link = next(link for link in window.current_page.findChildren(RecordLink) if link.subject == "content")
    _followed(link)
    assert "Makes content" in _texts(window)


def test_that_a_metric_is_opened_from_the_overview_by_key(window: MainWindow) -> None:
    _open(window, "metrics")
    card = next(card for card in window.current_page.findChildren(MetricCard) if card.accessibleName().startswith("I"))
    QTest.keyClick(card, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents()
    assert "Try it with your own numbers" in _texts(window)


def test_that_the_calculator_begins_with_the_example(window: MainWindow) -> None:
    _open(window, "metrics/interaction-rate")
    assert {name: field.text() for name, field in _fields(window).items()} == {"Answers": "60", "Readers": "2,000"}
    assert "3.0 percent" in _texts(window)
    assert "60 ÷ 2,000 × 100 = 3.0" in _texts(window)
    assert not _reset(window).isEnabled()


def test_that_the_result_follows_each_key_and_goes_back_to_the_example(window: MainWindow) -> None:
    _open(window, "metrics/interaction-rate")
    _type(_fields(window)["Answers"], "１００")
    assert "100 ÷ 2,000 × 100 = 5.0" in _texts(window)
    _reset(window).click()
    assert _fields(window)["Answers"].text() == "60"
    assert "3.0 percent" in _texts(window)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "With these numbers it would divide by zero, which has no result."),
        ("many", "Not a number. Write it like 2000 or 0.5"),
        ("", "The result comes as soon as every field holds a number."),
        ("90000亿", "These numbers are too large to work with."),
    ],
)
def test_that_a_number_without_a_result_is_said_plainly(window: MainWindow, typed: str, said: str) -> None:
    _open(window, "metrics/interaction-rate")
    _type(_fields(window)["Readers"], typed)
    assert said in _texts(window)
    assert not any(text.endswith(" percent") for text in _texts(window))


def test_that_the_result_is_read_aloud_after_a_pause(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(calculator_card, "announce", lambda _widget, text: heard.append(text))
    _open(window, "metrics/interaction-rate")
    _type(_fields(window)["Answers"], "100")
    qtbot.waitUntil(lambda: heard == ["5.0 percent 100 ÷ 2,000 × 100 = 5.0"])


def test_that_typed_numbers_stay_when_the_language_changes(
    window: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    _open(window, "metrics/interaction-rate")
    _type(_fields(window)["Answers"], "100")
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: "互动数" in _fields(window))
    assert _fields(window)["互动数"].text() == "100"
    assert "5.0%" in _texts(window)


def test_that_a_counted_metric_says_that_there_is_nothing_to_calculate(window: MainWindow) -> None:
    _open(window, "metrics/reads")
    assert "Counted, not worked out" in _texts(window)
    assert _fields(window) == {}


def test_that_the_glossary_is_found_in_either_language(window: MainWindow) -> None:
    _open(window, "glossary")
    field = _fields(window)["Find a term in either language"]
    QTest.keyClicks(field, "user keep")
    assert "1 entry" in _texts(window)
    assert "retention" in _texts(window)
    assert "activation" not in _texts(window)
    field.setText("激活")
    assert "activation" in _texts(window)
    assert "retention" not in _texts(window)
    field.setText("zzz")
    assert "No term holds these words. Try fewer letters, or the other language." in _texts(window)
    field.clear()
    assert "2 entries" in _texts(window)


def test_that_metrics_are_found_by_the_track_that_answers_for_them(window: MainWindow) -> None:
    _open(window, "metrics")
    _type(_fields(window)["Find a metric, or those of a track"], "内容")
    shown = [card.accessibleName() for card in window.current_page.findChildren(MetricCard) if card.isVisible()]
    assert shown == ["Reads"]


def test_that_a_record_asked_for_is_scrolled_to_and_marked(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 600)
    _open(window, "loop/carry-out")
    qtbot.waitUntil(lambda: bool(_picked(window)))
    scroll = window.current_page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().value() > 0


def _picked(window: MainWindow) -> list[QWidget]:
    return [card for card in window.current_page.findChildren(Card) if card.property("picked")]


def _reset(window: MainWindow) -> QuietButton:
    return next(
        button for button in window.current_page.findChildren(QuietButton) if button.text() == "Back to the example"
    )
