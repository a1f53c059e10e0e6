"""Sittings of the assessment: what the contest of a pack is, past sittings, and two sittings compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from opscareer.assessment.change import Change, change_between
from opscareer.assessment.contest import Contest
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.records.saved import SavedSitting


@dataclass(frozen=True, slots=True)
class PastSitting:
    """A sitting that was put away. Answers, times and skipped questions are those that the present pack has."""

    finished: datetime
    """When it was put away, in UTC."""
    answers: Mapping[str, int]
    skipped: frozenset[str]
    seconds: Mapping[str, float]
    pack_hash: str | None
    """The pack it was answered with; None where it was not noted."""
    lost: int
    """How many of its answers are to questions that the present pack does not have."""


def past_sitting(pack: Pack, saved: SavedSitting) -> PastSitting:
    """A sitting from the store as far as the pack has its questions."""
    return PastSitting(
        finished=saved.finished,
        answers={question: answer for question, answer in saved.answers.items() if question in pack.questions},
        skipped=saved.skipped & pack.questions.keys(),
        seconds={question: time for question, time in saved.seconds.items() if question in pack.questions},
        pack_hash=saved.pack_hash,
        lost=len(saved.answers.keys() - pack.questions.keys()),
    )


def contest_of(pack: Pack) -> Contest:
    """What the sittings of a pack are about. Weighing the tracks of a large pack is slow the first time."""
    return compiled(pack).contest


def changes(pack: Pack, before: Mapping[str, int], after: Mapping[str, int]) -> Change:
    """What changed between two sittings, trait by trait and track by track."""
    return change_between(pack, before, after, contest_of(pack))
