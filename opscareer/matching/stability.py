"""How sure the first place is: the chance that each track comes first if the person took the questions again.

A retake is drawn from the model of `assessment.scoring`: the true score of each trait from its posterior, then a new
sitting with as many answers and new noise. The draws are the same for everyone (fixed seed), so that the same answers
always give the same figure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np

from opscareer.assessment.profile import TraitScore
from opscareer.assessment.scoring import NOISE_RATIO, NOISE_VARIANCE
from opscareer.matching.weights import TraitWeight

DRAWS = 4000
_SEED = 20270104
_ROUNDING = 1e-9
"""Fits on the scale -1 to +1 that differ by less are the same but for rounding."""


def first_place_chances(tracks: Sequence[Mapping[str, TraitWeight]], traits: Mapping[str, TraitScore]) -> list[float]:
    """For each track the share of retakes in which it comes first; the shares sum to 1.

    Tracks that come first together share that retake: two alike tracks have the same chance.
    """
    scores = _retakes(list(traits.values()))
    weights = np.array(
        [[float(track[trait].weight) if trait in track else 0.0 for track in tracks] for trait in traits]
    )
    fits = scores @ weights
    firsts = fits >= fits.max(axis=1, keepdims=True) - _ROUNDING
    shares = firsts / firsts.sum(axis=1, keepdims=True)
    return [float(share) for share in shares.mean(axis=0)]


def _retakes(traits: Sequence[TraitScore]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Trait scores of simulated second sittings, shape (draws, traits)."""
    noise = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((2, DRAWS, len(traits)))
    columns = [_second_sitting(trait, noise[0, :, index], noise[1, :, index]) for index, trait in enumerate(traits)]
    return np.stack(columns, axis=1)


def _second_sitting(
    trait: TraitScore,
    doubt: np.ndarray[tuple[int], np.dtype[np.float64]],
    noise: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if trait.answered == 0 or trait.asked_in_full == 0:
        return np.zeros_like(doubt)
    answers, prior = trait.answered, float(NOISE_RATIO)
    rescaling = (trait.asked_in_full + prior) / trait.asked_in_full
    truth = trait.score / rescaling + sqrt(NOISE_VARIANCE / (answers + prior)) * doubt
    mean_noise = sqrt(answers * NOISE_VARIANCE) * noise
    return np.asarray(rescaling * (answers * truth + mean_noise) / (answers + prior))
