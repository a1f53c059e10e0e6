"""What every section is given: the content, the way to set text, and the room there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Paragraph

from opscareer.charts.marks import Mark, mark_drawing
from opscareer.knowledge.records import Position, Track
from opscareer.matching.entry import readiness_for
from opscareer.matching.results import Readiness, TrackMatch
from opscareer.reports.content import ReportContent
from opscareer.reports.document import Heading, frame_size
from opscareer.reports.fonts import printable
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.styles import StyleName, Typesetter
from opscareer.wording import phrase, written_date

_LONGEST_NAME = 400
"""Characters of a name that are printed; nobody's name is longer, and a page is not wider."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A track and the rung of it that is aimed at, with the levels held on the way there."""

    track: Track
    position: Position
    held: Mapping[str, int]

    @property
    def readiness(self) -> Readiness:
        """Level held and level needed for each skill of the rung."""
        return readiness_for(self.position, self.held)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report being made."""

    content: ReportContent
    typesetter: Typesetter

    @property
    def width(self) -> float:
        """Room for text on an upright page, in points."""
        return frame_size(self.content.paper)[0]

    def say(self, key: str, **values: object) -> str:
        """A sentence of `print.toml`."""
        return phrase(f"print.{key}", self.content.language, **values)

    def run_on(self, sentences: Sequence[str]) -> str:
        """Sentences one after the other, with a blank between them in English."""
        return ("" if self.content.language == "zh" else " ").join(sentences)

    def inside(self, name: str) -> str:
        """A name as it stands inside an English sentence: small at its beginning."""
        return name[:1].lower() + name[1:] if self.content.language == "en" else name

    @property
    def learner_name(self) -> str:
        """The learner's name, cut where it is longer than a name can be."""
        name = " ".join(self.content.learner.name.split())
        return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"

    @property
    def made_on(self) -> str:
        """The report's date in words."""
        return written_date(self.content.made_on, self.content.language)

    @property
    def aims(self) -> tuple[Aim, ...]:
        """What the pages after the results are about: the plan's goal, else the track or tracks in first place."""
        pack, plan, result = self.content.pack, self.content.plan, self.content.result
        if plan is not None:
            track = pack.tracks[plan.goal.track]
            return (Aim(track, track.position(plan.goal.position) or track.first_position, plan.goal.held),)
        if result.verdict == "cannot-tell":
            return ()
        first = [pack.tracks[match.track] for match in result.first_group]
        return tuple(Aim(track, track.first_position, result.profile.skills) for track in first)

    def second(self) -> TrackMatch | None:
        """The best track beside the one aimed at, for the backup plan; None where there is not one aim."""
        if len(self.aims) != 1:
            return None
        aimed = self.aims[0].track.id
        return next((match for match in self.content.result.matches if match.track != aimed), None)

    def track_name(self, track: str) -> str:
        """A track's name in the report's language."""
        return self.content.pack.tracks[track].name.said(self.content.language)

    def skill_name(self, skill: str) -> str:
        """A skill's name in the report's language."""
        return self.content.pack.skills[skill].name.said(self.content.language)

    def module_name(self, module: str) -> str:
        """A module's name in the report's language."""
        return self.content.pack.modules[module].name.said(self.content.language)

    def paragraph(self, text: str, style: StyleName = "text", *, bold: bool = False) -> Paragraph:
        """A text in one of the styles."""
        return self.typesetter.paragraph(text, style, bold=bold)

    def heading(self, text: str, style: StyleName = "subheading") -> Heading:
        """The heading of a part of a section, also in the bookmarks, below the section's."""
        return self._bookmarked(text, text, style, level=1)

    def title(self, text: str, style: StyleName = "title", *, outline: str = "") -> Heading:
        """The title of a section, also in the bookmarks, there as `outline` if given."""
        return self._bookmarked(text, outline or text, style, level=0)

    def _bookmarked(self, text: str, outline: str, style: StyleName, *, level: int) -> Heading:
        bold = self.typesetter.markup(text, bold=True)
        return Heading(bold, self.typesetter.style(style), outline=printable(outline), level=level)

    def opening(self, text: str, purpose: str) -> list[Flowable]:
        """How a page begins: its title, also in the bookmarks, and what it is for."""
        return [self.title(text), self.paragraph(purpose, "lead")]

    def mark(self, track: str, size: float = 9.0) -> Picture:
        """A track's mark."""
        mark: Mark = self.content.pack.tracks[track].mark
        return Picture(mark_drawing(mark, self.track_name(track), size), self.typesetter.chain)
