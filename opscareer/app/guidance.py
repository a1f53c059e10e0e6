"""The main job, step by step: read a learner, match, plan, print. Both doors call these; the work is nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from opscareer.app.checking import inspect
from opscareer.app.wishes import HOURS_PER_WEEK, PlanWish, goal_of, wish_of, work_of
from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import read_learner
from opscareer.assessment.learner_yaml import learner_yaml
from opscareer.knowledge import compiled
from opscareer.knowledge.pack import Pack
from opscareer.matching.match import match
from opscareer.matching.results import MatchResult
from opscareer.paths import cache_folder, shipped_pack
from opscareer.planning.plan import Goal, StudyPlan
from opscareer.planning.planner import make_plan
from opscareer.planning.replan import Replanned, replan
from opscareer.planning.two_doors import TwoDoors, two_doors
from opscareer.planning.work import Standing, standing
from opscareer.progress import Progress, silent
from opscareer.reports.content import Look, Paper, ReportContent
from opscareer.reports.whole_file import write_whole
from opscareer.wording import LANGUAGES, Language


def open_pack(source: Path | None = None, progress: Progress = silent) -> Pack:
    """The pack in a folder or zip to work with; the shipped one if none is named. It is parsed only if it is new here.

    Raises `InputProblems` if it has errors.
    """
    return compiled.open_pack(source or shipped_pack(), cache_folder(), progress)


def plan_for(pack: Pack, learner: Learner, wish: PlanWish, progress: Progress = silent) -> StudyPlan:
    """The study plan that fulfils a wish; raises `BadGoal` or `Unreachable` from `planning`."""
    return make_plan(pack, goal_of(pack, learner, wish), progress)


def most_in_time(pack: Pack, plan: StudyPlan, progress: Progress = silent) -> StudyPlan:
    """The plan for the most of the target that can be reached by the deadline of a plan that does not fit.

    The same plan if it fits or nothing can be reached by then.
    """
    return make_plan(pack, plan.reachable.goal, progress) if plan.reachable else plan


def plan_again(
    pack: Pack, learner: Learner, plan: StudyPlan, day: date, goal: Goal | None = None
) -> tuple[Replanned, Standing]:
    """A plan made again from a day on, for its own goal or another one, and how it stood on that day.

    What is done is what the learner has told us. Raises `BadGoal` or `Unreachable` from `planning`.
    """
    work = work_of(learner, plan)
    return replan(pack, plan, work, day, goal), standing(plan, work, day)


def two_doors_for(pack: Pack, learner: Learner, wish: PlanWish, second: str) -> TwoDoors:
    """The plan for a wish that keeps the door to a second track's first position open longest.

    Raises `BadGoal` or `Unreachable` from `planning`.
    """
    other = replace(wish, track=second, position=None)
    return two_doors(pack, goal_of(pack, learner, wish), goal_of(pack, learner, other))


def next_monday(today: date) -> date:
    """The Monday after today, when plans begin unless somebody says otherwise."""
    return today + timedelta(days=7 - today.weekday())


@dataclass(frozen=True, slots=True)
class Print:
    """How a print is wanted. `made_on` is printed; the same content on the same date gives the same bytes."""

    language: Language | Literal["both"]
    made_on: date
    paper: Paper = "a4"
    look: Look = "handsome"
    large: bool = False
    notes: str = ""
    """Printed as typed, before the room for more."""
    time_zone: str = ""
    """Of the calendar, such as `Asia/Shanghai`."""

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


def write_csv(
    target: Path, pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> None:
    """The plan's weeks as a CSV file, whole or not at all. Raises OSError."""
    from opscareer.reports import csv_file

    csv_file.write_csv(target, *_editions(pack, learner, result, plan, wanted))


def write_learner(target: Path, learner: Learner) -> None:
    """The learner as a file that `read_learner` reads back, whole or not at all. Raises OSError."""
    write_whole(target, learner_yaml(learner).encode())


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
        ReportContent(
            *(pack, learner, result, plan, language, wanted.made_on, wanted.paper, wanted.notes),
            look=wanted.look,
            large=wanted.large,
            time_zone=wanted.time_zone,
        )
        for language in wanted.languages
    ]


__all__ = [
    "HOURS_PER_WEEK",
    "PlanWish",
    "Print",
    "inspect",
    "match",
    "most_in_time",
    "next_monday",
    "open_pack",
    "plan_again",
    "plan_for",
    "read_learner",
    "two_doors_for",
    "unprintable",
    "wish_of",
    "write_calendar",
    "write_csv",
    "write_learner",
    "write_markdown",
    "write_pdf",
    "write_spreadsheet",
]
