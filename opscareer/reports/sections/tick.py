"""Boxes to tick and the milestone's diamond, drawn: no bundled face has an empty tick box."""

from __future__ import annotations

from opscareer.charts.marks import diamond
from opscareer.charts.shapes import Drawing, Rect
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.sheet import Sheet

_SIZE = 9.0


def tick_box(sheet: Sheet) -> Picture:
    """An empty square to tick."""
    square = Rect(0.5, 0.5, _SIZE - 1, _SIZE - 1, outline="muted", radius=1)
    return _picture(Drawing(_SIZE, _SIZE, (square,), "□", ("□",)), sheet)


def milestone_sign(sheet: Sheet) -> Picture:
    """The diamond that stands for a milestone."""
    half = _SIZE / 2
    return _picture(Drawing(_SIZE, _SIZE, (diamond(half, half, half - 0.5, outline="ink"),), "◇", ("◇",)), sheet)


def _picture(drawing: Drawing, sheet: Sheet) -> Picture:
    return sheet.picture(drawing)
