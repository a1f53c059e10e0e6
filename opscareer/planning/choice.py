"""Which modules a plan is made of: the fewest hours to the target, and a practice project among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Requirement
from opscareer.planning.plan import Bound, Goal, Unreachable
from opscareer.planning.project import project_wanted, projects_of
from opscareer.planning.selection import Selection, select_modules
from opscareer.progress import Progress, part, silent


@dataclass(frozen=True, slots=True)
class Choice:
    """The modules chosen, the project among them if there is one, and what the target alone would take if it is less.

    The rule: a plan that has something to learn holds a practice project if one can be had. Where the shortest way to
    the target holds none, the choice is the shortest of all ways that do, with its own proof.
    """

    selection: Selection
    project: str | None = None
    without_project: Bound | None = None


def target_levels(pack: Pack, goal: Goal) -> Mapping[str, int]:
    """The levels that a plan for the goal leads to."""
    return pack.tracks[goal.track].levels_needed(goal.position) if goal.levels is None else goal.levels


def choose(pack: Pack, goal: Goal, besides: Sequence[Requirement] = (), progress: Progress = silent) -> Choice:
    """The modules for a goal, requirements named `besides` met as well; raises `Unreachable` if none lead there."""
    allowed, wanted = within_the_mix(pack, goal), target_levels(pack, goal)
    alone = select_modules(pack, allowed, wanted, besides, progress=part(progress, 0.0, 0.5))
    project = project_wanted(pack, goal)
    if project is None or not alone.after:
        return Choice(alone)
    projects = projects_of(pack, goal.track)
    if held := _first_of(projects, alone):
        return Choice(alone, held)
    try:
        found = select_modules(pack, allowed, wanted, [*besides, project], progress=part(progress, 0.5, 1.0))
    except Unreachable:
        return Choice(alone)
    less = Bound(alone.hours, alone.lower_bound, alone.proven) if alone.hours < found.hours else None
    return Choice(found, _first_of(projects, found), less)


def within_the_mix(pack: Pack, goal: Goal) -> Goal:
    """The goal with all modules refused that are not of its kinds or not among those to choose from."""
    outside = (
        module.id
        for module in pack.modules.values()
        if module.kind not in goal.kinds or (goal.among is not None and module.id not in goal.among)
    )
    return replace(goal, refused=goal.refused.union(outside))


def _first_of(projects: tuple[str, ...], selection: Selection) -> str | None:
    return next((project for project in projects if project in selection.after), None)
