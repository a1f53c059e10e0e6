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

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

import networkx as nx

from opscareer.knowledge.graph import kind_and_id, node

Key = TypeVar("Key")

DIRECT = Fraction(3, 5)
"""The part of a track's weights that comes from what it says of whom it suits; the rest comes through its skills."""


@dataclass(frozen=True, slots=True)
class TraitWeight:
    """A track's weight of one trait and the strongest way from the trait to the track, as names of graph nodes."""

    weight: Fraction
    path: tuple[str, ...]


def trait_weights(graph: nx.DiGraph[str], track: str) -> dict[str, TraitWeight]:
    """The weights of all traits that reach the track, by trait id; their sizes sum to 1."""
    goal = node("track", track)
    totals: dict[str, Fraction] = {}
    strongest: dict[str, tuple[Fraction, tuple[str, ...]]] = {}
    for path, amount in _ways(graph, goal):
        trait = kind_and_id(path[0])[1]
        totals[trait] = totals.get(trait, Fraction(0)) + amount
        if trait not in strongest or abs(amount) > abs(strongest[trait][0]):
            strongest[trait] = (amount, path)
    size = sum((abs(total) for total in totals.values()), Fraction(0))
    return {
        trait: TraitWeight(total / size, _agreeing(total, strongest[trait], trait, goal))
        for trait, total in totals.items()
        if total
    }


def _agreeing(total: Fraction, strongest: tuple[Fraction, tuple[str, ...]], trait: str, goal: str) -> tuple[str, ...]:
    """The strongest way, unless it pulls against the total: then only trait and track are named."""
    amount, path = strongest
    return path if amount * total > 0 else (node("trait", trait), goal)


def _ways(graph: nx.DiGraph[str], goal: str) -> list[tuple[tuple[str, ...], Fraction]]:
    """Every way from a trait to the track with the weight that runs along it."""
    direct = _scaled({name: graph.edges[name, goal]["weight"] for name in _before(graph, goal, "suits")})
    ways: list[tuple[tuple[str, ...], Fraction]] = [
        ((trait, goal), DIRECT * weight) for trait, weight in direct.items()
    ]
    shares: dict[tuple[str, str], int] = {}
    for duty in _before(graph, goal, "belongs"):
        for skill in _before(graph, duty, "serves"):
            if _before(graph, skill, "enjoys"):
                shares[skill, duty] = graph.edges[skill, duty]["weight"]
    for (skill, duty), share in _scaled(shares).items():
        liked = _scaled({trait: graph.edges[trait, skill]["weight"] for trait in _before(graph, skill, "enjoys")})
        ways += [((trait, skill, duty, goal), (1 - DIRECT) * share * weight) for trait, weight in liked.items()]
    return ways


def _before(graph: nx.DiGraph[str], name: str, relation: str) -> list[str]:
    return [start for start in graph.predecessors(name) if graph.edges[start, name]["relation"] == relation]


def _scaled(weights: Mapping[Key, int]) -> dict[Key, Fraction]:
    """The weights divided by the sum of their sizes."""
    size = sum(abs(weight) for weight in weights.values())
    return {key: Fraction(weight, size) for key, weight in weights.items()} if size else {}
