"""The texts of all entries end to end, so that one pass of `str.find` goes through all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

LINE = "\n"
"""Stands before every line of an entry, and so after it as well: a pattern can ask for the beginning or the end."""


class Column:
    """One kind of text of every entry: some lines each. Entries are known by their number from 0."""

    def __init__(self, lines: Iterable[Sequence[str]]) -> None:
        parts = ["".join(f"{LINE}{line}" for line in lines_of_entry) for lines_of_entry in lines]
        self._starts = [0, *accumulate(map(len, parts))]
        self._text = "".join(parts) + LINE

    def having(self, pattern: str) -> Iterator[int]:
        """The entries whose lines hold the pattern, in order, each once."""
        at, end = 0, len(self._text)
        while (at := self._text.find(pattern, at, end)) >= 0:
            entry = bisect_right(self._starts, at) - 1
            yield entry
            at = self._starts[entry + 1]

    def lines(self, entry: int) -> list[str]:
        """The lines of one entry, in order."""
        return self._text[self._starts[entry] : self._starts[entry + 1]].split(LINE)[1:]
