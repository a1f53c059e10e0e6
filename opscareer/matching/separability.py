"""Which tracks the questions cannot tell apart, or only barely.

With every question answered, the fits of two tracks differ by a sum over the questions: the answer, from -1 to +1,
times the difference of what the question adds to the one and to the other. The largest difference that any answers can
give, the margin, is therefore 100 * the sum of the sizes of those differences, on the scale of the printed fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from opscareer.assessment.scoring import answer_effects, questions_per_trait, standard_error
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import Numbers, compiled
from opscareer.progress import Progress, silent

NOISE_BANDS = 2.0
"""Standard errors of a fit that a margin must exceed. A fit is only known to within about two of its standard errors
(95 %). Where even the person for whom two tracks differ most sees them differ by less than that, nobody who answers
again can rely on their order."""
MOST_PAIRS = 50
"""Pairs that are named; in a large pack of alike tracks there are millions."""
_FULL = 100.0
_AGREEING = 5
_ROUNDING = 1e-9
"""Margins below this are zero but for rounding."""
_BLOCK = 2**21
"""Numbers worked on at a time (16 MB)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tracks, the margin between their fits, and the least that it should be; in points of fit."""

    first: str
    second: str
    margin: float
    least: float


@dataclass(frozen=True, slots=True)
class Separability:
    """The pairs of tracks below their least margin: the worst `MOST_PAIRS` of them, and how many there are in all."""

    worst: tuple[Pair, ...]
    total: int


def separability(pack: Pack, progress: Progress = silent) -> Separability:
    """The pairs of tracks that the pack's questions tell apart worst; the two of a pair in the pack's order.

    `progress` is told at the beginning, and then how many of the tracks have been compared with all others, with the
    id of the next.
    """
    progress(0.0, "")
    matcher = compiled(pack)
    tracks, weights = matcher.tracks, matcher.weights
    added = _added_by_questions(pack, weights)
    least = np.maximum(NOISE_BANDS * _fit_errors(pack, weights), _ROUNDING)
    found: list[tuple[float, int, int]] = []
    total = 0
    for start, margins in _margin_blocks(added):
        progress(start / len(tracks), tracks[start])
        rows, columns = np.nonzero(margins < np.maximum(least[start : start + len(margins), None], least))
        inside = columns > rows + start
        rows, columns = rows[inside], columns[inside]
        total += len(rows)
        near = margins[rows, columns]
        nearest = np.argsort(near, kind="stable")[:MOST_PAIRS]
        found += [(float(near[index]), int(rows[index]) + start, int(columns[index])) for index in nearest]
        found = sorted(found)[:MOST_PAIRS]
    worst = tuple(_pair(tracks, least, *one) for one in found)
    return Separability(worst, total)


def _pair(tracks: Sequence[str], least: Numbers, margin: float, first: int, second: int) -> Pair:
    exact = 0.0 if margin < _ROUNDING else margin
    return Pair(tracks[first], tracks[second], exact, float(max(least[first], least[second])))


def _added_by_questions(pack: Pack, weights: Numbers) -> Numbers:
    """What full agreement with each question adds to each track's fit, shape (tracks, questions).

    Questions keyed alike, or just the other way round, stand together in one column.
    """
    keyed: dict[str, dict[str, Fraction]] = {}
    for effect in answer_effects(pack, dict.fromkeys(pack.questions, _AGREEING)):
        keyed.setdefault(effect.question, {})[effect.trait] = effect.effect
    together: dict[tuple[tuple[str, Fraction], ...], int] = {}
    for on in keyed.values():
        sign = 1 if on[min(on)] > 0 else -1
        column = tuple(sorted((trait, sign * amount) for trait, amount in on.items()))
        together[column] = together.get(column, 0) + 1
    traits = {trait: index for index, trait in enumerate(pack.traits)}
    effects_of = np.zeros((len(traits), len(together)))
    for number, (column, times) in enumerate(together.items()):
        for trait, amount in column:
            effects_of[traits[trait], number] = times * float(amount)
    return np.asarray(_FULL * weights @ effects_of)


def _fit_errors(pack: Pack, weights: Numbers) -> Numbers:
    """The standard error of each track's fit when every question is answered, in points."""
    errors = np.array([standard_error(asked, asked) for asked in questions_per_trait(pack).values()])
    return np.asarray(_FULL * np.sqrt(weights**2 @ errors**2))


def _margin_blocks(added: Numbers) -> Iterator[tuple[int, Numbers]]:
    """The margins of some tracks with all tracks at a time, and the number of the first of those."""
    count = len(added)
    height = max(1, _BLOCK // max(1, count))
    for start in range(0, count, height):
        rows = added[start : start + height]
        margins = np.zeros((len(rows), count))
        for own, others in zip(rows.T, added.T, strict=True):
            margins += np.abs(own[:, None] - others[None, :])
        yield start, margins
