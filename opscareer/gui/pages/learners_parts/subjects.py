"""What a page of the caseload is asked to show: a group, a status, or some learners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opscareer.records.people import STATUSES, Status

EVERYBODY = "group:all"
_GROUP, _LEARNERS = "group:", "learners:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A group, everybody for None, and of them those of a status; or `learners` alone, by their ids."""

    group: int | None = None
    status: Status | None = None
    learners: tuple[int, ...] = ()

    @property
    def subject(self) -> str:
        """The same as a page's subject."""
        group = EVERYBODY if self.group is None else f"{_GROUP}{self.group}"
        return f"{group},{self.status}" if self.status else group


def is_of_caseload(subject: str) -> bool:
    """Whether a subject names people of the caseload."""
    return subject.startswith((_GROUP, _LEARNERS))


def packed(learners: Sequence[int]) -> str:
    """Learners as a page's subject."""
    return _LEARNERS + ",".join(map(str, learners))


def wanted_of(subject: str) -> Wanted:
    """What a subject asks for; what cannot be read asks for everybody."""
    if subject.startswith(_LEARNERS):
        return Wanted(learners=tuple(_numbers(subject.removeprefix(_LEARNERS))))
    group, _, status = subject.removeprefix(_GROUP).partition(",")
    return Wanted(
        next(iter(_numbers(group)), None),
        next((each for each in STATUSES if each == status), None),
    )


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",") if part.isdecimal()]
