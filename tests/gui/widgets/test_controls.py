"""Buttons, cards, choices and tabs by keyboard and mouse, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from opscareer.charts.bars import fit_bar
from opscareer.gui.application import Composition
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.bar_view import BarView
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.focus_ring import FocusRing
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.tab_strip import TabStrip
from opscareer.gui.widgets.text import PlainText


@pytest.fixture
def ground(composition: Composition) -> Iterator[QWidget]:
    """A window to put things into."""
    window = QWidget()
    QVBoxLayout(window)
    yield window
    window.close()
    window.deleteLater()


def _put(ground: QWidget, *widgets: QWidget) -> None:
    layout = ground.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    ground.resize(500, 300)
    ground.show()
    QApplication.processEvents()


def test_that_a_button_shows_an_ampersand(ground: QWidget) -> None:
    button = PrimaryButton("Q&A")
    _put(ground, button)
    assert button.text() == "Q&&A"
    assert button.accessibleName() == "Q&A"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_keys_press_a_card(ground: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    card = ClickableCard("Explore")
    card.body.addWidget(PlainText("Explore"))
    _put(ground, card)
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, key)


def test_that_a_click_on_the_words_presses_the_card(ground: QWidget, qtbot: QtBot) -> None:
    card = ClickableCard("Explore")
    card.body.addWidget(PlainText("Explore"))
    _put(ground, card)
    words = card.findChild(PlainText)
    assert isinstance(words, PlainText)
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(words, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


@pytest.mark.parametrize("kind", [SegmentedChoice, TabStrip])
def test_that_arrows_walk_along_choices(ground: QWidget, kind: type[SegmentedChoice | TabStrip]) -> None:
    choice, other = kind(("a", "b", "c")), QLineEdit()
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    _put(ground, choice, other)
    choice.setFocus()
    QTest.keyClick(QApplication.focusWidget() or choice, Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget() or choice, Qt.Key.Key_Right)
    assert chosen == ["b", "c"]
    assert choice.value == "c"
    QTest.keyClick(QApplication.focusWidget() or choice, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other


def test_that_setting_a_choice_tells_nobody(ground: QWidget) -> None:
    choice = SegmentedChoice(("en", "zh"))
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    choice.choose("zh")
    assert (choice.value, chosen) == ("zh", [])


def test_that_a_form_names_its_fields(ground: QWidget) -> None:
    form, field = FormRows(), QLineEdit()
    row = form.add(field)
    row.set_texts("Name", "May be left empty.")
    _put(ground, form)
    assert field.accessibleName() == "Name"
    assert field.accessibleDescription() == "May be left empty."
    assert row.label.buddy() is field
    assert row.note.isVisible()


def test_that_the_ring_follows_the_keyboard_and_not_the_mouse(ground: QWidget) -> None:
    first, second = QLineEdit(), QLineEdit()
    _put(ground, first, second)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    rings = [ring for ring in ground.findChildren(FocusRing) if ring.isVisible()]
    assert [ring.geometry().center() for ring in rings] == [second.geometry().center()]
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)


def test_that_a_meter_keeps_values_between_its_ends(theme: Theme, ground: QWidget) -> None:
    meter = Meter(theme)
    _put(ground, meter)
    meter.show_value(1000, "more than there is")
    image = meter.grab().toImage()
    assert image.pixelColor(image.width() - 8, image.height() // 2) == theme.colour("accent")
    meter.show_value(-1, "less than nothing")
    assert meter.grab().toImage().pixelColor(8, image.height() // 2) == theme.colour("trough")
    assert meter.accessibleName() == "less than nothing"


def test_that_a_bar_is_drawn_for_the_width_it_has(theme: Theme, ground: QWidget) -> None:
    bar = BarView(theme)
    _put(ground, bar)
    bar.show_bar(partial(fit_bar, 1000, "user", "en"), "as much as there is")
    for width in (300, 120):
        bar.resize(width, bar.sizeHint().height())
        image = bar.grab().toImage()
        middle = image.height() // 2
        assert image.pixelColor(image.width() - 8, middle) == theme.colour("track-user")
        assert image.pixelColor(image.width() // 4, middle) == theme.colour("hairline")
    assert bar.accessibleName() == "as much as there is"


def test_that_progress_can_be_cancelled(theme: Theme, ground: QWidget, qtbot: QtBot) -> None:
    strip = ProgressStrip(theme)
    strip.set_labels("Cancel")
    _put(ground, strip)
    strip.show_progress(0.4, "Reading the pack")
    cancel = strip.findChild(QWidget, "cancel")
    assert isinstance(cancel, QWidget)
    with qtbot.waitSignal(strip.cancel_asked):
        QTest.keyClick(cancel, Qt.Key.Key_Space)
