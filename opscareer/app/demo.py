"""The whole way at once, with the sample learner: from answers to the printed plan, without a window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from opscareer.app.guidance import (
    HOURS_PER_WEEK,
    PlanWish,
    Print,
    match,
    next_monday,
    open_pack,
    plan_for,
    read_learner,
    write_pdf,
)
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult
from opscareer.paths import resource
from opscareer.planning.plan import StudyPlan
from opscareer.progress import Progress, silent
from opscareer.wording import LANGUAGES

SAMPLE = "sample-learner.yaml"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made."""

    pack: Pack
    learner: Learner
    result: MatchResult
    plan: StudyPlan
    files: tuple[Path, ...]


def sample_learner(pack: Pack) -> Learner:
    """The made-up learner that ships with the program."""
    return read_learner(resource("samples", SAMPLE), pack)


def run_demo(out: Path, today: date, progress: Progress = silent, wanted: Print | None = None) -> Demo:
    """Take the sample learner to a printed plan in each language, in the folder `out`. Raises OSError.

    `wanted` says how the prints are to look; its language does not count.
    """
    wanted = wanted or Print("both", today)
    progress(0.0, "pack")
    pack = open_pack()
    learner = sample_learner(pack)
    progress(0.3, "match")
    result = match(pack, learner)
    progress(0.4, "plan")
    hours = learner.hours_per_week or HOURS_PER_WEEK
    plan = plan_for(pack, learner, PlanWish(result.matches[0].track, next_monday(today), hours))
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for number, language in enumerate(LANGUAGES):
        progress(0.5 + number * 0.25, "print")
        file = out / f"study-plan-{language}.pdf"
        write_pdf(file, pack, learner, result, plan, replace(wanted, language=language))
        files.append(file)
    return Demo(pack, learner, result, plan, tuple(files))
