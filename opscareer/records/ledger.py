"""The ledger beside the store: who was erased, in a file that no restore of a backup takes back.

Each line is one JSON object, added at the end and on the disk before anything that depends on it is done. It names
learners by their uid, which says nothing. It also carries what must be known although the store is shut or was put back
to an earlier state: the heads of the audit log, and how often somebody tried to unlock it in vain.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from opscareer.records.audit import AuditHead
from opscareer.records.sqlite_file import plainly_told
from opscareer.records.whole_files import sync_folder

LEDGER_NAME = "erasures"
"""The file's name in the folder of the store."""
_LONGEST_LINE = 1000


@dataclass(frozen=True, slots=True)
class LedgerContent:
    """What a ledger says.

    `erased` are uids, first erased first; the first `cleaned` of them are in no file any more. `heads` are those of the
    audit log since the store was last put back; `failed` counts the unlockings in vain since the last of them, and
    `is_restored` says that the store was put back since.
    """

    erased: tuple[str, ...] = ()
    cleaned: int = 0
    heads: tuple[AuditHead, ...] = ()
    failed: int = 0
    is_restored: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to do for those who were erased."""
        return self.cleaned >= len(self.erased)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of the store in one folder. Its methods raise StoreProblem if the file cannot be read or written."""

    folder: Path

    @property
    def path(self) -> Path:
        """The file; it is there from the first line on."""
        return self.folder / LEDGER_NAME

    def read(self) -> LedgerContent:
        """All that was noted. A line that was cut off in the middle, or is none of ours, is passed over."""
        erased: dict[str, None] = {}
        cleaned = failed = 0
        is_restored = False
        heads: list[AuditHead] = []
        for line in self._lines():
            match line:
                case {"erased": str(uid)}:
                    erased[uid] = None
                case {"cleaned": int(count)}:
                    cleaned = count
                case {"audit": int(length), "link": str(link)}:
                    heads.append(AuditHead(length, link))
                    failed, is_restored = 0, False
                case {"restored": str()}:
                    heads.clear()
                    is_restored = True
                case {"unlock-failed": str()}:
                    failed += 1
        return LedgerContent(tuple(erased), cleaned, tuple(heads), failed, is_restored)

    def note_erased(self, uids: Iterable[str]) -> None:
        """Learners are about to be erased."""
        self._add(*({"erased": uid, "at": _now()} for uid in uids))

    def note_cleaned(self, count: int) -> None:
        """The first `count` of those erased are in no file any more."""
        self._add({"cleaned": count})

    def note_head(self, head: AuditHead) -> None:
        """So long is the audit log, and this is its last link."""
        self._add({"audit": head.length, "link": head.link})

    def note_restored(self) -> None:
        """The store is about to be put back to an earlier state: its audit log is shorter from now on."""
        self._add({"restored": _now()})

    def note_unlock_failed(self) -> None:
        """Somebody tried to unlock the store in vain."""
        self._add({"unlock-failed": _now()})

    def _lines(self) -> Iterator[Mapping[str, object]]:
        with plainly_told(self.path), suppress(FileNotFoundError), self.path.open("rb") as stream:
            while line := stream.readline(_LONGEST_LINE):
                with suppress(ValueError):
                    said = json.loads(line)
                    if isinstance(said, dict):
                        yield said

    def _add(self, *lines: Mapping[str, object]) -> None:
        """Lines at the end, on the disk when this returns; only the owner may read them."""
        data = b"".join(json.dumps(line, separators=(",", ":")).encode() + b"\n" for line in lines)
        with plainly_told(self.path):
            is_new = not self.path.exists()
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "r+b") as stream:
                begun = stream.seek(0, os.SEEK_END) and not self._ends_a_line(stream)
                stream.write(b"\n" + data if begun else data)
                stream.flush()
                os.fsync(stream.fileno())
            if is_new:
                sync_folder(self.folder)

    @staticmethod
    def _ends_a_line(stream: BinaryIO) -> bool:
        """Whether the file ends where a line does: a kill may have cut the last one off. Stays at the end."""
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
