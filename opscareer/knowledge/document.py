"""A YAML document that was read: plain data, and beside it, in flat rows of numbers, where every value stands.

A tree of objects with a place each would take several times the memory and time of the data themselves, and almost no
place is ever asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from opscareer.problems import Place

Scalar = str | int | float | bool | None
Plain = Scalar | list[Any] | dict[str, Any]

_FEW = 16
"""Entries that are counted through at each question; of longer lists and mappings the numbers are kept."""


@dataclass(frozen=True, slots=True)
class Spots:
    """Where values and keys stand, by their numbers: each gets one in the order in which they begin.

    `lines` and `columns` count from 0. `ends` holds the number that follows the last value inside. In a mapping each
    key has a number of its own, and that of its value follows it.
    """

    lines: array[int]
    columns: array[int]
    ends: array[int]

    def place(self, file: str, number: int) -> Place:
        """The place of a value or key."""
        return Place(file, self.lines[number] + 1, self.columns[number] + 1)

    def entries(self, number: int, entries: int, step: int) -> Iterator[int]:
        """The numbers of the values of a list (step 0), or of the keys of a mapping (step 1)."""
        below = number + 1
        for _ in range(entries):
            yield below
            below = self.ends[below + step]

    def of_key(self, number: int, mapping: dict[str, Any], key: str) -> int:
        """The number of a key that the mapping has."""
        return next(
            below for name, below in zip(mapping, self.entries(number, len(mapping), 1), strict=True) if name == key
        )


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One file that was read: its name as shown in problems, and what it holds as plain data (None if nothing)."""

    file: str
    content: Plain
    _spots: Spots = field(repr=False)
    _known: dict[int, dict[str | int, int]] = field(default_factory=dict, repr=False)
    """Of long lists and mappings, by their number: the number of each entry."""

    def place(self, *path: str | int) -> Place:
        """Where the value at a path stands; for parts that are not there, the nearest value around them."""
        if not self._spots.lines:
            return Place(self.file)
        number, _ = self._nearest(path)
        return self.place_of(number)

    def key_place(self, *path: str | int) -> Place:
        """Where the key that ends a path stands."""
        *parents, key = path
        if self._spots.lines:
            number, value = self._nearest(tuple(parents))
            if isinstance(value, dict) and key in value:
                return self.place_of(self._below(number, value, key) - 1)
        return self.place(*path)

    def place_of(self, number: int) -> Place:
        """Where the value or key of that number stands."""
        return self._spots.place(self.file, number)

    def values_below(self, number: int, value: Plain) -> Iterator[tuple[int, Any]]:
        """The values of a list or mapping, each with its number."""
        if isinstance(value, list):
            yield from zip(self._spots.entries(number, len(value), 0), value, strict=True)
        elif isinstance(value, dict):
            for key, below in zip(self._spots.entries(number, len(value), 1), value.values(), strict=True):
                yield key + 1, below

    def _nearest(self, path: tuple[str | int, ...]) -> tuple[int, Plain]:
        number, value = 0, self.content
        for part in path:
            is_there = (isinstance(value, dict) and part in value) or (
                isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value)
            )
            if is_there:
                number, value = self._below(number, value, part), value[part]  # type: ignore[index]
        return number, value

    def _below(self, number: int, value: Any, part: str | int) -> int:
        """The number of an entry that a list or mapping has."""
        if number in self._known:
            return self._known[number][part]
        parts = value if isinstance(value, dict) else range(len(value))
        known = dict(zip(parts, (below for below, _ in self.values_below(number, value)), strict=True))
        if len(value) > _FEW:
            self._known[number] = known
        return known[part]
