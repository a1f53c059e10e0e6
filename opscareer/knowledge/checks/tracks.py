"""Tracks, and what is said of them elsewhere: ladders, neighbours, occupations, stages, routes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from opscareer.knowledge.checks.identity import repeated
from opscareer.knowledge.checks.rule import nearest
from opscareer.knowledge.draft import Draft
from opscareer.problems import Problem, error, warning
from opscareer.wording import InBoth, in_both, quoted


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
                    message = in_both("pack.lower-above", skill=quoted(skill), position=quoted(lower.id))
                    yield warning(message, place, in_both("pack.ask-as-much"))
            if all(level <= held.get(skill, 0) for skill, level in upper.requires.items()):
                message = in_both("pack.nothing-more", upper=quoted(upper.id), lower=quoted(lower.id))
                place = entry.place("positions", index, "requires")
                yield warning(message, place, in_both("pack.raise-or-join"))
            held |= {skill: max(level, held.get(skill, 0)) for skill, level in upper.requires.items()}


def neighbours_of_one_side(draft: Draft) -> Iterator[Problem]:
    """Neighbours that do not name each other, and tracks that name themselves."""
    neighbours = {entry.id: set(entry.record.neighbours) for entry in draft.entries["tracks"]}
    for entry in draft.entries["tracks"]:
        for index, name in enumerate(entry.record.neighbours):
            place = entry.place("neighbours", index)
            if name == entry.id:
                yield warning(in_both("pack.own-neighbour", track=quoted(name)), place, in_both("pack.take-out"))
            elif entry.id not in neighbours[name]:
                message = in_both("pack.one-sided-neighbour", neighbour=quoted(name), track=quoted(entry.id))
                yield warning(message, place, in_both("pack.add-neighbour", track=entry.id, neighbour=name))


def occupations(draft: Draft) -> Iterator[Problem]:
    """References to a classification that the manifest does not name, and codes named twice."""
    if draft.manifest is None:
        return
    known = [one.id for one in draft.manifest.classifications]
    for entry in draft.entries["tracks"]:
        for index, one in enumerate(entry.record.references):
            if one.classification not in known:
                place = entry.place("references", index, "classification")
                message = in_both("pack.unknown-classification", name=quoted(one.classification))
                yield error(message, place, nearest(one.classification, known))
        codes = [f"{one.classification} {one.code}" for one in entry.record.references]
        for index in repeated(codes):
            place = entry.place("references", index, "code")
            message = in_both("pack.duplicate-code", name=quoted(entry.record.references[index].code))
            yield error(message, place, in_both("pack.take-one-out"))


def stages_without_duties(draft: Draft) -> Iterator[Problem]:
    """Tracks that a lifecycle stage says nothing of."""
    tracks = [entry.id for entry in draft.entries["tracks"]]
    for entry in draft.entries["stages"]:
        for track in tracks:
            if track not in entry.record.duties:
                message = in_both("pack.stage-without-duties", stage=quoted(entry.id), track=quoted(track))
                yield warning(message, entry.key_place("duties"), in_both("pack.say-duties"))


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
            message = in_both("pack.practises-otherwise", kind=quoted(module.kind))
            yield warning(message, entry.place("practises"), in_both("pack.make-practice"))
        if missed:
            message = in_both("pack.missed-stages", stages=InBoth(", ".join(missed), "、".join(missed)))
            yield warning(message, entry.place("practises"), in_both("pack.step-for-each-stage"))
        if walked != sorted(walked, key=order.index):
            yield warning(in_both("pack.stages-out-of-order"), entry.place("steps"), in_both("pack.order-steps"))


def months_the_wrong_way_round(draft: Draft) -> Iterator[Problem]:
    """Routes that take at most fewer months than at least."""
    for entry in draft.entries["routes"]:
        months = entry.record.months
        if months.least > months.most:
            message = in_both("pack.months-reversed", most=months.most, least=months.least)
            yield error(message, entry.place("months", "most"), in_both("pack.exchange"))
