"""What can be learned in which order: circles, modules that never start, positions nobody reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import networkx as nx

from opscareer.knowledge.checks.rule import listed
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.learning import is_met, leaves, reachable
from opscareer.knowledge.records import Module, ModuleNeeded, Skill, SkillNeeded
from opscareer.problems import Problem, error
from opscareer.wording import InBoth, in_both, quoted

Leaf = SkillNeeded | ModuleNeeded
_LONGEST_ROUND = 12
"""Names of a circle that are written out."""


def prerequisite_cycles(draft: Draft) -> Iterator[Problem]:
    """Skills that each need the other first; the whole way round is named."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    entries = {entry.id: entry for entry in draft.entries["skills"]}
    for entry in entries.values():
        graph.add_edges_from((entry.id, before) for before in entry.record.prerequisites)
    for circle in _circles(graph):
        place = entries[circle[0]].key_place("prerequisites", circle[1])
        yield error(in_both("pack.circle", circle=_round(circle)), place, in_both("pack.take-one-out"))


def order_of_teaching(draft: Draft) -> Iterator[Problem]:
    """A module must raise what it teaches, and tell each skill once."""
    for entry in draft.entries["modules"]:
        taught: set[str] = set()
        for index, teaching in enumerate(entry.record.teaches):
            if teaching.to <= teaching.from_:
                message = in_both("pack.no-rise", end=teaching.to, start=teaching.from_)
                yield error(message, entry.place("teaches", index, "to"), in_both("pack.must-raise"))
            if teaching.skill in taught:
                message = in_both("pack.taught-twice", skill=quoted(teaching.skill))
                yield error(message, entry.place("teaches", index, "skill"), in_both("pack.join-lines"))
            taught.add(teaching.skill)


def modules_that_never_start(draft: Draft) -> Iterator[Problem]:
    """Modules that nobody starting from zero can begin, whatever they take first.

    Modules that wait for each other are told as one circle, any other with what it waits for.
    """
    skills = {entry.id: entry.record for entry in draft.entries["skills"]}
    entries = {entry.id: entry for entry in draft.entries["modules"]}
    levels, finished = reachable([entry.record for entry in entries.values()], skills, {})
    waiting = {
        name: list(_unmet(entry.record, skills, levels, finished))
        for name, entry in entries.items()
        if name not in finished
    }
    circles = list(_circles(_waiting_graph(waiting, entries)))
    for circle in circles:
        message = in_both("pack.waiting-circle", circle=_round(circle))
        yield error(message, entries[circle[0]].place("id"), in_both("pack.let-one-ask-less"))
    told = {name for circle in circles for name in circle}
    for name in (name for name in waiting if name not in told):
        needed = _written(waiting[name], levels)
        message = in_both("pack.never-starts", module=quoted(name), needed=needed)
        yield error(message, entries[name].place("id"), in_both("pack.lead-there"))


def unreachable_tracks(draft: Draft) -> Iterator[Problem]:
    """Positions that nobody starting from zero can reach with the pack's modules."""
    skills = {entry.id: entry.record for entry in draft.entries["skills"]}
    levels, _ = reachable([entry.record for entry in draft.entries["modules"]], skills, {})
    for entry in draft.entries["tracks"]:
        for index, position in enumerate(entry.record.positions):
            for skill, level in position.requires.items():
                if levels.get(skill, 0) < level:
                    place = entry.place("positions", index, "requires", skill)
                    reached = levels.get(skill, 0)
                    message = in_both("pack.beyond-modules", skill=quoted(skill), level=level, reached=reached)
                    yield error(message, place, in_both("pack.teach-it"))


def beginnings(module: Module, skills: Mapping[str, Skill]) -> Iterator[SkillNeeded]:
    """The levels a module starts from, and for a skill that it begins those the skill builds on."""
    for teaching in module.teaches:
        if teaching.from_:
            yield SkillNeeded(skill=teaching.skill, level=teaching.from_)
        else:
            for before, level in skills[teaching.skill].prerequisites.items():
                yield SkillNeeded(skill=before, level=level)


def _unmet(
    module: Module, skills: Mapping[str, Skill], levels: Mapping[str, int], finished: set[str]
) -> Iterator[Leaf]:
    """What a module waits for, each once; of a choice that is not met, all its options."""
    needed = [*beginnings(module, skills), *leaves(one for one in module.requires if not is_met(one, levels, finished))]
    yield from dict.fromkeys(one for one in needed if not is_met(one, levels, finished))


def _waiting_graph(waiting: Mapping[str, list[Leaf]], entries: Mapping[str, Entry]) -> nx.DiGraph[str]:
    """Which of the modules that never start waits for which other.

    A level of a skill is a node of its own, between the modules that wait for it and those that lead there; its name
    holds a blank, which no id does.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    for name, needed in waiting.items():
        for one in needed:
            graph.add_edge(name, one.module if isinstance(one, ModuleNeeded) else f"{one.skill} {one.level}")
        for teaching in entries[name].record.teaches:
            graph.add_edges_from((f"{teaching.skill} {level}", name) for level in range(1, teaching.to + 1))
    return graph


def _circles(graph: nx.DiGraph[str]) -> Iterator[list[str]]:
    """One way round each group that goes in circles, first and last id alike."""
    for group in nx.strongly_connected_components(graph):
        ids = sorted(name for name in group if " " not in name)
        if ids and (len(group) > 1 or graph.has_edge(ids[0], ids[0])):
            way = [edge[0] for edge in nx.find_cycle(graph.subgraph(group), ids[0]) if " " not in edge[0]]
            yield [*way, way[0]]


def _round(circle: list[str]) -> str:
    shown = circle if len(circle) <= _LONGEST_ROUND else [*circle[: _LONGEST_ROUND - 1], "...", circle[-1]]
    return " -> ".join(shown)


def _written(needed: Iterable[Leaf], levels: Mapping[str, int]) -> InBoth:
    return listed([_leaf(one, levels) for one in needed])


def _leaf(one: Leaf, levels: Mapping[str, int]) -> InBoth:
    if isinstance(one, ModuleNeeded):
        return in_both("pack.needs-module", module=quoted(one.module))
    reached = levels.get(one.skill, 0)
    return in_both("pack.needs-skill-beyond", skill=quoted(one.skill), level=one.level, reached=reached)
