"""Paints a chart's display list on a page of a PDF."""

from __future__ import annotations

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from opscareer.charts.shapes import Circle, Curve, Drawing, Ink, Label, Line, Polygon, Rect, Shape
from opscareer.reports.content import Look
from opscareer.reports.fonts import Chain, bold_face, drawing_runs, elided, text_width
from opscareer.reports.palette import printed

_DASH = (3.2, 2.2)
_ANCHOR_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Picture(Flowable):  # type: ignore[misc] # ReportLab has no types
    """A drawing in the flow of a page, `enlarged` so many times; made smaller where the page is too narrow for it."""

    def __init__(self, drawing: Drawing, chain: Chain, enlarged: float = 1.0) -> None:
        super().__init__()
        self.drawing = drawing
        self._chain = chain
        self.hAlign = "LEFT"
        self._enlarged = self._scale = enlarged

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The room the picture takes, in points."""
        self._scale = min(self._enlarged, available_width / self.drawing.width)
        return self.drawing.width * self._scale, self.drawing.height * self._scale

    @override
    def draw(self) -> None:
        """Paint all shapes, in their order."""
        self.canv.scale(self._scale, self._scale)
        for shape in self.drawing.shapes:
            self.canv.saveState()
            _paint(self.canv, shape, self.drawing.height, self._chain)
            self.canv.restoreState()


def _paint(canvas: Canvas, shape: Shape, height: float, chain: Chain) -> None:
    """One shape; `height` turns y, which runs down in drawings and up on paper."""
    match shape:
        case Line():
            _pen(canvas, shape.ink, shape.width)
            canvas.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2)
        case Curve():
            _paint_curve(canvas, shape, height)
        case Rect():
            _pen(canvas, shape.outline, 1.0)
            strokes, fills = _brush(canvas, shape)
            canvas.roundRect(
                shape.x, height - shape.y - shape.height, shape.width, shape.height, shape.radius, strokes, fills
            )
        case Circle():
            _pen(canvas, shape.outline, shape.width)
            strokes, fills = _brush(canvas, shape)
            canvas.circle(shape.x, height - shape.y, shape.radius, strokes, fills)
        case Polygon():
            _paint_polygon(canvas, shape, height)
        case Label():
            _paint_label(canvas, shape, height, chain)


def _paint_curve(canvas: Canvas, curve: Curve, height: float) -> None:
    _pen(canvas, curve.ink, curve.width)
    start, *bends = [(x, height - y) for x, y in curve.points]
    path = canvas.beginPath()
    path.moveTo(*start)
    for place in range(0, len(bends), 3):
        path.curveTo(*bends[place], *bends[place + 1], *bends[place + 2])
    canvas.drawPath(path, stroke=1, fill=0)


def _paint_polygon(canvas: Canvas, shape: Polygon, height: float) -> None:
    _pen(canvas, shape.outline, shape.width)
    canvas.setLineJoin(1)
    if shape.dashed:
        canvas.setDash(*_DASH)
    strokes, fills = _brush(canvas, shape)
    path = canvas.beginPath()
    path.moveTo(shape.points[0][0], height - shape.points[0][1])
    for x, y in shape.points[1:]:
        path.lineTo(x, height - y)
    path.close()
    canvas.drawPath(path, strokes, fills)


def _paint_label(canvas: Canvas, label: Label, height: float, chain: Chain) -> None:
    text = label.text if label.width is None else elided(label.text, chain, label.size, label.width, bold=label.bold)
    left = label.x - _ANCHOR_SHARE[label.anchor] * text_width(text, chain, label.size, bold=label.bold)
    place = left, height - label.y
    draw_text(canvas, text, *place, chain, size=label.size, ink=label.ink, bold=label.bold)


def draw_text(
    canvas: Canvas, text: str, x: float, y: float, chain: Chain, *, size: float, ink: Ink, bold: bool = False
) -> None:
    """One line of text from (x, y) in the page's own measure, each run in the face that has its characters."""
    line = canvas.beginText(x, y)
    line.setFillColor(_colour(canvas, ink))
    for face, part in drawing_runs(text, chain):
        line.setFont(bold_face(face) if bold else face, size)
        line.textOut(part)
    canvas.drawText(line)


def _colour(canvas: Canvas, ink: Ink, *, pale: bool = False) -> Color:
    """A token's colour in the look of the document; a bare canvas has the handsome one."""
    look: Look = getattr(canvas, "look", "handsome")
    return printed(ink, pale=pale, look=look)


def _pen(canvas: Canvas, ink: Ink | None, width: float) -> None:
    if ink is not None:
        canvas.setStrokeColor(_colour(canvas, ink))
        canvas.setLineWidth(width)


def _brush(canvas: Canvas, shape: Rect | Circle | Polygon) -> tuple[int, int]:
    """Set the fill; whether to stroke and whether to fill, as ReportLab wants them."""
    if shape.fill is not None:
        pale = not isinstance(shape, Circle) and shape.pale
        canvas.setFillColor(_colour(canvas, shape.fill, pale=pale))
    return int(shape.outline is not None), int(shape.fill is not None)
