"""The file a store lies in, as `Transactions` speaks of it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from opscareer.records.sqlite_file import plainly_told
from opscareer.records.store_problem import ProblemKind, StoreProblem


@dataclass(frozen=True, slots=True)
class StoreFile:
    """A store in a file of its own; see `transactions.Database`."""

    path: Path

    def told(self) -> AbstractContextManager[None]:
        """Turns the errors of SQLite and of the file system into a `StoreProblem`."""
        return plainly_told(self.path)

    def problem(self, kind: ProblemKind) -> StoreProblem:
        """A problem that names the file."""
        return StoreProblem(kind, self.path)
