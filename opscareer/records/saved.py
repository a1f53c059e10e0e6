"""What the store keeps of a learner, as frozen values: this is what goes in and comes out of `Store`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from opscareer.assessment.learner import Form, Learner


@dataclass(frozen=True, slots=True)
class SavedGoal:
    """The target the learner picked and the time there is for it; a plan is worked out anew from it."""

    track: str
    position: str
    start: date
    hours_per_week: int
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A finished line of the weekly tick list: a part of a step of a module, named as in `planning.plan.Task`."""

    module: str
    step: int
    part: int


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
    of the first one, in UTC.
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


def clean_text(text: str) -> str:
    """The text as any store can hold it; every text passes here on its way in, so what comes out is what went in.

    Neither SQLite nor PostgreSQL holds NUL in a text, and UTF-8 has no half surrogates: NUL is left out, two halves
    that belong together become their character, a half alone becomes U+FFFD. All other characters stay as they are.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "")
