"""The rules a pack must keep. Each rule is a generator of problems; `check` runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import networkx as nx

from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.learning import reachable
from opscareer.knowledge.references import SINGULAR, dangling, unknown_sections
from opscareer.problems import Problem, error, has_errors, warning

LEAST_QUESTIONS = 5
_ANOTHER_ID = "give one of them another id"

Rule = Callable[[Draft], Iterator[Problem]]


def check(draft: Draft, *, complete: bool) -> list[Problem]:
    """All problems of a pack's records.

    With `complete` False some files could not be read: then only what does not depend on them is checked, so that one
    fault is not reported a hundred times as missing records.
    """
    problems = [*duplicate_ids(draft), *duplicate_parts(draft)]
    if not complete:
        return problems
    problems += [*dangling(draft), *unknown_sections(draft)]
    problems += [problem for rule in (missing_kinds, order_of_teaching, prerequisite_cycles) for problem in rule(draft)]
    if not has_errors(problems):
        problems += [problem for rule in _RULES for problem in rule(draft)]
    return problems


def duplicate_ids(draft: Draft) -> Iterator[Problem]:
    """Two records of one kind with the same id."""
    for kind, entries in draft.entries.items():
        first: dict[str, Entry] = {}
        for entry in entries:
            if entry.id in first:
                message = f"duplicate {SINGULAR[kind]} {entry.id!r}, first at {first[entry.id].place('id')}"
                yield error(message, entry.place("id"), _ANOTHER_ID)
            first.setdefault(entry.id, entry)


def duplicate_parts(draft: Draft) -> Iterator[Problem]:
    """Two duties or two positions of one track, or two sections of the sources, with the same id."""
    for entry in draft.entries["tracks"]:
        for kind, noun in (("duties", "duty"), ("positions", "position")):
            ids = [part.id for part in getattr(entry.record, kind)]
            for index in _repeated(ids):
                yield error(f"duplicate {noun} {ids[index]!r}", entry.place(kind, index, "id"), _ANOTHER_ID)
    if draft.manifest is not None and draft.manifest_document is not None:
        places = [
            (outer, inner)
            for outer, source in enumerate(draft.manifest.sources)
            for inner in range(len(source.sections))
        ]
        ids = [draft.manifest.sources[outer].sections[inner].id for outer, inner in places]
        for index in _repeated(ids):
            outer, inner = places[index]
            place = draft.manifest_document.place("sources", outer, "sections", inner, "id")
            yield error(f"duplicate section {ids[index]!r}", place, _ANOTHER_ID)


def _repeated(ids: Sequence[str]) -> Iterator[int]:
    """Where an id stands that stood before."""
    return (index for index, name in enumerate(ids) if name in ids[:index])


def prerequisite_cycles(draft: Draft) -> Iterator[Problem]:
    """Skills that each need the other first; the whole way round is named."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    entries = {entry.id: entry for entry in draft.entries["skills"]}
    for entry in entries.values():
        graph.add_edges_from((entry.id, before) for before in entry.record.prerequisites)
    for group in nx.strongly_connected_components(graph):
        inside = graph.subgraph(group)
        if len(group) == 1 and not inside.number_of_edges():
            continue
        way = [edge[0] for edge in nx.find_cycle(inside, min(group))]
        circle = [*way, way[0]]
        place = entries[way[0]].key_place("prerequisites", circle[1])
        yield error(f"these prerequisites go in a circle: {' -> '.join(circle)}", place, "take one of them out")


def order_of_teaching(draft: Draft) -> Iterator[Problem]:
    """A module must raise what it teaches."""
    for entry in draft.entries["modules"]:
        for index, teaching in enumerate(entry.record.teaches):
            if teaching.to <= teaching.from_:
                message = f"level {teaching.to} is not above level {teaching.from_}"
                yield error(message, entry.place("teaches", index, "to"), "a module must raise what it teaches")


def unreachable_tracks(draft: Draft) -> Iterator[Problem]:
    """Positions that nobody starting from zero can reach with the pack's modules."""
    skills = {entry.id: entry.record for entry in draft.entries["skills"]}
    levels, _ = reachable([entry.record for entry in draft.entries["modules"]], skills, {})
    for entry in draft.entries["tracks"]:
        for index, position in enumerate(entry.record.positions):
            for skill, level in position.requires.items():
                if levels.get(skill, 0) < level:
                    place = entry.place("positions", index, "requires", skill)
                    message = f"{skill!r} cannot be learned to level {level}: modules lead to {levels.get(skill, 0)}"
                    yield error(message, place, "add a module that teaches it, or ask for less")


def ladders_that_descend(draft: Draft) -> Iterator[Problem]:
    """A position that asks for less of a skill than the one below it."""
    for entry in draft.entries["tracks"]:
        rungs = entry.record.positions
        for index, (lower, upper) in enumerate(pairwise(rungs), start=1):
            for skill, level in upper.requires.items():
                if level < lower.requires.get(skill, 0):
                    place = entry.place("positions", index, "requires", skill)
                    yield warning(f"{skill!r} is lower here than for {lower.id!r}", place, "ask for at least as much")


def thin_traits(draft: Draft) -> Iterator[Problem]:
    """Traits with too few questions, or with questions of one direction only."""
    for entry in draft.entries["traits"]:
        directions = [question.record.keys.get(entry.id) for question in draft.entries["questions"]]
        keyed = [direction for direction in directions if direction]
        if len(keyed) < LEAST_QUESTIONS:
            message = f"trait {entry.id!r} has {len(keyed)} questions, at least {LEAST_QUESTIONS} are needed"
            yield warning(message, entry.place("id"), "add questions keyed to it")
        elif len(set(keyed)) < 2:
            yield warning(f"all questions of trait {entry.id!r} point one way", entry.place("id"), "reverse some")


def missing_kinds(draft: Draft) -> Iterator[Problem]:
    """A pack without tracks or questions has nothing to say."""
    if draft.manifest_document is not None:
        for kind in ("traits", "questions", "skills", "tracks", "modules"):
            if not draft.entries[kind]:
                yield error(f"the pack has no {kind}", draft.manifest_document.place(), f"add a file with {kind}:")


_RULES: tuple[Rule, ...] = (unreachable_tracks, ladders_that_descend, thin_traits)
