"""The adaptive form: which question settles the contest best, and when more answers would not change its outcome.

The rule, the same for one person and for many at a time:

1. Each open question is worth what its answer takes away from the lead that another track is expected to gain on the
   full form (`standing.Standing.worth`); questions of traits that must still be asked count a little more.
2. The question worth most comes next. Of several, one keyed the way that its trait was asked less often, so that both
   directions come early; of these the first in the pack.
3. Questions of a trait must be asked while fewer than `LEAST_ANSWERS` of it are answered and the trait matters to a
   track in play: the first one, and those with a chance of `IN_PLAY` to overtake it.
4. It ends when nothing must be asked and the chance that no other track would stand clearly before the first one on the
   full form is `CERTAINTY`; or when nothing is left to ask.

It looks at which questions have which answers, never at the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from opscareer.assessment.contest import Contest, Numbers, Places, Truths
from opscareer.assessment.standing import Given, Standing, given, standing

CERTAINTY = 0.98
"""What the model must say. It leaves out what it does not know (statements differ, the first place is picked as the
best of several), so that the share of unchanged outcomes is lower: docs/measurement.md states it."""
LEAST_ANSWERS = 2
IN_PLAY = 0.01
_MUST_BE_ASKED = 0.0003
"""What a question that must be asked counts more, on the scale of the fit from -1 to +1: 0.03 points of fit."""
_SAME = 1e-9
"""Relative difference below which two questions are worth the same."""
_BLOCK = 2**21
"""Numbers worked on at a time (16 MB)."""


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What the adaptive form does next for some people."""

    standing: Standing
    settled: Truths
    """Whether it ends, one truth a person."""
    following: Places
    """The place of the question that comes next, for those who have an open one."""


@dataclass(frozen=True, slots=True, eq=False)
class AdaptiveSittings:
    """Adaptive sittings of many people, simulated."""

    asked: Truths
    """Which questions were asked: people by questions."""
    certainty: Numbers
    """The chance at the end that no other track would stand clearly before the first one, one number a person."""

    @property
    def lengths(self) -> Places:
        """How many questions each person was asked."""
        return np.asarray(self.asked.sum(axis=1))


def outlook(contest: Contest, so_far: Given) -> Outlook:
    """What comes next for some people. The contest must have a track."""
    now = standing(contest, so_far)
    wanted = _must_be_asked(contest, so_far, now)
    settled = (now.certainty >= CERTAINTY) & ~wanted.any(axis=1)
    worth = (now.worth + _MUST_BE_ASKED * wanted) @ contest.touches.T
    worth[~so_far.open] = -1.0
    best = worth >= worth.max(axis=1, keepdims=True, initial=-1.0) * (1 - _SAME)
    lean = np.where(best & so_far.open, so_far.answered @ contest.keys @ contest.keys.T, np.inf)
    following = lean.argmin(axis=1) if len(contest.questions) else np.zeros(len(settled), dtype=np.intp)
    return Outlook(now, settled, following)


def known_enough(contest: Contest, answers: Numbers) -> Truths:
    """Whether every trait that matters to a track in play has the least number of answers, one truth a person.

    `answers` holds 1 to 5, people by questions, and 0 where there is none. Before that nothing should be said of the
    ranking; it is what the adaptive form sees to, so that no sitting that it has ended is called too short.
    """
    so_far = given(answers, np.zeros(answers.shape, dtype=np.bool_))
    return np.asarray(~_wanting(contest, so_far, standing(contest, so_far)).any(axis=1))


def _must_be_asked(contest: Contest, so_far: Given, now: Standing) -> Truths:
    """Which traits must still be asked of whom, and can be: people by traits."""
    return np.asarray(_wanting(contest, so_far, now) & (so_far.open @ contest.touches > 0))


def _wanting(contest: Contest, so_far: Given, now: Standing) -> Truths:
    """Which traits that matter to a track in play have too few answers: people by traits."""
    matters = (now.in_play(IN_PLAY).astype(np.float64) @ contest.matters) > 0
    least = np.minimum(LEAST_ANSWERS, contest.touches.sum(axis=0))
    return np.asarray(matters & (so_far.answered @ contest.touches < least))


def adaptive_sittings(contest: Contest, answers: Numbers) -> AdaptiveSittings:
    """What the adaptive form would have asked people whose answers to the whole bank are known.

    `answers` holds 1 to 5, people by questions, and 0 where a person left a question out: that one counts as skipped.
    """
    parts = [_sittings(contest, part) for part in _parts(contest, answers)]
    if not parts:
        return AdaptiveSittings(np.zeros(answers.shape, dtype=np.bool_), np.zeros(0))
    return AdaptiveSittings(
        np.concatenate([part.asked for part in parts]), np.concatenate([part.certainty for part in parts])
    )


def _parts(contest: Contest, answers: Numbers) -> Iterator[Numbers]:
    height = max(1, _BLOCK // max(1, contest.weights.size, len(contest.questions)))
    for start in range(0, len(answers), height):
        yield answers[start : start + height]


def _sittings(contest: Contest, answers: Numbers) -> AdaptiveSittings:
    skipped = answers == 0
    so_far = given(np.zeros_like(answers), skipped)
    certainty = np.zeros(len(answers))
    going = np.arange(len(answers))
    while len(going):
        present = Given(so_far.centred[going], so_far.answered[going], so_far.open[going])
        view = outlook(contest, present)
        certainty[going] = view.standing.certainty
        goes_on = ~view.settled & present.open.any(axis=1)
        going, questions = going[goes_on], view.following[goes_on]
        so_far.open[going, questions] = False
        so_far.answered[going, questions] = True
        so_far.centred[going, questions] = (answers[going, questions] - 3) / 2
    return AdaptiveSittings(~so_far.open & ~skipped, certainty)
