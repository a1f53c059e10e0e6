"""The work of many learners at once, as `rows.saved_work` gives that of one, and whole sittings taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from opscareer.assessment.learner import Form, Learner
from opscareer.knowledge.records import Education
from opscareer.records import rows
from opscareer.records.caseload_list import parts_of
from opscareer.records.saved import SavedWork, Tick
from opscareer.records.schema import AnswerRow, Base, GoalRow, LearnerRow, SittingRow, SkillRow, SpentRow, TickRow

Row = TypeVar("Row", bound=Base)


@dataclass(frozen=True, slots=True)
class ReadWork:
    """A learner's work as it was when it was read; `version` tells whether it changed since."""

    version: int
    code: str
    work: SavedWork


def read_works(session: Session, ids: Sequence[int]) -> Iterator[tuple[int, ReadWork]]:
    """The work of learners in the order asked, those who are gone left out."""
    for some in parts_of(ids):
        of_some = _Some(session, some)
        for learner in some:
            if learner in of_some.learners:
                yield learner, of_some.read(learner)


class _Some:
    """The rows of some learners, each table asked once."""

    def __init__(self, session: Session, some: Sequence[int]) -> None:
        self.learners = {row.id: row for row in session.scalars(select(LearnerRow).where(LearnerRow.id.in_(some)))}
        sittings = select(SittingRow).where(SittingRow.learner_id.in_(some), SittingRow.finished_at.is_(None))
        self._sittings = {row.learner_id: row for row in session.scalars(sittings)}
        self._answers = _answers(session, [row.id for row in self._sittings.values()])
        goals = select(GoalRow).where(GoalRow.learner_id.in_(some))
        self._goals = {row.learner_id: row for row in session.scalars(goals)}
        self._skills = _by_learner(session, SkillRow, some, SkillRow.skill)
        self._ticks = _by_learner(session, TickRow, some)
        self._spent = _by_learner(session, SpentRow, some, SpentRow.monday)

    def read(self, learner: int) -> ReadWork:
        """The work of one of them."""
        row, sitting, goal = self.learners[learner], self._sittings.get(learner), self._goals.get(learner)
        given = self._answers[sitting.id] if sitting else []
        person = Learner(
            name=row.name,
            stage=cast("Education | None", row.stage),
            major=row.major,
            answers={question: value for question, value, _ in given if value is not None},
            skills={rated.skill: rated.level for rated in self._skills[learner]},
            hours_per_week=row.hours_per_week,
        )
        work = SavedWork(
            learner=person,
            skipped=frozenset(question for question, value, _ in given if value is None),
            goal=rows.goal_of(goal) if goal else None,
            ticks=frozenset(Tick(tick.module, tick.step, tick.part) for tick in self._ticks[learner]),
            pack_hash=sitting.pack_hash if sitting else None,
            seconds={name: time for name, value, time in given if value is not None and time is not None},
            form=cast("Form", row.form or rows.DEFAULT_FORM),
            asked_order=tuple(question for question, _, _ in given),
            started=sitting.started_at if sitting else None,
            spent={week.monday: week.hours for week in self._spent[learner]},
        )
        return ReadWork(row.version, row.code, work)


def _by_learner(session: Session, table: type[Row], some: Sequence[int], *order: Any) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    of_learner: Any = table.__table__.c.learner_id
    for row in session.scalars(select(table).where(of_learner.in_(some)).order_by(*order)):
        found[cast("Any", row).learner_id].append(row)
    return found


def _answers(session: Session, sittings: Sequence[int]) -> Mapping[int, list[tuple[str, int | None, float | None]]]:
    """Question, answer and seconds in the order asked, by sitting: plain rows, there are many of them."""
    columns = select(AnswerRow.sitting_id, AnswerRow.question, AnswerRow.value, AnswerRow.seconds)
    found: dict[int, list[tuple[str, int | None, float | None]]] = defaultdict(list)
    in_order = columns.where(AnswerRow.sitting_id.in_(sittings)).order_by(AnswerRow.place)
    for sitting, question, value, seconds in session.execute(in_order):
        found[sitting].append((question, value, seconds))
    return found


def take_sitting(session: Session, learner: int, answers: Mapping[str, int], pack_hash: str) -> None:
    """Answers given elsewhere as the learner's present sitting; the one before is put away, not lost."""
    if before := rows.open_sitting(session, learner):
        rows.put_away(session, before)
        session.flush()
    sitting = rows.sitting_to_answer(session, learner)
    sitting.pack_hash = pack_hash
    now = rows.now()
    given = [
        {"sitting_id": sitting.id, "question": question, "value": value, "answered_at": now, "place": place}
        for place, (question, value) in enumerate(answers.items(), start=1)
    ]
    if given:
        session.execute(insert(AnswerRow), given)
