"""What the store keeps of a learner, as frozen values: this is what goes in and comes out of `Store`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from opscareer.assessment.learner import Form, Learner
from opscareer.knowledge.records import KINDS, Kind
from opscareer.planning.availability import DaysOff, Rhythm, Weekdays


@dataclass(frozen=True, slots=True)
class Tick:
    """A finished line of the weekly tick list: a part of a step of a module, named as in `planning.work.Line`."""

    module: str
    step: int
    part: int


@dataclass(frozen=True, slots=True)
class MadeAgain:
    """The plan was made again from a day on: what was ticked then, and the hours a week since, if they changed."""

    day: date
    ticked: frozenset[Tick] = frozenset()
    hours_per_week: int | None = None


@dataclass(frozen=True, slots=True)
class SavedGoal:
    """The target the learner picked, the time there is for it and all other wishes; a plan is worked out from it.

    Where `weekdays` are given, their sum is `hours_per_week`. `done` and `refused` name modules. `as_much_as_fits` asks
    for the most of the target that can be reached by the deadline, where not all of it can. A `second_track` is to be
    kept open as long as can be. `made_again` tells how the plan was made again since, oldest first.
    """

    track: str
    position: str
    start: date
    hours_per_week: int
    deadline: date | None = None
    weekdays: Weekdays | None = None
    off: DaysOff = field(default_factory=DaysOff)
    rhythm: Rhythm = field(default_factory=Rhythm)
    kinds: frozenset[Kind] = frozenset(KINDS)
    done: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    as_much_as_fits: bool = False
    second_track: str | None = None
    made_again: tuple[MadeAgain, ...] = ()

    @property
    def hours_now(self) -> int:
        """The hours a week that hold from now on."""
        changed = (again.hours_per_week for again in reversed(self.made_again) if again.hours_per_week is not None)
        return next(changed, self.hours_per_week)

    def with_hours(self, hours: int) -> SavedGoal:
        """The same with other hours a week from now on, on the same days: since the plan was last made again, if it
        was."""
        if self.made_again:
            *before, last = self.made_again
            return replace(self, made_again=(*before, replace(last, hours_per_week=hours)))
        if self.weekdays is None:
            return replace(self, hours_per_week=hours)
        weekdays = self.weekdays.with_total(hours)
        return replace(self, hours_per_week=weekdays.total, weekdays=weekdays)


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was looked at, with what it showed; `when` is in UTC."""

    page: str
    subject: str
    when: datetime


@dataclass(frozen=True, slots=True)
class SavedSitting:
    """One taking of the assessment that was put away by starting again; times are in UTC.

    `pack_hash` names the pack the questions came from, None where it was not noted. `seconds` tells of the answers how
    long each took, where it was measured. `asked_order` names the questions answered or skipped in the order in which
    each was first. `form` is that of the assessment when the sitting was put away, None where it was not noted.
    """

    started: datetime
    finished: datetime
    answers: Mapping[str, int]
    skipped: frozenset[str]
    pack_hash: str | None
    seconds: Mapping[str, float] = field(default_factory=dict)
    asked_order: tuple[str, ...] = ()
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class SavedWork:
    """Everything a learner has done so far, as it lies in the store.

    Ids of questions, skills and modules are as they were saved: the pack may have changed since, and `pack_hash`
    (the pack the current answers were given to, None where it was not noted) tells. `seconds` tells of the current
    answers how long each took, where it was measured; `form` which form of the assessment the learner chose.
    `asked_order` names the questions answered or skipped in the order in which each was first; `started` is the moment
    of the first one, in UTC. `spent` tells of weeks, by their Monday, how many hours were really spent in them.
    """

    learner: Learner
    skipped: frozenset[str] = frozenset()
    goal: SavedGoal | None = None
    ticks: frozenset[Tick] = field(default_factory=frozenset)
    pack_hash: str | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    form: Form = "adaptive"
    asked_order: tuple[str, ...] = ()
    started: datetime | None = field(default=None, compare=False)
    spent: Mapping[date, float] = field(default_factory=dict)


def clean_text(text: str) -> str:
    """The text as any store can hold it; every text passes here on its way in, so what comes out is what went in.

    Neither SQLite nor PostgreSQL holds NUL in a text, and UTF-8 has no half surrogates: NUL is left out, two halves
    that belong together become their character, a half alone becomes U+FFFD. All other characters stay as they are.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "")
