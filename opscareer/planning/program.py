"""A small typed door to HiGHS, for columns from 0 to 1 and whole costs. Heavy: import it where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf, isfinite
from threading import Thread
from typing import Any

import highspy
import numpy as np

from opscareer.planning.watch import Watch

_TOLERANCE = 1e-6
_CUTS_KEPT = 100
"""Of the solver's own cuts. It makes thousands where it lacks a good choice, in rounds of a tenth of a second; with so
few it soon goes on to branch."""
_ALL_NODES = 2**31 - 1
_WHOLE = 0.999
"""All costs are whole, so that a gap under one proves the optimum."""
_LOOK = 0.05
"""Seconds between two looks at the watch while the solver works."""
_GRACE = 0.5
"""Seconds over its time after which the solver is told to end; it does so in moments, seldom in more."""
_AT_LAST = 1.0
"""Seconds over its time after which a solver that has not ended is left alone."""

Term = tuple[int, int]
"""A column and its coefficient."""


@dataclass(frozen=True, slots=True)
class Solved:
    """`chosen` are the whole columns at 1, None if none were found; no choice costs less than `bound`.

    If none were found and that is `proven`, there is none.
    """

    chosen: tuple[int, ...] | None
    bound: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The least cost if all columns may be fractions: a bound, and by column its value and its reduced cost.

    The bound is infinite if no choice is left.
    """

    bound: float
    values: Sequence[float]
    reduced: Sequence[float]

    def with_it(self, column: int) -> float:
        """What a choice with a column at 1 costs at least."""
        return self.bound if self.values[column] > _TOLERANCE else self.bound + self.reduced[column]


def may_be_off(cost: float) -> float:
    """How much a cost, whole but found with fractions, may be off from what it should be."""
    return _TOLERANCE * max(1.0, abs(cost))


class _StopSign:
    """What the solver asks whether to go on. It holds on to whom it asks, where nothing sees it: a program that it
    asked itself would never be freed."""

    def __init__(self) -> None:
        self.is_up = False

    def answer(self, _kind: object, _message: object, _out: object, answer: Any, _own: object) -> None:
        """Called by the solver, on its thread."""
        answer.user_interrupt = self.is_up


