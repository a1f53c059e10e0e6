"""Explore › Compare: tracks put in and taken out, and what is then told of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore_parts.compare_view import CompareView
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.mark_toggle import MarkToggle
from opscareer.gui.widgets.text import PlainText

TWO = "compare/content-operation,user-operation"


def opened(window: MainWindow, qtbot: QtBot, subject: str = TWO) -> CompareView:
    window.navigate("explore", subject)
    qtbot.waitUntil(lambda: bool(window.current_page.findChildren(CompareView)))
    return window.current_page.findChildren(CompareView)[0]


def toggle(view: CompareView, track: str) -> MarkToggle:
    return next(found for found in view.findChildren(MarkToggle) if found.value == track)


def words(view: CompareView) -> list[str]:
    return [label.text() for label in view.findChildren(PlainText) if label.isVisible()]


def test_that_the_tracks_of_the_subject_stand_side_by_side_in_the_other_language_too(
    window: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    view = opened(window, qtbot)
    assert list(view.chosen) == ["content-operation", "user-operation"]
    assert any("asks more than the others for Writing" in line for line in words(view))
    drawing = view.findChildren(DrawingView)[0].drawing
    assert drawing.title.startswith("What Content operation / new media and User operation ask for")
    composition.preferences.change(language="zh")
    assert list(view.chosen) == ["content-operation", "user-operation"]
    qtbot.waitUntil(lambda: any("更看重" in line for line in words(view)))


@pytest.mark.parametrize("subject", ["compare", "compare/no-such-track", "compare/user-operation"])
def test_that_at_least_two_tracks_are_always_shown(window: MainWindow, qtbot: QtBot, subject: str) -> None:
    assert len(opened(window, qtbot, subject).chosen) == 2


def test_that_a_person_with_answers_begins_with_their_own_first_two(
    window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    session.load_sample()
    composition.live.tell_all()
    ranked = [match.track for match in session.result().matches]
    assert opened(window, qtbot, "compare").chosen == tuple(ranked[:2])


def test_that_a_track_is_put_in_or_taken_out_but_the_last_two_stay_and_it_is_said_why(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = opened(window, qtbot)
    QTest.keyClick(toggle(view, "user-operation"), Qt.Key.Key_Space)
    assert list(view.chosen) == ["content-operation", "user-operation"]
    assert toggle(view, "user-operation").isChecked()
    assert "Two have to stay: pick another one first." in words(view)
    QTest.mouseClick(toggle(view, "product-operation"), Qt.MouseButton.LeftButton)
    assert list(view.chosen) == ["content-operation", "user-operation", "product-operation"]
    QTest.mouseClick(toggle(view, "content-operation"), Qt.MouseButton.LeftButton)
    assert list(view.chosen) == ["user-operation", "product-operation"]


def test_that_a_fifth_track_has_to_wait(window: MainWindow, qtbot: QtBot) -> None:
    four = "content-operation,user-operation,activity-operation,product-operation"
    view = opened(window, qtbot, f"compare/{four}")
    others = [found for found in view.findChildren(MarkToggle) if not found.isChecked()]
    assert others
    assert not any(found.isEnabled() for found in others)
