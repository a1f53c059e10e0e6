"""The painter of charts: inks of the theme, proportions, and the text twin."""

from __future__ import annotations

from PySide6.QtGui import QImage

from opscareer.charts.shapes import Circle, Drawing, Label, Line, Polygon, Rect
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.drawing_view import DrawingView

DRAWING = Drawing(
    120,
    60,
    (
        Rect(10, 10, 40, 20, fill="track-user"),
        Circle(80, 20, 8, fill="accent"),
        Line(5, 50, 115, 50, ink="ink", width=2),
        Polygon(((60, 40), (70, 40), (65, 48)), outline="muted", dashed=True),
        Label(5, 58, "a very long label that does not fit", ink="ink", width=30),
    ),
    "A chart",
    ("first line", "second line"),
)


def _painted(theme: Theme, scale: int) -> tuple[DrawingView, QImage]:
    theme.apply("light", scale, "en")
    view = DrawingView(theme)
    view.show_drawing(DRAWING)
    view.resize(view.sizeHint())
    return view, view.grab().toImage()


def test_that_shapes_take_the_inks_of_the_theme(theme: Theme) -> None:
    view, image = _painted(theme, 100)
    factor = view.width() / DRAWING.width
    assert image.pixelColor(round(30 * factor), round(20 * factor)) == theme.colour("track-user")
    assert image.pixelColor(round(80 * factor), round(20 * factor)) == theme.colour("accent")
    assert image.pixelColor(round(60 * factor), round(50 * factor)) == theme.colour("ink")
    view.deleteLater()


def test_that_a_drawing_grows_with_the_text(theme: Theme) -> None:
    small, _ = _painted(theme, 100)
    width = small.sizeHint().width()
    large, _ = _painted(theme, 200)
    assert large.sizeHint().width() == 2 * width
    small.deleteLater()
    large.deleteLater()


def test_that_a_drawing_keeps_its_proportions_in_a_narrow_place(theme: Theme) -> None:
    view, _ = _painted(theme, 100)
    assert view.heightForWidth(80) == 40
    view.deleteLater()


def test_that_a_drawing_is_read_by_its_twin(theme: Theme) -> None:
    view, _ = _painted(theme, 100)
    assert view.accessibleName() == "A chart"
    assert view.accessibleDescription() == "first line\nsecond line"
    view.deleteLater()