class Program:
    """A program that is minimised: the columns `whole` are 0 or 1, the others anything between.

    One thread and no relative gap: the same rows give the same answer. The solver works beside the thread that asks,
    which looks at the watch meanwhile; when that raises, or long past the time, the solver is told to end and left
    alone. A program whose time is over is not solved again: the solver may still be at work on it.
    """

    def __init__(self, columns: int, whole: Iterable[int], watch: Watch) -> None:
        self._columns = columns
        self._whole = tuple(whole)
        self._watch = watch
        self._sign = _StopSign()
        self._new_rows = _Rows()
        self._priced: Mapping[int, int] | None = None
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        gaps = {"mip_rel_gap": 0.0, "mip_abs_gap": _WHOLE}
        options = {"output_flag": False, "threads": 1, "mip_pool_soft_limit": _CUTS_KEPT, **gaps}
        for name, value in options.items():
            self._highs.setOptionValue(name, value)
        self._highs.addVars(columns, np.zeros(columns), np.ones(columns))
        kinds = np.full(len(self._whole), highspy.HighsVarType.kInteger)
        self._highs.changeColsIntegrality(len(self._whole), np.array(self._whole, dtype=np.int32), kinds)
        self._highs.setCallback(self._sign.answer, None)
        for kind in ("kCallbackMipInterrupt", "kCallbackSimplexInterrupt", "kCallbackIpmInterrupt"):
            self._highs.startCallback(getattr(highspy.cb.HighsCallbackType, kind))

    def at_least(self, least: int, terms: Iterable[Term]) -> None:
        """Add a row: the sum of the terms is at least `least`."""
        self._new_rows.add(least, terms)

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

    def minimise(self, costs: Mapping[int, int], nodes: int | None = None) -> Solved:
        """Solve with these costs by column, all others free, as long as the watch and the `nodes` allow."""
        self._highs.setOptionValue("mip_max_nodes", _ALL_NODES if nodes is None else nodes)
        if not self._run(costs):
            return Solved(None, 0, proven=False)
        info = self._highs.getInfo()
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        values = self._highs.getSolution().col_value
        chosen = tuple(column for column in self._whole if values[column] > 0.5) if found else None
        bound = info.mip_dual_bound
        proven = self._is_infeasible() or self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return Solved(chosen, ceil(bound - may_be_off(bound)) if isfinite(bound) else 0, proven)

    def relax(self, costs: Mapping[int, int]) -> Relaxed | None:
        """Solve with fractions allowed everywhere; None if the watch does not allow it."""
        if not self._run(costs, fractions=True):
            return None
        if self._is_infeasible():
            nothing = [0.0] * self._columns
            return Relaxed(inf, nothing, nothing)
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self._highs.getSolution()
        return Relaxed(self._highs.getInfo().objective_function_value, solution.col_value, solution.col_dual)

    def can_be(self, column: int, value: int, costs: Mapping[int, int], most: int) -> bool:
        """Whether a column can be 0, or 1, where no more than `most` is spent, fractions allowed; yes if in doubt."""
        self.fix(column, value)
        if not self._run(costs, fractions=True):
            return True  # its time is over: the solver may still be at work on the column, which is left as it is
        is_optimal = self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        costs_more = is_optimal and self._highs.getInfo().objective_function_value > most + may_be_off(most)
        cannot_be = costs_more or self._is_infeasible()
        self._highs.changeColBounds(column, 0.0, 1.0)
        return not cannot_be

    def _is_infeasible(self) -> bool:
        """Whether the solver found that there is no choice; with all columns from 0 to 1 none is unbounded."""
        status = highspy.HighsModelStatus
        return self._highs.getModelStatus() in (status.kInfeasible, status.kUnboundedOrInfeasible)

    def _run(self, costs: Mapping[int, int], *, fractions: bool = False) -> bool:
        """Run the solver with these costs; whether it ended by itself."""
        if not self._watch.left:
            return False
        self._new_rows.give(self._highs)
        self._new_rows = _Rows()
        self._price(costs)
        self._highs.setOptionValue("solve_relaxation", fractions)
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + self._watch.left)
        solver = Thread(target=self._highs.run, name="solver")
        solver.start()
        try:
            while solver.is_alive() and self._watch.over < _AT_LAST:
                solver.join(_LOOK)
                self._watch.look()
                self._sign.is_up = self._watch.over > _GRACE
        except BaseException:
            self._sign.is_up = True
            raise
        return not solver.is_alive() and not self._sign.is_up

    def _price(self, costs: Mapping[int, int]) -> None:
        """Give the solver these costs, unless it has them from the question before."""
        if costs is self._priced:
            return
        prices = np.zeros(self._columns)
        prices[list(costs)] = list(costs.values())
        self._highs.changeColsCost(self._columns, np.arange(self._columns, dtype=np.int32), prices)
        self._priced = costs


class _Rows:
    """Rows that wait to be given to the solver, all at once: one by one would take seconds."""

    def __init__(self) -> None:
        self._least: list[float] = []
        self._starts: list[int] = []
        self._columns: list[int] = []
        self._factors: list[float] = []

    def add(self, least: int, terms: Iterable[Term]) -> None:
        factors: dict[int, int] = {}
        for column, factor in terms:
            factors[column] = factors.get(column, 0) + factor
        self._least.append(least)
        self._starts.append(len(self._columns))
        self._columns += factors
        self._factors += factors.values()

    def give(self, highs: Any) -> None:
        if not self._least:
            return
        status = highs.addRows(
            len(self._least),
            np.array(self._least, dtype=np.float64),
            np.full(len(self._least), inf),
            len(self._columns),
            np.array(self._starts, dtype=np.int32),
            np.array(self._columns, dtype=np.int32),
            np.array(self._factors, dtype=np.float64),
        )
        if status == highspy.HighsStatus.kError:  # it then takes none of them, and would go on without
            raise ValueError(self._least)
