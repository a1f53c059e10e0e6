"""The whole simulation: people drawn or read, what is seen of them, and the figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from opscareer.app.answer_rows import read_rows
from opscareer.app.simulating.drawn_learners import World, drawn_world
from opscareer.app.simulating.figures import (
    Figures,
    Reliability,
    Stability,
    adaptive_figures,
    share,
    stability_of,
    verdict_shares,
)
from opscareer.app.simulating.reliability import alphas, people_counted, retests, split_halves
from opscareer.app.simulating.sightings import (
    Retakes,
    Sightings,
    all_retakes,
    all_sightings,
    in_short,
    retakes,
    sightings,
)
from opscareer.assessment.adaptive import adaptive_sittings
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import Matcher, Numbers, compiled
from opscareer.matching.verdicts import CLEAR
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.progress import Progress, silent
from opscareer.wording import in_both

RETAKES = 4
"""For each person; several, so that what is observed in a band is known well enough to be compared."""
MOST_WORLDS = 20
LEAST_IN_WORLD = 100
_AT_A_TIME = 250
"""People looked at at a time: memory stays small, and progress is told often."""

Draw = Callable[[Numbers, int, int, np.random.Generator], World]
"""Draws a world: from the keys of the questions, the number of people and of their sittings, and a random stream."""


def simulate(pack: Pack, learners: int, seed: int, progress: Progress = silent, draw: Draw = drawn_world) -> Figures:
    """The figures of people drawn from a seed; the same seed gives the same figures.

    They come from up to `MOST_WORLDS` worlds, each with its own factors and statements. Raises `InputProblems` for a
    pack without tracks or questions.
    """
    matcher = _testable(pack)
    sizes = _sizes(learners)
    looking = _Looking(matcher, learners, progress)
    reliable = []
    for size, stream in zip(sizes, np.random.SeedSequence(seed).spawn(len(sizes)), strict=True):
        world = draw(matcher.keys, size, 1 + RETAKES, np.random.Generator(np.random.PCG64(stream)))
        looking.at(world.sittings)
        reliable.append(_reliability_of_drawn(matcher, world))
    return looking.figures(learners, _mean_reliability(matcher, reliable, sizes))


@dataclass(frozen=True, slots=True)
class Responses:
    """The figures of a file of real answers; what is wrong in the file; how many of its rows were left out."""

    figures: Figures
    problems: tuple[Problem, ...]
    left_out: int


def figures_of_responses(pack: Pack, file: Path, progress: Progress = silent) -> Responses:
    """The figures of people who answered once, as far as one sitting can tell, from rows of answers (`answer_rows`).

    Rows without an answer, or with a cell that cannot be read, are left out. Raises `InputProblems` for a file that
    cannot be used at all, and for a pack without tracks or questions.
    """
    matcher = _testable(pack)
    rows = read_rows(file, pack)
    answers = matcher.answer_matrix([person.answers for person in rows.people if person.answers])
    if not len(answers):
        unusable = error(in_both("simulate.no-rows"), Place(str(file)), in_both("simulate.how-rows"))
        raise InputProblems([*rows.problems, unusable])
    looking = _Looking(matcher, len(answers), progress)
    looking.at((answers,))
    complete = int((answers > 0).all(axis=1).sum())
    figures = looking.figures(complete, _reliability_of_one_sitting(matcher, answers))
    return Responses(figures, rows.problems, rows.count - len(answers))


def _testable(pack: Pack) -> Matcher:
    if not pack.tracks or not pack.questions:
        hint = in_both("simulate.give-pack")
        raise InputProblems([error(in_both("simulate.no-pack"), Place("pack.yaml"), hint)])
    return compiled(pack)


def _sizes(learners: int) -> list[int]:
    """How many people each world has."""
    worlds = min(MOST_WORLDS, max(1, learners // LEAST_IN_WORLD))
    return [len(part) for part in np.array_split(np.arange(learners), worlds)]


@dataclass
class _Looking:
    """People being looked at, some at a time."""

    matcher: Matcher
    total: int
    progress: Progress
    done: int = 0
    seen: list[Sightings] = field(default_factory=list)
    full: list[Retakes] = field(default_factory=list)
    adaptive: list[Retakes] = field(default_factory=list)

    def at(self, sittings: Sequence[Numbers]) -> None:
        """Look at some people by their answers at one or more sittings."""
        for start in range(0, len(sittings[0]), _AT_A_TIME):
            self.progress(self.done / self.total, "simulate")
            self._at_some([sitting[start : start + _AT_A_TIME] for sitting in sittings])
        self.progress(self.done / self.total, "simulate")

    def _at_some(self, sittings: Sequence[Numbers]) -> None:
        contest = self.matcher.contest
        answers, *again = sittings
        asked = adaptive_sittings(contest, answers)
        self.seen.append(sightings(self.matcher, answers, asked))
        if again:
            self.full.append(retakes(self.matcher, answers, again))
            short_again = [in_short(again[0], adaptive_sittings(contest, again[0]))]
            self.adaptive.append(retakes(self.matcher, in_short(answers, asked), short_again))
        self.done += len(answers)

    def figures(self, complete: int, reliability: Mapping[str, Reliability]) -> Figures:
        """The figures of all people looked at."""
        seen = all_sightings(self.seen)
        return Figures(
            learners=len(seen.first),
            questions=len(self.matcher.questions),
            complete=complete,
            ties_first=float(seen.shared.mean()),
            verdicts=verdict_shares(seen),
            one_step_flips=float(seen.flips.mean()),
            one_step_flips_when_clear=share(seen.flips, seen.verdict == CLEAR),
            reliability=reliability,
            adaptive=adaptive_figures(self.matcher.tracks, seen),
            stability=_stability(self.full),
            stability_of_adaptive=_stability(self.adaptive),
        )


def _stability(taken: Sequence[Retakes]) -> Stability | None:
    return stability_of(all_retakes(taken)) if taken else None


def _reliability_of_drawn(matcher: Matcher, world: World) -> Numbers:
    """Alpha, split halves, retest and truth: four rows of a figure a trait."""
    first, second = (matcher.scores_of(sitting) for sitting in world.sittings[:2])
    answers = world.sittings[0]
    truth = retests(first, world.levels) ** 2
    return np.stack([alphas(matcher, answers), split_halves(matcher, answers), retests(first, second), truth])


def _mean_reliability(matcher: Matcher, worlds: Sequence[Numbers], sizes: Sequence[int]) -> dict[str, Reliability]:
    """The mean over the worlds: pooled people of several worlds would differ by the statements they met."""
    means = np.average(np.stack(worlds), axis=0, weights=sizes)
    return _by_trait(matcher, means, [sum(sizes)] * len(matcher.traits))


def _reliability_of_one_sitting(matcher: Matcher, answers: Numbers) -> dict[str, Reliability]:
    twice = np.full((2, len(matcher.traits)), np.nan)
    found = np.stack([alphas(matcher, answers), split_halves(matcher, answers), *twice])
    return _by_trait(matcher, found, people_counted(matcher, answers))


def _by_trait(matcher: Matcher, found: Numbers, learners: Sequence[int]) -> dict[str, Reliability]:
    """Four rows of figures, a column a trait, as records."""
    records = {}
    for trait, column, counted in zip(matcher.traits, found.T, learners, strict=True):
        alpha, halves, retest, truth = (None if np.isnan(value) else float(value) for value in column)
        records[trait] = Reliability(alpha, halves, retest, truth, counted)
    return records
