from __future__ import annotations

from itertools import product
from random import Random
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.matching import chance
from opscareer.matching.chance import chances_of
from opscareer.matching.engine import compiled
from opscareer.matching.exact_fits import exact_fits, rounded
from opscareer.matching.results import Band
from tests.matching.small_packs import fewer, pack_of, small_packs
from tests.shipped import pack

BANDS: tuple[Band, ...] = get_args(Band)
LOWEST = {"strong": 400, "good": 150, "mixed": -149}
HIGHEST = {"low": -150, "opposite": -400}


def reaches(tenths: int, band: Band) -> bool:
    return tenths >= LOWEST[band] if band in LOWEST else tenths <= HIGHEST[band]


def told(of: Pack, questions: list[str], track: str, band: Band) -> float:
    return chances_of(exact_fits(compiled(of), dict.fromkeys(questions, 3)), {track: band})[track]


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), st.sets(st.sampled_from(list(small.questions))))))
def test_that_the_chance_of_a_short_form_is_the_share_of_all_its_answer_sets(case: tuple[Pack, set[str]]) -> None:
    small, chosen = case
    questions = sorted(chosen)[:3]
    matcher = compiled(small)
    fits = [
        exact_fits(matcher, dict(zip(questions, answers, strict=True)))
        for answers in product(range(1, 6), repeat=len(questions))
    ]
    for track in small.tracks:
        tenths = [rounded(one.fits[track]) for one in fits]
        for band in BANDS:
            share = sum(reaches(fit, band) for fit in tenths) / len(fits)
            assert told(small, questions, track, band) == pytest.approx(share)


@pytest.mark.parametrize("questions", [8, 16, 30, 60, 96])
def test_that_the_chance_is_what_random_answers_give_however_many_there_are(questions: int) -> None:
    matcher = compiled(pack())
    asked = Random(questions).sample(matcher.questions, questions)  # noqa: S311 - answers, not secrets
    answers = np.random.Generator(np.random.PCG64(7)).integers(1, 6, (20_000, len(matcher.questions)))
    answers *= np.isin(matcher.questions, asked)
    tenths = np.rint(10 * matcher.fits_of(answers.astype(np.float64)))
    for column, track in enumerate(matcher.tracks):
        for band in BANDS:
            share = float(
                np.mean(tenths[:, column] >= LOWEST[band] if band in LOWEST else tenths[:, column] <= HIGHEST[band])
            )
            assert told(pack(), asked, track, band) == pytest.approx(share, abs=0.015)


@pytest.mark.parametrize("band", BANDS)
def test_that_the_quick_way_is_within_one_in_a_thousand_of_counting_all(
    band: Band, monkeypatch: pytest.MonkeyPatch
) -> None:
    matcher = compiled(pack())
    of_traits = [
        [name for name, asked in pack().questions.items() if trait in asked.keys][:count]
        for trait, count in (("writing", 5), ("reading", 4), ("quiet-focus", 3), ("novelty", 2))
    ]
    exact = exact_fits(matcher, dict.fromkeys((name for names in of_traits for name in names), 3))
    wanted = dict.fromkeys(("content-operation", "user-operation"), band)
    monkeypatch.setattr(chance, "_MOST_COMBINATIONS", 10**6)
    counted = chances_of(exact, wanted)
    monkeypatch.setattr(chance, "_MOST_COMBINATIONS", 0)
    assert chances_of(exact, wanted) == pytest.approx(counted, abs=0.001)


def test_that_chance_grows_from_strong_to_mixed_and_from_opposite_to_low() -> None:
    everything = list(pack().questions)
    chances = {band: told(pack(), everything, "content-operation", band) for band in BANDS}
    assert 0 < chances["strong"] < chances["good"] < chances["mixed"] < 1
    assert chances["opposite"] < chances["low"] < chances["mixed"]
    assert chances["strong"] == pytest.approx(chances["opposite"])


def test_that_without_answers_the_only_band_is_certain() -> None:
    assert told(pack(), [], "content-operation", "mixed") == 1.0
    assert told(pack(), [], "content-operation", "good") == 0.0


def test_that_a_question_keyed_to_two_traits_is_one_random_answer() -> None:
    small = pack_of({"alpha": {"t-a": 1, "t-b": 1}}, keys={"both": {"t-a": 1, "t-b": -1}})
    assert told(small, ["both"], "alpha", "mixed") == 1.0
    assert told(small, ["both"], "alpha", "low") == 0.0
