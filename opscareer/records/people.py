"""The values a caseload speaks in: what goes into and comes out of `Store.caseload` and `Store.privacy`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal
from unicodedata import normalize

from opscareer.records.spoken_names import spoken

GroupKind = Literal["class", "cohort", "year"]
GROUP_KINDS: tuple[GroupKind, ...] = ("class", "cohort", "year")

NoteKind = Literal["note", "talk", "call", "message"]
NOTE_KINDS: tuple[NoteKind, ...] = ("note", "talk", "call", "message")

Role = Literal["counselor", "trainer"]
ROLES: tuple[Role, ...] = ("counselor", "trainer")

ConsentRole = Literal["self", "parent", "guardian", "school"]
CONSENT_ROLES: tuple[ConsentRole, ...] = ("self", "parent", "guardian", "school")

Status = Literal["not-started", "in-progress", "finished", "needs-talk", "plan-under-way"]
STATUSES: tuple[Status, ...] = ("not-started", "in-progress", "finished", "needs-talk", "plan-under-way")

SortedBy = Literal["name", "status", "first-track", "certainty", "plan", "last-contact"]
SORTED_BY: tuple[SortedBy, ...] = ("name", "status", "first-track", "certainty", "plan", "last-contact")


def evened(text: str) -> str:
    """A text as searches compare it: small letters, one form for each, single blanks."""
    return " ".join(normalize("NFKC", text).casefold().split())


def sought_of(name: str, code: str) -> str:
    """What a search for a learner looks through, and what lists are sorted by: Chinese names stand in the order of
    pinyin, and are found by it, by its first letters, and as they are written."""
    written = evened(f"{name} {code}")
    said = spoken(evened(name))
    return " ".join(part for part in (said.syllables, written, said.run_together, said.initials) if part)


@dataclass(frozen=True, slots=True)
class SavedGroup:
    """A group and how many learners are in it."""

    id: int
    uid: str
    name: str
    kind: GroupKind
    members: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out of a learner's answers; see `caseload_schema.OutcomeRow`.

    `tracks` are those that share the first place, the first of them included: one where the verdict is clear, none
    where nothing can be told. `gaps` holds the levels missing for every skill that the `target` asks for. `is_current`
    is False where the learner or the pack changed since: the numbers are those of before then.
    """

    answered: int
    asked: int
    is_finished: bool
    verdict: str
    first_track: str | None
    tracks: tuple[str, ...] = ()
    chance_first: float = 0.0
    talk: tuple[str, ...] = ()
    target: str | None = None
    gaps: Mapping[str, int] = field(default_factory=dict)
    plan_done: float | None = None
    is_current: bool = True


@dataclass(frozen=True, slots=True)
class CaseloadEntry:
    """A line of the list of learners. `talk` is what a colleague noted; `outcome` is None until it was worked out."""

    id: int
    uid: str
    name: str
    code: str
    stage: str | None
    status: Status
    groups: tuple[str, ...] = ()
    talk: str | None = None
    outcome: Outcome | None = None
    last_contact: date | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class CaseloadQuery:
    """What a list shows: everybody by default. `sought` are words that name or code contain, all of them."""

    group: int | None = None
    sought: str = ""
    statuses: frozenset[Status] = frozenset()
    first_track: str | None = None
    sorted_by: SortedBy = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class SavedNote:
    """A note about a learner, or a contact with them."""

    id: int
    kind: NoteKind
    text: str
    happened_on: date
    written: datetime
    changed: datetime


@dataclass(frozen=True, slots=True)
class SavedConsent:
    """A consent; while the newest one is withdrawn the learner is locked."""

    id: int
    given_by: str
    role: ConsentRole
    purpose: str
    text_version: str
    given_on: date
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class SavedPrint:
    """Something that was printed or handed out for a learner."""

    kind: str
    language: str
    pack_hash: str
    digest: str
    printed: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right in a learner's record."""

    field: str
    before: str
    after: str
    reason: str
    corrected: datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Something that was done with the records; in an office under which login."""

    id: int
    at: datetime
    action: str
    subject: str
    detail: str
    login: str = ""
