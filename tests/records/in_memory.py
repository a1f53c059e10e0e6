"""A store in memory: quick, and gone with the test. What only files do is asked of stores in files."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import cache
from pathlib import Path

from sqlalchemy import Engine, delete

from opscareer.records.caseload_schema import GroupRow
from opscareer.records.people import Role
from opscareer.records.schema import Base, LearnerRow
from opscareer.records.sqlite_file import engine_on
from opscareer.records.store import Store
from opscareer.records.store_problem import ProblemKind, StoreProblem
from opscareer.records.transactions import Transactions


class Memory:
    """See `transactions.Database`."""

    def told(self) -> AbstractContextManager[None]:
        return nullcontext()

    def problem(self, kind: ProblemKind) -> StoreProblem:
        return StoreProblem(kind, Path("memory"))


def engine_in_memory() -> Engine:
    """An engine with all tables, on plain SQLite; the rows of a learner go when the learner goes."""
    engine = engine_on(_connected, sqlite3)
    Base.metadata.create_all(engine)
    return engine


def _connected() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def store_in_memory(*, role: Role = "counselor", retention: int | None = 24) -> Store:
    """A store in which nothing was done yet but choosing how long records are kept."""
    engine = engine_in_memory()
    held = ExitStack()
    held.callback(engine.dispose)
    if retention is not None:
        Store(Transactions(engine, Memory()), ExitStack()).privacy.set_retention(retention)
    return Store(Transactions(engine, Memory(), role=role), held)


@cache
def one_store() -> Store:
    """The same store at every call, for tests that try many examples; `emptied` makes it new."""
    return store_in_memory()


def emptied(store: Store) -> Store:
    """The store without learners and groups: much quicker than another one, whose questions are all new to it."""
    with store._transactions.writing() as session:
        session.execute(delete(LearnerRow).where(LearnerRow.is_me.is_(False)))
        session.execute(delete(GroupRow))
    return store
