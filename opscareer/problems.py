"""Problems of input: what is wrong, where, and what to do. Collected, never raised one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from opscareer.wording import InBoth, Language, phrase


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
    """One thing wrong with an input, ready to be shown: `file:line:column: severity: what is wrong (what to do)`.

    It is told before it is known who reads it, so it always carries both languages.
    """

    severity: Severity
    what: InBoth
    place: Place
    remedy: InBoth | None = None

    @override
    def __str__(self) -> str:
        return self.line("en")

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.said("en")

    @property
    def hint(self) -> str:
        """What to do, in English; empty where there is nothing to say."""
        return self.advice("en")

    def said(self, language: Language) -> str:
        """What is wrong."""
        return self.what.said(language)

    def advice(self, language: Language) -> str:
        """What to do; empty where there is nothing to say."""
        return self.remedy.said(language) if self.remedy else ""

    def line(self, language: Language) -> str:
        """All of it in one line."""
        key = "problems.line-with-advice" if self.remedy else "problems.line"
        severity = phrase(f"problems.{self.severity}", language)
        said, advice = self.said(language), self.advice(language)
        return phrase(key, language, place=self.place, severity=severity, message=said, advice=advice)

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Order of reading: by file, then from top to bottom."""
        return (self.place.file, self.place.line, self.place.column, self.message)


class InputProblems(Exception):  # noqa: N818 - it names what it carries
    """An input that cannot be used; carries every problem found in it, in order of reading."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def error(what: InBoth, place: Place, remedy: InBoth | None = None) -> Problem:
    """A problem that stops the use of the input."""
    return Problem(Severity.ERROR, what, place, remedy)


def warning(what: InBoth, place: Place, remedy: InBoth | None = None) -> Problem:
    """A problem that leaves the input usable."""
    return Problem(Severity.WARNING, what, place, remedy)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops the use of the input."""
    return any(problem.severity is Severity.ERROR for problem in problems)
