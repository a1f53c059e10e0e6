"""Two doors open: a plan whose first weeks serve two targets as long as can be, and what changing over costs later.

The common part is the longest set of modules that can be studied by itself and wastes no hour whichever of the two
targets is chosen after it (see `shared_way`). The plan is a shortest one to the first target; it takes the common part
first. The ways part in the week in which it begins something else. What changing over costs is told for every later
module: the hours that the second target then takes altogether, with all done so far, more than its fewest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from opscareer.knowledge.learning import reachable
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import ModuleNeeded
from opscareer.planning.checking import check
from opscareer.planning.choice import Choice, choose, target_levels, within_the_mix
from opscareer.planning.plan import Goal, StudyPlan
from opscareer.planning.planner import planned
from opscareer.planning.project import project_wanted
from opscareer.planning.rules import Rules, levels_held, rules_of
from opscareer.planning.schedule import After, schedule
from opscareer.planning.selection import select_modules
from opscareer.planning.shared_way import SharedWay, shared_way


@dataclass(frozen=True, slots=True)
class ChangingOver:
    """Once `module` is finished, at the end of `week`: the hours lost by going for the second target from there on."""

    module: str
    week: int
    day: date
    hours_lost: int


@dataclass(frozen=True, slots=True)
class TwoDoors:
    """A shortest plan to the first target and, of its modules, those that serve both, which come first.

    `parting_week` is the week in which the plan begins what serves the first target alone, None if nothing does.
    `first_left` and `second_left` are the hours that each target takes after the common part. Unless `proven`, there
    may be a longer common part.
    """

    plan: StudyPlan
    second: Goal
    common: tuple[str, ...]
    common_hours: int
    proven: bool
    parting_week: int | None
    parting_day: date | None
    first_left: int
    second_left: int
    changing_over: tuple[ChangingOver, ...]


def two_doors(pack: Pack, first: Goal, second: Goal) -> TwoDoors:
    """The plan for the first goal that keeps the door to the second one's target open longest.

    Deadlines are left aside. Raises `BadGoal` and `Unreachable` as `make_plan` does, for either goal.
    """
    first, second = replace(first, deadline=None), replace(second, deadline=None)
    for goal in (first, second):
        check(pack, goal)
    ways = choose(pack, first), choose(pack, second)
    shared = _shared(pack, (first, second), ways)
    choice, after = _common_part_first(pack, first, shared)
    choice = replace(choice, without_project=ways[0].without_project)
    plan = planned(first, choice, schedule(pack, after, first.start, first.time))
    hours = sum(pack.modules[name].hours for name in shared.common)
    parting = next((one for one in plan.modules if one.module not in shared.common), None)
    return TwoDoors(
        plan=plan,
        second=second,
        common=tuple(one.module for one in plan.modules if one.module in shared.common),
        common_hours=hours,
        proven=shared.proven and all(way.selection.proven for way in ways),
        parting_week=parting.first_week if parting else None,
        parting_day=parting.start if parting else None,
        first_left=plan.hours - hours,
        second_left=ways[1].selection.hours - hours,
        changing_over=tuple(_changing_over(pack, plan, shared, second, ways[1].selection.hours)),
    )


def _shared(pack: Pack, goals: tuple[Goal, Goal], ways: tuple[Choice, Choice]) -> SharedWay:
    """The longest common part; where it cannot be found, what the two ways happen to have in common."""
    first, second = (_rules(pack, goal, way) for goal, way in zip(goals, ways, strict=True))
    found = shared_way(first, second, (ways[0].selection.hours, ways[1].selection.hours))
    if found is not None:
        return found
    both = [pack.modules[name] for name in ways[0].selection.after if name in ways[1].selection.after]
    _, learnable = reachable(both, pack.skills, levels_held(pack, goals[0]))
    common = frozenset(learnable)
    return SharedWay(common, frozenset(ways[0].selection.after) - common, proven=False)


def _rules(pack: Pack, goal: Goal, way: Choice) -> Rules:
    project = project_wanted(pack, goal) if way.project else None
    return rules_of(pack, within_the_mix(pack, goal), target_levels(pack, goal), [project] if project else [])


def _common_part_first(pack: Pack, goal: Goal, shared: SharedWay) -> tuple[Choice, After]:
    """The way to the goal over the common part; everything else waits for all of it."""
    all_of_it = [ModuleNeeded(module=name) for name in pack.modules if name in shared.common]
    common = select_modules(pack, within_the_mix(pack, replace(goal, among=shared.common)), {}, all_of_it).after
    choice = choose(pack, replace(goal, among=shared.common | shared.onward))
    onward = {
        name: tuple(dict.fromkeys([*common, *before]))
        for name, before in choice.selection.after.items()
        if name not in shared.common
    }
    return choice, {**common, **onward}


def _changing_over(pack: Pack, plan: StudyPlan, shared: SharedWay, second: Goal, fewest: int) -> Iterator[ChangingOver]:
    finished: list[str] = []
    for milestone in plan.milestones:
        finished.append(milestone.module)
        if milestone.module not in shared.common:
            spent = sum(pack.modules[name].hours for name in finished)
            left = choose(pack, replace(second, done=second.done.union(finished))).selection.hours
            yield ChangingOver(milestone.module, milestone.week, milestone.day, spent + left - fewest)
