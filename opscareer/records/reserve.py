"""Room on the disk: looked for before something large is written, and some kept back, since on a full disk even a
deletion fails."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from opscareer.records.store_problem import StoreProblem
from opscareer.records.whole_files import write_whole

RESERVE_NAME = "records.reserve"
RESERVE_BYTES = 1_500_000
"""What the deletion of one learner needs at most, many times over."""
SPARE_BYTES = 5_000_000
"""So much stays free on the disk after whatever we write beside the store."""

Done = TypeVar("Done")


def require_room(path: Path, size: int) -> None:
    """Raises StoreProblem `full` if `size` bytes beside the file at `path` would leave too little free; or OSError."""
    if shutil.disk_usage(path.parent).free < size + SPARE_BYTES:
        raise StoreProblem("full", path)


@dataclass(frozen=True, slots=True)
class Reserve:
    """A file beside the store at `path` that is let go when the disk is full."""

    path: Path

    def keep(self) -> None:
        """Make the file where it is missing and there is room for it; without it nothing but deleting is harder."""
        with suppress(OSError, StoreProblem):
            if not self._file.exists():
                require_room(self.path, RESERVE_BYTES)
                write_whole(self._file, os.urandom(RESERVE_BYTES))  # a disk that compresses would not hold zeros

    def deleting(self, delete: Callable[[], Done]) -> Done:
        """Carry out a deletion; on a full disk once more with the reserve let go, which is made again afterwards.

        `delete` is all or nothing. Raises what it raises.
        """
        try:
            return delete()
        except StoreProblem as problem:
            if problem.kind != "full" or not self._let_go():
                raise
        try:
            return delete()
        finally:
            self.keep()

    @property
    def _file(self) -> Path:
        return self.path.with_name(RESERVE_NAME)

    def _let_go(self) -> bool:
        with suppress(OSError):
            self._file.unlink()
            return True
        return False
