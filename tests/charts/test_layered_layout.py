"""Columns keep to what builds on what, stay about equally full, and come in an order with few crossings."""

from __future__ import annotations

import sys
from itertools import combinations
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.charts.layered_layout import columns, crossings, depths, ordered

Before = dict[str, list[str]]


def built(links: list[tuple[int, int]]) -> Before:
    """Things t0, t1 ... of which each builds only on earlier ones, so that there is no cycle."""
    before: Before = {f"t{number}": [] for number in range(16)}
    for start, end in links:
        if start < end:
            before[f"t{end}"].append(f"t{start}")
    return before


numbers = st.integers(0, 15)
buildings = st.lists(st.tuples(numbers, numbers), unique=True, max_size=30).map(built)


def edges(before: Before) -> list[tuple[str, str]]:
    return [(other, name) for name, others in before.items() for other in others]


def straight_crossings(order: tuple[tuple[str, ...], ...], links: list[tuple[str, str]]) -> int:
    """Pairs of links that cross, counted one by one; for links between neighbouring columns."""
    row = {name: place for layer in order for place, name in enumerate(layer)}
    rank = {name: place for place, layer in enumerate(order) for name in layer}
    return sum(
        rank[a] == rank[c] and (row[a] - row[c]) * (row[b] - row[d]) < 0 for (a, b), (c, d) in combinations(links, 2)
    )


@given(buildings)
def test_that_a_thing_stands_right_of_all_it_builds_on(before: Before) -> None:
    column = columns(before)
    assert all(column[other] < column[name] for name, others in before.items() for other in others)
    assert {name for name in before if column[name] == 0} == {name for name in before if not before[name]}


@given(buildings)
def test_that_no_more_columns_are_used_than_the_longest_way_needs(before: Before) -> None:
    assert max(columns(before).values()) == max(depths(before).values())


def test_that_what_may_stand_anywhere_evens_out_the_columns() -> None:
    before: Before = {"a": [], "b": ["a"], "c": ["b"], **{f"x{number}": ["a"] for number in range(8)}}
    column = columns(before)
    fullest = max(list(column.values()).count(place) for place in (1, 2))
    assert fullest == ceil(10 / 2)


@given(buildings)
def test_that_every_thing_is_ordered_once_in_its_column(before: Before) -> None:
    column = columns(before)
    order = ordered(column, edges(before))
    assert sorted(name for layer in order for name in layer) == sorted(before)
    assert all(column[name] == place for place, layer in enumerate(order) for name in layer)


@given(buildings)
def test_that_the_same_things_come_in_the_same_order(before: Before) -> None:
    column = columns(before)
    assert ordered(column, edges(before)) == ordered(dict(column), list(edges(before)))


def test_that_a_tangle_that_can_be_undone_is_undone() -> None:
    links = [("a", "z"), ("b", "y"), ("c", "x")]
    column = dict.fromkeys("abc", 0) | dict.fromkeys("xyz", 1)
    assert straight_crossings(ordered(column, links), links) == 0


def test_that_the_layout_does_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fast_sugiyama", None)
    links = [("a", "z"), ("b", "y"), ("c", "x"), ("a", "y")]
    column = dict.fromkeys("abc", 0) | dict.fromkeys("xyz", 1)
    assert straight_crossings(ordered(column, links), links) == 0


def test_that_nothing_at_all_can_be_ordered() -> None:
    assert ordered({}, []) == ()
    assert columns({}) == {}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 19)), unique=True))
def test_that_crossings_are_counted_as_one_by_one(links: list[tuple[int, int]]) -> None:
    layers = (tuple(range(10)), tuple(range(10, 20)))
    named = [(str(a), str(b)) for a, b in links]
    order = tuple(tuple(map(str, layer)) for layer in layers)
    assert crossings(layers, links) == straight_crossings(order, named)
