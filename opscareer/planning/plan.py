"""The study plan: what is asked for and what comes out. Weeks begin on Monday and are numbered from 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class Goal:
    """What a plan is made for."""

    track: str
    position: str
    start: date
    hours_per_week: int
    held: Mapping[str, int] = field(default_factory=dict)
    """Skill levels held today."""
    deadline: date | None = None
    done: frozenset[str] = frozenset()
    """Modules finished before."""


@dataclass(frozen=True, slots=True)
class PlannedModule:
    """A module with its place in time."""

    module: str
    hours: int
    first_week: int
    last_week: int
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Task:
    """One line of a week's tick list: hours spent on one step of a module, counted from 0.

    A step that does not fit a week goes on in the next one: its tasks are its parts, counted from 0.
    """

    module: str
    step: int
    part: int
    hours: int
    finishes_module: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """One week: `start` is its first day of study, `end` its Sunday. Task hours never exceed `capacity`."""

    number: int
    start: date
    capacity: int
    tasks: tuple[Task, ...]

    @property
    def end(self) -> date:
        """The Sunday that closes the week."""
        return self.start + timedelta(days=6 - self.start.weekday())

    @property
    def hours(self) -> int:
        """Hours planned in the week."""
        return sum(task.hours for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Milestone:
    """The day a module's deliverable should be there."""

    day: date
    week: int
    module: str


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A least change that makes an impossible plan possible.

    `hours-per-week`: `hours` that would do; `deadline`: the `day` it would be done.
    """

    kind: Literal["hours-per-week", "deadline"]
    hours: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """A dated plan. `hours` is the least total if `proven`; `lower_bound` is the solver's bound beside it.

    `feasible` is False when the deadline cannot be held: the weeks then show the plan as it would run on, and
    `relaxations` the least changes.
    """

    goal: Goal
    feasible: bool
    proven: bool
    hours: int
    lower_bound: int
    finish: date
    modules: tuple[PlannedModule, ...]
    weeks: tuple[Week, ...]
    milestones: tuple[Milestone, ...]
    relaxations: tuple[Relaxation, ...] = ()


class Unreachable(Exception):  # noqa: N818 - it names what was found out
    """No choice of modules reaches the target; `missing` names the skill levels that nothing can supply."""

    def __init__(self, missing: Mapping[str, int]) -> None:
        self.missing = dict(missing)
        super().__init__(", ".join(f"{skill} {level}" for skill, level in self.missing.items()))
