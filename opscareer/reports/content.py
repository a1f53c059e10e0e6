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
Look = Literal["handsome", "plain"]
"""With colours and tints, or in black and grey without any ground: for a plain printer, and to save ink."""


@dataclass(frozen=True, slots=True)
class ReportContent:
    """One learner's results, with the study plan if one was made; `notes` are printed as typed.

    `large` is for weak eyes.
    """

    pack: Pack
    learner: Learner
    result: MatchResult
    plan: StudyPlan | None
    language: Language
    made_on: date
    paper: Paper = "a4"
    notes: str = ""
    look: Look = "handsome"
    large: bool = False
    time_zone: str = ""
    """The calendar's own, such as `Asia/Shanghai`; empty where whole days are to be those of the reader."""
