"""The skill graph: everything of a pack that leads somewhere, as one directed networkx graph.

Nodes are `kind:id` with the attribute `kind`. Edges carry `relation` and, where there is one, `weight`:

| from | to | relation | weight |
|---|---|---|---|
| trait | track | suits | how much the track asks for the trait, -5..5 |
| trait | skill | enjoys | how much the trait makes using the skill enjoyable, -5..5 |
| skill | duty | serves | share of the skill in the duty, 1..5 |
| duty | track | belongs | |
| skill | position | required | the level |
| skill | skill | precedes | the level |
| module | skill | teaches | the level reached |
| major | skill, track | develops, recruits | the level, - |
| position | track | rung | |
"""

from __future__ import annotations

import networkx as nx

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track


def node(kind: str, id_: str) -> str:
    """The name of a node."""
    return f"{kind}:{id_}"


def kind_and_id(name: str) -> tuple[str, str]:
    """What `node` was given."""
    kind, _, id_ = name.partition(":")
    return kind, id_


def skill_graph(pack: Pack) -> nx.DiGraph[str]:
    """The graph of a pack; node and edge order follow the pack's order."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for trait in pack.traits:
        graph.add_node(node("trait", trait), kind="trait")
    for skill in pack.skills.values():
        graph.add_node(node("skill", skill.id), kind="skill")
    for skill in pack.skills.values():
        for trait, weight in skill.traits.items():
            graph.add_edge(node("trait", trait), node("skill", skill.id), relation="enjoys", weight=weight)
        for before, level in skill.prerequisites.items():
            graph.add_edge(node("skill", before), node("skill", skill.id), relation="precedes", weight=level)
    for track in pack.tracks.values():
        _add_track(graph, track)
    _add_learning(graph, pack)
    return graph


def _add_track(graph: nx.DiGraph[str], track: Track) -> None:
    goal = node("track", track.id)
    graph.add_node(goal, kind="track")
    for trait, weight in track.suits.traits.items():
        graph.add_edge(node("trait", trait), goal, relation="suits", weight=weight)
    for duty in track.duties:
        name = node("duty", f"{track.id}/{duty.id}")
        graph.add_node(name, kind="duty")
        graph.add_edge(name, goal, relation="belongs")
        for skill, share in duty.skills.items():
            graph.add_edge(node("skill", skill), name, relation="serves", weight=share)
    for position in track.positions:
        name = node("position", f"{track.id}/{position.id}")
        graph.add_node(name, kind="position")
        graph.add_edge(name, goal, relation="rung")
        for skill, level in position.requires.items():
            graph.add_edge(node("skill", skill), name, relation="required", weight=level)


def _add_learning(graph: nx.DiGraph[str], pack: Pack) -> None:
    for module in pack.modules.values():
        graph.add_node(node("module", module.id), kind="module")
        for teaching in module.teaches:
            graph.add_edge(
                node("module", module.id), node("skill", teaching.skill), relation="teaches", weight=teaching.to
            )
    for major in pack.majors.values():
        graph.add_node(node("major", major.id), kind="major")
        for skill, level in major.develops.items():
            graph.add_edge(node("major", major.id), node("skill", skill), relation="develops", weight=level)
        for track in major.leads_to:
            graph.add_edge(node("major", major.id), node("track", track), relation="recruits")
