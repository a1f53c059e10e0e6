"""Which rows of all tables are one learner's: found by the way tables refer to each other, so that none is left out.

A table that refers to the learner, or to a row that is the learner's, is the learner's too; what goes with the learner
at an erasure is just that, for all of them refer with ON DELETE CASCADE.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, func, literal, select, union_all
from sqlalchemy.orm import Session

from opscareer.records import caseload_schema
from opscareer.records.schema import Base, LearnerRow

_LEARNER = Base.metadata.tables[LearnerRow.__tablename__]
_GROUP = Base.metadata.tables[caseload_schema.GroupRow.__tablename__]
_MEMBERSHIP = Base.metadata.tables[caseload_schema.MembershipRow.__tablename__]
_AUDIT = Base.metadata.tables[caseload_schema.AuditRow.__tablename__]

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def everything(session: Session, learner: LearnerRow) -> Rows:
    """Every row about the learner, by table: their own, the groups they are in, and what the audit log says of them."""
    own = _own(learner.id)
    groups = select(_MEMBERSHIP.c.group_id).where(own[_MEMBERSHIP])
    about = {**own, _GROUP: _GROUP.c.id.in_(groups), _AUDIT: _AUDIT.c.subject == learner.uid}
    return {table.name: _found(session, table, condition) for table, condition in about.items()}


def counts(session: Session, learner: LearnerRow) -> dict[str, int]:
    """How many rows of each table are the learner's own; tables without any are left out."""
    questions = [
        select(literal(table.name), func.count()).select_from(table).where(condition)
        for table, condition in _own(learner.id).items()
    ]
    return {table: count for table, count in session.execute(union_all(*questions)) if count}


def _own(learner: int) -> dict[Table, ColumnElement[bool]]:
    """For every table with rows of learners which of its rows are this one's, the learner's own row first."""
    own: dict[Table, ColumnElement[bool]] = {_LEARNER: _LEARNER.c.id == learner}
    for table in Base.metadata.sorted_tables:  # a table comes after those it refers to
        for key in table.foreign_keys:
            owner = key.column.table
            if owner in own and table not in own:
                own[table] = key.parent.in_(select(key.column).where(own[owner]))
    return own


def _found(session: Session, table: Table, condition: ColumnElement[bool]) -> list[Mapping[str, Any]]:
    found = session.execute(select(table).where(condition).order_by(*table.primary_key)).mappings()
    return [dict(row) for row in found]
