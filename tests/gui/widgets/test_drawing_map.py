"""A drawing to walk about in: it fits at first, zooms around what is held, and tells keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from opscareer.charts.shapes import Curve, Drawing, Rect
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.drawing_map import DrawingMap
from opscareer.gui.widgets.drawing_view import DrawingView

DRAWING = Drawing(
    600,
    300,
    (
        Rect(10, 10, 60, 30, fill="accent"),
        Curve(((70, 25), (150, 25), (150, 200), (300, 200)), "track-user", 6),
        Rect(300, 185, 60, 30, fill="accent"),
    ),
    "A map",
    ("near", "far"),
)
PLACES = {"near": QRectF(10, 10, 60, 30), "far": QRectF(300, 185, 60, 30)}


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> DrawingMap:
    theme.apply("light", 100, "en")
    made = DrawingMap(theme)
    qtbot.addWidget(made)
    made.set_places(PLACES)
    made.show_drawing(DRAWING)
    made.resize(700, 400)
    made.show()
    return made


def canvas(shown: DrawingMap) -> DrawingView:
    found = shown.findChild(DrawingView)
    assert isinstance(found, DrawingView)
    return found


def wheel(shown: DrawingMap, spot: QPoint, turn: int, modifier: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(spot),
        shown.viewport().mapToGlobal(QPointF(spot)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(shown.viewport(), event)


def test_that_a_drawing_fits_at_first_as_long_as_it_can_be_read(shown: DrawingMap) -> None:
    assert canvas(shown).width() <= shown.viewport().width()
    shown.resize(300, 400)
    assert shown.zoom == pytest.approx(0.85)
    assert shown.horizontalScrollBar().maximum() > 0


def test_that_all_of_it_can_be_seen_in_a_narrow_place(shown: DrawingMap) -> None:
    shown.resize(300, 400)
    shown.fit()
    assert shown.horizontalScrollBar().maximum() == 0


def test_that_the_wheel_zooms_with_control_around_the_mouse(shown: DrawingMap) -> None:
    shown.zoom_by(4)
    before = shown.zoom
    mouse = canvas(shown).mapTo(shown.viewport(), shown.box("far").center().toPoint())
    wheel(shown, mouse, 120, Qt.KeyboardModifier.ControlModifier)
    now = canvas(shown).mapTo(shown.viewport(), shown.box("far").center().toPoint())
    assert shown.zoom > before
    assert (now - mouse).manhattanLength() <= 4


def test_that_the_wheel_alone_does_not_zoom(shown: DrawingMap) -> None:
    before = shown.zoom
    wheel(shown, QPoint(10, 10), -120, Qt.KeyboardModifier.NoModifier)
    assert shown.zoom == before


def test_that_zooming_has_ends(shown: DrawingMap) -> None:
    shown.zoom_by(99)
    assert shown.zoom == 3.0
    shown.zoom_by(-99)
    assert shown.zoom == pytest.approx(0.3)


def test_that_keys_are_told(shown: DrawingMap, qtbot: QtBot) -> None:
    walked: list[str] = []
    shown.walked.connect(walked.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(shown, key)
    assert walked == ["left", "down", "home", "end"]
    with qtbot.waitSignal(shown.cleared):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    shown.set_current("far", "far away")
    with qtbot.waitSignal(shown.opened) as opened:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert opened.args == ["far"]
    assert shown.accessibleDescription() == "far away"


def test_that_clicks_tell_the_place_or_none(shown: DrawingMap) -> None:
    picked: list[str] = []
    shown.picked.connect(picked.append)
    for spot in (shown.box("near").center().toPoint(), QPoint(2, 2)):
        QTest.mouseClick(canvas(shown), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert picked == ["near", ""]
    assert shown.hasFocus()


def test_that_dragging_moves_the_drawing_and_picks_nothing(shown: DrawingMap) -> None:
    picked: list[str] = []
    shown.picked.connect(picked.append)
    shown.zoom_by(4)
    middle = shown.box("near").center().toPoint()
    QTest.mousePress(canvas(shown), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseMove(canvas(shown), middle - QPoint(50, 30))
    QTest.mouseRelease(canvas(shown), Qt.MouseButton.LeftButton)
    assert shown.horizontalScrollBar().value() > 0
    assert picked == []


def test_that_the_ring_shows_while_the_map_has_the_focus(shown: DrawingMap, qtbot: QtBot) -> None:
    shown.set_current("near", "near")
    edge = shown.box("near").adjusted(-3, -3, 3, 3).topLeft().toPoint() + QPoint(20, 0)
    shown.clearFocus()
    without = canvas(shown).grab().toImage().pixelColor(edge)
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    assert canvas(shown).grab().toImage().pixelColor(edge) != without
    shown.clearFocus()
    assert canvas(shown).grab().toImage().pixelColor(edge) == without


def test_that_curves_are_painted(shown: DrawingMap, theme: Theme) -> None:
    factor = canvas(shown).pixels_per_point
    middle = QPoint(round(155 * factor), round(112.5 * factor))
    image = canvas(shown).grab().toImage()
    near = [image.pixelColor(middle + QPoint(shift, 0)) for shift in range(-12, 13)]
    assert theme.colour("track-user") in near
