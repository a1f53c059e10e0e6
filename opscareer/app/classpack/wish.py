"""What is asked of a class pack, and how the files in it are called."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from opscareer import __version__
from opscareer.app.file_names import distinct_stems, safe_stem
from opscareer.app.guidance import Print
from opscareer.app.roster.people import RosterPerson
from opscareer.knowledge.pack import Pack


@dataclass(frozen=True, slots=True)
class ClassWish:
    """How the packs of a class are wanted.

    `track` is the target of people whose row names none; without one it is their own first match. `hours_per_week`
    holds for people whose row does not say. With `names` people are called by their names in the names of files, the
    bookmarks and the summary; otherwise by their codes or numbers.
    """

    wanted: Print
    start: date
    track: str | None = None
    hours_per_week: int | None = None
    deadline: date | None = None
    names: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One person to be worked out: what they are called in the summary and where their print goes."""

    person: RosterPerson
    label: str
    file: str


def tasks(people: Sequence[RosterPerson], wish: ClassWish) -> tuple[Task, ...]:
    """The people with what they are called; no two files have the same name on any system."""
    stems = distinct_stems(safe_stem(_called(person, wish), _numbered(person)) for person in people)
    return tuple(
        Task(person, _called(person, wish) or f"#{person.number}", f"{stem}.pdf")
        for person, stem in zip(people, stems, strict=True)
    )


def _called(person: RosterPerson, wish: ClassWish) -> str:
    return person.learner.name if wish.names else person.code


def _numbered(person: RosterPerson) -> str:
    return f"learner-{person.number:03d}"


def key_of(task: Task, wish: ClassWish, pack: Pack, alphabet: str) -> str:
    """SHA-256 over everything that decides what a person's print and summary say: the same key, the same bytes."""
    made_with = {"program": __version__, "pack": pack.hash, "alphabet": alphabet}
    decides = {**made_with, "task": asdict(task), "wish": asdict(wish)}
    text = json.dumps(decides, sort_keys=True, ensure_ascii=False, default=_plainly)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plainly(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else str(value)
