"""The next question of an adaptive sitting: what each answer costs with 1,000 tracks and 300 questions."""

from __future__ import annotations

import statistics
import time

import numpy as np

from opscareer.assessment.contest import Contest
from opscareer.assessment.next_question import next_step

LIMIT_MS = 50.0
TRACKS, QUESTIONS, TRAITS = 1000, 300, 50
WEIGHTED = 12
"""Traits that a track asks for."""


def measure() -> list[float]:
    """The milliseconds that each step of one sitting takes."""
    contest = large_contest()
    draw = np.random.Generator(np.random.PCG64(2))
    answers: dict[str, int] = {}
    taken = []
    while True:
        begin = time.perf_counter()
        step = next_step(contest, answers, frozenset())
        taken.append((time.perf_counter() - begin) * 1000)
        if step.question is None:
            return taken
        answers[step.question] = int(draw.integers(1, 6))


def report() -> bool:
    """Prints the figures; whether 95 of 100 steps keep the limit."""
    taken = measure()
    print(  # noqa: T201
        f"next question among {QUESTIONS} for {TRACKS} tracks: median {statistics.median(taken):.1f} ms, "
        f"slowest of {len(taken)} {max(taken):.1f} ms"
    )
    print(f"limit {LIMIT_MS:.0f} ms for the 95th of 100 steps")  # noqa: T201
    return float(np.quantile(taken, 0.95)) <= LIMIT_MS


def large_contest() -> Contest:
    """Tracks that ask for some of many traits each, in any measure."""
    draw = np.random.Generator(np.random.PCG64(1))
    weights = draw.random((TRACKS, TRAITS)) * (draw.random((TRACKS, TRAITS)).argsort(axis=1) < WEIGHTED)
    keys = np.zeros((QUESTIONS, TRAITS))
    keys[np.arange(QUESTIONS), np.arange(QUESTIONS) % TRAITS] = np.where(np.arange(QUESTIONS) // TRAITS % 2, -1, 1)
    return Contest(
        questions=tuple(f"q{number}" for number in range(QUESTIONS)),
        tracks=tuple(f"t{number}" for number in range(TRACKS)),
        keys=keys,
        weights=weights / weights.sum(axis=1, keepdims=True),
    )
