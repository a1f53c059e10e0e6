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
    """One thing wrong with an input, ready to be shown: `file:line:column: severity: message (hint)`.

    `message` and `hint` are English. `chinese` are both in Chinese; None where a problem is told in English alone.
    """

    severity: Severity
    message: str
    place: Place
    hint: str = ""
    chinese: tuple[str, str] | None = None

    @override
    def __str__(self) -> str:
        return self.line("en")

    def said(self, language: Language) -> str:
        """What is wrong."""
        return self.chinese[0] if self.chinese and language == "zh" else self.message

    def advice(self, language: Language) -> str:
        """What to do; empty where there is nothing to say."""
        return self.chinese[1] if self.chinese and language == "zh" else self.hint

    def line(self, language: Language) -> str:
        """All of it in one line."""
        spoken: Language = language if self.chinese else "en"
        key = "problems.line-with-advice" if self.hint else "problems.line"
        severity = phrase(f"problems.{self.severity}", spoken)
        said, advice = self.said(spoken), self.advice(spoken)
        return phrase(key, spoken, place=self.place, severity=severity, message=said, advice=advice)

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Order of reading: by file, then from top to bottom."""
        return (self.place.file, self.place.line, self.place.column, self.message)


class InputProblems(Exception):  # noqa: N818 - it names what it carries
    """An input that cannot be used; carries every problem found in it, in order of reading."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def error(message: str | InBoth, place: Place, hint: str | InBoth = "") -> Problem:
    """A problem that stops the use of the input."""
    return _problem(Severity.ERROR, message, place, hint)


def warning(message: str | InBoth, place: Place, hint: str | InBoth = "") -> Problem:
    """A problem that leaves the input usable."""
    return _problem(Severity.WARNING, message, place, hint)


def _problem(severity: Severity, message: str | InBoth, place: Place, hint: str | InBoth) -> Problem:
    if isinstance(message, str) and isinstance(hint, str):
        return Problem(severity, message, place, hint)
    told = [words if isinstance(words, InBoth) else InBoth(words, words) for words in (message, hint)]
    return Problem(severity, told[0].en, place, told[1].en, (told[0].zh, told[1].zh))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops the use of the input."""
    return any(problem.severity is Severity.ERROR for problem in problems)
