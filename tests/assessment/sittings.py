"""People who answer, made up by another rule than the one that scores them, and the contest of the shipped pack."""

from __future__ import annotations

from functools import cache

import numpy as np

from opscareer.app.sitting import contest_of
from opscareer.assessment.contest import Contest, Numbers
from opscareer.assessment.next_question import Step, next_step
from tests.shipped import pack

ITEM_LOADING = 0.63
"""Items of six to a scale then correlate about .30, as in short published interest scales."""
STEPS = (-1.2, -0.4, 0.4, 1.2)


@cache
def contest() -> Contest:
    """The contest of the shipped pack."""
    return contest_of(pack())


def people(count: int, seed: int) -> Numbers:
    """Answers, people by questions: correlated normal traits, statements of different difficulty and sharpness, people
    who lean to agreeing and who use the scale more or less widely, and normal noise, cut into five points."""
    draw = np.random.Generator(np.random.PCG64(seed))
    keys = contest().keys
    traits = keys.shape[1]
    common = draw.normal(0, 0.35, (traits, 3))
    levels = draw.standard_normal((count, 3)) @ common.T + 0.9 * draw.standard_normal((count, traits))
    loading = np.clip(draw.normal(ITEM_LOADING, 0.08, len(keys)), 0.3, 0.8)
    felt = levels @ keys.T * loading + draw.normal(0, 0.3, (count, 1)) + draw.normal(0, 0.35, len(keys))
    felt += draw.standard_normal(felt.shape) * np.sqrt(1 - loading**2)
    width = np.exp(draw.normal(0, 0.2, (count, 1)))
    return np.asarray(1.0 + sum((felt > step * width).astype(np.float64) for step in STEPS))


def as_answers(row: Numbers) -> dict[str, int]:
    """One person's answers by question."""
    return {question: int(answer) for question, answer in zip(contest().questions, row, strict=True) if answer}


def walk(answers: dict[str, int], skipped: frozenset[str] = frozenset()) -> list[Step]:
    """An adaptive sitting of somebody who skips some questions, step by step to its end."""
    given: dict[str, int] = {}
    passed: set[str] = set()
    steps = [next_step(contest(), given, passed)]
    while (question := steps[-1].question) is not None:
        if question in skipped:
            passed.add(question)
        else:
            given[question] = answers[question]
        steps.append(next_step(contest(), given, passed))
    return steps
