"""What can be said of the first place, for one person or many at a time: who shares it, and why it may not be told.

Sums in floating point decide wherever they can. Who lies so near a border that rounding could decide is looked at in
exact fractions (`exact_fits`), so that a single answer moved by a point never changes the first place of a `clear`
verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

import numpy as np

from opscareer.assessment.adaptive import known_enough
from opscareer.assessment.agreement import contradict
from opscareer.assessment.learner import ANSWERS
from opscareer.matching.engine import ROUNDING, Matcher, Numbers, Places, Truths, ranking
from opscareer.matching.exact_fits import exact_fits
from opscareer.matching.results import Doubt, Verdict
from opscareer.matching.stability import not_told_apart, truth_chances

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CLEAR, TIE, CANNOT_TELL = (VERDICTS.index(verdict) for verdict in VERDICTS)
DOUBTS: tuple[Doubt, ...] = get_args(Doubt)
FEW, SAME, CONTRADICTING, FLAT = (DOUBTS.index(doubt) for doubt in DOUBTS)
NO_DOUBT = -1

_UNSURE = 10 * ROUNDING
"""Points of fit within which floating point does not decide."""
_HALF_FULL = 50.0
"""Points of fit that one point on the scale of five moves, for a score that rests on one answer alone."""
_AT_A_TIME = 2**19
"""Numbers worked on at a time (4 MB)."""


@dataclass(frozen=True, slots=True, eq=False)
class FirstPlaces:
    """What can be said of the first places of some people; tracks are told by their number in the pack."""

    first: Places
    """The track in front, of equal ones the earlier in the pack: one number a person."""
    group: Truths
    """The first track and those that share the place with it: people by tracks."""
    doubt: Places
    """Why nothing can be told, as its number in `DOUBTS`, or `NO_DOUBT`: one number a person."""

    @property
    def verdict(self) -> Places:
        """The verdict of each person, as its number in `VERDICTS`."""
        settled = np.where(self.group.sum(axis=1) > 1, TIE, CLEAR)
        return np.where(self.doubt == NO_DOUBT, settled, CANNOT_TELL)


def first_places(matcher: Matcher, answers: Numbers) -> FirstPlaces:
    """What can be said of the first places of people by a matrix of their answers. There must be a track.

    The place is shared with the tracks that one answer moved by one point could bring level with the first or put
    before it, and with those that cannot be told apart from it (`stability.LEAST_ODDS`). Nothing is told if a trait
    that matters to a track in play has too few answers, if every answer is the same, which says more of the pen than of
    the person, if the answers contradict each other as answers at random do, or if all tracks share the place.
    """
    first, near = _first_and_near(matcher, answers)
    group = near | not_told_apart(truth_chances(matcher, answers), first.tolist())
    sharing = group.sum(axis=1)
    doubts = {
        FEW: ~known_enough(matcher.contest, answers),
        SAME: _all_the_same(answers),
        CONTRADICTING: contradict(matcher.keys, answers),
        FLAT: (sharing > 1) & (sharing == len(matcher.tracks)),
    }
    return FirstPlaces(first, group, np.select(list(doubts.values()), list(doubts), NO_DOUBT))


def _all_the_same(answers: Numbers) -> Truths:
    least = np.where(answers > 0, answers, np.inf).min(axis=1, initial=np.inf)
    return np.asarray(answers.max(axis=1, initial=0.0) == least)


def _first_and_near(matcher: Matcher, answers: Numbers) -> tuple[Places, Truths]:
    """The first track of each person, and which tracks one step could bring level with it or before it."""
    fits = matcher.fits_of(answers)
    first = ranking(fits)[:, 0]
    people = np.arange(len(answers))
    behind = fits[people, first][:, None] - fits
    gained = _gained_by_a_step(matcher, answers, first)
    near = behind <= gained
    unsure = (np.abs(behind - gained) <= _UNSURE) | (behind <= _UNSURE)
    unsure[people, first] = False
    for person in np.flatnonzero(unsure.any(axis=1)):
        first[person], near[person] = _exactly(matcher, answers[person])
    return first, near


def _exactly(matcher: Matcher, row: Numbers) -> tuple[int, Truths]:
    """The same for one person, in exact fractions."""
    given = {question: int(answer) for question, answer in zip(matcher.questions, row, strict=True) if answer > 0}
    exact = exact_fits(matcher, given)
    first = exact.order[0]
    near = {first, *exact.one_step_from(first)}
    return matcher.tracks.index(first), np.array([track in near for track in matcher.tracks])


def _gained_by_a_step(matcher: Matcher, answers: Numbers, first: Places) -> Numbers:
    """The most that each track can gain on the first by one answer moved by one point: people by tracks."""
    pull = _HALF_FULL * matcher.pull(matcher.answered_per_trait(answers))
    gained = np.zeros((len(answers), len(matcher.tracks)))
    for rows in _parts(matcher, len(answers)):
        slopes = (matcher.keys * pull[rows][:, None, :]) @ matcher.weights.T
        gain = slopes - np.take_along_axis(slopes, first[rows][:, None, None], axis=2)
        some = answers[rows][:, :, None]
        up = np.where((some > 0) & (some < ANSWERS[-1]), gain, 0.0)
        down = np.where(some > ANSWERS[0], -gain, 0.0)
        gained[rows] = np.maximum(up, down).max(axis=1, initial=0.0)
    return gained


def _parts(matcher: Matcher, people: int) -> Iterator[slice]:
    height = max(1, _AT_A_TIME // max(1, len(matcher.questions) * max(len(matcher.tracks), len(matcher.traits))))
    return (slice(start, start + height) for start in range(0, people, height))
