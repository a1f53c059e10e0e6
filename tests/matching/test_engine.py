from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import ROUNDING, compiled, ranking, shares_first
from opscareer.matching.exact_fits import exact_fits
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.shipped import pack

MATCHER = compiled(pack())


def assert_agrees(of: Pack, people: list[dict[str, int]]) -> None:
    """Fits of many at once are the exact fits of each, and so is their order."""
    matcher = compiled(of)
    fits = matcher.fits_of(matcher.answer_matrix(people))
    order, firsts = ranking(fits), shares_first(fits)
    for row, answers in enumerate(people):
        exact = exact_fits(matcher, answers)
        for column, track in enumerate(matcher.tracks):
            assert abs(fits[row, column] - exact.fits[track] / 10) < ROUNDING
            assert firsts[row, column] == (exact.fits[track] == max(exact.fits.values()))
        assert [matcher.tracks[place] for place in order[row]] == exact.order


@fewer
@given(st.lists(any_answers(pack()), min_size=1, max_size=4))
def test_that_many_people_at_once_get_the_fits_of_each_alone(people: list[dict[str, int]]) -> None:
    assert_agrees(pack(), people)


@fewer
@given(st.lists(st.lists(st.integers(1, 5), min_size=96, max_size=96), min_size=1, max_size=4))
def test_that_full_forms_get_the_fits_of_each_alone(rows: list[list[int]]) -> None:
    assert_agrees(pack(), [dict(zip(MATCHER.questions, row, strict=True)) for row in rows])


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), st.lists(any_answers(small), min_size=1))))
def test_that_the_arrays_agree_in_any_pack(case: tuple[Pack, list[dict[str, int]]]) -> None:
    assert_agrees(*case)


def test_that_no_answer_may_be_told_by_zero_or_by_a_gap() -> None:
    zeros = np.array([[float(number % 6) for number in range(len(MATCHER.questions))]])
    gaps = np.where(zeros == 0, np.nan, zeros)
    assert np.array_equal(MATCHER.fits_of(zeros), MATCHER.fits_of(gaps))
    assert np.array_equal(MATCHER.scores_of(zeros), MATCHER.scores_of(gaps))


def test_that_nobody_gets_no_fits() -> None:
    assert MATCHER.fits_of(MATCHER.answer_matrix([])).shape == (0, len(MATCHER.tracks))
    assert not MATCHER.fits_of(MATCHER.answer_matrix([{}])).any()


def test_that_equal_fits_stand_in_the_packs_order() -> None:
    alike = pack_of({"alpha": {"t-b": 5}, "beta": {"t-a": 5}, "gamma": {"t-a": 1}})
    matcher = compiled(alike)
    fits = matcher.fits_of(matcher.answer_matrix([{"t-a-1": 5}, {}]))
    assert ranking(fits).tolist() == [[1, 2, 0], [0, 1, 2]]
    assert shares_first(fits).tolist() == [[False, True, True], [True, True, True]]


def test_that_a_pack_is_made_ready_once_and_another_one_anew() -> None:
    small = pack_of({"alpha": {"t-a": 5}})
    assert compiled(small) is compiled(small)
    assert compiled(replace(small)) is not compiled(small)


@pytest.mark.parametrize("tracks", [1, 2, 3, 8, 9, 1000])
def test_that_any_number_of_tracks_is_ranked(tracks: int) -> None:
    fits = np.random.Generator(np.random.PCG64(1)).uniform(-100, 100, (5, tracks)).round(1)
    assert np.array_equal(ranking(fits), np.argsort(-fits, axis=1, kind="stable"))
