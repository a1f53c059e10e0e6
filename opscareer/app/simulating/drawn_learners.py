"""People made up to answer the bank more than once. They are not drawn from the formulas that score them.

1. Levels. A person's traits follow `FACTORS` factors whose loadings are themselves drawn, and a part of their own, so
   that traits are correlated in some way that the scores know nothing of. Levels are normal with variance 1 and stay
   the same from sitting to sitting.
2. Statements. Each has a sharpness and a difficulty of its own (the graded response model: Samejima 1969, "Estimation
   of latent ability using a response pattern of graded scores"). What a person feels about a statement is sharpness
   times level, turned to the key, minus difficulty, plus logistic noise, and becomes one of five points between four
   thresholds: answers are bounded, coarse and unequal in what they tell.
3. Ways of answering. A person leans to agreeing with anything or away from it, stretches or narrows the thresholds
   (extreme answers, middle answers), and has noise of their own size. All three stay.
4. Carelessness. Some people answer most statements without regard to what they say.

Noise and careless answers are new at every sitting. One `World` is one draw of factors and statements: a set that
happens to be easy or hard would say little of any other, so that a large run takes several.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opscareer.matching.engine import Numbers

FACTORS = 4
COMMON_SHARE = 0.4
"""Share of the variance of a trait that runs along the factors: correlations of traits are then .2 in size."""
SHARPNESS, SHARPNESS_SPREAD = 1.5, 0.3
"""Of the statement in the middle, in logits for a standard deviation of the level, and the spread of its logarithm."""
DIFFICULTY = 0.6
THRESHOLDS = (-2.2, -0.8, 0.8, 2.2)
"""Where the answers part, in logits of feeling."""
LEANING, STRETCH, NOISE = 0.5, 0.25, 0.25
"""Spread of the leaning to agree, in logits, and of the logarithms of the stretch and of the noise."""
CARELESS_PEOPLE, CARELESS_ANSWERS = 0.05, 0.7


@dataclass(frozen=True, slots=True)
class World:
    """Some people and what they answered.

    `levels` are the true levels, people by traits; `sittings` hold 1 to 5, people by questions, for each sitting.
    """

    levels: Numbers
    sittings: tuple[Numbers, ...]


def drawn_world(keys: Numbers, people: int, sittings: int, draw: np.random.Generator) -> World:
    """People who answer a bank at several sittings. `keys` is questions by traits: +1, -1 or 0."""
    count, traits = keys.shape
    levels = _levels(people, traits, draw)
    sharpness = SHARPNESS * np.exp(SHARPNESS_SPREAD * draw.standard_normal(count))
    felt = levels @ keys.T * sharpness - DIFFICULTY * draw.standard_normal(count)
    felt += LEANING * draw.standard_normal((people, 1))
    stretch = np.exp(STRETCH * draw.standard_normal((people, 1)))
    noise = np.exp(NOISE * draw.standard_normal((people, 1)))
    careless = draw.random((people, 1)) < CARELESS_PEOPLE
    answered = []
    for _ in range(sittings):
        now = (felt + noise * draw.logistic(size=felt.shape)) / stretch
        meant = 1.0 + np.searchsorted(THRESHOLDS, now)
        blind = careless & (draw.random(felt.shape) < CARELESS_ANSWERS)
        answered.append(np.where(blind, draw.integers(1, 6, felt.shape), meant))
    return World(levels, tuple(answered))


def _levels(people: int, traits: int, draw: np.random.Generator) -> Numbers:
    loadings = draw.standard_normal((FACTORS, traits))
    loadings *= np.sqrt(COMMON_SHARE / (loadings**2).sum(axis=0))
    own = np.sqrt(1 - COMMON_SHARE) * draw.standard_normal((people, traits))
    return np.asarray(draw.standard_normal((people, FACTORS)) @ loadings + own)
