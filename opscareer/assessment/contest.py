"""What a sitting is about: which questions tell of which traits, and how much each track asks for them, as arrays.

The weights of the tracks come from `matching`, which this package does not know; a contest is made once for a pack.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from opscareer.assessment.scoring import NOISE_RATIO
from opscareer.knowledge.pack import Pack

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Truths = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
Places = np.ndarray[tuple[int, ...], np.dtype[np.intp]]

PRIOR = float(NOISE_RATIO)
_MATTERS = 0.05
"""The least size of a weight, of all of a track's that sum to 1, with which a trait matters to the track."""


def keys_of(pack: Pack) -> Numbers:
    """Which question is keyed to which trait: questions by traits in the pack's order, +1, -1 or 0."""
    column = {trait: number for number, trait in enumerate(pack.traits)}
    keys = np.zeros((len(pack.questions), len(column)))
    for row, question in enumerate(pack.questions.values()):
        for trait, direction in question.keys.items():
            keys[row, column[trait]] = direction
    return keys


@dataclass(frozen=True, eq=False)
class Contest:
    """Questions, traits and tracks in the pack's order.

    `keys` is an array of questions by traits: +1, -1 or 0. `weights` is one of tracks by traits; the sizes of a row
    sum to 1.
    """

    questions: tuple[str, ...]
    tracks: tuple[str, ...]
    keys: Numbers
    weights: Numbers

    @cached_property
    def touches(self) -> Numbers:
        """1 where a question is keyed to a trait, whichever way: questions by traits."""
        return np.abs(self.keys)

    @cached_property
    def rescaling(self) -> Numbers:
        """What a posterior mean is multiplied with to give a score, by trait; 0 where the pack asks nothing."""
        asked = self.touches.sum(axis=0)
        return np.asarray(np.divide(asked + PRIOR, asked, out=np.zeros_like(asked), where=asked > 0))

    @cached_property
    def matters(self) -> Truths:
        """Which traits matter to which tracks: tracks by traits."""
        return np.asarray(np.abs(self.weights) >= _MATTERS)

    @cached_property
    def number_of(self) -> dict[str, int]:
        """The place of each question."""
        return {question: number for number, question in enumerate(self.questions)}
