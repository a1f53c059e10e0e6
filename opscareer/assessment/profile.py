"""The profile: trait scores with their standard errors, and the skill levels held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opscareer.knowledge.records import Education


@dataclass(frozen=True, slots=True)
class TraitScore:
    """How much a person shows a trait: `score` and standard error `se`, both on the scale -1 to +1."""

    trait: str
    score: float
    se: float
    answered: int
    asked_in_full: int
    """How many questions of the full form are keyed to the trait."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What matching needs to know of a person."""

    traits: Mapping[str, TraitScore]
    skills: Mapping[str, int]
    """Levels held, own ratings first, then what the major develops; 0 is left out."""
    stage: Education | None
    major: str | None
