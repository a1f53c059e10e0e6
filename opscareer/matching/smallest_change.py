"""The smallest change that makes up a lead: fewest moves, then fewest steps, found exactly.

Each move has a gain a step (above 0) and room for so many steps; a change takes some steps of some moves, and makes up
the lead if its gains sum to more than the lead. All numbers are whole.

Fewest moves. The most that n moves can gain is the sum of the n greatest full gains (gain * room): taking any other
move instead, or fewer of its steps, cannot give more. So the least n for which that sum exceeds the lead is the fewest,
and if all full gains together do not exceed it, no change does.

Fewest steps for that number. Let best(j, k, s) be the most that exactly k of the moves j, j + 1, ... can gain with s
steps in all. Either move j is left out, or it takes i of its steps, 1 <= i <= room:

    best(j, k, s) = max(best(j + 1, k, s), max over i of best(j + 1, k - 1, s - i) + i * gain(j))

with best(end, 0, 0) = 0 and nothing else possible at the end. Every change with n moves and s steps is one of the ways
through this recursion, so the least s with best(0, n, s) above the lead is the fewest. (Fewer than n moves cannot reach
the lead, so exactly n is no restriction.) Of the changes with n moves and s steps the one with the greatest gain is
taken, and of those the one that uses earlier moves, by fewer steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import gcd
from typing import Any

import numpy as np

_WORD = 2**62
"""Sums below this fit a machine word, with room for one addition."""

Table = np.ndarray[tuple[int, ...], np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Move:
    """Something that can be moved by 1 to `room` steps, each of which gains `gain`; both above 0."""

    gain: int
    room: int


def most_gained(moves: Sequence[Move]) -> int:
    """The most that all moves together can gain."""
    return sum(move.gain * move.room for move in moves)


def fewest_moves(moves: Sequence[Move], lead: int) -> int | None:
    """How many moves it takes at least to gain more than the lead (0 or more); None if all do not."""
    greatest = sorted((move.gain * move.room for move in moves), reverse=True)
    reached = enumerate(accumulate(greatest), start=1)
    return next((count for count, gained in reached if gained > lead), None)


def smallest_change(moves: Sequence[Move], lead: int) -> tuple[int, ...] | None:
    """How many steps each move takes in the smallest change that gains more than the lead; None if none does."""
    count = fewest_moves(moves, lead)
    if count is None:
        return None
    common = gcd(*(move.gain for move in moves))
    smaller = [Move(move.gain // common, move.room) for move in moves]
    tables = _tables(smaller, count)
    enough = tables[0][count] > lead // common
    return _taken(smaller, tables, count, steps=int(np.argmax(enough)))


def _tables(moves: Sequence[Move], count: int) -> list[Table]:
    """`best` for every j, each an array of (moves used, steps used); a negative number stands for impossible."""
    impossible = -1 - most_gained(moves)
    kind = np.int64 if -2 * impossible < _WORD else np.object_
    shape = (count + 1, 1 + sum(sorted((move.room for move in moves), reverse=True)[:count]))
    last: Table = np.full(shape, impossible, dtype=kind)
    last[0, 0] = 0
    tables: list[Table] = [last]
    for move in reversed(moves):
        after = tables[-1]
        best = after.copy()
        for steps in range(1, move.room + 1):
            gained = after[:-1, :-steps] + steps * move.gain
            np.maximum(best[1:, steps:], gained, out=best[1:, steps:])
        tables.append(best)
    return tables[::-1]


def _taken(moves: Sequence[Move], tables: Sequence[Table], count: int, steps: int) -> tuple[int, ...]:
    """The way through the tables that gives the best gain of so many moves and steps."""
    taken = []
    for number, move in enumerate(moves):
        here, after = tables[number][count, steps], tables[number + 1]
        fitting = (
            use
            for use in range(1, min(move.room, steps) + 1)
            if count and after[count - 1, steps - use] + use * move.gain == here
        )
        use = next(fitting, 0)
        taken.append(use)
        count, steps = count - bool(use), steps - use
    return tuple(taken)
