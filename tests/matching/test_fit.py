from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.scoring import answer_effects
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.matching.exact_fits import exact_fits
from opscareer.matching.fit import Fit, band_of, fit_of
from opscareer.matching.results import Band
from opscareer.wording import written_tenths
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.shipped import pack

QUESTIONS = tuple(pack().questions)
ANSWER_SETS = 500
"""The benchmark sums 10,000."""


def fit(of: Pack, track: str, answers: dict[str, int]) -> Fit:
    matcher = compiled(of)
    return fit_of(exact_fits(matcher, answers), track, matcher.exact[track])


@pytest.mark.parametrize(
    ("tenths", "band"),
    [
        *((1000, "strong"), (400, "strong"), (399, "good"), (150, "good"), (149, "mixed"), (0, "mixed")),
        *((-149, "mixed"), (-150, "low"), (-399, "low"), (-400, "opposite"), (-1000, "opposite")),
    ],
)
def test_that_bands_lie_evenly_around_zero(tenths: int, band: Band) -> None:
    assert band_of(tenths) == band


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))))
def test_that_contributions_are_within_a_tenth_of_their_exact_amount_and_sorted_by_size(
    case: tuple[Pack, dict[str, int]],
) -> None:
    small, answers = case
    for track, weights in compiled(small).exact.items():
        exact: dict[str, Fraction] = {}
        for effect in answer_effects(small, answers):
            if effect.trait in weights:
                amount = 1000 * weights[effect.trait].weight * effect.effect
                exact[effect.question] = exact.get(effect.question, Fraction(0)) + amount
        found = fit(small, track, answers)
        assert {part.question for part in found.contributions} == set(exact)
        assert all(abs(part.tenths - exact[part.question]) < 1 for part in found.contributions)
        sizes = [abs(part.tenths) for part in found.contributions]
        assert sizes == sorted(sizes, reverse=True)
        assert abs(found.tenths - sum(exact.values(), Fraction(0))) <= Fraction(1, 2)


def test_that_the_printed_tenths_of_random_answers_sum_exactly_to_the_printed_fit() -> None:
    draw = Random(20270104)  # noqa: S311 - answers, not secrets
    matcher = compiled(pack())
    for _ in range(ANSWER_SETS):
        asked = draw.sample(QUESTIONS, draw.choice([len(QUESTIONS), draw.randint(0, len(QUESTIONS))]))
        exact = exact_fits(matcher, {question: draw.randint(1, 5) for question in asked})
        for track in matcher.tracks:
            found = fit_of(exact, track, matcher.exact[track])
            assert sum(read(written_tenths(part.tenths)) for part in found.contributions) == read(
                written_tenths(found.tenths)
            )


def read(written: str) -> int:
    """The tenths that somebody reads off a print."""
    return int(written.replace("−", "-").replace(".", ""))


def test_that_mirrored_answers_mirror_the_fit() -> None:
    answers = {question: 1 + number * 7 % 5 for number, question in enumerate(QUESTIONS)}
    here = fit(pack(), "product-operation", answers)
    there = fit(pack(), "product-operation", {question: 6 - answer for question, answer in answers.items()})
    assert here.tenths == -there.tenths != 0


def test_that_a_question_keyed_to_two_traits_contributes_once_under_the_weightier() -> None:
    small = pack_of({"alpha": {"t-a": 4, "t-b": 1}}, keys={"both": {"t-b": 1, "t-a": 1}})
    found = fit(small, "alpha", {"both": 5})
    (part,) = found.contributions
    assert (part.question, part.trait, part.tenths, found.tenths) == ("both", "t-a", 1000, 1000)
