from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.matching.comparison import BadComparison, Comparison, compare
from tests.matching.small_packs import fewer, pack_of
from tests.shipped import pack

SMALL = pack_of({"a": {"t-a": 5, "t-b": 1}, "b": {"t-b": 4}, "c": {"t-b": 5, "t-c": -2}})
some_tracks = st.lists(st.sampled_from(sorted(pack().tracks)), min_size=2, max_size=4, unique=True)


def test_that_fewer_than_two_more_than_four_or_a_track_named_twice_are_refused() -> None:
    for tracks in (["a"], ["a", "a"], list(pack().tracks)[:5]):
        with pytest.raises(BadComparison):
            compare(SMALL if len(tracks) < 3 else pack(), tracks)


def test_that_a_trait_is_told_beside_the_one_each_track_asks_for_most() -> None:
    asks = {row.trait: row.asks for row in compare(SMALL, ["a", "c"]).traits}
    assert asks["t-a"] == (1.0, 0.0)
    assert asks["t-b"] == pytest.approx((0.2, 1.0))
    assert asks["t-c"] == pytest.approx((0.0, -0.4))


def test_that_only_what_a_track_asks_for_much_more_than_all_others_sets_it_apart() -> None:
    assert compare(SMALL, ["a", "b"]).apart == (("t-a",), ("t-b",))
    assert compare(SMALL, ["b", "c"]).apart == ((), ())


@fewer
@given(some_tracks)
def test_that_every_row_has_a_value_for_every_track(tracks: list[str]) -> None:
    comparison = compare(pack(), tracks)
    for traits in comparison.traits:
        assert len(traits.asks) == len(tracks)
        assert all(-1 <= ask <= 1 for ask in traits.asks)
    for skills in comparison.skills:
        assert len(skills.first) == len(skills.last) == len(tracks)
        assert all(first <= last for first, last in zip(skills.first, skills.last, strict=True))
        assert any(skills.last)
    for shared in (*comparison.metrics, *comparison.majors, *comparison.routes):
        assert any(shared.belongs)


def test_that_the_order_of_the_tracks_changes_the_columns_and_nothing_else() -> None:
    tracks = list(pack().tracks)[:3]
    told = {_by_track(compare(pack(), order)) for order in permutations(tracks)}
    assert len(told) == 1


def test_that_skills_of_the_first_positions_come_before_those_of_later_ones() -> None:
    rows = compare(pack(), ["content-operation", "product-operation"]).skills
    needed_at_first = [any(row.first) for row in rows]
    assert needed_at_first == sorted(needed_at_first, reverse=True)


def _by_track(comparison: Comparison) -> frozenset[tuple[str, str, object]]:
    """Every value by row and track, whatever the order."""
    values: list[tuple[str, str, object]] = []
    for place, track in enumerate(comparison.tracks):
        values += [(traits.trait, track, traits.asks[place]) for traits in comparison.traits]
        values += [(row.skill, track, (row.first[place], row.last[place])) for row in comparison.skills]
        values += [(row.id, track, row.belongs[place]) for row in (*comparison.metrics, *comparison.majors)]
        values.append(("apart", track, comparison.apart[place]))
    return frozenset(values)
