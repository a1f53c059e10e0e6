"""Between the rows of the tables and the values the store speaks in, inside a session that someone else commits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from itertools import count
from typing import Any, NamedTuple, cast

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from opscareer.assessment.learner import Form, Learner
from opscareer.knowledge.records import Education
from opscareer.records.caseload_schema import ConsentRow
from opscareer.records.goal_choices import choices_of, with_choices
from opscareer.records.saved import SavedGoal, SavedSitting, SavedWork, Tick, Visit
from opscareer.records.schema import (
    AnswerRow,
    Base,
    GoalRow,
    LearnerRow,
    SittingRow,
    SkillRow,
    SpentRow,
    TickRow,
    VisitRow,
)

VISITS_KEPT = 20
DEFAULT_FORM: Form = "adaptive"


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def found_learner(session: Session, learner: int) -> LearnerRow:
    """The learner's row; raises KeyError where there is none."""
    row = session.get(LearnerRow, learner)
    if row is None:
        raise KeyError(learner)
    return row


def own_learner(session: Session, login: str = "") -> LearnerRow:
    """The learner whose program this is, added at the first call; in an office each `login` has their own."""
    row = session.scalar(select(LearnerRow).where(LearnerRow.is_me, LearnerRow.code == login))
    if row is None:
        row = LearnerRow(is_me=True, name="", code=login, created_at=now(), changed_at=now())
        session.add(row)
        session.flush()
    return row


def is_withdrawn(session: Session, learner: int) -> bool:
    """Whether the consent that counts, the newest one, was withdrawn."""
    # One column alone: it is all that trainers of an office may see of a consent.
    mine = select(ConsentRow.withdrawn_on).where(ConsentRow.learner_id == learner)
    return session.scalar(mine.order_by(ConsentRow.id.desc()).limit(1)) is not None


def open_sitting(session: Session, learner: int) -> SittingRow | None:
    """The sitting the learner is in, if any."""
    sitting = select(SittingRow).where(SittingRow.learner_id == learner, SittingRow.finished_at.is_(None))
    return session.scalar(sitting)


def sitting_to_answer(session: Session, learner: int) -> SittingRow:
    """The sitting the learner is in, begun where there is none."""
    sitting = open_sitting(session, learner)
    if sitting is None:
        sitting = SittingRow(learner_id=learner, started_at=now())
        session.add(sitting)
        session.flush()
    return sitting


def keep_answers(
    session: Session, learner: int, answers: Mapping[str, int | None], seconds: Mapping[str, float] | None = None
) -> None:
    """Add or change answers of the open sitting, with the seconds they took where measured; None says skipped."""
    sitting = sitting_to_answer(session, learner)
    chosen = select(AnswerRow).where(AnswerRow.sitting_id == sitting.id, AnswerRow.question.in_(answers))
    there = {row.question: row for row in session.scalars(chosen)}
    places = count(_next_place(session, sitting)) if there.keys() < answers.keys() else count()
    for question, value in answers.items():
        row = there.get(question)
        if row is None:
            row = AnswerRow(sitting_id=sitting.id, question=question, place=next(places))
            session.add(row)
        row.value, row.answered_at, row.seconds = value, now(), (seconds or {}).get(question)


def take_back(session: Session, learner: int, question: str) -> None:
    """Remove an answer, or the skipping, from the open sitting, if it is there."""
    if sitting := open_sitting(session, learner):
        remove(session, AnswerRow, (sitting.id, question))


def keep_goal(session: Session, learner: int, goal: SavedGoal) -> None:
    """Set or change the learner's goal."""
    row = GoalRow(
        learner_id=learner,
        track=goal.track,
        position=goal.position,
        start=goal.start,
        hours_per_week=goal.hours_per_week,
        deadline=goal.deadline,
        choices=choices_of(goal),
    )
    session.merge(row)


def goal_of(row: GoalRow) -> SavedGoal:
    """The goal of a row, with its choices."""
    goal = SavedGoal(row.track, row.position, row.start, row.hours_per_week, row.deadline)
    return with_choices(goal, row.choices)


def keep_visit(session: Session, learner: int, page: str, subject: str) -> None:
    """Put a visit in front of the others, each page and subject once, and let the oldest go."""
    visits = VisitRow.learner_id == learner
    session.execute(delete(VisitRow).where(visits, VisitRow.page == page, VisitRow.subject == subject))
    session.add(VisitRow(learner_id=learner, page=page, subject=subject, visited_at=now()))
    session.flush()
    newest = select(VisitRow.id).where(visits).order_by(VisitRow.id.desc()).limit(VISITS_KEPT)
    session.execute(delete(VisitRow).where(visits, VisitRow.id.not_in(newest)))


