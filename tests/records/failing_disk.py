"""Operations on files of which the k-th fails: as an error of the disk, or as the end of the process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from opscareer.records import sqlite_file
from tests.effort import EFFORT

STEP = max(1, 200 // EFFORT)
"""Every how many operations are tried at one go; `make soak` tries all."""


class Killed(BaseException):
    """The process ends here: nothing that follows reaches the disk."""


class FailingDisk:
    """Counts the operations and fails one. `kills`: then every later one fails too, as after the end of a process."""

    def __init__(self, *, fails_at: int, kills: bool) -> None:
        self._fails_at = fails_at
        self._kills = kills
        self.done = 0

    @property
    def has_failed(self) -> bool:
        return self.done >= self._fails_at

    def count(self) -> None:
        self.done += 1
        if self._kills and self.has_failed:
            raise Killed
        if self.done == self._fails_at:
            raise OSError(5, "Input/output error")


@contextmanager
def failing_disk(*, fails_at: int, kills: bool) -> Iterator[FailingDisk]:
    """Within the block everything that changes a folder, syncs or opens a store goes through a failing disk."""
    disk = FailingDisk(fails_at=fails_at, kills=kills)
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in (
            (Path, "replace"),
            (Path, "unlink"),
            (Path, "mkdir"),
            (os, "fsync"),
            (os, "open"),
            (os, "utime"),
            (sqlite_file, "connect"),
        ):
            patch.setattr(owner, name, _counted(getattr(owner, name), disk))
        yield disk


def _counted(operation: Callable[..., Any], disk: FailingDisk) -> Callable[..., Any]:
    def counted(*args: Any, **named: Any) -> Any:
        disk.count()
        return operation(*args, **named)

    return counted
