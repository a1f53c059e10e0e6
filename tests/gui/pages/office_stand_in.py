"""An office without a server: a store in memory that lets in as a database would, and is closed as one."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import PurePosixPath

from sqlalchemy import make_url

from opscareer.records.office_access import OfficeAccess
from opscareer.records.store import Store
from opscareer.records.store_problem import ProblemKind, StoreProblem
from opscareer.records.transactions import Transactions
from tests.records.in_memory import Memory, engine_in_memory

ADDRESS = "postgresql+psycopg://ann@db.school.test/office"


class StandIn:
    """`password` is that of the one login, None where everybody is let in; `open` counts the stores that are open."""

    def __init__(self, password: str | None) -> None:
        self.password, self.answers, self.open = password, True, 0
        self._engine = engine_in_memory()

    def join(self, address: str, password: str | None = None) -> Store:
        """See `office.join_office`."""
        given = password if password is not None else make_url(address).password
        if not self.answers:
            raise self._problem("unreachable")
        if self.password is not None and given != self.password:
            raise self._problem("refused" if given else "no-password")
        held = ExitStack()
        held.callback(self._leave)
        self.open += 1
        store = Store(Transactions(self._engine, Memory()), held, login="ann")
        store.office = OfficeAccess("ann", asks_password=self.password is not None)
        return store

    def _leave(self) -> None:
        self.open -= 1

    @staticmethod
    def _problem(kind: ProblemKind) -> StoreProblem:
        return StoreProblem(kind, PurePosixPath("ann@db.school.test/office"))
