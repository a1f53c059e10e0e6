"""Problems of input: what is wrong, where, and what to do. Collected, never raised one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override


class Severity(StrEnum):
    """How bad a problem is: an error stops the use of the input, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a text file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    @override
    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input, ready to be shown: `file:line:column: severity: message (hint)`."""

    severity: Severity
    message: str
    place: Place
    hint: str = ""

    @override
    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.severity}: {self.message}{hint}"

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Order of reading: by file, then from top to bottom."""
        return (self.place.file, self.place.line, self.place.column, self.message)


class InputProblems(Exception):  # noqa: N818 - it names what it carries
    """An input that cannot be used; carries every problem found in it, in order of reading."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def error(message: str, place: Place, hint: str = "") -> Problem:
    """A problem that stops the use of the input."""
    return Problem(Severity.ERROR, message, place, hint)


def warning(message: str, place: Place, hint: str = "") -> Problem:
    """A problem that leaves the input usable."""
    return Problem(Severity.WARNING, message, place, hint)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops the use of the input."""
    return any(problem.severity is Severity.ERROR for problem in problems)
