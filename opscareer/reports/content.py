"""What is printed: everything a report is made from, so that the same content gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult
from opscareer.planning.plan import StudyPlan
from opscareer.wording import Language

Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """One learner's results, with the study plan if one was made; `notes` are printed as typed."""

    pack: Pack
    learner: Learner
    result: MatchResult
    plan: StudyPlan | None
    language: Language
    made_on: date
    paper: Paper = "a4"
    notes: str = ""
