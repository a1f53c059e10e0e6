"""What of a class pack is done, written down person by person, so that a run after a stopped one goes on from there."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pydantic import BaseModel, ConfigDict, ValidationError

from opscareer.reports.class_content import Member
from opscareer.reports.whole_file import write_whole

NAME = ".opscareer-classpack"
"""The file's name in the folder of the class pack."""
_LONGEST_LINE = 1_000_000


class Done(BaseModel):
    """One person done: the key of all that decided it, the SHA-256 of their print, and what came out."""

    model_config = ConfigDict(frozen=True)

    key: str
    digest: str
    member: Member


@dataclass(frozen=True, slots=True)
class Notebook:
    """The notes of a folder; `done` holds by key who need not be done again."""

    file: Path
    done: dict[str, Done]

    @contextmanager
    def open(self) -> Iterator[Noting]:
        """The notebook to write in; each note is on the disk when it was made. Raises OSError."""
        with self.file.open("ab") as stream:
            if stream.tell():
                stream.write(b"\n")  # the last line may be half a line
            yield Noting(stream)

    def keep(self, kept: Iterable[Done]) -> None:
        """Only these notes from now on. Raises OSError."""
        write_whole(self.file, b"".join(_line(done) for done in kept))


@dataclass(frozen=True, slots=True)
class Noting:
    """Writes notes."""

    stream: BinaryIO

    def note(self, done: Done) -> None:
        """Write down one person. Raises OSError."""
        self.stream.write(_line(done))
        self.stream.flush()
        os.fsync(self.stream.fileno())


def read_notebook(folder: Path, prints: Path) -> Notebook:
    """The notes of a folder, as far as the prints in the folder `prints` are those that were noted; none where there
    are none. A line that is no note is passed over."""
    file = folder / NAME
    done: dict[str, Done] = {}
    with suppress(OSError), file.open("rb") as stream:
        while line := stream.readline(_LONGEST_LINE):
            with suppress(ValidationError, OSError):
                read = Done.model_validate_json(line)
                if digest_of(prints / Path(read.member.file).name) == read.digest:
                    done[read.key] = read
    return Notebook(file, done)


def digest_of(file: Path) -> str:
    """SHA-256 of a file. Raises OSError."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _line(done: Done) -> bytes:
    return done.model_dump_json().encode() + b"\n"
