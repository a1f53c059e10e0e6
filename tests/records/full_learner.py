"""A learner with a row in every table that has rows of learners, whatever tables there come to be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import cast

from sqlalchemy import Column, CursorResult, FromClause, Table, insert
from sqlalchemy.orm import Session

from opscareer.records.caseload_schema import GroupRow
from opscareer.records.schema import Base, LearnerRow

MOMENT, DAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC), date(2026, 11, 23)


def tables_of_learners() -> list[Table]:
    """Every table that refers to learners, directly or through another one."""
    found = {Base.metadata.tables["learner"]}
    for table in Base.metadata.sorted_tables:
        if any(key.column.table in found for key in table.foreign_keys):
            found.add(table)
    return [table for table in Base.metadata.sorted_tables if table in found]


def add_full_learner(session: Session, name: str) -> int:
    """Add the learner; each text of theirs holds the name, but for the names of the groups they are in."""
    group = GroupRow(name="a class", kind="class", created_at=MOMENT)
    learner = LearnerRow(is_me=False, name=name, code=f"code {name}", created_at=MOMENT, changed_at=MOMENT, sought=name)
    session.add_all([group, learner])
    session.flush()
    keys: dict[FromClause, int] = {LearnerRow.__table__: learner.id, GroupRow.__table__: group.id}
    for table in tables_of_learners():
        if table not in keys:
            values = {column.name: _value(column, keys, name) for column in table.columns if not _is_counted(column)}
            made = cast("CursorResult[tuple[int]]", session.execute(insert(table).values(values)))
            keys[table] = made.inserted_primary_key[0] if made.inserted_primary_key else 0
    return learner.id


def _is_counted(column: Column[object]) -> bool:
    """Whether the database gives the value itself."""
    return column.primary_key and column.name == "id"


def _value(column: Column[object], keys: Mapping[FromClause, int], name: str) -> object:
    for key in column.foreign_keys:
        return keys[key.column.table]
    values: dict[type, object] = {str: f"{column.name} {name}", int: 1, float: 0.5, bool: False, datetime: MOMENT}
    return None if column.name == "finished_at" else {**values, date: DAY}[column.type.python_type]
