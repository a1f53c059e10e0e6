"""People made up to answer a form twice or more. They are not drawn from the formulas that score them.

A person has levels of the traits, correlated through a common factor; a leaning to agree with anything; a style,
which stretches or narrows the steps of the scale; and noise of their own size. A statement has a difficulty and a
sharpness of its own. What a person feels about a statement falls between four thresholds and becomes one of the five
points, so that answers are bounded and far from normal; some people answer most of the statements with no regard to
what they say. Levels, leaning, style, statements and carelessness stay from one sitting to the next; noise and careless
answers are new.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opscareer.matching.engine import Matcher, Numbers


@dataclass(frozen=True, slots=True)
class Crowd:
    """How people and statements differ; standard deviations are in steps of the scale unless said otherwise."""

    common: float = 0.25
    """Share of the variance of a trait that is common to all traits."""
    noise: float = 1.0
    """Noise of the person in the middle; people differ from it by a third and more."""
    difficulty: float = 0.4
    leaning: float = 0.25
    style: float = 0.25
    careless: float = 0.05
    """Share of people who answer 7 of 10 statements at random."""


def sittings(matcher: Matcher, people: int, times: int, seed: int, crowd: Crowd) -> list[Numbers]:
    """The answers of as many people, at as many sittings: a matrix of people by questions for each."""
    draw = np.random.Generator(np.random.PCG64(seed))
    count, traits = matcher.keys.shape
    common = np.sqrt(crowd.common) * draw.standard_normal((people, 1))
    levels = 0.2 + common + np.sqrt(1 - crowd.common) * draw.standard_normal((people, traits))
    sharpness = np.exp(0.25 * draw.standard_normal(count))
    felt = levels @ matcher.keys.T * sharpness + crowd.difficulty * draw.standard_normal(count)
    felt = felt + crowd.leaning * draw.standard_normal((people, 1))
    stretch = np.exp(crowd.style * draw.standard_normal((people, 1)))
    noise = crowd.noise * np.exp(0.3 * draw.standard_normal((people, 1)))
    careless = draw.random((people, 1)) < crowd.careless
    found = []
    for _ in range(times):
        now = felt + noise * draw.standard_normal((people, count))
        answers = np.clip(np.floor(now / stretch + 3.5), 1, 5)
        blind = careless & (draw.random((people, count)) < 0.7)
        found.append(np.where(blind, draw.integers(1, 6, (people, count)), answers))
    return found


def some_of_each_trait(matcher: Matcher, people: int, least: int, most: int, seed: int) -> Numbers:
    """Which questions of a shorter form are asked: for each person and trait so many, 1 where asked and 0 elsewhere."""
    draw = np.random.Generator(np.random.PCG64(seed))
    asked = np.zeros((people, len(matcher.questions)))
    for column in matcher.keys.T:
        (of_trait,) = np.nonzero(column)
        places = np.argsort(draw.random((people, len(of_trait))), axis=1)
        asked[:, of_trait] = places < draw.integers(least, most + 1, (people, 1))
    return asked
