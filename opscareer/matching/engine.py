"""A pack made ready for matching, once: who asks for what, exactly and as arrays for many people at a time.

The answers of many people are a matrix, one row a person and one column a question in the pack's order, holding 1 to 5,
and 0 or NaN where a question was not answered. Fits in arrays run from -100 to +100 and agree with the exact ones of
`fit` to within `ROUNDING`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from typing_extensions import override

from opscareer.assessment.contest import Contest, keys_of
from opscareer.assessment.learner import NEUTRAL
from opscareer.assessment.scoring import NOISE_RATIO, questions_per_trait
from opscareer.knowledge.graph import skill_graph
from opscareer.knowledge.pack import Pack
from opscareer.matching.weights import TraitWeight, weights_of_tracks

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Places = np.ndarray[tuple[int, ...], np.dtype[np.intp]]
Truths = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]

ROUNDING = 1e-9
"""Fits in arrays that differ by less are the same but for rounding."""
_STEPS = 2.0**30
"""Steps in a point of fit when fits are compared. A power of two, so that a fraction of small numbers never lies half
way between two steps, where its rounding would be left to chance."""
_FULL = 100.0
_HALF_SCALE = 2.0
"""Points from the middle of the scale of five to its end."""
_PACKS_KEPT = 4


@dataclass(frozen=True)
class Matcher:
    """A pack's questions, traits and tracks, in the pack's order, and what each track asks for.

    `exact` holds each track's weights as fractions, by track and trait; `weights` the same as an array of tracks by
    traits, 0 where a track does not ask. `keys` is an array of questions by traits: +1, -1 or 0.
    """

    pack: Pack
    tracks: tuple[str, ...]
    questions: tuple[str, ...]
    traits: tuple[str, ...]
    exact: Mapping[str, Mapping[str, TraitWeight]]
    weights: Numbers
    keys: Numbers
    asked: Numbers
    """Questions of the full form that are keyed to each trait."""

    @cached_property
    def contest(self) -> Contest:
        """What the sittings of the pack are about."""
        return Contest(self.questions, self.tracks, self.keys, self.weights)

    @cached_property
    def _per_point(self) -> Numbers:
        """What one point on each question adds to each track's fit on the full form: questions by tracks."""
        scaled = np.divide(_FULL / _HALF_SCALE, self.asked, out=np.zeros_like(self.asked), where=self.asked > 0)
        return np.ascontiguousarray(self.keys * scaled @ self.weights.T)

    @cached_property
    def _all_neutral(self) -> Numbers:
        """What answers in the middle of the scale would add up to if they were not counted from there."""
        return np.asarray(NEUTRAL * self._per_point.sum(axis=0))

    def answer_matrix(self, people: Sequence[Mapping[str, int]]) -> Numbers:
        """The answers of people, by question id, as a matrix. Answers to unknown questions are left out."""
        rows = [[answers.get(question, 0) for question in self.questions] for answers in people]
        return np.array(rows, dtype=np.float64).reshape(len(people), len(self.questions))

    def centred(self, answers: Numbers) -> Numbers:
        """Each answer from -1 to +1 about the middle of the scale; 0 where there is none."""
        return np.asarray(np.where(answers > 0, (answers - NEUTRAL) / _HALF_SCALE, 0.0))

    def answered_per_trait(self, answers: Numbers) -> Numbers:
        """How many of each person's answers are keyed to each trait: people by traits."""
        return np.asarray((answers > 0).astype(np.float64) @ np.abs(self.keys))

    def scores_of(self, answers: Numbers) -> Numbers:
        """Trait scores from -1 to +1, as `assessment.scoring` tells them: people by traits."""
        return self.centred(answers) @ self.keys * self.pull(self.answered_per_trait(answers))

    def pull(self, answered: Numbers) -> Numbers:
        """What a trait's summed answers are multiplied with to give its score, by how many there are."""
        prior = float(NOISE_RATIO)
        rescaling = np.divide(self.asked + prior, self.asked, out=np.zeros_like(self.asked), where=self.asked > 0)
        return np.asarray(rescaling / (answered + prior))

    def fits_of(self, answers: Numbers) -> Numbers:
        """The fit of every track for every person, -100 to +100: people by tracks."""
        if answers.size and answers.min() >= 1:
            return np.asarray(answers @ self._per_point - self._all_neutral)
        return np.asarray(_FULL * self.scores_of(answers) @ self.weights.T)


def ranking(fits: Numbers) -> Places:
    """The numbers of the tracks for each person, best fit first; of equal fits the earlier in the pack.

    Each fit, as a whole number of steps of about `ROUNDING`, carries its track's number in its lowest bits: sorting
    these is quicker than a stable sort of places, and fits that are equal but for rounding stand in the pack's order.
    """
    bits = max(1, (fits.shape[-1] - 1).bit_length())
    keys = np.rint(fits * -_STEPS).astype(np.int64) << bits
    keys |= np.arange(fits.shape[-1])
    keys.sort(axis=-1)
    return np.asarray(keys & (1 << bits) - 1, dtype=np.intp)


def shares_first(fits: Numbers) -> Truths:
    """Which tracks have the best fit of a person, alone or together with others; the shape of `fits`."""
    return np.asarray(fits >= fits.max(axis=-1, keepdims=True) - ROUNDING)


def compiled(pack: Pack) -> Matcher:
    """The pack made ready; the last few packs are kept, so that asking again costs nothing."""
    return _compiled(_Same(pack))


class _Same:
    """A pack that equals itself alone: its records are too many to compare."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    @override
    def __hash__(self) -> int:
        return id(self.pack)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.pack is self.pack


@lru_cache(maxsize=_PACKS_KEPT)
def _compiled(same: _Same) -> Matcher:
    pack = same.pack
    exact = weights_of_tracks(skill_graph(pack), pack.tracks)
    column = {trait: number for number, trait in enumerate(pack.traits)}
    weights = np.zeros((len(pack.tracks), len(column)))
    for row, asks in enumerate(exact.values()):
        for trait, found in asks.items():
            weights[row, column[trait]] = float(found.weight)
    keys = keys_of(pack)
    asked = np.array(list(questions_per_trait(pack).values()), dtype=np.float64)
    return Matcher(pack, tuple(exact), tuple(pack.questions), tuple(pack.traits), exact, weights, keys, asked)
