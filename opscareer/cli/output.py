"""What all commands share: exit codes, where words go, and what is said of a name that is not there."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from opscareer.problems import Problem
from opscareer.wording import Language

DONE, INPUT_HAS_PROBLEMS, WRONG_USAGE = 0, 1, 2
STOPPED = 130
"""The exit code of a command that was stopped by Ctrl+C."""


class WrongUsage(Exception):  # noqa: N818 - it names what it is
    """A command that asks for something that is not there; carries the sentence to print."""


def put_out(text: str) -> None:
    """Print a result."""
    sys.stdout.write(f"{text}\n")


def tell(text: str) -> None:
    """Say something that is not the result."""
    sys.stderr.write(f"{text}\n")


def tell_problems(problems: Iterable[Problem], language: Language) -> None:
    """Say what is wrong with an input, a problem a line."""
    for problem in problems:
        tell(problem.line(language))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or all of them."""
    words = list(known)
    near = get_close_matches(word, words, n=1)
    return f"did you mean {near[0]!r}?" if near else f"one of: {', '.join(words)}"


def today() -> date:
    """The person's own calendar day."""
    return date.today()  # noqa: DTZ011
