"""How much of each trait a track asks for, along every way of the skill graph.

A track asks for a trait directly (what it says of whom it suits) and through its work: a trait makes a skill enjoyable,
the skill serves a duty, the duty belongs to the track. With d(t) the direct weights of a track, scaled so that their
sizes sum to 1, s(k) the shares of its skills over all duties, scaled to sum to 1, and a(k, t) the traits of a skill,
scaled so that their sizes sum to 1 (skills without traits are left out of the shares), the weight is

    w(t) = DIRECT * d(t) + (1 - DIRECT) * sum over k of s(k) * a(k, t)

and is scaled once more so that the sizes sum to 1. A fit is 100 * sum of w(t) * score(t): from -100 to +100, linear in
the answers, 0 for neutral ones. Fractions keep all of it exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import networkx as nx

from opscareer.knowledge.graph import kind_and_id, node

DIRECT = Fraction(3, 5)
"""The part of a track's weights that comes from what it says of whom it suits; the rest comes through its skills."""


@dataclass(frozen=True, slots=True)
class TraitWeight:
    """A track's weight of one trait and the strongest way from the trait to the track, as names of graph nodes."""

    weight: Fraction
    path: tuple[str, ...]


Likes = dict[str, tuple[int, dict[str, int]]]
"""The traits that make using a skill enjoyable with their weights, and the sum of the sizes of these, by names of graph
nodes."""


def trait_weights(graph: nx.DiGraph[str], track: str) -> dict[str, TraitWeight]:
    """The weights of all traits that reach the track, by trait id; their sizes sum to 1."""
    return _trait_weights(graph, track, {})


def weights_of_tracks(graph: nx.DiGraph[str], tracks: Iterable[str]) -> dict[str, dict[str, TraitWeight]]:
    """The weights of several tracks, by track; what their skills have in common is looked up once."""
    likes: Likes = {}
    return {track: _trait_weights(graph, track, likes) for track in tracks}


def _trait_weights(graph: nx.DiGraph[str], track: str, likes: Likes) -> dict[str, TraitWeight]:
    goal = node("track", track)
    totals: dict[str, int] = {}
    strongest: dict[str, tuple[int, tuple[str, ...]]] = {}
    for path, amount in _ways(graph, goal, likes):
        start = path[0]
        totals[start] = totals.get(start, 0) + amount
        if start not in strongest or abs(amount) > abs(strongest[start][0]):
            strongest[start] = (amount, path)
    size = sum(abs(total) for total in totals.values())
    return {
        kind_and_id(start)[1]: TraitWeight(Fraction(total, size), _agreeing(total, strongest[start], goal))
        for start, total in totals.items()
        if total
    }


def _agreeing(total: int, strongest: tuple[int, tuple[str, ...]], goal: str) -> tuple[str, ...]:
    """The strongest way, unless it pulls against the total: then only trait and track are named."""
    amount, path = strongest
    return path if amount * total > 0 else (path[0], goal)


def _ways(graph: nx.DiGraph[str], goal: str, likes: Likes) -> list[tuple[tuple[str, ...], int]]:
    """Every way from a trait to the track with the weight that runs along it. `likes` is filled as skills are met.

    All are multiplied with the same number, the least that makes them whole: the weights are scaled in the end anyway.
    """
    direct = _before(graph, goal, "suits")
    served = [
        (skill, duty, share)
        for duty in _before(graph, goal, "belongs")
        for skill, share in _before(graph, duty, "serves").items()
        if _liked(graph, skill, likes)[0]
    ]
    whole = lcm(*(likes[skill][0] for skill, _, _ in served))
    by_suits = DIRECT.numerator * whole * (sum(share for _, _, share in served) or 1)
    by_work = (DIRECT.denominator - DIRECT.numerator) * (sum(map(abs, direct.values())) or 1)
    ways: list[tuple[tuple[str, ...], int]] = [((trait, goal), by_suits * weight) for trait, weight in direct.items()]
    for skill, duty, share in served:
        size, traits = likes[skill]
        carried = by_work * share * (whole // size)
        ways += [((trait, skill, duty, goal), carried * weight) for trait, weight in traits.items()]
    return ways


def _liked(graph: nx.DiGraph[str], skill: str, likes: Likes) -> tuple[int, dict[str, int]]:
    if skill not in likes:
        traits = _before(graph, skill, "enjoys")
        likes[skill] = (sum(map(abs, traits.values())), traits)
    return likes[skill]


def _before(graph: nx.DiGraph[str], name: str, relation: str) -> dict[str, int]:
    """The nodes with such an edge to this one, and its weight (0 for a relation without)."""
    return {start: edge.get("weight", 0) for start, edge in graph.pred[name].items() if edge["relation"] == relation}
