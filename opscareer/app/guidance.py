"""The main job, step by step: read a learner, match, plan, print. Both doors call these; the work is nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from opscareer.app.checking import inspect
from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import read_learner
from opscareer.assessment.scoring import held_levels
from opscareer.knowledge import compiled
from opscareer.knowledge.pack import Pack
from opscareer.matching.match import match
from opscareer.matching.results import MatchResult
from opscareer.paths import cache_folder, shipped_pack
from opscareer.planning.plan import Goal, StudyPlan
from opscareer.planning.planner import make_plan
from opscareer.progress import Progress, silent
from opscareer.reports.content import Paper, ReportContent
from opscareer.wording import LANGUAGES, Language

HOURS_PER_WEEK = 8
"""Taken where a person has not said how many hours a week they have."""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """What a person asks of a plan; the position is the track's first where none is named."""

    track: str
    start: date
    hours_per_week: int = HOURS_PER_WEEK
    position: str | None = None
    deadline: date | None = None
    done: frozenset[str] = frozenset()


def open_pack(source: Path | None = None, progress: Progress = silent) -> Pack:
    """The pack in a folder or zip to work with; the shipped one if none is named. It is parsed only if it is new here.

    Raises `InputProblems` if it has errors.
    """
    return compiled.open_pack(source or shipped_pack(), cache_folder(), progress)


def plan_for(pack: Pack, learner: Learner, wish: PlanWish, progress: Progress = silent) -> StudyPlan:
    """The study plan that fulfils a wish; raises `BadGoal` or `Unreachable` from `planning`."""
    track = pack.tracks.get(wish.track)
    goal = Goal(
        track=wish.track,
        position=wish.position or (track.first_position.id if track else ""),
        start=wish.start,
        hours_per_week=wish.hours_per_week,
        held=held_levels(pack, learner),
        deadline=wish.deadline,
        done=wish.done,
    )
    return make_plan(pack, goal, progress)


def next_monday(today: date) -> date:
    """The Monday after today, when plans begin unless somebody says otherwise."""
    return today + timedelta(days=7 - today.weekday())


@dataclass(frozen=True, slots=True)
class Print:
    """How a print is wanted. `made_on` is printed; the same content on the same date gives the same bytes."""

    language: Language | Literal["both"]
    made_on: date
    paper: Paper = "a4"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the print, in order."""
        return LANGUAGES if self.language == "both" else (self.language,)


def write_pdf(
    target: Path, pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> None:
    """Results, and the plan if there is one, as a PDF; the file appears whole or not at all. Raises OSError."""
    from opscareer.reports.study_plan_pdf import write_study_plan  # reportlab is only loaded to print

    write_study_plan(target, *_editions(pack, learner, result, plan, wanted))


def unprintable(
    pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> tuple[str, ...]:
    """The characters of the person's that the PDF cannot show, in order: to be told before it is written."""
    from opscareer.reports import study_plan_pdf

    editions = _editions(pack, learner, result, plan, wanted)
    return tuple(sorted(set().union(*(study_plan_pdf.unprintable(content) for content in editions))))


def write_calendar(
    target: Path, pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> None:
    """The plan's weeks and milestones as a calendar file, whole or not at all. Raises OSError."""
    from opscareer.reports import calendar_file  # icalendar is only loaded to export

    calendar_file.write_calendar(target, *_editions(pack, learner, result, plan, wanted))


def write_spreadsheet(
    target: Path, pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> None:
    """Results and plan as an XLSX file, whole or not at all. Raises OSError."""
    from opscareer.reports import spreadsheet  # XlsxWriter is only loaded to export

    spreadsheet.write_spreadsheet(target, *_editions(pack, learner, result, plan, wanted))


def write_markdown(
    target: Path, pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> None:
    """Results and plan as Markdown, whole or not at all. Raises OSError."""
    from opscareer.reports import markdown

    markdown.write_markdown(target, *_editions(pack, learner, result, plan, wanted))


def _editions(
    pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> list[ReportContent]:
    """The same content in each language wanted."""
    return [
        ReportContent(pack, learner, result, plan, language, wanted.made_on, wanted.paper)
        for language in wanted.languages
    ]


__all__ = [
    "HOURS_PER_WEEK",
    "PlanWish",
    "Print",
    "inspect",
    "match",
    "next_monday",
    "open_pack",
    "plan_for",
    "read_learner",
    "unprintable",
    "write_calendar",
    "write_markdown",
    "write_pdf",
    "write_spreadsheet",
]
