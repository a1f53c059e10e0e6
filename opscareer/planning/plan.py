"""The study plan: what is asked for and what comes out. Weeks begin on Monday and are numbered from 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from opscareer.knowledge.records import KINDS, Kind
from opscareer.planning.availability import DaysOff, Rhythm, TimeThereIs, Weekdays

if TYPE_CHECKING:  # the rules that obstacles are read from are made from goals
    from opscareer.planning.obstacles import Obstacle


@dataclass(frozen=True, slots=True)
class Goal:
    """What a plan is made for, and the time there is for it."""

    track: str
    position: str
    start: date
    hours_per_week: int
    held: Mapping[str, int] = field(default_factory=dict)
    """Skill levels held today."""
    deadline: date | None = None
    done: frozenset[str] = frozenset()
    """Modules finished before."""
    refused: frozenset[str] = frozenset()
    """Modules that the plan must do without."""
    kinds: frozenset[Kind] = frozenset(KINDS)
    """The mix: modules of other kinds are left out as if they were refused."""
    weekdays: Weekdays | None = None
    """How the hours of a week fall on its days, if that is known; their sum is `hours_per_week`."""
    off: DaysOff = field(default_factory=DaysOff)
    rhythm: Rhythm = field(default_factory=Rhythm)
    with_project: bool = True
    """Whether the plan must hold a practice project that walks a product through its life, if the pack has one."""
    levels: Mapping[str, int] | None = None
    """The levels aimed at, where they are not all that the position asks for."""
    among: frozenset[str] | None = None
    """The modules to choose from, where they are not all."""

    @property
    def time(self) -> TimeThereIs:
        """The hours there are."""
        return TimeThereIs(self.hours_per_week, self.weekdays, self.off, self.rhythm)

    def with_hours(self, hours_per_week: int) -> Goal:
        """The same with other hours a week, on the same days."""
        weekdays = self.weekdays.with_total(hours_per_week) if self.weekdays else None
        return replace(self, hours_per_week=hours_per_week, weekdays=weekdays)


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
class Review:
    """A short session that looks back at a finished module; one that does not fit a week goes on in the next one."""

    module: str
    hours: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """One week: `start` is its first day, `end` its Sunday. Hours of tasks and reviews never exceed `capacity`.

    A week to catch up in has hours, but nothing new is planned in it.
    """

    number: int
    start: date
    capacity: int
    tasks: tuple[Task, ...]
    reviews: tuple[Review, ...] = ()
    is_catch_up: bool = False

    @property
    def end(self) -> date:
        """The Sunday that closes the week."""
        return self.start + timedelta(days=6 - self.start.weekday())

    @property
    def hours(self) -> int:
        """Hours planned in the week."""
        return sum(task.hours for task in self.tasks) + sum(review.hours for review in self.reviews)


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
class Bound:
    """How few hours of modules do: `hours` is the least if `proven`; no choice takes fewer than `lower_bound`."""

    hours: int
    lower_bound: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Effort:
    """All hours of a plan, each counted once: for the target alone, what a project adds to that, and for reviews."""

    study: int
    project: int
    review: int

    @property
    def total(self) -> int:
        """All the hours in the weeks."""
        return self.study + self.project + self.review


@dataclass(frozen=True, slots=True)
class Reachable:
    """The most of a target that can be reached by a deadline, if `proven`; otherwise no choice reaches over `at_most`.

    What is counted are levels: `reached` of the `wanted` that were still missing. `levels` is what to aim at by skill;
    it takes `hours` hours of modules. `goal` is the goal to plan for it.
    """

    reached: int
    wanted: int
    at_most: int
    proven: bool
    hours: int
    levels: Mapping[str, int]
    goal: Goal


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """A dated plan. `hours` are those of its modules, the least there are if `proven`, and `lower_bound` the solver's
    bound beside it.

    `project` is the practice project in it. Where the shortest way to the target holds none, the plan is the shortest
    that does, and `without_project` says how few hours the target alone would take.

    `feasible` is False when the deadline cannot be held: the weeks then show the plan as it would run on,
    `relaxations` the least changes, and `reachable` what can be reached in time.
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
    project: str | None = None
    without_project: Bound | None = None
    reachable: Reachable | None = None

    @property
    def effort(self) -> Effort:
        """Where the hours of the weeks go."""
        study = self.without_project.hours if self.without_project else self.hours
        reviews = sum(review.hours for week in self.weeks for review in week.reviews)
        return Effort(study, self.hours - study, reviews)


class Unreachable(Exception):  # noqa: N818 - it names what was found out
    """No choice of modules reaches the target.

    `missing` names the skill levels that nothing can supply; `obstacles`, for each thing wanted that cannot be reached,
    the nearest requirement that founders and why; `give_back` the fewest of the refused modules with which the target
    could be reached, none if it is not for them.
    """

    def __init__(
        self,
        missing: Mapping[str, int],
        obstacles: tuple[Obstacle, ...] = (),
        give_back: frozenset[str] = frozenset(),
    ) -> None:
        self.missing = dict(missing)
        self.obstacles = obstacles
        self.give_back = give_back
        super().__init__(", ".join(f"{skill} {level}" for skill, level in self.missing.items()))
