"""Where a print puts its text: a record of what is drawn while a report is made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

from reportlab.platypus import Paragraph

from opscareer.reports.content import ReportContent
from opscareer.reports.document import MARGIN
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.prose import Prose
from opscareer.reports.study_plan_pdf import study_plan_pdf

_NEARLY_EMPTY = 0.84
"""Share of the height above which all of a nearly empty page lies."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, in points from the left and the lower edge of its page."""

    page: int
    left: float
    right: float
    base: float


@dataclass(slots=True)
class Placed:
    """All lines of a report and the size of each of its pages, counted from 1."""

    lines: list[Line] = field(default_factory=list)
    pages: dict[int, tuple[float, float]] = field(default_factory=dict)
    pictures: dict[int, list[float]] = field(default_factory=dict)
    """The lower edges of the pictures of each page."""

    def outside(self) -> list[Line]:
        """Lines that leave the margins."""
        return [line for line in self.lines if not self._is_inside(line)]

    def _is_inside(self, line: Line) -> bool:
        width, height = self.pages[line.page]
        across = line.left >= MARGIN - 1 and line.right <= width - MARGIN + 1
        return across and MARGIN < line.base < height - MARGIN

    def nearly_empty(self) -> list[int]:
        """Pages whose text and pictures end within the first ninth of their height."""
        lowest = {page: min(line.base for line in self.lines if line.page == page) for page in self.pages}
        lowest = {page: min([base, *self.pictures.get(page, ())]) for page, base in lowest.items()}
        return [page for page, base in lowest.items() if base > self.pages[page][1] * _NEARLY_EMPTY]


def placed(*editions: ReportContent) -> Placed:
    """Make a report and tell where its text went."""
    found = Placed()
    with _recording(found):
        study_plan_pdf(*editions)
    return found


@contextmanager
def _recording(found: Placed) -> Iterator[None]:
    draw, paint = Paragraph.draw, Picture.draw

    def drawn(self: Prose) -> None:
        page = self.canv.getPageNumber()
        found.pages[page] = self.canv._pagesize
        left, bottom = self.canv.absolutePosition(self.style.leftIndent, 0)
        lines = self.blPara.lines
        for number, line in enumerate(lines, start=1):
            room = self.width - self.style.leftIndent
            extra = line[0] if isinstance(line, tuple) else line.extraSpace
            base = bottom + (len(lines) - number) * self.style.leading
            found.lines.append(Line(page, left, left + room - min(extra, 0.0), base))
        draw(self)

    def painted(self: Picture) -> None:
        found.pictures.setdefault(self.canv.getPageNumber(), []).append(self.canv.absolutePosition(0, 0)[1])
        paint(self)

    with patch.object(Prose, "draw", drawn), patch.object(Picture, "draw", painted):
        yield
