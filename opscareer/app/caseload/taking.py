"""What a row or a file tells of a learner taken over: only what differs is saved, so that nothing changes twice."""

from __future__ import annotations

from collections.abc import Mapping

from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.records.caseload_works import ReadWork
from opscareer.records.saved import SavedWork
from opscareer.records.store import Store


def change_about(store: Store, learner: int, read: ReadWork, told: Learner, code: str = "") -> None:
    """Who the learner is: what is told comes over what was read, what is not told stays. Raises StoreProblem."""
    known = read.work.learner
    before = (known.name, read.code, known.stage, known.major, known.hours_per_week)
    name, code, stage, major, hours = after = (
        told.name or known.name,
        code or read.code,
        told.stage or known.stage,
        told.major or known.major,
        told.hours_per_week or known.hours_per_week,
    )
    if after != before:
        store.caseload.change(learner, name=name, code=code, stage=stage, major=major, hours_per_week=hours)


def take_answers(store: Store, pack: Pack, learner: int, before: SavedWork, answers: Mapping[str, int]) -> bool:
    """Answers given elsewhere as the learner's sitting; False where there are none, or they are there already.

    Raises StoreProblem.
    """
    if not answers or dict(before.learner.answers) == dict(answers):
        return False
    store.caseload.take_sitting(learner, answers, pack.hash)
    return True
