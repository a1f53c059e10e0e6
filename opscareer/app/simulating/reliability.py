"""How far the scores of a trait can be relied on, from one sitting or two.

- Cronbach's alpha (1951, "Coefficient alpha and the internal structure of tests"): from how far the answers to a trait
  go together. It is pressed up by anything that all answers share.
- Split halves: the two halves of a trait's questions, each with both directions where there are, correlated and
  stepped up to the full length by 2r / (1 + r) (Spearman 1910; Brown 1910).
- Retest: the correlation of the scores of two sittings.
- Truth, where it is known: the squared correlation of the score with the true level.

A figure that cannot be had (fewer than `LEAST_PEOPLE`, a single question, people who all answer alike) is NaN.
"""

from __future__ import annotations

import numpy as np

from opscareer.matching.engine import Matcher, Numbers

LEAST_PEOPLE = 10


def alphas(matcher: Matcher, answers: Numbers) -> Numbers:
    """Cronbach's alpha of each trait, among those who answered all of its questions."""
    return np.array([_alpha(items) for items in _items_by_trait(matcher, answers)])


def split_halves(matcher: Matcher, answers: Numbers) -> Numbers:
    """The reliability of each trait by its two halves, among those who answered all of its questions."""
    return np.array([_by_halves(items) for items in _items_by_trait(matcher, answers)])


def people_counted(matcher: Matcher, answers: Numbers) -> list[int]:
    """How many people answered all questions of each trait."""
    return [len(items) for items in _items_by_trait(matcher, answers)]


def retests(first: Numbers, second: Numbers) -> Numbers:
    """The correlation of two arrays of people by traits, trait by trait."""
    return np.array([_correlation(one, other) for one, other in zip(first.T, second.T, strict=True)])


def _items_by_trait(matcher: Matcher, answers: Numbers) -> list[Numbers]:
    """For each trait the answers turned to it, of those who answered all: people by questions.

    Questions keyed toward the trait come first.
    """
    found = []
    centred = matcher.centred(answers)
    for keys in matcher.keys.T:
        order = [*np.flatnonzero(keys > 0), *np.flatnonzero(keys < 0)]
        complete = (answers[:, order] > 0).all(axis=1)
        found.append(centred[complete][:, order] * keys[order])
    return found


def _alpha(items: Numbers) -> float:
    people, count = items.shape
    if people < LEAST_PEOPLE or count < 2:
        return float("nan")
    whole = items.sum(axis=1).var(ddof=1)
    if whole == 0:
        return float("nan")
    return float(count / (count - 1) * (1 - items.var(axis=0, ddof=1).sum() / whole))


def _by_halves(items: Numbers) -> float:
    """Every second question is in the other half; the questions keyed each way stand together."""
    if items.shape[1] < 2:
        return float("nan")
    together = _correlation(items[:, ::2].sum(axis=1), items[:, 1::2].sum(axis=1))
    return 2 * together / (1 + together) if together > -1 else float("nan")


def _correlation(one: Numbers, other: Numbers) -> float:
    if len(one) < LEAST_PEOPLE or one.std() == 0 or other.std() == 0:
        return float("nan")
    return float(np.corrcoef(one, other)[0, 1])
