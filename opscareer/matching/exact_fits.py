"""The fits of one person, exactly, and how they follow each answer.

With the set of answered questions as it is, a fit is linear in the answers (see `weights` and `assessment.scoring`):

    fit(track) = sum over the answered questions of slope(track, question) * (answer - 3)

so that the slopes tell what each answer adds, what one point more would add, and what any change would come to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from opscareer.assessment.learner import ANSWERS, NEUTRAL
from opscareer.assessment.scoring import NOISE_RATIO
from opscareer.matching.engine import Matcher
from opscareer.matching.results import Place
from opscareer.matching.weights import TraitWeight

FULL_TENTHS = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One track's fit as it follows the answers: whole numbers, `unit` of them to a tenth of a point.

    `slopes` holds what one point on the scale of five adds, by question, for the answered questions that reach the
    track; `names` the trait that carries most of it.
    """

    unit: int
    slopes: Mapping[str, int]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExactFits:
    """All tracks' fits for one person, in tenths of a point.

    `answers` holds the answers to the pack's own questions, in its order.
    """

    answers: Mapping[str, int]
    lines: Mapping[str, Line]
    fits: Mapping[str, Fraction]

    @property
    def order(self) -> list[str]:
        """The tracks, best fit first; of equal fits the earlier in the pack."""
        return sorted(self.fits, key=lambda track: -self.fits[track])

    def contest(self, rival: str, first: str) -> Contest:
        """The first track's lead over a rival, and what each answer can do about it."""
        ours, theirs = self.lines[first], self.lines[rival]
        unit = lcm(ours.unit, theirs.unit)
        by_ours, by_theirs = unit // ours.unit, unit // theirs.unit
        changes = {
            question: by_theirs * theirs.slopes.get(question, 0) - by_ours * ours.slopes.get(question, 0)
            for question in self.answers
        }
        lead = (self.fits[first] - self.fits[rival]) * unit
        return Contest(unit, lead.numerator, {question: change for question, change in changes.items() if change})

    def one_step_from(self, first: str) -> list[str]:
        """The tracks that one answer moved by one point could bring level with the first, or before it."""
        return [rival for rival in self.fits if rival != first and self._is_near(self.contest(rival, first))]

    def _is_near(self, contest: Contest) -> bool:
        steps = (abs(change) * room(self.answers[name], change, most=1) for name, change in contest.changes.items())
        return contest.lead <= max(steps, default=0)


@dataclass(frozen=True, slots=True)
class Contest:
    """The lead of the first track over a rival, and what one point more on a question adds to the rival beside it,
    where it adds anything: whole numbers, `unit` of them to a tenth of a point."""

    unit: int
    lead: int
    changes: Mapping[str, int]


def room(answer: int, change: int, most: int = len(ANSWERS)) -> int:
    """How many points an answer can move up (`change` above 0) or down before the scale ends, at most `most`."""
    return min(most, ANSWERS[-1] - answer if change > 0 else answer - ANSWERS[0])


def exact_fits(matcher: Matcher, answers: Mapping[str, int]) -> ExactFits:
    """The exact fits of a person's answers. Answers to unknown questions are left out."""
    known = {question: answers[question] for question in matcher.questions if question in answers}
    steps = _steps(matcher, known)
    lines = {track: _line(matcher, known, asks, steps) for track, asks in matcher.exact.items()}
    fits = {
        track: Fraction(sum(slope * (known[name] - NEUTRAL) for name, slope in line.slopes.items()), line.unit)
        for track, line in lines.items()
    }
    return ExactFits(known, lines, fits)


def _steps(matcher: Matcher, questions: Iterable[str]) -> dict[str, Fraction]:
    """What one point on an answer moves the score of its trait, for the traits with answers (`AnswerEffect.step`)."""
    keyed = Counter(trait for question in questions for trait in matcher.pack.questions[question].keys)
    asked = dict(zip(matcher.traits, map(int, matcher.asked), strict=True))
    return {
        trait: (asked[trait] + NOISE_RATIO) / asked[trait] / (answered + NOISE_RATIO) / 2
        for trait, answered in keyed.items()
    }


def _line(
    matcher: Matcher, questions: Iterable[str], asks: Mapping[str, TraitWeight], steps: Mapping[str, Fraction]
) -> Line:
    factors = {trait: FULL_TENTHS * asks[trait].weight * step for trait, step in steps.items() if trait in asks}
    unit = lcm(*(factor.denominator for factor in factors.values()))
    whole = {trait: factor.numerator * (unit // factor.denominator) for trait, factor in factors.items()}
    slopes, names = {}, {}
    for question in questions:
        keys = matcher.pack.questions[question].keys
        reaching = [trait for trait in keys if trait in whole]
        if reaching:
            slopes[question] = sum(whole[trait] * keys[trait] for trait in reaching)
            names[question] = max(reaching, key=lambda trait: abs(whole[trait]))
    return Line(unit, slopes, names)


def places(fits: Mapping[str, Fraction]) -> tuple[Place, ...]:
    """The tracks in the order of their fits, with what is printed; equal printed fits share a rank."""
    order = sorted(fits, key=lambda track: -fits[track])
    tenths = [rounded(fits[track]) for track in order]
    ranks = {fit: rank for rank, fit in reversed(list(enumerate(tenths, start=1)))}
    return tuple(Place(track, ranks[fit], fit) for track, fit in zip(order, tenths, strict=True))


def rounded(value: Fraction) -> int:
    """To the nearest whole number, halves away from zero: the same for a value and its negative."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return size if value >= 0 else -size
