from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from opscareer.knowledge.graph import kind_and_id, skill_graph
from opscareer.knowledge.pack import Pack
from opscareer.matching.weights import DIRECT, trait_weights
from tests.matching.small_packs import fewer, pack_of, small_packs
from tests.shipped import pack


@pytest.mark.parametrize("track", pack().tracks)
def test_that_the_sizes_of_a_tracks_weights_sum_to_one(track: str) -> None:
    weights = trait_weights(skill_graph(pack()), track)
    assert sum(abs(one.weight) for one in weights.values()) == 1


@fewer
@given(small_packs())
def test_that_weights_sum_to_one_and_their_paths_walk_along_the_graph(small: Pack) -> None:
    graph = skill_graph(small)
    for track in small.tracks:
        weights = trait_weights(graph, track)
        assert sum(abs(one.weight) for one in weights.values()) in (0, 1)
        for trait, one in weights.items():
            assert kind_and_id(one.path[0]) == ("trait", trait)
            assert kind_and_id(one.path[-1]) == ("track", track)
            assert one.weight != 0
            assert len(one.path) == 2 or all(graph.has_edge(a, b) for a, b in zip(one.path, one.path[1:], strict=False))


def test_that_a_trait_counts_directly_and_through_the_skills_of_the_duties() -> None:
    small = pack_of({"alpha": {"t-a": 5}}, craft={"t-a": 1, "t-b": -1})
    weights = trait_weights(skill_graph(small), "alpha")
    assert weights["t-a"].weight == DIRECT + (1 - DIRECT) / 2
    assert weights["t-b"].weight == -(1 - DIRECT) / 2
    assert weights["t-a"].path == ("trait:t-a", "track:alpha")
    assert weights["t-b"].path == ("trait:t-b", "skill:craft", "duty:alpha/work", "track:alpha")


def test_that_without_enjoyable_skills_the_direct_way_is_all() -> None:
    weights = trait_weights(skill_graph(pack_of({"alpha": {"t-a": 3, "t-b": -1}})), "alpha")
    assert {trait: one.weight for trait, one in weights.items()} == {"t-a": Fraction(3, 4), "t-b": Fraction(-1, 4)}


def test_that_two_ways_that_cancel_leave_no_weight() -> None:
    small = pack_of({"alpha": {"t-a": 2, "t-b": 1}}, craft={"t-a": -1})
    assert set(trait_weights(skill_graph(small), "alpha")) == {"t-b"}


def test_that_no_path_is_named_that_pulls_the_other_way() -> None:
    small = pack_of({"alpha": {"t-a": 1, "t-b": 2}}, craft={"t-a": -1})
    weights = trait_weights(skill_graph(small), "alpha")
    assert weights["t-a"].weight < 0
    assert weights["t-a"].path == ("trait:t-a", "skill:craft", "duty:alpha/work", "track:alpha")
