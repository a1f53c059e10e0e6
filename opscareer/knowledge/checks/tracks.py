"""Tracks, and what is said of them elsewhere: ladders, neighbours, occupations, stages, routes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from opscareer.knowledge.checks.identity import repeated
from opscareer.knowledge.checks.rule import nearest
from opscareer.knowledge.draft import Draft
from opscareer.problems import Problem, error, warning


def ladders_that_descend(draft: Draft) -> Iterator[Problem]:
    """A position that asks for less of a skill than the one below it, or for nothing besides.

    A position may leave out what a lower one asks for: it counts there too.
    """
    for entry in draft.entries["tracks"]:
        rungs = entry.record.positions
        held: dict[str, int] = dict(rungs[0].requires)
        for index, (lower, upper) in enumerate(pairwise(rungs), start=1):
            for skill, level in upper.requires.items():
                if level < lower.requires.get(skill, 0):
                    place = entry.place("positions", index, "requires", skill)
                    yield warning(f"{skill!r} is lower here than for {lower.id!r}", place, "ask for at least as much")
            if all(level <= held.get(skill, 0) for skill, level in upper.requires.items()):
                message = f"{upper.id!r} asks for nothing that {lower.id!r} does not ask for"
                place = entry.place("positions", index, "requires")
                yield warning(message, place, "raise a level, or join the two positions")
            held |= {skill: max(level, held.get(skill, 0)) for skill, level in upper.requires.items()}


def neighbours_of_one_side(draft: Draft) -> Iterator[Problem]:
    """Neighbours that do not name each other, and tracks that name themselves."""
    neighbours = {entry.id: set(entry.record.neighbours) for entry in draft.entries["tracks"]}
    for entry in draft.entries["tracks"]:
        for index, name in enumerate(entry.record.neighbours):
            place = entry.place("neighbours", index)
            if name == entry.id:
                yield warning(f"{name!r} is named as its own neighbour", place, "take it out")
            elif entry.id not in neighbours[name]:
                message = f"{name!r} does not name {entry.id!r} as its neighbour"
                yield warning(message, place, f"add {entry.id} to the neighbours of {name}")


def occupations(draft: Draft) -> Iterator[Problem]:
    """References to a classification that the manifest does not name, and codes named twice."""
    if draft.manifest is None:
        return
    known = [one.id for one in draft.manifest.classifications]
    for entry in draft.entries["tracks"]:
        for index, one in enumerate(entry.record.references):
            if one.classification not in known:
                place = entry.place("references", index, "classification")
                yield error(f"unknown classification {one.classification!r}", place, nearest(one.classification, known))
        codes = [f"{one.classification} {one.code}" for one in entry.record.references]
        for index in repeated(codes):
            place = entry.place("references", index, "code")
            yield error(f"duplicate code {entry.record.references[index].code!r}", place, "take one of them out")


def stages_without_duties(draft: Draft) -> Iterator[Problem]:
    """Tracks that a lifecycle stage says nothing of."""
    tracks = [entry.id for entry in draft.entries["tracks"]]
    for entry in draft.entries["stages"]:
        for track in tracks:
            if track not in entry.record.duties:
                message = f"stage {entry.id!r} has no duties for {track!r}"
                yield warning(message, entry.key_place("duties"), "say what the track does in this stage")


def projects_that_miss_a_stage(draft: Draft) -> Iterator[Problem]:
    """Projects that do not practise, in the order of a product's life, every stage in which their track has duties.

    Only those that go through all of it can be the practice project of a plan.
    """
    stages = [entry.record for entry in draft.entries["stages"]]
    order = [stage.id for stage in stages]
    for entry in draft.entries["modules"]:
        module = entry.record
        if module.practises is None:
            continue
        walked = [step.stage for step in module.steps if step.stage is not None]
        missed = [stage.id for stage in stages if module.practises in stage.duties and stage.id not in walked]
        if module.kind != "practice":
            place = entry.place("practises")
            yield warning(f"a module of kind {module.kind!r} practises a track", place, "make it one of kind practice")
        if missed:
            message = f"the project misses the stages {', '.join(missed)} of a product's life"
            yield warning(message, entry.place("practises"), "give a step to each stage, with `stage`")
        if walked != sorted(walked, key=order.index):
            place = entry.place("steps")
            yield warning("the stages are not in the order of a product's life", place, "put the steps in order")


def months_the_wrong_way_round(draft: Draft) -> Iterator[Problem]:
    """Routes that take at most fewer months than at least."""
    for entry in draft.entries["routes"]:
        months = entry.record.months
        if months.least > months.most:
            message = f"at most {months.most} months are fewer than at least {months.least}"
            yield error(message, entry.place("months", "most"), "exchange the two")
