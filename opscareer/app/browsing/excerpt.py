"""A part of a long file, so that a screen need not take all of it."""

from __future__ import annotations

from dataclasses import dataclass

_AROUND = 1_000
"""Lines kept before and after the one that matters; files that ship have a few hundred."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some lines of a file, and the number of the first, from 1."""

    text: str
    first_line: int
    is_cut: bool


def excerpt(text: str, line: int, around: int = _AROUND) -> Excerpt:
    """The lines around one of a text whose lines end with `\\n`; all of a short text."""
    lines = text.split("\n")
    if len(lines) <= 2 * around + 1:
        return Excerpt(text, 1, is_cut=False)
    first = max(0, min(line - 1 - around, len(lines) - 1))
    return Excerpt("\n".join(lines[first : line + around]), first + 1, is_cut=True)
