"""What stands out in the way the questions were answered, told as something to look at and never as an accusation.

Each rule is meant to be silent for people who answer as they are (docs/measurement.md states how often it is not), and
none of them changes a score. What is found says which answers to look at again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

import numpy as np

from opscareer.assessment.adaptive import LEAST_ANSWERS
from opscareer.assessment.agreement import LEAST_TO_JUDGE, OPPOSED, contradict, mirror_gap
from opscareer.assessment.contest import keys_of
from opscareer.assessment.learner import NEUTRAL
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language

Kind = Literal["same", "middle", "opposite", "fast", "few"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""`same`: one answer over and over. `middle`: most answers in the middle, a flat profile. `opposite`: statements that
say opposite things were answered alike. `fast`: faster than the statements can be read. `few`: too few answers."""
Level = Literal["look", "doubt"]
"""`look`: worth a second look. `doubt`: nothing should be concluded from these answers."""

LONG_RUN = 12
"""Equal answers in a row. Of people who answer as they are fewer than one in a thousand have as many by chance; for
limits of this kind see Johnson 2005, "Ascertaining the validity of individual protocols"."""
MOSTLY_SAME = 0.8
MOSTLY_MIDDLE = 0.6
"""Shares of the answers."""
FAST_SHARES: dict[Level, float] = {"doubt": 0.5, "look": 0.2}
"""Shares of the answers with a time that were too fast to be read, strictest first."""
_FASTEST_PER_SECOND: dict[Language, float] = {"en": 2 * 238 / 60, "zh": 2 * 238 * 1.4 / 60}
"""Words (English) and characters (Chinese) that nobody reads faster than: twice the mean silent reading rate of adults,
238 words a minute (Brysbaert 2019, "How many words do we read per minute?"; most lie between 175 and 300). In other
languages, he finds, the same message takes the same time: the shipped statements have 1.4 characters a word."""
_PAIRS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that stands out. `count` of `total` answers (pairs for `opposite`, traits for `few`) show it.

    `questions` names those to look at again: for `opposite` pairs, one after another; else in the order answered.
    """

    kind: Kind
    level: Level
    count: int
    total: int
    questions: tuple[str, ...] = ()


def findings(
    pack: Pack,
    answers: Mapping[str, int],
    seconds: Mapping[str, float],
    language: Language,
    *,
    settled: bool = False,
) -> tuple[Finding, ...]:
    """All that stands out in some answers, the weightiest first.

    The order of `answers` is taken as the order of answering. `seconds` tells how long answers took, where measured;
    `language` is the one in which the statements were read. `settled` says that the adaptive form found them enough.
    Unknown questions are left out.
    """
    known = {question: answer for question, answer in answers.items() if question in pack.questions}
    found = [] if settled else list(_few(pack, known))
    if len(known) >= LEAST_TO_JUDGE:
        same = list(_same(known))
        found += same or [*_middle(known), *_opposite(pack, known)]
        found += _fast(pack, {name: time for name, time in seconds.items() if name in known}, language)
    return tuple(sorted(found, key=lambda finding: finding.level != "doubt"))


def _few(pack: Pack, answers: Mapping[str, int]) -> Iterator[Finding]:
    """Fewer than two answers to half of the traits."""
    asked = {trait for question in pack.questions.values() for trait in question.keys}
    given = Counter(trait for question in answers for trait in pack.questions[question].keys)
    known = sum(given[trait] >= LEAST_ANSWERS for trait in asked)
    if 2 * known < len(asked):
        yield Finding("few", "doubt", known, len(asked))


def _same(answers: Mapping[str, int]) -> Iterator[Finding]:
    """One answer nearly everywhere, or many times in a row."""
    value, count = Counter(answers.values()).most_common(1)[0]
    if count >= MOSTLY_SAME * len(answers):
        alike = tuple(question for question, answer in answers.items() if answer == value)
        yield Finding("same", "doubt", count, len(answers), alike)
        return
    runs = (tuple(question for question, _ in run) for _, run in groupby(answers.items(), key=lambda item: item[1]))
    longest = max(runs, key=len)
    if len(longest) >= LONG_RUN:
        yield Finding("same", "look", len(longest), len(answers), longest)


def _middle(answers: Mapping[str, int]) -> Iterator[Finding]:
    """Most answers in the middle: that says neither yes nor no to any track."""
    neutral = tuple(question for question, answer in answers.items() if answer == NEUTRAL)
    if len(neutral) >= MOSTLY_MIDDLE * len(answers):
        yield Finding("middle", "look", len(neutral), len(answers), neutral)


def _opposite(pack: Pack, answers: Mapping[str, int]) -> Iterator[Finding]:
    """Statements that say opposite things answered alike, more than an honest hand wavers."""
    row = np.array([[answers.get(question, 0) for question in pack.questions]], dtype=np.float64)
    if contradict(keys_of(pack), row)[0]:
        gaps = {(one, other): mirror_gap(answers[one], answers[other]) for one, other in _opposite_pairs(pack, answers)}
        alike = sorted((pair for pair, gap in gaps.items() if gap >= OPPOSED), key=lambda pair: -gaps[pair])
        shown = tuple(question for pair in alike[:_PAIRS_SHOWN] for question in pair)
        yield Finding("opposite", "look", len(alike), len(gaps), shown)


def _opposite_pairs(pack: Pack, answers: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """All pairs of answered questions keyed to a trait in opposite directions, in the pack's order."""
    for trait in pack.traits:
        keyed = [question for question in pack.questions.values() if question.id in answers and trait in question.keys]
        toward = [question.id for question in keyed if question.keys[trait] > 0]
        away = [question.id for question in keyed if question.keys[trait] < 0]
        yield from ((one, other) for one in toward for other in away)


def _fast(pack: Pack, seconds: Mapping[str, float], language: Language) -> Iterator[Finding]:
    """Answers that came before the statement could be read."""
    fast = tuple(
        name
        for name, taken in seconds.items()
        if taken < least_seconds(pack.questions[name].text.said(language), language)
    )
    for level, share in FAST_SHARES.items():
        if len(seconds) >= LEAST_TO_JUDGE and len(fast) >= share * len(seconds):
            yield Finding("fast", level, len(fast), len(seconds), fast)
            return


def least_seconds(statement: str, language: Language) -> float:
    """The least time in which a statement can be read."""
    size = sum(character.isalnum() for character in statement) if language == "zh" else len(statement.split())
    return size / _FASTEST_PER_SECOND[language]
