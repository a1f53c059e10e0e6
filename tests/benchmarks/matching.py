"""Matching: 10,000 full forms beside the bare matrix product, one answer, what-if, exact sums and calibration."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np

from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import read_pack
from opscareer.matching.engine import Matcher, Numbers, compiled, ranking
from opscareer.matching.exact_fits import exact_fits
from opscareer.matching.fit import fit_of
from opscareer.matching.match import match
from opscareer.matching.what_if import try_answers, what_if
from opscareer.paths import shipped_pack
from opscareer.wording import written_tenths
from tests.matching.calibration import CROWDS, FORMS, calibration

FORMS_AT_ONCE = 10_000
LIMIT_RATIO = 2.0
LIMIT_WHAT_IF_MS, LIMIT_TRY_MS = 200.0, 10.0
RUNS = 21
ANSWER_SETS = 10_000
PEOPLE = 10_000
LIMIT_GAP = 0.05
_SEED = 20270104


@dataclass(frozen=True, slots=True)
class Many:
    """Median seconds of scoring and ranking many full forms: by the bare product, and by ours."""

    bare: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many bare products ours costs."""
        return self.ours / self.bare


def many(matcher: Matcher) -> Many:
    """Alternating runs over the same answers; the bare way knows no scale, no gaps and no pack's order of equals."""
    draw = np.random.Generator(np.random.PCG64(_SEED))
    answers = draw.integers(1, 6, (FORMS_AT_ONCE, len(matcher.questions))).astype(np.float64)
    weights = matcher.fits_of(np.full((len(matcher.questions),) * 2, 3.0) + np.eye(len(matcher.questions)))

    def bare() -> Numbers:
        fits = answers @ weights
        return np.asarray(np.argsort(-fits, axis=1), dtype=np.float64)

    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        times[0].append(_seconds(bare))
        times[1].append(_seconds(lambda: ranking(matcher.fits_of(answers))))
    return Many(statistics.median(times[0]), statistics.median(times[1]))


def slowest(pack: Pack, work: Callable[[dict[str, int]], object]) -> float:
    """Milliseconds for the slowest of some people with every question answered; the best of some runs for each, as the
    machine may have other work."""
    draw = Random(_SEED)  # noqa: S311 - answers, not secrets
    people = [{question: draw.randint(1, 5) for question in pack.questions} for _ in range(5)]
    return 1000 * max(
        min(_seconds(lambda answers=answers: work(answers)) for _ in range(9))  # type: ignore[misc]
        for answers in people
    )


def unequal_sums(matcher: Matcher) -> int:
    """How many of the random answer sets have printed contributions that do not sum to a printed fit; should be 0."""
    draw = Random(_SEED)  # noqa: S311 - answers, not secrets
    wrong = 0
    for _ in range(ANSWER_SETS):
        exact = exact_fits(matcher, {question: draw.randint(1, 5) for question in matcher.questions})
        for track in matcher.tracks:
            fit = fit_of(exact, track, matcher.exact[track])
            wrong += sum(_read(part.tenths) for part in fit.contributions) != _read(fit.tenths)
    return wrong


def report() -> bool:
    """Prints the figures; whether every one keeps its limit."""
    pack = read_pack(shipped_pack())
    matcher = compiled(pack)
    found = many(matcher)
    whole = slowest(pack, lambda answers: match(pack, Learner(answers=answers)))
    changed = slowest(pack, lambda answers: what_if(pack, answers))
    tried = slowest(pack, lambda answers: try_answers(pack, answers, {matcher.questions[0]: 5}))
    wrong = unequal_sums(matcher)
    times = f"bare {found.bare * 1000:.1f} ms, ours {found.ours * 1000:.1f} ms, ratio {found.ratio:.2f}"
    print(f"matching {FORMS_AT_ONCE} full forms: {times}; limit {LIMIT_RATIO}")  # noqa: T201
    print(f"match of one person {whole:.1f} ms")  # noqa: T201
    print(f"what would change it {changed:.1f} ms, limit {LIMIT_WHAT_IF_MS:.0f} ms")  # noqa: T201
    print(f"an answer tried {tried:.1f} ms, limit {LIMIT_TRY_MS:.0f} ms")  # noqa: T201
    print(f"sums that differ from the printed fit: {wrong} of {ANSWER_SETS} answer sets")  # noqa: T201
    quick = changed <= LIMIT_WHAT_IF_MS and tried <= LIMIT_TRY_MS
    return _report_calibration(matcher) and quick and found.ratio <= LIMIT_RATIO and not wrong


def _report_calibration(matcher: Matcher) -> bool:
    gaps = []
    for crowd in CROWDS:
        for form in FORMS:
            bands = calibration(matcher, crowd, form, PEOPLE, _SEED)
            gaps.append(max(band.gap for band in bands))
            told = ", ".join(f"{band.predicted:.2f}/{band.observed:.2f}" for band in bands)
            print(f"retakes of {PEOPLE} people ({crowd}, {form}), predicted/observed: {told}")  # noqa: T201
    print(f"largest gap {max(gaps):.3f}, limit {LIMIT_GAP}")  # noqa: T201
    return max(gaps) <= LIMIT_GAP


def _read(tenths: int) -> int:
    """The tenths that somebody reads off a print, which is the same in both languages."""
    return int(written_tenths(tenths).replace("−", "-").replace(".", ""))


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
