"""Is a study plan valid? Written apart from the planner: it replays the plan week by week and trusts nothing in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from itertools import combinations, pairwise

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import AllOf, AnyOf, Module, ModuleNeeded, Requirement, SkillNeeded
from opscareer.planning.plan import StudyPlan, Week
from opscareer.planning.replan import Replanned
from opscareer.planning.work import WorkDone, lines_of


def faults(pack: Pack, plan: StudyPlan) -> list[str]:
    """Everything that is wrong with a plan, in plain words; a valid plan has none."""
    return [
        *_of_dates(plan),
        *_of_hours(pack, plan),
        *_of_order(pack, plan),
        *_of_placing(plan),
        *_of_promise(plan),
        *rhythm_faults(plan),
        *_of_evenness(pack, plan),
        *choice_faults(pack, plan),
    ]


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
        yield from _of_capacity(week, _hours_there_are(plan, week))
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


def _of_capacity(week: Week, hours: int) -> Iterator[str]:
    if week.capacity != hours:
        yield f"week {week.number} has {hours} hours, the plan says {week.capacity}"
    parts = [*(task.hours for task in week.tasks), *(review.hours for review in week.reviews)]
    if week.hours > hours or week.hours != sum(parts):
        yield f"week {week.number} is over its hours"
    if any(of_part < 1 for of_part in parts):
        yield f"week {week.number} has a task without hours"


def _hours_there_are(plan: StudyPlan, week: Week) -> int:
    """Day by day, from what the person said."""
    goal = plan.goal
    days = [week.start + timedelta(days=number) for number in range(7 - week.start.weekday())]
    free = [day for day in days if not _is_off(plan, day)]
    if goal.weekdays is not None:
        return sum(goal.weekdays.hours[day.weekday()] for day in free)
    return max(1, goal.hours_per_week * len(free) // 7) if free else 0


def _is_off(plan: StudyPlan, day: date) -> bool:
    return any(span.first <= day <= span.last for span in plan.goal.off.spans)


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
    for key, level in _target(pack, plan):
        if levels.get(key, 0) < level:
            yield f"{key} stays below {level}"


def _target(pack: Pack, plan: StudyPlan) -> Iterator[tuple[str, int]]:
    if plan.goal.levels is not None:
        yield from plan.goal.levels.items()
        return
    for rung in pack.tracks[plan.goal.track].positions:
        yield from rung.requires.items()
        if rung.id == plan.goal.position:
            return


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


def rhythm_faults(plan: StudyPlan) -> Iterator[str]:
    """What is wrong with the reviews, the weeks to catch up in, and the spreading of long modules."""
    empty = [week.number for week in plan.weeks if week.capacity and not week.hours and not week.is_catch_up]
    yield from (f"week {number} is empty" for number in empty)
    yield from _of_catching_up(plan)
    yield from _of_reviews(plan)
    yield from _of_spreading(plan)


def _of_catching_up(plan: StudyPlan) -> Iterator[str]:
    every = plan.goal.rhythm.catch_up_every
    with_hours = [week for week in plan.weeks if week.capacity]
    due = {week.number for place, week in enumerate(with_hours, start=1) if every and place % every == 0}
    for week in plan.weeks:
        if week.is_catch_up != (week.number in due) or (week.is_catch_up and week.hours):
            yield f"week {week.number} is wrongly a week to catch up in, or is none, or has work"
    if plan.weeks and not plan.weeks[-1].hours:
        yield "the last week is empty"


def _of_reviews(plan: StudyPlan) -> Iterator[str]:
    hours = plan.goal.rhythm.review_hours
    ends = {one.module: one.last_week for one in plan.modules}
    spent = Counter({one.module: 0 for one in plan.modules})
    parts: Counter[str] = Counter()
    for week in plan.weeks:
        for review in week.reviews:
            if review.part != parts[review.module]:
                yield f"{review} is not part {parts[review.module]}"
            parts[review.module] += 1
            spent[review.module] += review.hours
            if week.number < ends[review.module]:
                yield f"{review.module} is looked back at before its end"
        late = [name for name, end in ends.items() if end < week.number and spent[name] < hours]
        if late and week.tasks:
            yield f"week {week.number} goes on before looking back at {late}"
    if hours and any(of_one != hours for of_one in spent.values()):
        yield f"hours to look back are {spent}"


def _of_spreading(plan: StudyPlan) -> Iterator[str]:
    """No module under way rests in two weeks of study one after the other while a step of another one is begun."""
    weeks = [week for week in plan.weeks if week.tasks]
    place = {one.module: (one.first_week, one.last_week) for one in plan.modules}
    for before, week in pairwise(weeks):
        busy = {task.module for task in (*before.tasks, *week.tasks)}
        for name, (first, last) in place.items():
            begun = any(task.part == 0 and task.module != name for task in week.tasks)
            if first < before.number and last > week.number and name not in busy and begun:
                yield f"{name} rests in weeks {before.number} and {week.number}"


def _of_evenness(pack: Pack, plan: StudyPlan) -> Iterator[str]:
    """No long module has more than half of a week while another one of that week goes on that could have had more."""
    first = {one.module: one.first_week for one in plan.modules}
    last = {one.module: one.last_week for one in plan.modules}
    for week in plan.weeks:
        hours: Counter[str] = Counter()
        for task in week.tasks:
            hours[task.module] += task.hours
        room = week.capacity - sum(review.hours for review in week.reviews if last[review.module] < week.number)
        half = (room + 1) // 2
        long = {name for name in hours if pack.modules[name].hours > plan.goal.hours_per_week}
        slow = {name for name in hours if last[name] > week.number and not (name in long and hours[name] >= half)}
        for name in long:
            waiting = {other for other in slow if first[other] < week.number or last[name] > week.number}
            if hours[name] > half and waiting - {name}:
                yield f"{name} has {hours[name]} of {room} hours of week {week.number} beside {waiting}"


def choice_faults(pack: Pack, plan: StudyPlan) -> Iterator[str]:
    """What is wrong with the choice of modules: some that should not be there, no project, hours that do not add up."""
    goal, names = plan.goal, {one.module for one in plan.modules}
    for name in names:
        among = goal.among is None or name in goal.among
        if name in goal.refused | goal.done or pack.modules[name].kind not in goal.kinds or not among:
            yield f"{name} should not be in the plan"
    if sum(pack.modules[name].hours for name in names) != plan.hours:
        yield "the hours of the modules do not add up"
    if plan.effort.total != sum(week.hours for week in plan.weeks):
        yield f"{plan.effort} is not what the weeks hold"
    if plan.without_project is not None and not plan.without_project.hours < plan.hours:
        yield "the project adds nothing, but is told to"
    yield from _of_project(pack, plan, names)


def _of_project(pack: Pack, plan: StudyPlan, names: AbstractSet[str]) -> Iterator[str]:
    goal = plan.goal
    stages = [name for name, stage in pack.stages.items() if goal.track in stage.duties]
    projects = {
        name
        for name, one in pack.modules.items()
        if stages and one.practises == goal.track and set(stages) <= {step.stage for step in one.steps}
    }
    if plan.project is not None and plan.project not in projects & names:
        yield f"{plan.project} is not a project of the plan"
    wanted = goal.with_project and names and not goal.done & projects and projects & _learnable(pack, plan)
    if wanted and not projects & names:
        yield "the plan has no practice project"


def _learnable(pack: Pack, plan: StudyPlan) -> set[str]:
    """All modules that could ever be studied."""
    goal, levels, done = plan.goal, dict(plan.goal.held), set(plan.goal.done)
    for name in goal.done:
        learn(pack.modules[name], levels)
    kept = {
        name
        for name, one in pack.modules.items()
        if name not in goal.refused | goal.done
        and one.kind in goal.kinds
        and (goal.among is None or name in goal.among)
    }
    while able := {name for name in kept - done if may_begin(pack, pack.modules[name], levels, done)}:
        for name in able:
            learn(pack.modules[name], levels)
        done |= able
    return done - goal.done


def most_levels_within(pack: Pack, plan: StudyPlan) -> int:
    """By exhaustive search: the most missing levels of the target that the hours until the deadline can bring."""
    goal, room = plan.goal, 0
    assert goal.deadline is not None
    weeks_with_hours, day = 0, goal.start
    while (sunday := day + timedelta(days=6 - day.weekday())) <= goal.deadline:
        hours = _hours_there_are(plan, Week(0, day, 0, ()))
        weeks_with_hours += hours > 0
        every = goal.rhythm.catch_up_every
        room += 0 if hours and every and weeks_with_hours % every == 0 else hours
        day = sunday + timedelta(days=1)
    held = dict(goal.held)
    for name in goal.done:
        learn(pack.modules[name], held)
    target: dict[str, int] = {}
    for key, level in _target(pack, plan):
        target[key] = max(level, target.get(key, 0))
    best = 0
    names = sorted(_learnable(pack, plan))
    for size in range(1, len(names) + 1):
        for subset in combinations(names, size):
            if sum(pack.modules[name].hours + goal.rhythm.review_hours for name in subset) <= room:
                levels = _levels_after(pack, plan, set(subset))
                gained = sum(max(0, min(levels.get(key, 0), top) - held.get(key, 0)) for key, top in target.items())
                best = max(best, gained)
    return best


def _levels_after(pack: Pack, plan: StudyPlan, waiting: set[str]) -> dict[str, int]:
    levels, done = dict(plan.goal.held), set(plan.goal.done)
    for name in plan.goal.done:
        learn(pack.modules[name], levels)
    while able := {name for name in waiting if may_begin(pack, pack.modules[name], levels, done)}:
        for name in able:
            learn(pack.modules[name], levels)
        done |= able
        waiting -= able
    return levels


def faults_of_replan(pack: Pack, before: StudyPlan, work: WorkDone, day: date, found: Replanned) -> list[str]:
    """Everything that is wrong with a plan made again in the same circumstances."""
    moves = _of_moves(before, work, day, found.plan, found.disruption.hours)
    return [*faults_of_change(pack, before, work, found), *moves]


def faults_of_change(pack: Pack, before: StudyPlan, work: WorkDone, found: Replanned) -> list[str]:
    """Everything that is wrong with a plan made again, for another goal, too, apart from where things lie."""
    plan = found.plan
    return [
        *_of_dates(plan),
        *_of_hours(pack, plan),
        *_of_order(pack, plan),
        *_of_placing(plan),
        *_of_promise(plan),
        *choice_faults(pack, plan),
        *_of_what_is_done(before, work, plan),
    ]


def _of_what_is_done(before: StudyPlan, work: WorkDone, plan: StudyPlan) -> Iterator[str]:
    was = {(week.number, line): part.hours for week in before.weeks for line, part in lines_of(week)}
    now = {(week.number, line): part.hours for week in plan.weeks for line, part in lines_of(week)}
    for (number, line), hours in was.items():
        if line in work.ticked and now.get((number, line)) != hours:
            yield f"{line} was done in week {number} and is not there any more"


def _of_moves(before: StudyPlan, work: WorkDone, day: date, plan: StudyPlan, told: int) -> Iterator[str]:
    """Hour by hour: nothing undone lies in the past or before its week, and only what has no room is later."""
    was, now = _hours_left(before, work), _hours_left(plan, work)
    if {key: len(hours) for key, hours in was.items()} != {key: len(hours) for key, hours in now.items()}:
        yield "not the same hours are left"
        return
    over = sum(week.end < day for week in before.weeks)
    moved = 0
    for key, hours in was.items():
        for old, new in zip(hours, now[key], strict=True):
            moved += over < old < new
            if new < old or (new <= over and plan.weeks[new - 1].end < day):
                yield f"{key} lies in week {new} instead of {old}"
    if moved != told:
        yield f"{moved} hours moved, {told} are told"
    full = {week.number for week in plan.weeks if week.hours == week.capacity or week.end < day}
    this_week = {week.number for week in plan.weeks if week.start < day <= week.end}
    for number in range(over + 1, max((new for hours in now.values() for new in hours), default=0)):
        spill = [
            key for key, hours in now.items() for old, new in zip(was[key], hours, strict=True) if old <= number < new
        ]
        if spill and number not in full | this_week:
            yield f"week {number} has room, but {spill} moved past it"


def _hours_left(plan: StudyPlan, work: WorkDone) -> dict[tuple[str, int], list[int]]:
    """By module and step, the week of each hour that is not ticked."""
    hours: dict[tuple[str, int], list[int]] = {}
    for week in plan.weeks:
        for line, part in lines_of(week):
            if line not in work.ticked:
                hours.setdefault((line.module, line.step), []).extend([week.number] * part.hours)
    return hours
