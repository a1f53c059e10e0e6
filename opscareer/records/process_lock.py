"""A lock between processes: one program at a time works on a store.

The operating system keeps the lock and lets go of it when the process ends, however it ends; so the file may stay.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Self


class HeldElsewhere(Exception):  # noqa: N818 - it names what was found
    """Another holder has the lock; `holder` is its process id where it could be read."""

    def __init__(self, holder: int | None) -> None:
        self.holder = holder
        super().__init__(f"held by process {holder}")


class ProcessLock:
    """A held lock: made by `take`, ended by `release`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> Self:
        """Lock the file, made where it is missing; raises HeldElsewhere, or OSError if it cannot be opened."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
            os.ftruncate(descriptor, 0)
            os.write(descriptor, b"%d\n" % os.getpid())
        except BaseException:
            os.close(descriptor)
            raise
        return cls(descriptor)

    def release(self) -> None:
        """Let go; another process can take the lock from now on."""
        os.close(self._descriptor)


def _lock(descriptor: int) -> None:
    if not _locked_now(descriptor):
        raise HeldElsewhere(_written_holder(descriptor))


def _written_holder(descriptor: int) -> int | None:
    with suppress(OSError, ValueError):
        return int(os.read(descriptor, 20))
    return None


if sys.platform == "win32":
    import msvcrt

    # Windows locks bytes against reading too: the locked byte lies far behind the process id that others read.
    _LOCKED_BYTE = 1 << 30

    def _locked_now(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked_now(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
