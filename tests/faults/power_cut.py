"""What a disk may look like when the power is back: a recording of everything done to it, and a cut anywhere in it.

Synced bytes are there; of what was written to a file since its last sync each write is kept, dropped, or torn: some of
its sectors are there. An unlinked file may come back until anything is synced after it. Disks that lie about syncing
are not modelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Literal

import apsw
from typing_extensions import override

SECTOR = 512
LAYER = "power-cut"

Kind = Literal["open", "write", "truncate", "sync", "unlink", "saved"]


@dataclass(frozen=True, slots=True)
class Operation:
    """Something done to a file; `saved` is none: the program said of something that it is saved."""

    kind: Kind
    path: str = ""
    offset: int = 0
    data: bytes = b""

    def on(self, content: bytearray) -> None:
        if self.kind == "truncate":
            del content[self.offset :]
            return
        content.extend(bytes(max(0, self.offset + len(self.data) - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data


@dataclass(slots=True)
class _File:
    synced: bytearray
    pending: list[Operation] = field(default_factory=list)


class Recording:
    """All operations in their order."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []

    def note(self, kind: Kind, path: str = "", offset: int = 0, data: bytes = b"") -> None:
        self.operations.append(Operation(kind, path, offset, data))

    def open(self, path: str) -> None:
        found = Path(path)
        self.note("open", path, data=found.read_bytes() if found.exists() else b"")

    def saved_before(self, cut: int) -> int:
        """How often the program had said so."""
        return sum(operation.kind == "saved" for operation in self.operations[:cut])

    def survivors(self, cut: int, draw: Random) -> dict[str, bytes | None]:
        """The files in one state in which the disk may be found after the power was cut at an operation; None for one
        that is gone."""
        files: dict[str, _File] = {}
        unlinked: set[str] = set()
        for operation in self.operations[:cut]:
            _carry_out(operation, files, unlinked)
        found: dict[str, bytes | None] = dict.fromkeys(
            operation.path for operation in self.operations[:cut] if operation.path
        )
        for path, file in files.items():
            if path not in unlinked or draw.random() < 1 / 2:
                for change in file.pending:
                    for part in _surviving(change, draw):
                        part.on(file.synced)
                found[path] = bytes(file.synced)
        return found


def _carry_out(operation: Operation, files: dict[str, _File], unlinked: set[str]) -> None:
    path = operation.path
    match operation.kind:
        case "open":
            if path not in files or path in unlinked:  # made anew: the old one is gone for good
                files[path] = _File(bytearray(operation.data))
                unlinked.discard(path)
        case "write" | "truncate":
            files[path].pending.append(operation)
        case "sync":
            for change in files[path].pending:
                change.on(files[path].synced)
            files[path].pending.clear()
            for gone in unlinked:
                del files[gone]
            unlinked.clear()
        case "unlink":
            unlinked.update({path} & files.keys())


def _surviving(change: Operation, draw: Random) -> Iterator[Operation]:
    fate = draw.random()
    if fate < 2 / 5:
        return
    if change.kind == "write" and fate < 3 / 5 and len(change.data) > SECTOR:
        starts = range(0, len(change.data), SECTOR)
        for at in draw.sample(starts, draw.randrange(len(starts))):
            yield Operation("write", change.path, change.offset + at, change.data[at : at + SECTOR])
        return
    yield change


class _RecordedFile(apsw.VFSFile):
    def __init__(self, recording: Recording, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._recording = recording
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        recording.open(self._path)
        super().__init__("", name, flags)

    @override
    def xWrite(self, data: bytes, offset: int) -> None:
        self._recording.note("write", self._path, offset, bytes(data))
        super().xWrite(data, offset)

    @override
    def xTruncate(self, size: int) -> None:
        self._recording.note("truncate", self._path, size)
        super().xTruncate(size)

    @override
    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._recording.note("sync", self._path)


class RecordingLayer(apsw.VFS):
    """Hands out files that are recorded."""

    def __init__(self) -> None:
        super().__init__(LAYER, "")
        self.recording = Recording()

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> _RecordedFile:
        return _RecordedFile(self.recording, name, flags)

    @override
    def xDelete(self, name: str, syncdir: bool) -> None:
        super().xDelete(name, syncdir)
        self.recording.note("unlink", name)
