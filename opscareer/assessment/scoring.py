"""Answers become trait scores.

The model. Each answer, centred and turned to the trait's direction, is x = key * (answer - 3) / 2, from -1 to +1. It is
taken as the person's true score plus noise, x = theta + e, with theta and e normal and independent. With the ratio of
noise to true variance `NOISE_RATIO` the posterior mean after n answers is sum(x) / (n + NOISE_RATIO), the classic
estimate that pulls a short test towards the middle (Kelley 1947, "Fundamentals of Statistics", on regressed true
scores). It is rescaled so that the full form with N questions gives the plain mean of x: scores run from -1 to +1 and
all-neutral answers give exactly 0. The prior is the same for everyone.

Assumed, until enough real answers are there to estimate it: one answer shares a third of its variance with its trait
(NOISE_RATIO = 2), and answers spread with a standard deviation of 0.63 over the five points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from opscareer.assessment.learner import NEUTRAL, Learner
from opscareer.assessment.profile import Profile, TraitScore
from opscareer.knowledge.pack import Pack

NOISE_RATIO = Fraction(2)
_ANSWER_VARIANCE = 0.4
NOISE_VARIANCE = _ANSWER_VARIANCE * float(NOISE_RATIO) / (1 + float(NOISE_RATIO))


@dataclass(frozen=True, slots=True)
class AnswerEffect:
    """What one answer adds to one trait's score; over a trait's answers the effects sum to its score exactly.

    `step` is what one point on the scale of five moves, always positive.
    """

    question: str
    trait: str
    answer: int
    effect: Fraction
    step: Fraction


def questions_per_trait(pack: Pack) -> dict[str, int]:
    """How many questions of the full form are keyed to each trait."""
    counts = dict.fromkeys(pack.traits, 0)
    for question in pack.questions.values():
        for trait in question.keys:
            counts[trait] += 1
    return counts


def answer_effects(pack: Pack, answers: Mapping[str, int]) -> list[AnswerEffect]:
    """The effect of every answer, in the pack's order of questions. Answers to unknown questions are left out."""
    asked = questions_per_trait(pack)
    answered = _answered_per_trait(pack, answers)
    effects = []
    for question in pack.questions.values():
        answer = answers.get(question.id)
        if answer is None:
            continue
        for trait, direction in question.keys.items():
            weight = _rescaling(asked[trait]) / (answered[trait] + NOISE_RATIO)
            centred = Fraction(answer - NEUTRAL, 2) * direction
            effects.append(AnswerEffect(question.id, trait, answer, centred * weight, weight / 2))
    return effects


def profile_of(pack: Pack, learner: Learner) -> Profile:
    """The trait scores with standard errors, and the skill levels held."""
    asked = questions_per_trait(pack)
    answered = _answered_per_trait(pack, learner.answers)
    sums = dict.fromkeys(pack.traits, Fraction(0))
    for effect in answer_effects(pack, learner.answers):
        sums[effect.trait] += effect.effect
    traits = {
        trait: TraitScore(
            trait=trait,
            score=float(sums[trait]),
            se=standard_error(asked[trait], answered[trait]),
            answered=answered[trait],
            asked_in_full=asked[trait],
        )
        for trait in pack.traits
    }
    return Profile(traits=traits, skills=held_levels(pack, learner), stage=learner.stage, major=learner.major)


def standard_error(asked: int, answered: int) -> float:
    """Posterior standard deviation of a trait score after `answered` answers, on the scale of the score."""
    if asked == 0:
        return 0.0
    return float(_rescaling(asked)) * sqrt(NOISE_VARIANCE / (answered + float(NOISE_RATIO)))


def held_levels(pack: Pack, learner: Learner) -> dict[str, int]:
    """What the major develops, overruled by the person's own ratings. Zeros and unknown ids are left out."""
    major = pack.majors.get(learner.major or "")
    levels = {**(major.develops if major else {}), **learner.skills}
    return {skill: levels[skill] for skill in pack.skills if levels.get(skill, 0) > 0}


def _rescaling(asked: int) -> Fraction:
    return (asked + NOISE_RATIO) / asked


def _answered_per_trait(pack: Pack, answers: Mapping[str, int]) -> dict[str, int]:
    counts = dict.fromkeys(pack.traits, 0)
    for question in pack.questions.values():
        if question.id in answers:
            for trait in question.keys:
                counts[trait] += 1
    return counts
