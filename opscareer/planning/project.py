"""The practice project of a plan: one product walked through the stages of its life with a track's duties in each."""

from __future__ import annotations

from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from opscareer.knowledge.records import AnyOf, Module, Requirement
from opscareer.planning.plan import Goal


@dataclass(frozen=True, slots=True)
class StagePractice:
    """One stage of the product's life in a project: the stage's id, the steps that play in it (as their places in the
    module) and what the track does in it."""

    stage: str
    steps: tuple[int, ...]
    duties: tuple[Text, ...]


def projects_of(pack: Pack, track: str) -> tuple[str, ...]:
    """The modules that practise a track's duties in every stage of a product's life in which it has some."""
    stages = {stage.id for stage in pack.stages.values() if track in stage.duties}
    projects = (module for module in pack.modules.values() if stages and module.practises == track)
    return tuple(module.id for module in projects if stages <= {step.stage for step in module.steps})


def project_wanted(pack: Pack, goal: Goal) -> Requirement | None:
    """The requirement that a plan holds a practice project; None if it need not or cannot hold one.

    It need not if the person wants none or has done one; it cannot if the pack has none for the track.
    """
    projects = projects_of(pack, goal.track)
    if not goal.with_project or not projects or goal.done.intersection(projects):
        return None
    return AnyOf.model_validate({"any-of": [{"module": name} for name in projects]})


def life_of_product(pack: Pack, project: Module) -> tuple[StagePractice, ...]:
    """A project stage by stage, in the order of a product's life."""
    return tuple(
        StagePractice(
            stage.id,
            tuple(place for place, step in enumerate(project.steps) if step.stage == stage.id),
            tuple(duty.text for duty in stage.duties.get(project.practises or "", ())),
        )
        for stage in pack.stages.values()
        if any(step.stage == stage.id for step in project.steps)
    )
