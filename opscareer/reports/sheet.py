"""What every section is given: the content, the way to set text, and the room there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Paragraph

from opscareer.charts.marks import Mark, mark_drawing
from opscareer.knowledge.records import Position, Track
from opscareer.matching.results import Gap, TrackMatch
from opscareer.reports.content import ReportContent
from opscareer.reports.document import Heading, frame_size
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.styles import StyleName, Typesetter
from opscareer.wording import phrase, written_date

_LONGEST_NAME = 400
"""Characters of a name that are printed; nobody's name is longer, and a page is not wider."""


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
    def target(self) -> Track | None:
        """The track that the pages after the results are about: the plan's, else the first one if there is a first."""
        if self.content.plan is not None:
            return self.content.pack.tracks[self.content.plan.goal.track]
        if self.content.result.verdict == "cannot-tell" or not self.content.result.matches:
            return None
        return self.content.pack.tracks[self.content.result.matches[0].track]

    @property
    def target_position(self) -> Position | None:
        """The rung aimed at."""
        if self.target is None:
            return None
        plan = self.content.plan
        return (plan and self.target.position(plan.goal.position)) or self.target.first_position

    def target_gaps(self) -> tuple[Gap, ...]:
        """Level held and level needed for each skill of the rung aimed at."""
        if self.target_position is None:
            return ()
        plan = self.content.plan
        held = plan.goal.held if plan is not None else self.content.result.profile.skills
        return tuple(Gap(skill, held.get(skill, 0), need) for skill, need in self.target_position.requires.items())

    def second(self) -> TrackMatch | None:
        """The best track that is not the target, for the backup plan."""
        if self.target is None:
            return None
        return next((match for match in self.content.result.matches if match.track != self.target.id), None)

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

    def heading(self, text: str, *, level: int = 0) -> Heading:
        """The heading of a section (0) or of a part of it (1), also in the bookmarks."""
        style: StyleName = "heading" if level == 0 else "subheading"
        return Heading(self.typesetter.markup(text), self.typesetter.style(style), outline=text, level=level)

    def opening(self, text: str, purpose: str) -> list[Flowable]:
        """How a page begins: its title, also in the bookmarks, and what it is for."""
        title = Heading(self.typesetter.markup(text), self.typesetter.style("title"), outline=text)
        return [title, self.paragraph(purpose, "lead")]

    def mark(self, track: str, size: float = 9.0, *, align: str = "LEFT") -> Picture:
        """A track's mark."""
        mark: Mark = self.content.pack.tracks[track].mark
        return Picture(mark_drawing(mark, self.track_name(track), size), self.typesetter.chain, align=align)
