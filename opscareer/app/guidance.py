"""The main job, step by step: read a learner, match, plan, print. Both doors call these; the work is nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import read_learner
from opscareer.assessment.scoring import held_levels
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import Reading, inspect_pack, read_pack
from opscareer.matching.match import match
from opscareer.matching.results import MatchResult
from opscareer.paths import shipped_pack
from opscareer.planning.plan import Goal, StudyPlan
from opscareer.planning.planner import make_plan
from opscareer.progress import Progress, silent
from opscareer.reports.content import Paper, ReportContent
from opscareer.wording import Language

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


def inspect(folder: Path | None, progress: Progress = silent) -> Reading:
    """All problems of a pack, and the pack if it can be used; the shipped one if no folder is named."""
    return inspect_pack(folder or shipped_pack(), progress)


def open_pack(folder: Path | None = None, progress: Progress = silent) -> Pack:
    """A pack to work with; raises `InputProblems` if it has errors."""
    return read_pack(folder or shipped_pack(), progress)


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

    language: Language
    made_on: date
    paper: Paper = "a4"


def write_pdf(
    target: Path, pack: Pack, learner: Learner, result: MatchResult, plan: StudyPlan | None, wanted: Print
) -> None:
    """Results, and the plan if there is one, as a PDF; the file appears whole or not at all. Raises OSError."""
    from opscareer.reports.study_plan_pdf import write_study_plan  # reportlab is only loaded to print

    content = ReportContent(pack, learner, result, plan, wanted.language, wanted.made_on, wanted.paper)
    try:
        write_study_plan(target, content)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(target)) from fault  # not the name of the draft beside it


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
    "write_pdf",
]
