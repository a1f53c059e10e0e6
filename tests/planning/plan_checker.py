"""Is a study plan valid? Written apart from the planner: it replays the plan week by week and trusts nothing in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import timedelta

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import AllOf, AnyOf, Module, ModuleNeeded, Requirement, SkillNeeded
from opscareer.planning.plan import StudyPlan, Week


def faults(pack: Pack, plan: StudyPlan) -> list[str]:
    """Everything that is wrong with a plan, in plain words; a valid plan has none."""
    return [*_of_dates(plan), *_of_hours(pack, plan), *_of_order(pack, plan), *_of_placing(plan), *_of_promise(plan)]


def _of_dates(plan: StudyPlan) -> Iterator[str]:
    expected = plan.goal.start
    for number, week in enumerate(plan.weeks, start=1):
        if (week.number, week.start) != (number, expected):
            yield f"week {week.number} begins on {week.start}, not week {number} on {expected}"
        expected += timedelta(days=7 - expected.weekday())
    finish = expected - timedelta(days=1) if plan.weeks else plan.goal.start
    if plan.finish != finish:
        yield f"the finish is {plan.finish}, not {finish}"


def _of_hours(pack: Pack, plan: StudyPlan) -> Iterator[str]:
    spent: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for week in plan.weeks:
        yield from _of_capacity(plan, week)
        for task in week.tasks:
            spent.setdefault((task.module, task.step), []).append((task.part, task.hours))
    for name in {module for module, _ in spent}:
        for number, step in enumerate(pack.modules[name].steps):
            parts = spent.get((name, number), [])
            if [part for part, _ in parts] != list(range(len(parts))):
                yield f"parts of {name} {number} are {parts}"
            if sum(hours for _, hours in parts) != step.hours:
                yield f"step {number} of {name} takes {step.hours} hours, planned are {parts}"
    total = sum(pack.modules[name].hours for name in {module for module, _ in spent})
    if total != plan.hours:
        yield f"the modules take {total} hours, the plan says {plan.hours}"


def _of_capacity(plan: StudyPlan, week: Week) -> Iterator[str]:
    if sum(task.hours for task in week.tasks) > week.capacity or week.capacity > plan.goal.hours_per_week:
        yield f"week {week.number} is over its hours"
    if week.capacity and not week.tasks:
        yield f"week {week.number} is empty"
    if any(task.hours < 1 for task in week.tasks):
        yield f"week {week.number} has a task without hours"


def _of_order(pack: Pack, plan: StudyPlan) -> Iterator[str]:
    done = set(plan.goal.done)
    levels = dict(plan.goal.held)
    for name in plan.goal.done:
        learn(pack.modules[name], levels)
    begun: set[str] = set()
    steps: dict[str, int] = {}
    for task in (task for week in plan.weeks for task in week.tasks):
        if task.module in done:
            yield f"{task.module} goes on after its end"
        if task.module not in begun and not may_begin(pack, pack.modules[task.module], levels, done):
            yield f"{task.module} begins before what it needs"
        begun.add(task.module)
        if task.step < steps.get(task.module, 0):
            yield f"step {task.step} of {task.module} comes too late"
        steps[task.module] = task.step
        if task.finishes_module:
            done.add(task.module)
            learn(pack.modules[task.module], levels)
    if begun - done:
        yield f"never finished: {begun - done}"
    for rung in pack.tracks[plan.goal.track].positions:
        yield from (f"{key} stays below {level}" for key, level in rung.requires.items() if levels.get(key, 0) < level)
        if rung.id == plan.goal.position:
            break


def learn(module: Module, levels: dict[str, int]) -> None:
    """Add to the levels what a module teaches."""
    for teaching in module.teaches:
        levels[teaching.skill] = max(levels.get(teaching.skill, 0), teaching.to)


def may_begin(pack: Pack, module: Module, levels: Mapping[str, int], done: AbstractSet[str]) -> bool:
    """Whether all that a module needs holds."""
    for teaching in module.teaches:
        level = levels.get(teaching.skill, 0)
        before = pack.skills[teaching.skill].prerequisites if level == 0 else {}
        if level < teaching.from_ or any(levels.get(key, 0) < least for key, least in before.items()):
            return False
    return all(_holds(requirement, levels, done) for requirement in module.requires)


def _holds(requirement: Requirement, levels: Mapping[str, int], done: AbstractSet[str]) -> bool:
    if isinstance(requirement, SkillNeeded):
        return levels.get(requirement.skill, 0) >= requirement.level
    if isinstance(requirement, ModuleNeeded):
        return requirement.module in done
    if isinstance(requirement, AllOf):
        return all(_holds(part, levels, done) for part in requirement.all_of)
    assert isinstance(requirement, AnyOf)
    return any(_holds(option, levels, done) for option in requirement.any_of)


def _of_placing(plan: StudyPlan) -> Iterator[str]:
    weeks_of: dict[str, list[Week]] = {}
    for week in plan.weeks:
        for task in week.tasks:
            weeks_of.setdefault(task.module, []).append(week)
    if [one.module for one in plan.modules] != list(weeks_of):
        yield "the list of modules is not that of the weeks, in order of beginning"
        return
    for one in plan.modules:
        first, last = weeks_of[one.module][0], weeks_of[one.module][-1]
        place = (one.first_week, one.last_week, one.start, one.end)
        if place != (first.number, last.number, first.start, last.end):
            yield f"{one.module} is placed at {place}"
    due = {(one.module, one.last_week, one.end) for one in plan.modules}
    if {(one.module, one.week, one.day) for one in plan.milestones} != due or len(due) != len(plan.milestones):
        yield "the milestones are not the ends of the modules"


def _of_promise(plan: StudyPlan) -> Iterator[str]:
    if plan.lower_bound > plan.hours or (plan.proven and plan.lower_bound != plan.hours):
        yield f"{plan.hours} hours with the bound {plan.lower_bound}, proven: {plan.proven}"
    if plan.feasible != (plan.goal.deadline is None or plan.finish <= plan.goal.deadline):
        yield f"feasible is {plan.feasible}"
    if plan.feasible == bool(plan.relaxations):
        yield f"relaxations are {plan.relaxations}"
