"""A file layer of SQLite in which one operation fails: once, or from then on."""

from __future__ import annotations

import sys
from typing import Any

import apsw
from typing_extensions import override

LAYER = "failing"


class Fault:
    """Which operation fails, and for how long. What is written fails as a full disk, all else as an error of it."""

    def __init__(self) -> None:
        self.count = 0
        self.is_hit = False
        self._at = sys.maxsize
        self._lasts = False

    def arm(self, at: int, *, lasts: bool) -> None:
        """Fail at that operation from now on counted; with `lasts` at all that follow too."""
        self.count, self.is_hit, self._at, self._lasts = 0, False, at, lasts

    def lift(self) -> None:
        """The disk works again; whether it was hit stays known."""
        self._at, self._lasts = sys.maxsize, False

    def pass_by(self, kind: str) -> None:
        self.count += 1
        if self.count == self._at or (self._lasts and self.count > self._at):
            self.is_hit = True
            raise _failure(kind)


def _failure(kind: str) -> Exception:
    """With its code, which an error that was not made by SQLite itself lacks."""
    failure: Any = apsw.FullError(kind) if kind == "write" else apsw.IOError(kind)
    failure.extendedresult = apsw.SQLITE_FULL if kind == "write" else apsw.SQLITE_IOERR
    return failure  # type: ignore[no-any-return]


class _FailingFile(apsw.VFSFile):
    def __init__(self, fault: Fault, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._fault = fault
        super().__init__("", name, flags)

    @override
    def xRead(self, amount: int, offset: int) -> bytes:
        self._fault.pass_by("read")
        return super().xRead(amount, offset)

    @override
    def xWrite(self, data: bytes, offset: int) -> None:
        self._fault.pass_by("write")
        super().xWrite(data, offset)

    @override
    def xTruncate(self, size: int) -> None:
        self._fault.pass_by("truncate")
        super().xTruncate(size)

    @override
    def xSync(self, flags: int) -> None:
        self._fault.pass_by("sync")
        super().xSync(flags)


class FailingLayer(apsw.VFS):
    """Hands out such files."""

    def __init__(self) -> None:
        super().__init__(LAYER, "")
        self.fault = Fault()

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> _FailingFile:
        self.fault.pass_by("open")
        return _FailingFile(self.fault, name, flags)

    @override
    def xDelete(self, name: str, syncdir: bool) -> None:
        self.fault.pass_by("delete")
        super().xDelete(name, syncdir)