def remove(session: Session, table: type[Base], key: Any) -> None:
    """Delete the row of that primary key, if it is there."""
    row = session.get(table, key)
    if row is not None:
        session.delete(row)


def saved_work(session: Session, learner: int) -> SavedWork:
    """All that the learner has done so far; raises KeyError for a learner who is not there."""
    row = found_learner(session, learner)
    sitting = open_sitting(session, learner)
    given = _answers(session, sitting)
    person = Learner(
        name=row.name,
        stage=cast("Education | None", row.stage),
        major=row.major,
        answers=given.answers,
        skills=_skills(session, learner),
        hours_per_week=row.hours_per_week,
    )
    return SavedWork(
        learner=person,
        skipped=given.skipped,
        goal=_goal(session, learner),
        ticks=_ticks(session, learner),
        pack_hash=sitting.pack_hash if sitting else None,
        seconds=given.seconds,
        form=cast("Form", row.form or DEFAULT_FORM),
        asked_order=given.asked_order,
        started=sitting.started_at if sitting else None,
        spent=_spent(session, learner),
    )


def finished_sittings(session: Session, learner: int) -> tuple[SavedSitting, ...]:
    """The sittings that were put away, oldest first."""
    mine = select(SittingRow).where(SittingRow.learner_id == learner).order_by(SittingRow.id)
    return tuple(
        _finished(row, row.finished_at, _answers(session, row))
        for row in session.scalars(mine)
        if row.finished_at is not None
    )


def visits(session: Session, learner: int) -> tuple[Visit, ...]:
    """The pages looked at, newest first."""
    mine = select(VisitRow).where(VisitRow.learner_id == learner).order_by(VisitRow.id.desc())
    return tuple(Visit(row.page, row.subject, row.visited_at) for row in session.scalars(mine))


def _finished(row: SittingRow, finished: datetime, given: _Answers) -> SavedSitting:
    return SavedSitting(
        started=row.started_at,
        finished=finished,
        answers=given.answers,
        skipped=given.skipped,
        pack_hash=row.pack_hash,
        seconds=given.seconds,
        asked_order=given.asked_order,
        form=cast("Form | None", row.form),
    )


def put_away(session: Session, sitting: SittingRow) -> None:
    """Finish a sitting; one without an answer leaves no trace."""
    if _answers(session, sitting).asked_order:
        sitting.finished_at = now()
        sitting.form = found_learner(session, sitting.learner_id).form or DEFAULT_FORM
    else:
        session.delete(sitting)


class _Answers(NamedTuple):
    """What a sitting holds: the answers by question, the questions skipped, how long answers took, and the order in
    which the questions were first asked, which is also that of the answers."""

    answers: dict[str, int]
    skipped: frozenset[str]
    seconds: dict[str, float]
    asked_order: tuple[str, ...]


def _answers(session: Session, sitting: SittingRow | None) -> _Answers:
    if sitting is None:
        return _Answers({}, frozenset(), {}, ())
    mine = select(AnswerRow).where(AnswerRow.sitting_id == sitting.id)
    rows = session.scalars(mine.order_by(AnswerRow.place)).all()
    return _Answers(
        answers={row.question: row.value for row in rows if row.value is not None},
        skipped=frozenset(row.question for row in rows if row.value is None),
        seconds={row.question: row.seconds for row in rows if row.value is not None and row.seconds is not None},
        asked_order=tuple(row.question for row in rows),
    )


def _next_place(session: Session, sitting: SittingRow) -> int:
    """Behind all questions asked so far."""
    last = session.scalar(select(func.max(AnswerRow.place)).where(AnswerRow.sitting_id == sitting.id))
    return 1 + (last or 0)


def _skills(session: Session, learner: int) -> dict[str, int]:
    mine = select(SkillRow).where(SkillRow.learner_id == learner).order_by(SkillRow.skill)
    return {row.skill: row.level for row in session.scalars(mine)}


def _goal(session: Session, learner: int) -> SavedGoal | None:
    row = session.get(GoalRow, learner)
    return None if row is None else goal_of(row)


def _spent(session: Session, learner: int) -> dict[date, float]:
    mine = select(SpentRow).where(SpentRow.learner_id == learner).order_by(SpentRow.monday)
    return {row.monday: row.hours for row in session.scalars(mine)}


def _ticks(session: Session, learner: int) -> frozenset[Tick]:
    mine = select(TickRow).where(TickRow.learner_id == learner)
    return frozenset(Tick(row.module, row.step, row.part) for row in session.scalars(mine))
