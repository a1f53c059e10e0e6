"""Which question comes next: the pack's own order, those skipped once more at the end."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack


@dataclass(frozen=True, slots=True)
class AssessmentProgress:
    """How far a sitting is."""

    answered: int
    skipped: int
    total: int

    @property
    def finished(self) -> bool:
        """Whether every question was answered or skipped."""
        return self.answered + self.skipped >= self.total


def next_question(pack: Pack, answered: Collection[str], skipped: Collection[str]) -> str | None:
    """The id of the next question that was neither answered nor skipped; None when there is none."""
    return next((question for question in pack.questions if question not in answered and question not in skipped), None)


def progress(pack: Pack, answered: Collection[str], skipped: Collection[str]) -> AssessmentProgress:
    """How many of the pack's questions are answered and skipped."""
    done = sum(question in answered for question in pack.questions)
    passed = sum(question in skipped and question not in answered for question in pack.questions)
    return AssessmentProgress(done, passed, len(pack.questions))
