from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.scoring import answer_effects
from opscareer.knowledge.graph import skill_graph
from opscareer.matching.fit import band_of, chance_of, fit_of, largest_step
from opscareer.matching.results import Band
from opscareer.matching.weights import trait_weights
from tests.matching.small_packs import pack_of, patient
from tests.shipped import pack

GRAPH = skill_graph(pack())
QUESTIONS = tuple(pack().questions)


@pytest.mark.parametrize(
    ("tenths", "band"),
    [
        *((1000, "strong"), (400, "strong"), (399, "good"), (150, "good"), (149, "mixed"), (0, "mixed")),
        *((-149, "mixed"), (-150, "low"), (-399, "low"), (-400, "opposite"), (-1000, "opposite")),
    ],
)
def test_that_bands_lie_evenly_around_zero(tenths: int, band: Band) -> None:
    assert band_of(tenths) == band


def test_that_chance_grows_from_strong_to_mixed_and_from_opposite_to_low() -> None:
    weights = trait_weights(GRAPH, "content-operation")
    effects = answer_effects(pack(), dict.fromkeys(QUESTIONS, 3))
    chances = {band: chance_of(band, weights, effects) for band in ("strong", "good", "mixed", "low", "opposite")}
    assert 0 < chances["strong"] < chances["good"] < chances["mixed"] < 1
    assert chances["opposite"] < chances["low"] < chances["mixed"]
    assert chances["strong"] == pytest.approx(chances["opposite"])


def test_that_chance_is_what_random_answers_give() -> None:
    draw = Random(7)  # noqa: S311 - answers, not secrets
    weights = trait_weights(GRAPH, "content-operation")
    fits = []
    for _ in range(400):
        effects = answer_effects(pack(), {question: draw.randint(1, 5) for question in QUESTIONS})
        fits.append(fit_of(weights, effects).tenths)
    told = chance_of("good", weights, effects)
    assert sum(tenths >= 150 for tenths in fits) / len(fits) == pytest.approx(told, abs=0.06)


def test_that_without_answers_the_only_band_is_certain() -> None:
    assert chance_of("mixed", trait_weights(GRAPH, "content-operation"), []) == 1.0


@patient
@given(st.dictionaries(st.sampled_from(QUESTIONS), st.integers(1, 5)))
def test_that_contributions_are_within_a_tenth_of_their_exact_amount_and_sorted_by_size(
    answers: dict[str, int],
) -> None:
    weights = trait_weights(GRAPH, "user-operation")
    effects = answer_effects(pack(), answers)
    fit = fit_of(weights, effects)
    exact = {e.question: 1000 * weights[e.trait].weight * e.effect for e in effects if e.trait in weights}
    assert all(abs(part.tenths - exact[part.question]) < 1 for part in fit.contributions)
    sizes = [abs(part.tenths) for part in fit.contributions]
    assert sizes == sorted(sizes, reverse=True)
    assert abs(fit.tenths - fit.exact) <= 0.5


def test_that_mirrored_answers_mirror_the_fit() -> None:
    answers = {question: 1 + number * 7 % 5 for number, question in enumerate(QUESTIONS)}
    weights = trait_weights(GRAPH, "product-operation")
    here = fit_of(weights, answer_effects(pack(), answers))
    there = fit_of(weights, answer_effects(pack(), {question: 6 - answer for question, answer in answers.items()}))
    assert here.tenths == -there.tenths != 0


def test_that_a_question_keyed_to_two_traits_contributes_once_under_the_weightier() -> None:
    small = pack_of({"alpha": {"t-a": 4, "t-b": 1}}, keys={"both": {"t-a": 1, "t-b": 1}})
    fit = fit_of(trait_weights(skill_graph(small), "alpha"), answer_effects(small, {"both": 5}))
    (part,) = fit.contributions
    assert (part.question, part.trait, part.tenths, fit.tenths) == ("both", "t-a", 1000, 1000)


def test_that_the_largest_step_of_a_track_against_itself_is_nothing() -> None:
    weights = trait_weights(GRAPH, "content-operation")
    assert largest_step(weights, weights, answer_effects(pack(), dict.fromkeys(QUESTIONS, 5))) == 0
    assert largest_step(weights, {}, []) == 0
