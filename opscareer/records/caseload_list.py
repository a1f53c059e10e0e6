"""Lists of the learners of a caseload: who is on them, in which order, and in which state everybody is.

What is asked of the database is the same on SQLite and on PostgreSQL, and so is the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, ScalarSelect, Select, case, func, select
from sqlalchemy.orm import Session

from opscareer.records.caseload_schema import MembershipRow, NoteRow, OutcomeRow
from opscareer.records.in_code_points import InCodePoints
from opscareer.records.one_text import counted_in, one_text
from opscareer.records.people import STATUSES, CaseloadQuery, SortedBy, Status, evened
from opscareer.records.schema import GoalRow, LearnerRow, SittingRow, TickRow
from opscareer.records.talk_noted import talk_noted

Id = TypeVar("Id")

NO_TALK = "[]"
"""How an outcome that gives no reason for a talk is kept."""
NOT_A_CONTACT = "note"
"""The one kind of note that tells of no contact."""


def status() -> ColumnElement[str]:
    """The state of a learner; see `people.Status`. An outcome that is old counts until there is a new one."""
    has_answers = _has(SittingRow.learner_id, SittingRow.finished_at.is_(None))
    return case(
        (talk_noted() | (func.coalesce(OutcomeRow.talk, NO_TALK) != NO_TALK), "needs-talk"),
        (_has(GoalRow.learner_id) & _has(TickRow.learner_id), "plan-under-way"),
        (has_answers & func.coalesce(OutcomeRow.is_finished, False), "finished"),
        (has_answers, "in-progress"),
        else_="not-started",
    )


def last_contact() -> ScalarSelect[Any]:
    """The day of the last contact with a learner."""
    contacts = select(func.max(NoteRow.happened_on)).where(
        NoteRow.learner_id == LearnerRow.id, NoteRow.kind != NOT_A_CONTACT
    )
    return contacts.correlate(LearnerRow).scalar_subquery()


def of_caseload(*columns: Any, group: int | None = None) -> Select[Any]:
    """Some columns of the learners of a caseload, or of a group, and of their outcomes."""
    chosen = select(*columns).select_from(LearnerRow).outerjoin(OutcomeRow, OutcomeRow.learner_id == LearnerRow.id)
    chosen = chosen.where(LearnerRow.is_me.is_(False))
    if group is None:
        return chosen
    return chosen.join(MembershipRow, MembershipRow.learner_id == LearnerRow.id).where(MembershipRow.group_id == group)


def by_name() -> tuple[Any, ...]:
    """The order of names; those of one name in the order in which they came."""
    return InCodePoints(LearnerRow.sought), LearnerRow.id


def found_ids(session: Session, query: CaseloadQuery) -> tuple[int, ...]:
    """Whom a query finds, in its order. Equals stand in the order of names, either way round; learners of whom there is
    nothing to sort by come last."""
    chosen = of_caseload(LearnerRow.id, group=query.group)
    for word in evened(query.sought).split():
        chosen = chosen.where(LearnerRow.sought.contains(word, autoescape=True))
    if query.statuses:
        chosen = chosen.where(status().in_(sorted(query.statuses)))
    if query.first_track is not None:
        chosen = chosen.where(OutcomeRow.first_track == query.first_track)
    return tuple(session.scalars(chosen.order_by(*_order(query))))


def _order(query: CaseloadQuery) -> Iterator[ColumnElement[Any]]:
    key = _KEYS[query.sorted_by]()
    if query.sorted_by != "name":
        yield key.is_(None)
    yield key.desc() if query.descending else key.asc()
    yield from by_name()


def counted(session: Session, group: int | None) -> Mapping[Status, int]:
    """How many learners are in each state."""
    counts = counted_in(session.scalar(of_caseload(one_text(status()), group=group)))
    return {name: counts[name] for name in STATUSES}


def _has(of_learner: Any, *conditions: Any) -> ColumnElement[bool]:
    return select(of_learner).where(of_learner == LearnerRow.id, *conditions).correlate(LearnerRow).exists()


def _place_of_status() -> ColumnElement[int]:
    return case({name: place for place, name in enumerate(STATUSES)}, value=status())


_KEYS: Mapping[SortedBy, Callable[[], Any]] = {
    "name": lambda: InCodePoints(LearnerRow.sought),
    "status": _place_of_status,
    "first-track": lambda: InCodePoints(OutcomeRow.first_track),
    "certainty": lambda: case((OutcomeRow.first_track.is_not(None), OutcomeRow.chance_first)),
    "plan": lambda: OutcomeRow.plan_done,
    "last-contact": last_contact,
}
"""By what lists are sorted."""


def parts_of(ids: Sequence[Id], at_most: int = 500) -> list[Sequence[Id]]:
    """Ids in parts that fit into one question to the database."""
    return [ids[start : start + at_most] for start in range(0, len(ids), at_most)]
