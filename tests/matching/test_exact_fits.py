from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.scoring import answer_effects
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.matching.exact_fits import exact_fits, places, room, rounded
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs

cases = small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small)))


def by_definition(of: Pack, answers: dict[str, int], track: str) -> Fraction:
    """A fit in tenths: the sum of weight times effect, as `weights` and `assessment.scoring` define them."""
    weights = compiled(of).exact[track]
    effects = answer_effects(of, answers)
    return sum((1000 * weights[one.trait].weight * one.effect for one in effects if one.trait in weights), Fraction(0))


@fewer
@given(cases)
def test_that_fits_are_the_sums_that_the_formulas_define(case: tuple[Pack, dict[str, int]]) -> None:
    small, answers = case
    exact = exact_fits(compiled(small), answers)
    assert exact.fits == {track: by_definition(small, answers, track) for track in small.tracks}


@fewer
@given(cases, st.data())
def test_that_a_slope_is_what_one_more_point_adds(case: tuple[Pack, dict[str, int]], data: st.DataObject) -> None:
    small, answers = case
    lower = {question: answer for question, answer in answers.items() if answer < 5}
    if not lower:
        return
    question = data.draw(st.sampled_from(sorted(lower)))
    exact = exact_fits(compiled(small), answers)
    for track in small.tracks:
        more = by_definition(small, {**answers, question: answers[question] + 1}, track)
        added = Fraction(exact.lines[track].slopes.get(question, 0), exact.lines[track].unit)
        assert more - by_definition(small, answers, track) == added


@fewer
@given(cases)
def test_that_one_step_from_the_first_are_just_those_that_some_step_brings_level(
    case: tuple[Pack, dict[str, int]],
) -> None:
    small, answers = case
    exact = exact_fits(compiled(small), answers)
    first = exact.order[0]
    near = set()
    for question, answer in [*answers.items(), *([] if answers else [("none", 0)])]:
        for moved in (answer - 1, answer, answer + 1):
            changed = {**answers, question: moved} if 1 <= moved <= 5 else answers
            fits = {track: by_definition(small, changed, track) for track in small.tracks}
            near |= {track for track in small.tracks if track != first and fits[track] >= fits[first]}
    assert set(exact.one_step_from(first)) == near


def test_that_answers_to_questions_of_another_pack_count_for_nothing() -> None:
    small = pack_of({"alpha": {"t-a": 5}})
    exact = exact_fits(compiled(small), {"t-a-1": 5, "of-another": 1})
    assert exact.answers == {"t-a-1": 5}
    assert exact.fits == exact_fits(compiled(small), {"t-a-1": 5}).fits


@pytest.mark.parametrize(("value", "whole"), [(5, 1), (4, 0), (-5, -1), (-4, 0), (14, 1), (15, 2), (0, 0)])
def test_that_halves_are_rounded_away_from_zero(value: int, whole: int) -> None:
    assert rounded(Fraction(value, 10)) == whole


@pytest.mark.parametrize(("answer", "change", "points"), [(1, 1, 4), (5, 1, 0), (5, -1, 4), (1, -1, 0), (4, 2, 1)])
def test_that_an_answer_has_room_to_the_end_of_the_scale(answer: int, change: int, points: int) -> None:
    assert room(answer, change) == points
    assert room(answer, change, most=1) == min(1, points)


def test_that_equal_printed_fits_share_a_rank() -> None:
    found = places({"alpha": Fraction(14, 10), "beta": Fraction(26, 10), "gamma": Fraction(11, 10)})
    assert [(place.track, place.rank, place.fit_tenths) for place in found] == [
        ("beta", 1, 3),
        ("alpha", 2, 1),
        ("gamma", 2, 1),
    ]
