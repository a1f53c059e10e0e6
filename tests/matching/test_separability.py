from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.matching import separability as lint
from opscareer.matching.engine import compiled
from opscareer.matching.exact_fits import exact_fits as fits_of_one
from opscareer.matching.separability import Pair, separability
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs

NEAR = {"alpha": {"t-a": 5, "t-b": 5}, "beta": {"t-a": 5, "t-b": 4}, "gamma": {"t-c": 5}}


def exact_fits(pack: Pack, answers: dict[str, int]) -> dict[str, float]:
    """The fit of every track for these answers, unrounded, in points."""
    found = fits_of_one(compiled(pack), answers)
    return {track: float(fit) / 10 for track, fit in found.fits.items()}


def every_pair(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], Pair]:
    """The margins of all pairs, whatever the doubt."""
    monkeypatch.setattr(lint, "_fit_errors", lambda _pack, weights: np.full(len(weights), 1e6))
    return {(pair.first, pair.second): pair for pair in separability(pack).worst}


def test_that_tracks_that_ask_for_other_things_are_told_apart() -> None:
    apart = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}, "gamma": {"t-c": 3, "t-d": -2}})
    assert separability(apart).total == 0


def test_that_two_tracks_that_weigh_alike_have_no_margin_at_all() -> None:
    found = separability(pack_of({"alpha": {"t-a": 5, "t-b": -2}, "beta": {"t-c": 1}, "gamma": {"t-a": 5, "t-b": -2}}))
    assert [(pair.first, pair.second, pair.margin) for pair in found.worst] == [("alpha", "gamma", 0.0)]


def test_that_a_margin_is_the_sum_of_what_each_question_can_move() -> None:
    (pair,) = separability(pack_of(NEAR)).worst
    assert (pair.first, pair.second) == ("alpha", "beta")
    assert pair.margin == pytest.approx(100 * (abs(1 / 2 - 5 / 9) + abs(1 / 2 - 4 / 9)))
    assert pair.margin < pair.least


def test_that_questions_keyed_to_two_traits_can_hide_what_single_ones_would_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    suits = {"alpha": {"t-a": 1}, "beta": {"t-b": 1}}
    both = pack_of(suits, keys={f"q-{number}": {"t-a": 1, "t-b": 1} for number in range(5)})
    assert [pair.margin for pair in separability(both).worst] == [0.0]
    against = pack_of(suits, keys={f"q-{number}": {"t-a": 1, "t-b": -1} for number in range(5)})
    assert every_pair(against, monkeypatch)["alpha", "beta"].margin == pytest.approx(200)


@fewer
@given(small_packs(), st.data())
def test_that_no_full_set_of_answers_goes_beyond_the_margin(pack: Pack, data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patched:
        margins = every_pair(pack, patched)
    answers = dict.fromkeys(pack.questions, 3) | data.draw(any_answers(pack))
    fits = exact_fits(pack, answers)
    for one, other in combinations(pack.tracks, 2):
        assert abs(fits[one] - fits[other]) <= margins[one, other].margin + 1e-6


@pytest.mark.parametrize("names", list(combinations(NEAR, 2)))
def test_that_some_answers_reach_the_margin(names: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = names
    pack = pack_of(NEAR, keys={"q-1": {"t-a": 1}, "q-2": {"t-b": -1}, "q-3": {"t-c": 1, "t-a": -1}, "q-4": {"t-d": 1}})
    extremes = (dict(zip(pack.questions, answers, strict=True)) for answers in product((1, 5), repeat=4))
    fits = [exact_fits(pack, answers) for answers in extremes]
    largest = max(abs(fit[one] - fit[other]) for fit in fits)
    assert every_pair(pack, monkeypatch)[names].margin == pytest.approx(largest)


def test_that_only_the_worst_pairs_are_named_and_all_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    alike = {f"track-{number:03}": {"t-a": 5, "t-b": 1 + number % 2} for number in range(40)}
    monkeypatch.setattr(lint, "_BLOCK", 100)
    found = separability(pack_of(alike))
    assert len(found.worst) == lint.MOST_PAIRS
    assert found.total == 40 * 39 // 2
    assert {pair.margin for pair in found.worst} == {0.0}
    assert [(pair.first, pair.second) for pair in found.worst[:2]] == [
        ("track-000", "track-002"),
        ("track-000", "track-004"),
    ]


def test_that_a_pack_without_questions_tells_no_tracks_apart() -> None:
    silent = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}})
    mute = Pack(**{name: getattr(silent, name) for name in Pack.__dataclass_fields__} | {"questions": {}})
    assert [pair.margin for pair in separability(mute).worst] == [0.0]
