"""One transaction at a time on one engine, shared by everything that reads or writes a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import RLock, get_ident
from time import sleep
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from opscareer.records import rows
from opscareer.records.people import Role
from opscareer.records.schema import LearnerRow
from opscareer.records.store_problem import ProblemKind, StoreProblem

_LONG_ENOUGH = 0.002
"""Seconds in which another thread that waits gets its turn."""


class Database(Protocol):
    """What a store lies in: a file, or a database of an office."""

    def told(self) -> AbstractContextManager[None]:
        """Turns the errors of the database into a `StoreProblem`, around everything that touches it."""
        ...

    def problem(self, kind: ProblemKind) -> StoreProblem:
        """A problem that names this database."""
        ...


class Transactions:
    """Calls from several threads wait for one another; what is begun inside a transaction joins it.

    Everything that changes something goes through `writing` or `saving`, which refuse it where the store may only be
    read (StoreProblem `read-only`). `changes` counts the transactions that changed something.

    `reading` is the engine for transactions that are begun to read in, where that is another: one that sees everything
    as of one moment, although colleagues go on writing. What is begun to write in sees the newest, and locks it.
    """

    def __init__(
        self,
        engine: Engine,
        database: Database,
        *,
        role: Role = "counselor",
        read_only: bool = False,
        reading: Engine | None = None,
    ) -> None:
        self.engine = engine
        self._reading = reading or engine
        self.role: Role = role
        self.is_read_only = read_only
        self.changes = 0
        self._database = database
        self._thread_lock = RLock()
        self._file_lock = RLock()
        self._under_way: Session | None = None
        self._thread = 0
        self._is_writing = False
        self._is_closed = False
        self._seen: dict[int, int] = {}

    def close(self) -> None:
        """No transaction begins any more; waits for the one under way in another thread."""
        with self._thread_lock:
            self._is_closed = True
        with self._file_lock:  # whoever works on the file has noticed by now, or is done
            pass

    def _require_open(self) -> None:
        if self._is_closed:
            raise ValueError("the store is closed")

    def problem(self, kind: ProblemKind) -> StoreProblem:
        """A problem that names the database."""
        return self._database.problem(kind)

    def require_counselor(self) -> None:
        """Raises StoreProblem `not-allowed` for whoever may not see or do what counselors may."""
        if self.role != "counselor":
            raise self.problem("not-allowed")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other threads out while the file itself is worked on; no transaction may be under way."""
        with self.file_kept(), self._thread_lock, self._database.told():
            self._require_open()
            yield

    @contextmanager
    def file_kept(self) -> Iterator[None]:
        """Let nobody be `alone` with the file; transactions go on. Not to be called inside one."""
        if self._under_way is not None and self._thread == get_ident():
            raise RuntimeError("a transaction is under way")
        with self._file_lock:
            yield

    def let_others(self) -> None:
        """Inside `alone`: let transactions that wait go first. Raises ValueError if the store was closed meanwhile."""
        self._thread_lock.release()
        try:
            sleep(_LONG_ENOUGH)
        finally:
            self._thread_lock.acquire()
        self._require_open()

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """The transaction that this thread is in, or one of its own, to read in."""
        with self._joined(self._reading) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """The same, to change something in."""
        if self.is_read_only:
            raise self.problem("read-only")
        with self._joined(self.engine) as session:
            self._is_writing = True
            yield session

    @contextmanager
    def saving(self, learner: int) -> Iterator[Session]:
        """A transaction that changes a learner's records: it counts as a change of the learner.

        Raises KeyError for a learner who is not there, and StoreProblem `changed` where somebody else changed them
        since this program last saw them.
        """
        with self.writing() as session:
            row = session.get(LearnerRow, learner, with_for_update=True)
            if row is None:
                raise KeyError(learner)
            if self._seen.get(learner, row.version) != row.version:
                raise self.problem("changed")
            row.changed_at = rows.now()
            session.flush()
            self._seen[learner] = row.version
            yield session
            session.flush()
            if row in session:
                self._seen[learner] = row.version

    def saw(self, learner: LearnerRow) -> None:
        """Remember that this program knows the learner as they are now."""
        self._seen[learner.id] = learner.version

    @contextmanager
    def _joined(self, engine: Engine) -> Iterator[Session]:
        """The transaction that this thread is in, or else a new one on the engine."""
        with self._thread_lock, self._database.told():
            self._require_open()
            if self._under_way is not None:
                yield self._under_way
                self._under_way.flush()
            else:
                with self._own(engine) as session:
                    yield session

    @contextmanager
    def _own(self, engine: Engine) -> Iterator[Session]:
        seen = dict(self._seen)
        self._is_writing = False
        try:
            with Session(engine) as session, session.begin():
                self._thread, self._under_way = get_ident(), session
                try:
                    yield session
                finally:
                    self._under_way = None
        except BaseException as failed:
            self._seen = seen
            if isinstance(failed, StaleDataError):
                raise self.problem("changed") from failed
            raise
        self.changes += self._is_writing
