"""A small typed door to HiGHS, for columns from 0 to 1 and whole costs. Heavy: import it where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf
from typing import Any

import highspy
import numpy as np

_TOLERANCE = 1e-6
_WHOLE = 0.999
"""All costs are whole, so that a gap under one proves the optimum."""

Term = tuple[int, int]
"""A column and its coefficient."""


@dataclass(frozen=True, slots=True)
class Solved:
    """`chosen` are the whole columns at 1, None if none were found; no choice costs less than `bound`."""

    chosen: tuple[int, ...] | None
    bound: int
    proven: bool


class Program:
    """A program that is minimised: the columns `whole` are 0 or 1, the others anything between.

    One thread and no relative gap: the same rows give the same answer.
    """

    def __init__(self, columns: int, whole: Iterable[int]) -> None:
        self._columns = columns
        self._whole = tuple(whole)
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        options = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": _WHOLE}
        for name, value in options.items():
            self._highs.setOptionValue(name, value)
        self._highs.addVars(columns, np.zeros(columns), np.ones(columns))
        for column in self._whole:
            self._highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)

    def at_least(self, least: int, terms: Sequence[Term]) -> None:
        """Add a row: the sum of the terms is at least `least`."""
        columns = np.array([column for column, _ in terms], dtype=np.int32)
        factors = np.array([factor for _, factor in terms], dtype=np.float64)
        self._highs.addRow(float(least), inf, len(terms), columns, factors)

    def implies(self, column: int, options: Iterable[int]) -> None:
        """Add a row: no more of `column` than of the options together."""
        self.at_least(0, [(column, -1), *((option, 1) for option in options)])

    def fix(self, column: int, value: int) -> None:
        """Hold a column at 0 or 1."""
        self._highs.changeColBounds(column, float(value), float(value))

    def suggest(self, chosen: Iterable[int]) -> None:
        """Start the next search from a choice of whole columns."""
        ones = set(chosen)
        values = np.array([float(column in ones) for column in self._whole])
        self._highs.setSolution(len(values), np.array(self._whole, dtype=np.int32), values)

    def minimise(self, costs: Mapping[int, int], seconds: float) -> Solved:
        """Solve with these costs by column, all others free, in at most that time."""
        every = np.arange(self._columns, dtype=np.int32)
        self._highs.changeColsCost(
            self._columns, every, np.array([float(costs.get(column, 0)) for column in range(self._columns)])
        )
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + max(seconds, 0.0))
        self._highs.run()
        found = self._highs.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        values = self._highs.getSolution().col_value
        chosen = tuple(column for column in self._whole if values[column] > 0.5) if found else None
        bound = self._highs.getInfo().mip_dual_bound
        proven = self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return Solved(chosen, ceil(bound - _TOLERANCE) if bound > -inf else 0, proven)
