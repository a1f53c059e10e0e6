"""Our own line icons: SVG files drawn in one colour, which is put in when they are painted."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from opscareer.paths import resource

_SHARPNESS = 2
"""Icons are kept at twice their size, so that they are crisp on dense screens."""


def icon_names() -> tuple[str, ...]:
    """Every icon there is, for the tests."""
    return tuple(sorted(file.stem for file in resource("icons").glob("*.svg")))


def icon_source(name: str, colour: QColor) -> str:
    """The SVG text of an icon in a colour; an unknown name is a programming error (FileNotFoundError)."""
    return _drawn(name).replace("currentColor", colour.name())


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paints an icon into a square box."""
    QSvgRenderer(QByteArray(icon_source(name, colour).encode())).render(painter, box)


def icon_picture(name: str, colour: QColor, size: int) -> QPixmap:
    """An icon as a picture of `size` pixels a side."""
    picture = QPixmap(QSize(size, size) * _SHARPNESS)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_icon(painter, name, QRectF(0, 0, size * _SHARPNESS, size * _SHARPNESS), colour)
    painter.end()
    picture.setDevicePixelRatio(_SHARPNESS)
    return picture


@cache
def _drawn(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
