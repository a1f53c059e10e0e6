"""The person: what they told us. Nothing here is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from opscareer.knowledge.records import Education

ANSWERS = (1, 2, 3, 4, 5)
"""The five points: 1 not me at all, 3 in between, 5 very much me."""
NEUTRAL = 3

Form = Literal["adaptive", "full"]
"""How the questions are asked: those that settle the ranking, or all."""
FORMS: tuple[Form, ...] = get_args(Form)


@dataclass(frozen=True, slots=True)
class Learner:
    """A person and what they told us. Unanswered questions and unrated skills are simply absent."""

    name: str = ""
    stage: Education | None = None
    major: str | None = None
    answers: Mapping[str, int] = field(default_factory=dict)
    skills: Mapping[str, int] = field(default_factory=dict)
    hours_per_week: int | None = None
