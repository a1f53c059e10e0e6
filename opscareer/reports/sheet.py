"""What every section is given: the content, the way to set text, and the room there is."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from opscareer.charts.marks import Mark, mark_drawing
from opscareer.charts.shapes import Drawing
from opscareer.reports.document import Heading, frame_size
from opscareer.reports.fonts import printable
from opscareer.reports.palette import Token, printed
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.styles import StyleName, Typesetter
from opscareer.reports.words import Words


@dataclass(frozen=True, slots=True)
class Sheet(Words):
    """One report being printed; `outline_level` is that of its sections' bookmarks."""

    typesetter: Typesetter
    outline_level: int = 0

    @property
    def width(self) -> float:
        """Room for text on an upright page, in points."""
        return frame_size(self.content.paper)[0]

    @property
    def scale(self) -> float:
        """How many times larger than in ordinary print everything is set."""
        return self.typesetter.scale

    def ink(self, token: Token) -> Color:
        """The colour of a token in this print."""
        return printed(token, look=self.content.look)

    def picture(self, drawing: Drawing) -> Picture:
        """A drawing, as much larger as the print is."""
        return Picture(drawing, self.typesetter.chain, self.scale)

    def paragraph(self, text: str, style: StyleName = "text", *, bold: bool = False) -> Paragraph:
        """A text in one of the styles."""
        return self.typesetter.paragraph(text, style, bold=bold)

    def heading(self, text: str, style: StyleName = "subheading") -> Heading:
        """The heading of a part of a section, also in the bookmarks, below the section's."""
        return self._bookmarked(text, text, style, level=self.outline_level + 1)

    def title(self, text: str, style: StyleName = "title", *, outline: str = "") -> Heading:
        """The title of a section, also in the bookmarks, there as `outline` if given."""
        return self._bookmarked(text, outline or text, style, level=self.outline_level)

    def _bookmarked(self, text: str, outline: str, style: StyleName, *, level: int) -> Heading:
        bold = self.typesetter.markup(text, bold=True)
        return Heading(bold, self.typesetter.style(style), outline=printable(outline), level=level)

    def opening(self, text: str, purpose: str) -> list[Flowable]:
        """How a section begins: its title, also in the bookmarks, and what it is for."""
        return [self.title(text, "section"), self.paragraph(purpose, "lead")]

    def begin(self, text: str, purpose: str, *, room: float | None = None) -> list[Flowable]:
        """The opening of a section: on a new page unless so many points are left on this one, or half of it."""
        height = frame_size(self.content.paper)[1]
        needed = height / 2 if room is None else room * self.scale
        return [CondPageBreak(min(needed, height)), *self.opening(text, purpose)]

    def mark(self, track: str, size: float = 9.0) -> Picture:
        """A track's mark."""
        mark: Mark = self.content.pack.tracks[track].mark
        return self.picture(mark_drawing(mark, self.track_name(track), size))
